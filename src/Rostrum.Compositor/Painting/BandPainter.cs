using Rostrum.Compositor.Effects;
using Rostrum.Compositor.Kernels;
using Rostrum.Compositor.Planning;
using Rostrum.Compositor.Plates;
using Rostrum.Drafts;

namespace Rostrum.Compositor.Painting;

/// <summary>Paints a band of rows of one channel: exposures are summed, groups mixed, values rounded to bytes.</summary>
internal sealed unsafe class BandPainter : IDisposable
{
    /// <summary>Of so many exposures, as a power of two, that none of them need be sampled finely.</summary>
    private const int RushingShift = 5;

    private readonly Channel channel;
    private readonly int stride;
    private readonly int* sums;
    private readonly int* exposure;
    private readonly int* seen;
    private readonly int* cover;
    private readonly ushort* values;
    private readonly ushort* mixed;
    private readonly int columnLength;
    private readonly FilteredRows filtered;

    /// <summary>Whether what is exposed now moves so far that only long streaks are seen of it.</summary>
    private bool isRushing;

    public BandPainter(Channel channel, int bandRows)
    {
        this.channel = channel;
        stride = (channel.Width + 63) & ~63;
        sums = Native.Allocate<int>(stride * bandRows);
        exposure = Native.Allocate<int>(stride);
        seen = Native.Allocate<int>(stride);
        cover = Native.Allocate<int>(stride);
        values = Native.Allocate<ushort>(stride * bandRows);
        mixed = Native.Allocate<ushort>(stride);
        // A row of the source after the vertical filter; a level can be twice as wide as the canvas, or far wider
        // than what is seen of it, so only the part that is seen is kept.
        columnLength = 2 * stride + 256;
        filtered = new FilteredRows(columnLength, 2 * bandRows);
    }

    /// <param name="frame">May be null where <paramref name="work"/> is not.</param>
    /// <param name="work">Where the rows go if more is done to them; else they are finished into the frame.</param>
    /// <param name="groups">Which of the plan's groups are laid over each other.</param>
    public void Paint(
        FramePlan plan,
        ViewTaps[] taps,
        Yuv420Frame? frame,
        WorkFrame? work,
        Range groups,
        int top,
        int bottom
    )
    {
        for (var index = groups.Start.Value; index < groups.End.Value; index++)
        {
            ref readonly var group = ref plan.Group(index);
            Expose(plan, group, taps, top, bottom);
            for (var y = top; y < bottom; y++)
                Lay(y - top, group, overOthers: index > groups.Start.Value);
        }
        for (var y = top; y < bottom; y++)
        {
            var row = values + (y - top) * stride;
            if (work is null)
                Finish(plan, row, channel.Row(frame!, y), y);
            else
                new Span<ushort>(row, channel.Width).CopyTo(
                    new Span<ushort>(channel.Row(work, y), channel.Width)
                );
        }
    }

    /// <summary>Lays a plain colour over all of a picture, by a share of 0–1.</summary>
    public void Cover(WorkFrame work, Colour colour, double share)
    {
        for (var y = 0; y < (channel.IsLuma ? work.Height : work.ChromaHeight); y++)
            RowFinish.Veil(
                channel.Row(work, y),
                channel.Value(colour),
                RowFinish.MixOf(share),
                channel.Width
            );
    }

    private void Finish(FramePlan plan, ushort* row, byte* output, int y)
    {
        if (plan.Veil > 0)
            RowFinish.Veil(row, channel.Value(plan.VeilColour), RowFinish.MixOf(plan.Veil), channel.Width);
        RowFinish.ToBytes(row, output, y, channel.Width);
    }

    private void Expose(FramePlan plan, in PlannedGroup group, ViewTaps[] taps, int top, int bottom)
    {
        var next = group.FirstView;
        isRushing = group.ExposureShift >= RushingShift;
        filtered.Forget();
        for (var count = 0; count < 1 << group.ExposureShift; count++, next += group.ViewsPerExposure)
        for (var y = top; y < bottom; y++)
        {
            var sum = sums + (y - top) * stride;
            var slot = 2 * (y - top);
            if (group.ViewsPerExposure > 1 || !CoversAll(plan.Views[next].Window))
                ExposeShared(plan, next, group.ViewsPerExposure, taps, y, slot, sum, add: count > 0);
            else if (count == 0)
                See<HorizontalFilter.Replace>(plan.Views[next], taps[next], y, slot, All, sum);
            else
                See<HorizontalFilter.Add>(plan.Views[next], taps[next], y, slot, All, sum);
        }
    }

    private void Lay(int bandRow, in PlannedGroup group, bool overOthers)
    {
        var row = values + bandRow * stride;
        channel.Finish(sums + bandRow * stride, group.ExposureShift, overOthers ? mixed : row);
        if (group.Lightens)
            RowFinish.Lighten(
                row,
                mixed,
                RowFinish.MixOf(group.Mix),
                channel.IsLuma ? 0 : WorkFrame.Grey,
                channel.Width
            );
        else if (overOthers)
            RowFinish.Mix(row, mixed, RowFinish.MixOf(group.Mix), channel.Width);
    }

    /// <summary>Several pictures in one exposure: each is laid over the last inside its window.</summary>
    private void ExposeShared(
        FramePlan plan,
        int first,
        int count,
        ViewTaps[] taps,
        int y,
        int slot,
        int* sum,
        bool add
    )
    {
        new Span<int>(exposure, channel.Width).Fill(channel.Sample(plan.Background));
        for (var i = first; i < first + count; i++)
        {
            ref readonly var view = ref plan.Views[i];
            if (view.Window.Right <= view.Window.Left)
                continue;
            var window = channel.Scaled(view.Window);
            var covered = PixelWindow.Overlap(y, window.Top, window.Bottom);
            if (covered <= 0 || window.Right <= 0 || window.Left >= channel.Width)
                continue;
            // Neighbouring exposures show the same pictures, so each of the first two has rows of its own to keep.
            var own = slot + ((i - first) & 1);
            if (view.Level?.Cover is { } covers)
            {
                var box = channel.IsLuma ? covers.Box : covers.Box.Halved;
                var (from, to) = Reached(box, view, taps[i], y);
                if (from >= to)
                    continue;
                See<HorizontalFilter.Replace>(view, taps[i], y, own, (from, to), seen);
                SeeThrough(channel.CoverOf(view.Level), view, taps[i], y, own, (from, to));
                window = window with
                {
                    Left = Math.Max(window.Left, from * HorizontalTaps.Group),
                    Right = Math.Min(window.Right, to * HorizontalTaps.Group),
                };
            }
            else
                See<HorizontalFilter.Replace>(view, taps[i], y, own, Groups(window), seen);
            LayOver(window, covered);
        }
        if (add)
            CoverRow.Add(sum, exposure, channel.Width);
        else
            new Span<int>(exposure, channel.Width).CopyTo(new Span<int>(sum, channel.Width));
    }

    /// <summary>All groups of columns.</summary>
    private (int First, int End) All => (0, HorizontalTaps.Groups(channel.Width));

    /// <summary>The groups of columns that a window touches.</summary>
    private (int First, int End) Groups(PixelWindow window) =>
        (
            (int)Math.Clamp(Math.Floor(window.Left), 0, channel.Width) / HorizontalTaps.Group,
            HorizontalTaps.Groups((int)Math.Clamp(Math.Ceiling(window.Right), 0, channel.Width))
        );

    /// <summary>Whole pixels are copied; a pixel that the window's edge crosses takes its share of light.</summary>
    private void LayOver(PixelWindow window, double rowCovered)
    {
        var left = Math.Clamp((int)Math.Floor(window.Left), 0, channel.Width);
        var right = Math.Clamp((int)Math.Ceiling(window.Right), 0, channel.Width);
        var (first, last) = (left, left);
        if (rowCovered >= 1)
        {
            first = Math.Min(right, window.Left > left ? left + 1 : left);
            last = Math.Max(first, window.Right < right ? right - 1 : right);
            new Span<int>(seen + first, last - first).CopyTo(new Span<int>(exposure + first, last - first));
        }
        for (var x = left; x < right; x++)
        {
            if (x == first)
                x = last;
            if (x >= right)
                break;
            var share = (int)
                Math.Round(rowCovered * PixelWindow.Overlap(x, window.Left, window.Right) * 32768);
            exposure[x] += (int)(((long)(seen[x] - exposure[x]) * share) >> 15);
        }
    }

    /// <summary>The groups of columns in which anything of a layer can be seen in a row; none where the first is the last.</summary>
    private (int First, int End) Reached(CoverBox box, in PlannedView view, ViewTaps taps, int y)
    {
        var groups = HorizontalTaps.Groups(channel.Width);
        if (view.Sloped is not null || !view.Map.IsUpright)
            return (0, groups);
        var axes = channel.IsLuma ? taps.Luma : taps.Chroma;
        var top = axes.Down.First(y);
        if (top >= box.Bottom || top + AreaFilter.Taps <= box.Top)
            return (0, 0);
        var (first, end) = (0, groups);
        while (
            first < groups && axes.Across.Base(first) + AreaFilter.Taps + 2 * HorizontalTaps.Group <= box.Left
        )
            first++;
        while (end > first && axes.Across.Base(end - 1) >= box.Right)
            end--;
        return (first, end);
    }

    /// <param name="slot">Where filtered rows of the plane are kept for the next exposure.</param>
    /// <param name="groups">Groups of columns that are written; others may be.</param>
    private void See<TStore>(
        in PlannedView view,
        ViewTaps taps,
        int y,
        int slot,
        (int First, int End) groups,
        int* output
    )
        where TStore : struct, HorizontalFilter.IStore
    {
        if (view.Level is null)
            Fill<TStore>(channel.Sample(view.Colour), output);
        else
            See<TStore>(channel.PlaneOf(view.Level), view, taps, y, slot, groups, output);
    }

    private void See<TStore>(
        Plane plane,
        in PlannedView view,
        ViewTaps taps,
        int y,
        int slot,
        (int First, int End) groups,
        int* output
    )
        where TStore : struct, HorizontalFilter.IStore
    {
        if (view.Sloped is { KeepsRows: true })
            SeeRow<TStore>(plane, taps.Sloped(channel.IsLuma), y, slot, output);
        else if (view.Sloped is { } sloped)
            SeeSloped<TStore>(plane, view.Level!, sloped, taps.Turned, y, output);
        else if (view.Map.IsUpright)
            SeeUpright<TStore>(plane, channel.IsLuma ? taps.Luma : taps.Chroma, y, slot, groups, output);
        else
            SeeTurned<TStore>(plane, view.Level!, view.Map, taps.Turned, y, output);
    }

    /// <summary>Where a layer does not cover, what was exposed before it stays.</summary>
    private void SeeThrough(
        Plane plane,
        in PlannedView view,
        ViewTaps taps,
        int y,
        int slot,
        (int First, int End) groups
    )
    {
        See<HorizontalFilter.Replace>(plane, view, taps, y, slot, groups, cover);
        var left = groups.First * HorizontalTaps.Group;
        var count = (groups.End - groups.First) * HorizontalTaps.Group;
        CoverRow.Run(exposure + left, cover + left, seen + left, count);
    }

    private void Fill<TStore>(int sample, int* output)
        where TStore : struct, HorizontalFilter.IStore
    {
        for (var x = 0; x < channel.Width; x++)
            output[x] = TStore.Combine(output[x], sample);
    }

    private void SeeUpright<TStore>(
        Plane plane,
        AxisTaps taps,
        int y,
        int slot,
        (int First, int End) groups,
        int* output
    )
        where TStore : struct, HorizontalFilter.IStore
    {
        if (groups.End <= groups.First)
            return;
        var start = taps.Across.Base(groups.First);
        var end = taps.Across.Base(groups.End - 1) + 2 * HorizontalTaps.Group + AreaFilter.Taps;
        var row = Filtered(slot, plane, taps.Down.First(y), taps.Down.Weights(y), start, end);
        HorizontalFilter.Run<TStore>(row, taps.Across, output, groups.First, groups.End);
    }

    /// <summary>A row of the plate, with taps of its own.</summary>
    private void SeeRow<TStore>(Plane plane, SlopedTaps taps, int y, int slot, int* output)
        where TStore : struct, HorizontalFilter.IStore
    {
        const int reach = Plane.LeftMargin / 2;
        ref readonly var across = ref taps.Across(y);
        var (least, most) = (-reach, plane.Width + reach);
        var start = Math.Clamp(across.First(0), least, most);
        var end = Math.Clamp(across.First(channel.Width + 7), least, most) + 8;
        var row = Filtered(slot, plane, taps.First(y), taps.Weights(y), start, end);
        RowFilter.Run<TStore>(row, across, least, most, output, channel.Width);
    }

    /// <summary>Six rows of the plate made one, from column <paramref name="start"/> to <paramref name="end"/>.</summary>
    private short* Filtered(int slot, Plane plane, int firstRow, short* weights, int start, int end) =>
        end - start > columnLength
            ? throw new InvalidOperationException("A view shows more of its plate than two samples a pixel.")
            : filtered.Of(slot, plane, firstRow, weights, start, end);

    /// <summary>Rows run across the plate a little bent: they are followed in short straight pieces.</summary>
    private void SeeSloped<TStore>(
        Plane plane,
        PlateLevel level,
        in SlopedMap map,
        TurnedSampler sampler,
        int y,
        int* output
    )
        where TStore : struct, HorizontalFilter.IStore
    {
        const int piece = 64;
        var (pixels, size) = channel.IsLuma ? (1, 1.0) : (2, 0.5);
        var down = channel.IsLuma ? y + 0.5 : 2 * y + 1;
        var shift = channel.IsLuma ? 0 : level.ChromaShift;
        var near = map.Surface.At(0, 0.5);
        var from = map.Find(0.5, down, level.Width, level.Height, ref near);
        for (var start = 0; start < channel.Width; start += piece)
        {
            var to = map.Find(pixels * (start + piece) + 0.5, down, level.Width, level.Height, ref near);
            var line = new SampleLine(
                from.X * size + shift,
                from.Y * size,
                (to.X - from.X) * size / piece,
                (to.Y - from.Y) * size / piece
            );
            sampler.Run<TStore>(plane, line, output + start, Math.Min(piece, channel.Width - start));
            from = to;
        }
    }

    private void SeeTurned<TStore>(
        Plane plane,
        PlateLevel level,
        in PlaneMap canvasMap,
        TurnedSampler sampler,
        int y,
        int* output
    )
        where TStore : struct, HorizontalFilter.IStore
    {
        var map = Channel.OnPlane(canvasMap, channel.IsLuma, level.ChromaShift);
        var (x, startY) = map.At(0, y);
        var line = new SampleLine(x, startY, map.Xx, map.Yx);
        if (isRushing)
            TurnedSampler.RunStraight<TStore>(plane, line, output, channel.Width);
        else
            sampler.Run<TStore>(plane, line, output, channel.Width);
    }

    private bool CoversAll(PixelWindow window)
    {
        var scaled = channel.Scaled(window);
        return scaled.Left <= 0
            && scaled.Top <= 0
            && scaled.Right >= channel.Width
            && scaled.Bottom >= channel.Height;
    }

    public void Dispose()
    {
        Native.Free(sums);
        Native.Free(exposure);
        Native.Free(seen);
        Native.Free(cover);
        Native.Free(values);
        Native.Free(mixed);
        filtered.Dispose();
    }
}
