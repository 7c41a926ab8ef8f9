using System.Runtime.CompilerServices;
using Rostrum.Compositor.Effects;
using Rostrum.Compositor.Kernels;
using Rostrum.Drafts;
using Rostrum.Drafts.Transitions;

namespace Rostrum.Compositor.Joins;

/// <summary>
/// Mixes two pictures by a matte. When each place turns is worked out once; a frame then only asks, of each place, how
/// much of the open shutter it has turned for.
/// </summary>
internal sealed unsafe class MattePainter : JoinPainter
{
    /// <summary>Of a place that turns last; one that turns first has 0.</summary>
    private const double Last = 65535;

    /// <summary>Steps of the curve by which a place turns.</summary>
    private const int Steps = 1024;

    /// <summary>Moments of the open shutter over which the curve is averaged.</summary>
    private const int Moments = 16;

    private readonly double softness;
    private readonly ushort* luma;
    private readonly ushort* chroma;
    private readonly int[] shares = new int[Steps + 1];

    public MattePainter(Matte matte, Canvas canvas)
    {
        var field = new MatteField(matte, canvas);
        softness = Math.Max(matte.Softness, 1.5 * field.PerPixel) * Last;
        luma = Native.Allocate<ushort>(canvas.Width * canvas.Height);
        chroma = Native.Allocate<ushort>(canvas.Width / 2 * (canvas.Height / 2));
        field.Write(luma, canvas.Width, canvas.Height, 1, 0.5, 0.5);
        field.Write(chroma, canvas.Width / 2, canvas.Height / 2, 2, 0.5, 1);
    }

    public override void Paint(WorkFrame leaving, WorkFrame arriving, double from, double to)
    {
        // A place at v has turned by (way − v) ÷ softness, where way runs on until the last has turned.
        var (first, last) = (from * (Last + softness), to * (Last + softness));
        var span = last - first + softness;
        Settle(first, last, span);
        var (width, chromaWidth) = (leaving.Width, leaving.ChromaWidth);
        for (var y = 0; y < leaving.Height; y++)
            Mix(leaving.LumaRow(y), arriving.LumaRow(y), luma + (long)y * width, width, last, span);
        for (var y = 0; y < leaving.ChromaHeight; y++)
        {
            var field = chroma + (long)y * chromaWidth;
            Mix(leaving.CbRow(y), arriving.CbRow(y), field, chromaWidth, last, span);
            Mix(leaving.CrRow(y), arriving.CrRow(y), field, chromaWidth, last, span);
        }
    }

    private void Settle(double first, double last, double span)
    {
        for (var i = 0; i <= Steps; i++)
        {
            var place = last - i * span / Steps;
            var sum = 0.0;
            for (var k = 0; k < Moments; k++)
            {
                var turned = (first + (last - first) * (k + 0.5) / Moments - place) / softness;
                turned = Math.Clamp(turned, 0, 1);
                sum += turned * turned * (3 - 2 * turned);
            }
            shares[i] = (int)Math.Round(sum / Moments * RowFinish.WholeMix);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Mix(ushort* row, ushort* other, ushort* field, int count, double last, double span)
    {
        var (end, scale) = ((float)last, (float)(Steps / span));
        fixed (int* curve = shares)
            for (var x = 0; x < count; x++)
            {
                var place = (int)((end - field[x]) * scale);
                if (place <= 0)
                    continue;
                var share = curve[Math.Min(place, Steps)];
                row[x] = (ushort)(row[x] + ((other[x] - row[x]) * share + (1 << 14) >> 15));
            }
    }

    public override void Dispose()
    {
        Native.Free(luma);
        Native.Free(chroma);
    }
}
