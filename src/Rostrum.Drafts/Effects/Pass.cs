namespace Rostrum.Drafts.Effects;

/// <summary>
/// One thing done to all of a frame, in numbers that hold for a whole scene; what changes in time is a formula of the
/// film's seconds. The compositor has a painter for each kind of pass.
/// </summary>
public abstract record Pass;

/// <summary>Grain of film: fine noise, new in every frame, weaker in the deepest shadows and in white.</summary>
/// <param name="Amplitude">Standard deviation in middle grey, parts of the range from black to white.</param>
/// <param name="Size">Of a grain, in pixels of a canvas 1080 high.</param>
/// <param name="Colour">How much of it the colours have, 0–1.</param>
/// <param name="Rate">New grain this often a second; 0 for every frame.</param>
public sealed record GrainPass(double Amplitude, double Size, double Colour, double Rate, long Seed) : Pass;

/// <summary>Darkens towards the corners.</summary>
/// <param name="Depth">How much light is lost in the corners, 0–1.</param>
/// <param name="Start">Distance from the centre, in parts of the half diagonal, up to which nothing is lost.</param>
/// <param name="CentreX">0–1 of the canvas, as is <paramref name="CentreY"/>.</param>
public sealed record VignettePass(double Depth, double Start, double CentreX, double CentreY) : Pass;

/// <summary>Bars above and below, or beside, that leave a picture of the given shape.</summary>
/// <param name="Aspect">Width over height of what stays.</param>
public sealed record BarsPass(double Aspect, Colour Colour) : Pass;
