using Rostrum.Compositor.Planning;

namespace Rostrum.Compositor.Effects;

/// <summary>What a pass must know of the frame that it is done to.</summary>
/// <param name="Seconds">Of the film.</param>
/// <param name="Frame">Its number within the film.</param>
/// <param name="Strength">How much of the effect is there, 0–1.</param>
/// <param name="Picture">From pixels of the canvas to the fitted picture, which is one unit wide and high.</param>
internal readonly record struct PassMoment(double Seconds, int Frame, double Strength, PlaneMap Picture);
