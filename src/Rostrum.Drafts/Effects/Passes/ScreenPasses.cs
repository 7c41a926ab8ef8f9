namespace Rostrum.Drafts.Effects;

/// <summary>The lines and the coloured stripes of a television tube.</summary>
/// <param name="Depth">How dark it is between two lines, 0–1 of the light.</param>
/// <param name="Lines">From the top of the picture to its bottom.</param>
/// <param name="Mask">How strongly the stripes show, 0–1.</param>
/// <param name="Bend">As of the <see cref="WarpPass"/> before it, so that lines bend with the picture.</param>
public sealed record ScanlinesPass(double Depth, int Lines, double Mask, double Bend) : Pass;

/// <summary>The red picture moves one way, the blue one the other.</summary>
/// <param name="X">Travel of the red picture in pixels of a canvas 1080 high, positive to the right.</param>
/// <param name="Y">Positive downwards.</param>
/// <param name="Speed">How fast it breathes; 0 stands still.</param>
public sealed record SplitPass(double X, double Y, double Speed, long Seed) : Pass;

/// <summary>A picture from a video tape: narrow colour, soft light, lines that do not start in one place.</summary>
/// <param name="Wear">Jitter, noise and dropouts, 0–1.</param>
/// <param name="Bleed">How far colour runs, in pixels of a canvas 1080 high.</param>
/// <param name="Saturation">What is left of the colour, 0–1.</param>
public sealed record TapePass(double Wear, double Bleed, double Saturation, double Speed, long Seed) : Pass;

/// <summary>Bursts in which bands and blocks are torn out of place; calm in between.</summary>
/// <param name="Strength">How far and how many, 0–1.</param>
/// <param name="Every">Seconds from burst to burst, on average; 0 for a burst without an end.</param>
public sealed record GlitchPass(double Strength, double Every, long Seed) : Pass;
