using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Rostrum.Compositor.Effects.Lens;
using Rostrum.Compositor.Effects.Light;
using Rostrum.Compositor.Kernels;
using Rostrum.Drafts;
using Rostrum.Drafts.Effects;

namespace Rostrum.Compositor.Effects.Tape;

/// <summary>
/// Takes light from between the lines, less where it is bright, since a brighter beam is wider; then lets through red,
/// green and blue in turn along each row. What is lost is given back on average.
/// </summary>
internal sealed unsafe class ScanlinesPainter : SignalPainter
{
    private readonly ScanlinesPass pass;
    private readonly float* bend;
    private readonly float* mask;
    private readonly int columns;
    private readonly double lines;
    private float depth;
    private float stripes;

    public ScanlinesPainter(ScanlinesPass pass, Canvas canvas)
        : base(canvas)
    {
        this.pass = pass;
        columns = (canvas.Width + 31) & ~15;
        lines = Math.Min(pass.Lines, canvas.Height / 3.0);
        bend = Native.Allocate<float>(columns);
        mask = Native.Allocate<float>(3 * columns);
        var period = Math.Max(3, 4 * Math.Min(canvas.Width, canvas.Height) / 1080.0);
        for (var x = 0; x < columns; x++)
        {
            var across = (2 * x + 1.0) / canvas.Width - 1;
            bend[x] = (float)(across * across);
            for (var channel = 0; channel < 3; channel++)
                mask[channel * columns + x] = (float)Math.Cos(2 * Math.PI * (x / period - channel / 3.0));
        }
    }

    protected override void Prepare(in PassMoment moment) =>
        (depth, stripes) = (
            (float)(pass.Depth * moment.Strength),
            (float)(0.5 * pass.Mask * moment.Strength)
        );

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    protected override void Change(int y, float* red, float* green, float* blue, int count)
    {
        var down = (float)((2 * y + 1.0) / Canvas.Height - 1);
        var shape = (float)(pass.Bend * WarpPainter.TubeBow);
        var half = (float)(lines / 2);
        for (var x = 0; x < count; x += 8)
        {
            var place = (Vector256.Load(bend + x) * shape + Vector256<float>.One) * (down * half);
            place = place - Vector256.Floor(place);
            var way = Vector256.Abs(place + place - Vector256<float>.One);
            var gap = way * way * (Vector256.Create(3f) - way - way);
            var (r, g, b) = (Vector256.Load(red + x), Vector256.Load(green + x), Vector256.Load(blue + x));
            var bright = Vector256.Max(Vector256.Max(r, g), b);
            var lost = gap * (Vector256<float>.One - bright * 0.55f) * depth;
            var kept = Vector256.Sqrt(Vector256.Max(Vector256<float>.One - lost, Vector256<float>.Zero));
            kept *= 1 + 0.14f * depth;
            (r * kept * Stripe(0, x)).Store(red + x);
            (g * kept * Stripe(1, x)).Store(green + x);
            (b * kept * Stripe(2, x)).Store(blue + x);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<float> Stripe(int channel, int x) =>
        Vector256.Load(mask + channel * columns + x) * stripes + Vector256<float>.One;

    public override void Dispose()
    {
        base.Dispose();
        Native.Free(bend);
        Native.Free(mask);
    }
}
