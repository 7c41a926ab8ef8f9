namespace Rostrum.Compositor.Effects.Particles;

/// <summary>One particle as it stands in one frame. Lengths in pixels of the canvas.</summary>
/// <param name="X">Of its middle, from the canvas's left edge.</param>
/// <param name="Radius">Sharp, without blur.</param>
/// <param name="Blur">Radius of the disc that a point of it has become.</param>
/// <param name="TravelX">Its way during the exposure, which lies half before and half after the frame's moment.</param>
/// <param name="Turn">About the line of sight, radians.</param>
/// <param name="Tip">About its own axis, radians: at 0 it is seen from the front, at π from behind.</param>
/// <param name="Opacity">0–1; 0 for one that is not there now.</param>
/// <param name="Kind">Which of the pass's colours it has.</param>
/// <param name="Lightness">Of its colour, about 1.</param>
internal readonly record struct Particle(
    double X,
    double Y,
    double Depth,
    double Radius,
    double Blur,
    double TravelX,
    double TravelY,
    double Turn,
    double Tip,
    double Opacity,
    int Kind,
    double Lightness
)
{
    /// <summary>The disc into which it is blurred, without the way that it makes.</summary>
    public double Extent => Radius + Blur;
}
