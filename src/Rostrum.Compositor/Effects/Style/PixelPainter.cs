using System.Runtime.CompilerServices;
using Rostrum.Compositor.Kernels;
using Rostrum.Drafts;
using Rostrum.Drafts.Effects;

namespace Rostrum.Compositor.Effects.Style;

/// <summary>
/// Each block becomes the mean of the pixels whose middles lie in it. Blocks lie on the picture; a pixel that an edge of
/// an upright block crosses takes its share of both.
/// </summary>
internal sealed unsafe class PixelPainter : PassPainter
{
    private readonly PixelPass pass;
    private readonly Canvas canvas;
    private readonly double size;
    private readonly long* sums;
    private readonly int* counts;
    private readonly int room;
    private readonly int* places;
    private readonly int* shares;
    private readonly ushort* line;
    private readonly ushort* next;

    public PixelPainter(PixelPass pass, Canvas canvas)
    {
        (this.pass, this.canvas) = (pass, canvas);
        size = Math.Max(2, pass.Size * Math.Min(canvas.Width, canvas.Height) / 1080);
        var widest = canvas.Width + 64;
        // A turned grid has blocks of many rows in each row of pixels.
        room = Math.Max(1024, canvas.Width * canvas.Height / 2 + 4 * (canvas.Width + canvas.Height));
        sums = Native.Allocate<long>(room);
        counts = Native.Allocate<int>(room);
        places = Native.Allocate<int>(widest);
        shares = Native.Allocate<int>(widest);
        line = Native.Allocate<ushort>(widest);
        next = Native.Allocate<ushort>(widest);
    }

    public override void Paint(in PassMoment moment, WorkFrame frame)
    {
        var mix = (int)Math.Round(moment.Strength * RowFinish.WholeMix);
        var grid = PictureGrid.Of(moment.Picture, canvas, pass.PictureHeight);
        var (width, height) = (frame.ChromaWidth, frame.ChromaHeight);
        var luma = new Samples(frame.LumaRow(0), frame.Stride, frame.Width, frame.Height, 1);
        var cb = new Samples(frame.CbRow(0), frame.ChromaStride, width, height, 2);
        var cr = new Samples(frame.CrRow(0), frame.ChromaStride, width, height, 2);
        Paint(luma, grid, mix);
        Paint(cb, grid, mix);
        Paint(cr, grid, mix);
    }

    private void Paint(in Samples samples, in PictureGrid grid, int mix)
    {
        if (grid.IsUpright)
            Upright(samples, grid, mix);
        else
            Turned(samples, grid, mix);
    }

    /// <summary>A channel of a frame; <c>Step</c> is how many pixels of the canvas a sample is from the next.</summary>
    private readonly struct Samples(ushort* first, int stride, int width, int height, int step)
    {
        public int Width => width;

        public int Height => height;

        public int Step => step;

        /// <summary>Where a sample's middle lies on the canvas: chroma is sited on even columns, between two rows.</summary>
        public (double X, double Y) Middle(int column, int row) =>
            (column * step + 0.5, row * step + step / 2.0);

        public ushort* Row(int y) => first + (long)y * stride;
    }

    private void Upright(in Samples samples, in PictureGrid grid, int mix)
    {
        var (perColumn, perRow) = (grid.Xx * samples.Step / size, grid.Yy * samples.Step / size);
        var (startX, startY) = samples.Middle(0, 0) is var (x, y) ? grid.At(x, y) : default;
        var left = Math.Floor(startX / size - perColumn / 2);
        for (var column = 0; column < samples.Width; column++)
            Place(
                startX / size + column * perColumn - left,
                perColumn,
                out places[column],
                out shares[column]
            );
        var columns = places[samples.Width - 1] + 2;
        for (var row = 0; row < samples.Height; )
        {
            var at = startY / size + row * perRow;
            var end = row + 1;
            while (end < samples.Height && Math.Floor(startY / size + end * perRow) == Math.Floor(at))
                end++;
            Mean(samples, row, end, columns);
            Spread(samples.Width, line);
            // The first row of a band is shared with the band above, whose tones are still in the other line.
            Place(at, perRow, out _, out var share);
            for (var each = row; each < end; each++)
            {
                var isShared = each == row && row > 0 && share < RowFinish.WholeMix;
                if (isShared)
                    RowFinish.Mix(next, line, share, samples.Width);
                var tones = isShared ? next : line;
                if (mix == RowFinish.WholeMix)
                    new Span<ushort>(tones, samples.Width).CopyTo(
                        new Span<ushort>(samples.Row(each), samples.Width)
                    );
                else
                    RowFinish.Mix(samples.Row(each), tones, mix, samples.Width);
            }
            new Span<ushort>(line, samples.Width).CopyTo(new Span<ushort>(next, samples.Width));
            row = end;
        }
    }

    /// <summary>The block in which a sample's middle lies, and how much of the sample lies in it and not in the one before.</summary>
    private static void Place(double at, double step, out int block, out int share)
    {
        var whole = Math.Floor(at);
        block = (int)whole;
        share = (int)Math.Round(Math.Clamp((at - whole) / step + 0.5, 0, 1) * RowFinish.WholeMix);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Mean(in Samples samples, int from, int end, int columns)
    {
        new Span<long>(sums, columns).Clear();
        new Span<int>(counts, columns).Clear();
        for (var x = 0; x < samples.Width; x++)
            counts[places[x]] += end - from;
        for (var y = from; y < end; y++)
        {
            var row = samples.Row(y);
            for (var x = 0; x < samples.Width; x++)
                sums[places[x]] += row[x];
        }
        for (var i = 0; i < columns; i++)
            if (counts[i] > 0)
                sums[i] = (sums[i] + counts[i] / 2) / counts[i];
    }

    private void Spread(int width, ushort* output)
    {
        for (var x = 0; x < width; x++)
        {
            var tone = sums[places[x]];
            if (shares[x] < RowFinish.WholeMix && places[x] > places[0])
            {
                var before = sums[places[x] - 1];
                tone = before + ((tone - before) * shares[x] >> 15);
            }
            output[x] = (ushort)tone;
        }
    }

    /// <summary>Blocks that stand askew: each pixel belongs to one of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Turned(in Samples samples, in PictureGrid grid, int mix)
    {
        var (left, top, right, bottom) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        for (var corner = 0; corner < 4; corner++)
        {
            var (x, y) = grid.At((corner & 1) * canvas.Width, (corner >> 1) * canvas.Height);
            (left, right) = (Math.Min(left, x), Math.Max(right, x));
            (top, bottom) = (Math.Min(top, y), Math.Max(bottom, y));
        }
        // Blocks that are too many to be kept are pixels anyway.
        var block = size;
        while ((Math.Floor((right - left) / block) + 3) * (Math.Floor((bottom - top) / block) + 3) > room)
            block *= 2;
        var (firstX, firstY) = (Math.Floor(left / block), Math.Floor(top / block));
        var columns = (int)(Math.Floor(right / block) - firstX) + 2;
        var blocks = columns * ((int)(Math.Floor(bottom / block) - firstY) + 2);
        new Span<long>(sums, blocks).Clear();
        new Span<int>(counts, blocks).Clear();
        for (var y = 0; y < samples.Height; y++)
        {
            var row = samples.Row(y);
            Blocks(samples, grid, y, block, firstX, firstY, columns);
            for (var x = 0; x < samples.Width; x++)
            {
                sums[places[x]] += row[x];
                counts[places[x]]++;
            }
        }
        for (var i = 0; i < blocks; i++)
            if (counts[i] > 0)
                sums[i] = (sums[i] + counts[i] / 2) / counts[i];
        for (var y = 0; y < samples.Height; y++)
        {
            Blocks(samples, grid, y, block, firstX, firstY, columns);
            for (var x = 0; x < samples.Width; x++)
                line[x] = (ushort)sums[places[x]];
            RowFinish.Mix(samples.Row(y), line, mix, samples.Width);
        }
    }

    private void Blocks(
        in Samples samples,
        in PictureGrid grid,
        int row,
        double block,
        double firstX,
        double firstY,
        int columns
    )
    {
        var (stepX, stepY) = (grid.Xx * samples.Step / block, grid.Yx * samples.Step / block);
        var (x, y) = samples.Middle(0, row) is var (px, py) ? grid.At(px, py) : default;
        var (atX, atY) = (x / block - firstX, y / block - firstY);
        for (var i = 0; i < samples.Width; i++)
            places[i] = (int)(atY + i * stepY) * columns + (int)(atX + i * stepX);
    }

    public override void Dispose()
    {
        Native.Free(sums);
        Native.Free(counts);
        Native.Free(places);
        Native.Free(shares);
        Native.Free(line);
        Native.Free(next);
    }
}
