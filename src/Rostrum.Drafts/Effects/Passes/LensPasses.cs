namespace Rostrum.Drafts.Effects;

/// <summary>How a <see cref="WarpPass"/> bends the picture.</summary>
public enum WarpKind
{
    /// <summary>Swells about the middle and fills the canvas to its corners.</summary>
    Fisheye,

    /// <summary>Bows outwards as the glass of a tube, with black beyond its rounded edges.</summary>
    Tube,
}

/// <summary>Bends the picture.</summary>
/// <param name="Bend">How much, 0–1.</param>
public sealed record WarpPass(WarpKind Kind, double Bend) : Pass;

/// <summary>Everything streaks from one point of the picture, as if a lens were zoomed while the shutter is open.</summary>
/// <param name="Length">Of the streaks, in parts of the distance from that point.</param>
/// <param name="Point">0–1 of the fitted picture.</param>
/// <param name="Lines">How strong the lines of speed are that it draws out of fine sparks, 0–1.</param>
public sealed record ZoomBlurPass(double Length, PicturePoint Point, double Lines, long Seed) : Pass;

/// <summary>A narrow band is sharp; the farther from it, the larger are the discs that points become.</summary>
/// <param name="Radius">Of the largest disc, in pixels of a canvas 1080 high.</param>
/// <param name="Point">A point on the line of focus, 0–1 of the fitted picture.</param>
/// <param name="Width">Of the band that stays sharp, 0–1 of the canvas's height.</param>
public sealed record TiltShiftPass(double Radius, PicturePoint Point, double Width) : Pass;

/// <summary>
/// Earlier moments of the camera are seen with the present one. It is planned, not painted: how the picture stood then
/// is known.
/// </summary>
/// <param name="Count">Ghosts, 1–4.</param>
/// <param name="Spacing">Seconds from one to the next.</param>
/// <param name="Mix">Weight of the nearest, the present having 1; each further one has <paramref name="Decay"/> times as much.</param>
/// <param name="Lightens">Ghosts only add where they are brighter.</param>
public sealed record EchoPass(int Count, double Spacing, double Mix, double Decay, bool Lightens) : Pass;
