using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Rostrum.Compositor.Effects.Light;
using Rostrum.Compositor.Kernels;
using Rostrum.Drafts;

namespace Rostrum.Compositor.Effects.Style;

/// <summary>The luma of a frame at half its size, smoothed where it is nearly even and left where it jumps.</summary>
internal sealed unsafe class EvenTone : IDisposable
{
    private const int Rounds = 2;
    private const float Tolerance = 0.06f;

    private readonly CoarsePlane tone;
    private readonly FloatPlane other;
    private readonly float* row;

    public EvenTone(Canvas canvas)
    {
        tone = new CoarsePlane(canvas.Width, canvas.Height, 2);
        other = new FloatPlane(tone.Plane.Width, tone.Plane.Height);
        row = Native.Allocate<float>(canvas.Width + 64);
    }

    /// <summary>Signals 0–1.</summary>
    public FloatPlane Plane => tone.Plane;

    public void Read(WorkFrame frame)
    {
        for (var y = 0; y < frame.Height; y++)
        {
            ChannelRows.ToSignal(frame.LumaRow(y), row, frame.Width);
            tone.Gather(y, row);
        }
        for (var round = 0; round < Rounds; round++)
        {
            Smooth(tone.Plane, other, Tolerance);
            Smooth(other, tone.Plane, Tolerance);
        }
    }

    /// <inheritdoc cref="CoarsePlane.Spread"/>
    public float* Spread(int y) => tone.Spread(y);

    /// <summary>A mean of thirteen neighbours in which those that differ count less.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Smooth(FloatPlane from, FloatPlane to, float tolerance)
    {
        var sharp = 1 / (tolerance * tolerance);
        for (var y = 0; y < from.Height; y++)
            from.Extend(y);
        var rows = stackalloc float*[5];
        for (var y = 0; y < from.Height; y++)
        {
            for (var i = 0; i < 5; i++)
                rows[i] = from.Near(y + i - 2);
            var output = to.Row(y);
            for (var x = 0; x < from.Width; x += 8)
            {
                var middle = Vector256.Load(rows[2] + x);
                var (sum, weights) = (middle, Vector256<float>.One);
                Add(rows[0] + x, middle, sharp, ref sum, ref weights);
                Add(rows[1] + x - 1, middle, sharp, ref sum, ref weights);
                Add(rows[1] + x, middle, sharp, ref sum, ref weights);
                Add(rows[1] + x + 1, middle, sharp, ref sum, ref weights);
                Add(rows[2] + x - 2, middle, sharp, ref sum, ref weights);
                Add(rows[2] + x - 1, middle, sharp, ref sum, ref weights);
                Add(rows[2] + x + 1, middle, sharp, ref sum, ref weights);
                Add(rows[2] + x + 2, middle, sharp, ref sum, ref weights);
                Add(rows[3] + x - 1, middle, sharp, ref sum, ref weights);
                Add(rows[3] + x, middle, sharp, ref sum, ref weights);
                Add(rows[3] + x + 1, middle, sharp, ref sum, ref weights);
                Add(rows[4] + x, middle, sharp, ref sum, ref weights);
                (sum / weights).Store(output + x);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(
        float* at,
        Vector256<float> middle,
        float sharp,
        ref Vector256<float> sum,
        ref Vector256<float> weights
    )
    {
        var value = Vector256.Load(at);
        var off = value - middle;
        var weight = Vector256.Max(Vector256<float>.One - off * off * sharp, Vector256<float>.Zero);
        sum += value * weight;
        weights += weight;
    }

    public void Dispose()
    {
        tone.Dispose();
        other.Dispose();
        Native.Free(row);
    }
}
