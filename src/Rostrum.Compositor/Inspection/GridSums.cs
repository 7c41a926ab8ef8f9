using System.Runtime.Intrinsics;

namespace Rostrum.Compositor.Inspection;

/// <summary>Sums of codes over the cells of a frame; whole numbers, the same on every machine.</summary>
internal static unsafe class GridSums
{
    /// <summary>The sum of luma codes in a cell.</summary>
    /// <param name="width">16, or less in a frame that is narrower.</param>
    public static int Luma(Yuv420Frame frame, int left, int top, int width, int height)
    {
        if (width == FrameWatch.Cell && Vector128.IsHardwareAccelerated)
        {
            var (low, high) = (Vector128<ushort>.Zero, Vector128<ushort>.Zero);
            for (var y = 0; y < height; y++)
            {
                var codes = Vector128.Load(frame.LumaRow(top + y) + left);
                low += Vector128.WidenLower(codes);
                high += Vector128.WidenUpper(codes);
            }
            return Vector128.Sum(low + high);
        }
        var sum = 0;
        for (var y = 0; y < height; y++)
        for (var x = 0; x < width; x++)
            sum += frame.LumaRow(top + y)[left + x];
        return sum;
    }

    /// <summary>The mean colour difference codes of a cell, from a quarter of its samples.</summary>
    public static (int Cb, int Cr) Chroma(Yuv420Frame frame, int column, int row)
    {
        const int half = FrameWatch.Cell / 2;
        var width = Math.Min(half, frame.Width / 2);
        var height = Math.Min(half, frame.Height / 2);
        var (cb, cr, count) = (0, 0, 0);
        for (var y = 0; y < height; y += 2)
        {
            var cbs = frame.CbRow(row * half + y) + column * half;
            var crs = frame.CrRow(row * half + y) + column * half;
            for (var x = 0; x < width; x += 2)
            {
                cb += cbs[x];
                cr += crs[x];
                count++;
            }
        }
        return ((cb + count / 2) / count, (cr + count / 2) / count);
    }
}
