using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Rostrum.Compositor.Effects.Lens;
using Rostrum.Compositor.Effects.Light;
using Rostrum.Compositor.Kernels;
using Rostrum.Drafts;
using Rostrum.Drafts.Effects;

namespace Rostrum.Compositor.Effects.Tape;

/// <summary>Red and blue are moved against each other by parts of a pixel; at the edges they go on.</summary>
internal sealed unsafe class SplitPainter(SplitPass pass, Canvas canvas, Scratch scratch) : PassPainter
{
    private readonly RgbRows rows = new(canvas.Width);
    private readonly RgbRows others = new(canvas.Width);
    private readonly RowShift shift = new(canvas.Width);

    public override void Paint(in PassMoment moment, WorkFrame frame)
    {
        var size = moment.Strength * Math.Min(canvas.Width, canvas.Height) / 1080;
        if (pass.Speed > 0)
            size *= 0.65 + 0.35 * new Noise(pass.Seed).At(moment.Seconds * pass.Speed);
        var (x, y) = (pass.X * size, (int)Math.Round(pass.Y * size / 2));
        if (y != 0)
            frame.CopyTo(scratch.Copy);
        for (var pair = 0; pair < frame.ChromaHeight; pair++)
        {
            rows.Take(frame, pair);
            for (var side = -1; side <= 1; side += 2)
            {
                var from = rows;
                if (y != 0)
                    (from = others).Take(
                        scratch.Copy,
                        Math.Clamp(pair + side * y, 0, frame.ChromaHeight - 1)
                    );
                for (var row = 0; row < 2; row++)
                    if (side < 0)
                        shift.Run(from.Red(row), rows.Red(row), x);
                    else
                        shift.Run(from.Blue(row), rows.Blue(row), -x);
            }
            rows.Put(frame, pair);
        }
    }

    public override void Dispose()
    {
        rows.Dispose();
        others.Dispose();
        shift.Dispose();
    }
}

/// <summary>Moves a row of signals sideways.</summary>
internal sealed unsafe class RowShift(int width) : IDisposable
{
    private const int Room = 64;

    private readonly float* line = Native.Allocate<float>(width + 2 * Room + 32);
    private readonly CubicTaps taps = new();

    /// <param name="x">To the right, up to 60 samples either way; between samples a cubic curve is taken.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(float* source, float* output, double x)
    {
        var weights = taps.At(-Math.Clamp(x, -60, 60), out var whole);
        var row = line + Room;
        new Span<float>(source, width).CopyTo(new Span<float>(row, width));
        new Span<float>(line, Room).Fill(row[0]);
        new Span<float>(row + width, Room + 16).Fill(row[width - 1]);
        var from = row + whole - 1;
        for (var i = 0; i < width; i += 8)
            (
                Vector256.Load(from + i) * weights[0]
                + Vector256.Load(from + i + 1) * weights[1]
                + Vector256.Load(from + i + 2) * weights[2]
                + Vector256.Load(from + i + 3) * weights[3]
            ).Store(output + i);
    }

    public void Dispose()
    {
        Native.Free(line);
        taps.Dispose();
    }
}
