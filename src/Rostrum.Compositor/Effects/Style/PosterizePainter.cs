using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Rostrum.Compositor.Effects.Light;
using Rostrum.Drafts;
using Rostrum.Drafts.Effects;

namespace Rostrum.Compositor.Effects.Style;

/// <summary>Rounds each of red, green and blue to the nearest of a few levels.</summary>
internal sealed unsafe class PosterizePainter(PosterizePass pass, Canvas canvas) : SignalPainter(canvas)
{
    private float strength;

    protected override void Prepare(in PassMoment moment) => strength = (float)moment.Strength;

    protected override void Change(int y, float* red, float* green, float* blue, int count)
    {
        Flatten(red, count);
        Flatten(green, count);
        Flatten(blue, count);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Flatten(float* signal, int count)
    {
        float steps = pass.Levels - 1,
            size = 1f / (pass.Levels - 1);
        for (var x = 0; x < count; x += 8)
        {
            var was = Vector256.Load(signal + x);
            var level = Vector256.Floor(was * steps + Vector256.Create(0.5f)) * size;
            level = Vector256.Min(Vector256.Max(level, Vector256<float>.Zero), Vector256<float>.One);
            (was + (level - was) * strength).Store(signal + x);
        }
    }
}
