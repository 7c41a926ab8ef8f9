using Rostrum.Drafts.Sights;

namespace Rostrum.Drafts.Effects;

/// <summary>
/// Points become discs by their distance from the plane of focus. What is near is a layer of its own, whose colours do
/// not run into what is behind it.
/// </summary>
/// <param name="Radius">Of the largest disc, in pixels of a canvas 1080 high.</param>
/// <param name="Near">The near layer: 255 inside it, over the fitted picture.</param>
/// <param name="Depth">Nearness, 0–255, over the fitted picture.</param>
/// <param name="NearAt">Nearness of the near layer as a whole, 0–1.</param>
/// <param name="From">Nearness in focus at first, 0–1; <paramref name="To"/> that at last.</param>
/// <param name="Begin">Seconds of the film at which focus leaves the first; at <paramref name="End"/> it has arrived.</param>
/// <param name="Least">The part of the largest disc that everything behind the near layer has at least, 0–1.</param>
public sealed record FocusPass(
    double Radius,
    ByteGrid Near,
    ByteGrid Depth,
    double NearAt,
    double From,
    double To,
    double Begin,
    double End,
    double Least
) : Pass;

/// <summary>
/// What a mask covers flows on and on in a loop: two copies of it are carried along, each fading out before it has
/// gone too far, and starting anew while the other is seen. Nothing else moves.
/// </summary>
/// <param name="SpeedX">To the right, in heights of the fitted picture a second; <paramref name="SpeedY"/> downwards.</param>
/// <param name="Period">Seconds of the loop.</param>
/// <param name="Ripple">How far waves shift it up and down besides, in heights of the picture.</param>
/// <param name="Depth">Far parts go slower, where it is given.</param>
public sealed record FlowPass(
    ByteGrid Mask,
    double SpeedX,
    double SpeedY,
    double Period,
    double Ripple,
    ByteGrid? Depth
) : Pass;

/// <summary>Parts of the picture bend to and fro in a loop, each place a little after its neighbours.</summary>
/// <param name="Where">How freely each place bends, over the fitted picture.</param>
/// <param name="Leaves">Only what looks like leaves or hair bends: finely structured places.</param>
/// <param name="Amplitude">In heights of the picture.</param>
/// <param name="Period">Seconds of the loop.</param>
public sealed record SwayPass(ByteGrid Where, bool Leaves, double Amplitude, double Period) : Pass;

/// <summary>The subject stands before its own picture as a thing cut out of paper.</summary>
/// <param name="Width">Of the border round it, in pixels of a canvas 1080 high.</param>
/// <param name="Shadow">How dark its shadow is, 0–1.</param>
public sealed record StickerPass(ByteGrid Mask, double Width, Colour Colour, double Shadow) : Pass;

/// <summary>The picture is in a frame, and its subject comes out of it.</summary>
/// <param name="Inset">From the canvas's edge to the frame, in parts of the canvas's shorter side.</param>
/// <param name="Ground">What lies about the frame.</param>
/// <param name="Border">Width of the frame, in pixels of a canvas 1080 high.</param>
/// <param name="Shadow">How dark the subject's shadow on the ground is, 0–1.</param>
/// <param name="Cut">Where the picture's own edge cuts the subject: there it stays behind the frame.</param>
public sealed record PopOutPass(
    ByteGrid Mask,
    double Inset,
    Colour Ground,
    Colour Colour,
    double Border,
    double Shadow,
    PictureSides Cut
) : Pass;

/// <summary>Sides of a picture.</summary>
[Flags]
public enum PictureSides
{
    None = 0,
    Left = 1,
    Right = 2,
    Bottom = 4,
}
