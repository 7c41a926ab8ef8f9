namespace Rostrum.Drafts.Effects.Particles;

/// <summary>The glow of a fire that burns below the picture's edge, never quite still.</summary>
/// <param name="Strength">0–1.</param>
/// <param name="Speed">Of its flicker, against the usual.</param>
public sealed record EmberGlowPass(double Strength, Colour Colour, double Speed, long Seed) : Pass;
