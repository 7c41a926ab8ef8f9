using Rostrum.Drafts.Effects.Living;
using Rostrum.Drafts.Sights;

namespace Rostrum.Drafts.Effects.Particles;

/// <summary>Weather and small things in the air. They come and go slowly, as weather does.</summary>
public abstract class ParticleEffect : Effect
{
    protected static NumberParameter HowMany { get; } = AmountOf(0.5, "how many there are");

    protected static NumberParameter Speed { get; } =
        new("speed", "how fast, against the usual pace", 1, 0.1, 5, "×");

    protected static NumberParameter Size { get; } =
        new("size", "how large, against the usual size", 1, 0.3, 4, "×");

    protected static NumberParameter WindOf(double usual) =>
        new("wind", "how strongly the wind blows to the right; below zero to the left", usual, -1, 1);

    protected static ColourParameter ColourOf(Colour usual) => new("colour", "their colour", usual);

    public override EffectKind Kind => EffectKind.Particles;

    public override MediaTime Fade => MediaTime.FromMilliseconds(1200);

    public override SightNeed Needs => SightNeed.Foreground;

    /// <summary>What stands among things in the air, where it stands out plainly.</summary>
    protected static ByteGrid? ScreenOf(EffectScene scene) =>
        SeenParts.HasSubject(scene.Sight) ? scene.Sight!.SubjectMask : null;

    /// <summary>A few at a small amount, so that half of it is what most people want.</summary>
    /// <param name="most">At an amount of 1.</param>
    protected static double CountOf(ParameterValues values, double most)
    {
        var amount = values.Number(HowMany);
        return most * amount * (0.35 + 0.65 * amount);
    }

    protected static Colour Shaded(Colour colour, double share) =>
        new((byte)(colour.Red * share), (byte)(colour.Green * share), (byte)(colour.Blue * share));

    protected static Colour Paler(Colour colour, double share) =>
        new(Lifted(colour.Red, share), Lifted(colour.Green, share), Lifted(colour.Blue, share));

    private static byte Lifted(byte code, double share) => (byte)(code + (255 - code) * share);
}
