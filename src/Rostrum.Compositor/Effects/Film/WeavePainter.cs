using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Rostrum.Compositor.Effects.Lens;
using Rostrum.Compositor.Effects.Light;
using Rostrum.Compositor.Kernels;
using Rostrum.Drafts;
using Rostrum.Drafts.Effects;

namespace Rostrum.Compositor.Effects.Film;

/// <summary>Moves the whole picture by parts of a pixel, by four taps down and four across; its edges go on.</summary>
internal sealed unsafe class WeavePainter(WeavePass pass, Canvas canvas, Scratch scratch) : PassPainter
{
    private const int Room = 16;

    private readonly float* line = Native.Allocate<float>(canvas.Width + 2 * Room + 32);
    private readonly CubicTaps taps = new();

    public override void Paint(in PassMoment moment, WorkFrame frame)
    {
        var time = Math.Floor(moment.Seconds * pass.Rate + 1e-6) / pass.Rate;
        var travel = pass.Travel * moment.Strength * Math.Min(canvas.Width, canvas.Height) / 1080;
        travel = Math.Min(travel, Room - 4);
        var noise = new Noise(pass.Seed);
        var x = travel * (0.7 * noise.At(time * 1.3) + 0.3 * noise.Channel(1).At(time * 11));
        var y = travel * (0.7 * noise.Channel(2).At(time * 1.1) + 0.3 * noise.Channel(3).At(time * 13));
        frame.CopyTo(scratch.Copy);
        Shift(frame.LumaRow(0), scratch.Copy.LumaRow(0), frame.Stride, frame.Width, frame.Height, x, y);
        var (width, height) = (frame.ChromaWidth, frame.ChromaHeight);
        Shift(frame.CbRow(0), scratch.Copy.CbRow(0), frame.ChromaStride, width, height, x / 2, y / 2);
        Shift(frame.CrRow(0), scratch.Copy.CrRow(0), frame.ChromaStride, width, height, x / 2, y / 2);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Shift(ushort* output, ushort* source, int stride, int width, int height, double x, double y)
    {
        float* across = taps.At(x, out var wholeX),
            down = taps.At(y, out var wholeY);
        var row = line + Room;
        var rows = stackalloc ushort*[4];
        for (var at = 0; at < height; at++, output += stride)
        {
            for (var tap = 0; tap < 4; tap++)
                rows[tap] = source + (long)Math.Clamp(at + wholeY + tap - 1, 0, height - 1) * stride;
            for (var i = 0; i < width; i += 8)
                (
                    RgbRows.Floats(Vector128.Load(rows[0] + i)) * down[0]
                    + RgbRows.Floats(Vector128.Load(rows[1] + i)) * down[1]
                    + RgbRows.Floats(Vector128.Load(rows[2] + i)) * down[2]
                    + RgbRows.Floats(Vector128.Load(rows[3] + i)) * down[3]
                ).Store(row + i);
            new Span<float>(line, Room).Fill(row[0]);
            new Span<float>(row + width, Room + 16).Fill(row[width - 1]);
            var from = row + wholeX - 1;
            for (var i = 0; i < width; i += 16)
                RgbRows.Codes(Across(from + i, across), Across(from + i + 8, across), 0, 1).Store(output + i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Across(float* from, float* weights) =>
        Vector256.Load(from) * weights[0]
        + Vector256.Load(from + 1) * weights[1]
        + Vector256.Load(from + 2) * weights[2]
        + Vector256.Load(from + 3) * weights[3];

    public override void Dispose()
    {
        Native.Free(line);
        taps.Dispose();
    }
}
