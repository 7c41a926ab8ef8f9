using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Rostrum.Compositor.Effects.Light;
using Rostrum.Drafts;
using Rostrum.Drafts.Effects;

namespace Rostrum.Compositor.Effects.Style;

/// <summary>
/// Rounds smoothed brightness to the nearest of a few levels, and how strong a colour is to twice as many steps from
/// grey, which run softly into each other where a colour is weak: hues stay what they are, and grey stays grey, as they
/// would not if red, green and blue were rounded each by itself.
/// </summary>
internal sealed unsafe class PosterizePainter(PosterizePass pass, Canvas canvas) : SignalPainter(canvas)
{
    /// <summary>How much of a step lies in the soft edge between two tones: jagged edges crawl when the camera moves.</summary>
    private const float Softness = 0.08f;

    /// <summary>The same for how strong a colour is: a weak one would come out in blots.</summary>
    private const float ColourSoftness = 0.6f;

    /// <summary>A print's inks are stronger than what they stand for.</summary>
    private const float Strengthened = 1.2f;

    private readonly EvenTone tone = new(canvas);
    private float strength;

    public override void Paint(in PassMoment moment, WorkFrame frame)
    {
        strength = (float)moment.Strength;
        tone.Read(frame);
        base.Paint(moment, frame);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    protected override void Change(int y, float* red, float* green, float* blue, int count)
    {
        float steps = pass.Levels - 1;
        var even = tone.Spread(y);
        var (none, one) = (Vector256<float>.Zero, Vector256<float>.One);
        for (var x = 0; x < count; x += 8)
        {
            var (r, g, b) = (Vector256.Load(red + x), Vector256.Load(green + x), Vector256.Load(blue + x));
            var light = r * 0.2126f + g * 0.7152f + b * 0.0722f;
            var flat = Stepped(Vector256.Load(even + x), steps, Softness);
            flat = Vector256.Min(Vector256.Max(flat, none), one);
            var (reds, blues) = ((r - light) * Strengthened, (b - light) * Strengthened);
            var strong = Vector256.Sqrt(reds * reds + blues * blues);
            var kept =
                Stepped(strong, 2 * steps, ColourSoftness) / Vector256.Max(strong, Vector256.Create(0.001f));
            (reds, blues) = (reds * kept, blues * kept);
            var greens = (reds * 0.2126f + blues * 0.0722f) * (-1 / 0.7152f);
            Lay(red + x, r, flat + reds);
            Lay(green + x, g, flat + greens);
            Lay(blue + x, b, flat + blues);
        }
    }

    /// <summary>The nearest step, and a short slope where two meet.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Stepped(Vector256<float> value, float steps, float softness)
    {
        var scaled = value * steps;
        var below = Vector256.Floor(scaled);
        var way = (scaled - below - Vector256.Create(0.5f)) * (1 / softness) + Vector256.Create(0.5f);
        way = Vector256.Min(Vector256.Max(way, Vector256<float>.Zero), Vector256<float>.One);
        return (below + way) * (1 / steps);
    }

    public override void Dispose()
    {
        base.Dispose();
        tone.Dispose();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Lay(float* signal, Vector256<float> was, Vector256<float> level)
    {
        level = Vector256.Min(Vector256.Max(level, Vector256<float>.Zero), Vector256<float>.One);
        (was + (level - was) * strength).Store(signal);
    }
}
