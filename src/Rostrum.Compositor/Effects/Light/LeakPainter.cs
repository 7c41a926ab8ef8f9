using Rostrum.Drafts;
using Rostrum.Drafts.Effects;

namespace Rostrum.Compositor.Effects.Light;

/// <summary>A painter whose light is worked out for squares of the canvas and screened over the picture.</summary>
internal abstract unsafe class WashPainter : SignalPainter
{
    private readonly CoarsePlane[] planes;
    private bool isDark;

    protected WashPainter(Canvas canvas, int scale)
        : base(canvas) =>
        planes = [.. Enumerable.Range(0, 3).Select(_ => new CoarsePlane(canvas.Width, canvas.Height, scale))];

    protected override void Prepare(in PassMoment moment)
    {
        isDark = !Begin(moment);
        if (isDark)
            return;
        var (width, height) = (planes[0].Plane.Width, planes[0].Plane.Height);
        for (var y = 0; y < height; y++)
        {
            float* red = planes[0].Plane.Row(y),
                green = planes[1].Plane.Row(y),
                blue = planes[2].Plane.Row(y);
            for (var x = 0; x < width; x++)
                (red[x], green[x], blue[x]) = LightAt((x + 0.5f) / width, (y + 0.5f) / height);
        }
    }

    public override void Paint(in PassMoment moment, WorkFrame frame)
    {
        if (IsSeen(moment))
            base.Paint(moment, frame);
    }

    protected override void Change(int y, float* red, float* green, float* blue, int count)
    {
        if (isDark)
            return;
        LightAdder.Screen(red, planes[0].Spread(y), 1, count);
        LightAdder.Screen(green, planes[1].Spread(y), 1, count);
        LightAdder.Screen(blue, planes[2].Spread(y), 1, count);
    }

    protected virtual bool IsSeen(in PassMoment moment) => true;

    /// <summary>Settles what holds for a moment; false where there is no light in it.</summary>
    protected abstract bool Begin(in PassMoment moment);

    /// <summary>Light at a place of the canvas, 0–1 either way.</summary>
    protected abstract (float Red, float Green, float Blue) LightAt(float x, float y);

    public override void Dispose()
    {
        base.Dispose();
        foreach (var plane in planes)
            plane.Dispose();
    }

    /// <summary>The light of a colour whose signal is its root.</summary>
    protected static (float Red, float Green, float Blue) LightOf(Colour colour) =>
        (LightOf(colour.Red), LightOf(colour.Green), LightOf(colour.Blue));

    private static float LightOf(byte code) => code / 255f * (code / 255f);

    protected static float Smooth(float way)
    {
        way = Math.Clamp(way, 0, 1);
        return way * way * (3 - 2 * way);
    }
}

/// <summary>Washes of light near the edges, each wandering and swelling by itself; the hotter, the paler.</summary>
internal sealed class LeakPainter(LeakPass pass, Canvas canvas) : WashPainter(canvas, 16)
{
    private const int Count = 4;

    private readonly Wash[] washes = new Wash[Count];
    private readonly (float Red, float Green, float Blue) colour = LightOf(pass.Colour);

    protected override bool Begin(in PassMoment moment)
    {
        var time = moment.Seconds * pass.Speed;
        for (var i = 0; i < Count; i++)
        {
            var noise = new Noise(pass.Seed).Channel(i);
            var side = (int)(new Lots((ulong)pass.Seed).Of((ulong)i / 2).Share * 4 + i) % 4;
            var along = 0.5 + 0.45 * noise.At(0.11 * time);
            var depth = -0.08 + 0.14 * noise.Channel(1).At(0.17 * time);
            var swell = 0.5 + 0.5 * noise.Channel(2).At(0.21 * time);
            var (x, y) = side switch
            {
                0 => (depth, along),
                1 => (1 - depth, along),
                2 => (along, depth),
                _ => (depth + 0.02, 1 - depth),
            };
            var (wide, high) = side == 2 ? (0.8, 0.42) : (0.4, 0.9);
            var light = pass.Strength * moment.Strength * (i == 0 ? 0.5 + 0.5 * swell : swell * swell);
            washes[i] = new Wash((float)x, (float)y, (float)(1 / wide), (float)(1 / high), (float)light);
        }
        return true;
    }

    protected override (float Red, float Green, float Blue) LightAt(float x, float y)
    {
        var light = 0f;
        foreach (var wash in washes)
        {
            var (farX, farY) = ((x - wash.X) * wash.PerWidth, (y - wash.Y) * wash.PerHeight);
            var near = Math.Max(0, 1 - (farX * farX + farY * farY));
            light += wash.Light * near * near * near;
        }
        // Where washes meet they swell no further, so that nothing is burnt out.
        light /= 1 + 0.5f * light;
        var pale = 0.5f * light * light;
        return (
            colour.Red * light * 1.15f + pale,
            colour.Green * light * (0.85f + 0.5f * light) + 0.85f * pale,
            colour.Blue * light * (0.4f + 0.6f * light) + 0.5f * pale
        );
    }

    /// <param name="PerWidth">One over how far it reaches to the side, in parts of the canvas.</param>
    private readonly record struct Wash(float X, float Y, float PerWidth, float PerHeight, float Light);
}

/// <summary>Fire that eats in from the edges along a ragged front: a deep red glow, orange, yellow, and white only where it is hottest.</summary>
internal sealed class BurnPainter(BurnPass pass, Canvas canvas) : WashPainter(canvas, 8)
{
    private readonly RoughField rough = new((ulong)pass.Seed);
    private readonly (float Red, float Green, float Blue) colour = LightOf(pass.Colour);
    private readonly float aspect = canvas.Width / (float)canvas.Height;
    private float reach;
    private float drift;
    private float side;

    protected override bool IsSeen(in PassMoment moment) => Height(moment.Seconds).Height > 0;

    protected override bool Begin(in PassMoment moment)
    {
        var (height, peak) = Height(moment.Seconds);
        reach = (float)(height * pass.Strength * moment.Strength);
        drift = (float)(moment.Seconds * 1.7);
        side = (float)(2 * new Lots((ulong)pass.Seed).Of((ulong)peak + 9).Share - 1);
        return reach > 0;
    }

    protected override (float Red, float Green, float Blue) LightAt(float x, float y)
    {
        var across = (x < 0.5f ? x : 1 - x) * aspect * (1 + 0.9f * side * (1 - 2 * x));
        var down = y < 0.5f ? y : 1 - y;
        var far = across * down * 4 / (across + down + 0.02f) + 0.35f * Math.Min(across, down);
        var wild =
            rough.At(x * aspect * 1.7f + 5 + 0.2f * drift, y * 1.7f - 0.6f * drift)
            + 0.5f * rough.At(x * aspect * 4 + 0.3f * drift, y * 4 - drift)
            + 0.16f * rough.At(x * aspect * 9 + 11, y * 9 - 1.6f * drift);
        var front = reach * (1.12f + 0.6f * wild) - far;
        // The glow runs ahead of the flame.
        var glow = Smooth((front + 0.16f) / 0.5f);
        var heat = Smooth(front / 0.6f);
        var yellow = Smooth((front - 0.22f) / 0.6f);
        var white = Smooth((front - 0.62f) / 0.75f);
        return (
            0.55f * glow * glow * colour.Red + heat * (1 - 0.55f * glow * glow * colour.Red),
            heat * (0.12f * glow + heat * (colour.Green + (0.7f - colour.Green) * yellow + 0.22f * white)),
            heat * heat * (colour.Blue * heat + 0.1f * yellow + 0.62f * white)
        );
    }

    /// <summary>How high the fire is, 0–1, and which peak it belongs to.</summary>
    private (double Height, int Peak) Height(double seconds)
    {
        for (var i = 0; i < pass.Peaks.Count; i++)
        {
            var way = Math.Abs(seconds - pass.Peaks[i]) / (pass.Length / 2);
            if (way < 1)
                return ((1 - way) * (1 - way) * (1 + 2 * way), i);
        }
        return (0, 0);
    }
}

/// <summary>Smooth noise in two dimensions, −1…1, that varies over about one unit; it repeats after 64.</summary>
internal sealed class RoughField
{
    private const int Side = 64;

    private readonly float[] values = new float[Side * Side];

    public RoughField(ulong seed)
    {
        var lots = new Lots(seed).Of(0x726F756768);
        for (var i = 0; i < values.Length; i++)
            values[i] = (float)(2 * lots.Of((ulong)i).Share - 1);
    }

    public float At(float x, float y)
    {
        var (column, row) = (MathF.Floor(x), MathF.Floor(y));
        var (partX, partY) = (Blend(x - column), Blend(y - row));
        var (left, top) = ((int)column & (Side - 1), (int)row & (Side - 1));
        var (right, bottom) = ((left + 1) & (Side - 1), (top + 1) & (Side - 1));
        var above = Between(values[top * Side + left], values[top * Side + right], partX);
        var below = Between(values[bottom * Side + left], values[bottom * Side + right], partX);
        return Between(above, below, partY);
    }

    private static float Blend(float way) => way * way * way * (way * (way * 6 - 15) + 10);

    private static float Between(float from, float to, float part) => from + (to - from) * part;
}
