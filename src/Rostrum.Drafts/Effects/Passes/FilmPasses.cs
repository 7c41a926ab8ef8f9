namespace Rostrum.Drafts.Effects;

/// <summary>Colour gives way to one tint over the greys, contrast is lost or won.</summary>
/// <param name="Tint">How much of the picture's own colour goes, 0–1.</param>
/// <param name="Colour">What middle grey becomes where all of it is gone.</param>
/// <param name="Contrast">1 leaves it as it is.</param>
/// <param name="Saturation">Of what is left of the picture's colour; 1 leaves it as it is.</param>
public sealed record TonePass(double Tint, Colour Colour, double Contrast, double Saturation) : Pass;

/// <summary>Exposure that varies from one moment to the next.</summary>
/// <param name="Depth">Parts of the light by which it varies either way at most.</param>
/// <param name="Rate">Changes a second.</param>
public sealed record FlickerPass(double Depth, double Rate, long Seed) : Pass
{
    /// <summary>
    /// The deepest flicker that is no flash: WCAG 2.3.1 counts opposing changes of relative luminance by a tenth of
    /// its maximum.
    /// </summary>
    public const double Safest = 0.045;
}

/// <summary>The picture does not stand quite still in the gate.</summary>
/// <param name="Travel">Pixels of a canvas 1080 high, either way at most.</param>
/// <param name="Rate">Frames of the old film a second.</param>
public sealed record WeavePass(double Travel, double Rate, long Seed) : Pass;

/// <summary>Scratches that run through many frames, and specks of dust that are there for one.</summary>
/// <param name="Scratches">How many, 0–1.</param>
/// <param name="Dust">How much, 0–1.</param>
/// <param name="Rate">Frames of the old film a second.</param>
public sealed record DamagePass(double Scratches, double Dust, double Rate, long Seed) : Pass;
