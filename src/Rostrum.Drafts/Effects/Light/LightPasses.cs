namespace Rostrum.Drafts.Effects.Light;

/// <summary>Rays of light through the air, away from a source.</summary>
/// <param name="Strength">0–1.</param>
/// <param name="Length">How far they reach, 0–1.</param>
/// <param name="Source">In the fitted picture, 0–1; where the frame is brightest when absent.</param>
/// <param name="Speed">Of their shimmer, against the usual.</param>
public sealed record RaysPass(
    double Strength,
    double Length,
    Colour Colour,
    PicturePoint? Source,
    double Speed,
    long Seed
) : Pass;

/// <summary>What a bright light does in a lens.</summary>
/// <param name="Strength">0–1.</param>
/// <param name="Streak">How much of it is drawn out sideways, as by an anamorphic lens, 0–1.</param>
/// <param name="Source">In the fitted picture, 0–1; where the frame is brightest when absent.</param>
public sealed record FlarePass(double Strength, double Streak, Colour Colour, PicturePoint? Source, long Seed)
    : Pass;
