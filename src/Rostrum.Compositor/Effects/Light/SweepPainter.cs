using Rostrum.Drafts;
using Rostrum.Drafts.Effects;

namespace Rostrum.Compositor.Effects.Light;

/// <summary>A bright core with a wide glow about it; it bends, and no two of its places are alike.</summary>
internal sealed class SweepPainter(SweepPass pass, Canvas canvas) : WashPainter(canvas, 16)
{
    /// <summary>Half widths of the core and of the glow, in lengths of the canvas.</summary>
    private const float Core = 0.34f;
    private const float Glow = 0.62f;

    private readonly RoughField rough = new((ulong)pass.Seed);
    private readonly (float Red, float Green, float Blue) colour = LightOf(pass.Colour);
    private float middle;
    private float brightness;
    private float drift;

    protected override bool Begin(in PassMoment moment)
    {
        var way = moment.Strength;
        middle = (float)(pass.Start + pass.Travel * way);
        brightness = (float)pass.Brightness * Smooth((float)(Math.Min(way, 1 - way) * 5));
        drift = (float)(2 * way);
        return brightness > 0;
    }

    protected override (float Red, float Green, float Blue) LightAt(float x, float y)
    {
        var (along, across) = pass.X != 0 ? (x, y) : (y, x);
        if (pass.X + pass.Y < 0)
            along = 1 - along;
        var bow = across - 0.5f;
        var wild = rough.At(2 * across + 3, drift) + 0.5f * rough.At(4 * across + 20, 2 * along - drift);
        var far = along - middle + 0.35f * bow * bow + 0.10f * wild;
        var core = Fall(far / Core);
        var glow = Fall(far / Glow) * (0.8f + 0.2f * rough.At(3 * along + 40, 3 * across + drift));
        var light = brightness * (0.55f * glow + 0.8f * core);
        var pale = 0.7f * brightness * core * core;
        return (
            colour.Red * light + 0.75f * pale,
            colour.Green * light * (0.55f + 0.45f * Math.Min(1, light)) + 0.68f * pale,
            colour.Blue * light * (0.4f + 0.6f * Math.Min(1, light)) + 0.5f * pale
        );
    }

    private static float Fall(float far)
    {
        var near = Math.Max(0, 1 - far * far);
        return near * near * near;
    }
}
