using Rostrum.Compositor.Kernels;
using Rostrum.Drafts;

namespace Rostrum.Compositor.Effects.Air;

/// <summary>A light of one colour as <see cref="AirBand"/> keeps it.</summary>
/// <param name="Light">0–65535.</param>
/// <param name="Blue">Light times Cb over Y′; so <paramref name="Red"/> with Cr.</param>
internal readonly record struct Tint(float Light, float Blue, float Red)
{
    public static Tint Of(Colour colour)
    {
        var (red, green, blue) = (colour.Red / 255.0, colour.Green / 255.0, colour.Blue / 255.0);
        var luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        if (luma == 0)
            return default;
        var light = TransferCurve.Decode(luma) * AirBand.FullLight;
        return new Tint(
            (float)light,
            (float)(light * (blue - luma) / 1.8556 / luma),
            (float)(light * (red - luma) / 1.5748 / luma)
        );
    }

    public static Tint operator *(Tint tint, double share) =>
        new((float)(tint.Light * share), (float)(tint.Blue * share), (float)(tint.Red * share));

    /// <summary>The two mixed, <paramref name="share"/> of the other.</summary>
    public Tint Towards(Tint other, double share)
    {
        var (mine, its) = (this * (1 - share), other * share);
        return new Tint(mine.Light + its.Light, mine.Blue + its.Blue, mine.Red + its.Red);
    }
}
