namespace Rostrum.Drafts.Effects;

/// <summary>Light that spreads: highlights, or all of the picture, are blurred and laid over it in light.</summary>
/// <param name="Strength">How much of the spread light is screened over the picture, 0–1 and more.</param>
/// <param name="Threshold">Signal, 0–1, from which on light spreads; below 0 all of the picture does.</param>
/// <param name="Radius">Standard deviation of the spread, in pixels of a canvas 1080 high.</param>
/// <param name="Red">How much of the red light spreads; so too <paramref name="Green"/> and <paramref name="Blue"/>.</param>
/// <param name="Diffusion">How far the blurred light takes the place of the sharp one, 0–1.</param>
public sealed record GlowPass(
    double Strength,
    double Threshold,
    double Radius,
    double Red,
    double Green,
    double Blue,
    double Diffusion
) : Pass;

/// <summary>Soft washes of light that wander along the edges.</summary>
/// <param name="Strength">Light at the brightest, 0–1.</param>
/// <param name="Speed">1 for a wash that comes and goes in about five seconds.</param>
public sealed record LeakPass(double Strength, Colour Colour, double Speed, long Seed) : Pass;

/// <summary>The film burns in from its edges and recovers.</summary>
/// <param name="Strength">How far the fire reaches in, 0–1.</param>
/// <param name="Peaks">Seconds of the film at which it is at its largest.</param>
/// <param name="Length">Seconds from the first glimmer to the last.</param>
public sealed record BurnPass(
    double Strength,
    Colour Colour,
    IReadOnlyList<double> Peaks,
    double Length,
    long Seed
) : Pass;
