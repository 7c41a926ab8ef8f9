using System.Runtime.CompilerServices;
using Rostrum.Compositor.Effects;
using Rostrum.Compositor.Kernels;
using Rostrum.Drafts;
using Rostrum.Drafts.Transitions;

namespace Rostrum.Compositor.Joins;

/// <summary>
/// Lays the pieces of the leaving picture over the arriving one, each turned and tumbling by itself, averaged over
/// moments of the open shutter.
/// </summary>
internal sealed unsafe class ShatterPainter : JoinPainter
{
    private const int MostMoments = 6;
    private const int MostCorners = 64;

    private readonly Shard[] shards;
    private readonly Canvas canvas;
    private readonly Scratch scratch;
    private readonly float* covers;
    private readonly float* lights;
    private readonly ShardPose[] poses = new ShardPose[MostMoments];

    /// <summary>Pixels over which an edge is drawn, so that those of neighbouring moments join.</summary>
    private float edge;

    public ShatterPainter(Shatter shatter, Canvas canvas, Scratch scratch)
    {
        (this.canvas, this.scratch) = (canvas, scratch);
        shards = [.. Shards.Of(shatter, canvas).Where(shard => shard.Corners.Length <= MostCorners)];
        covers = Native.Allocate<float>(canvas.Width);
        lights = Native.Allocate<float>(canvas.Width);
    }

    public override void Paint(WorkFrame leaving, WorkFrame arriving, double from, double to)
    {
        if (to <= 0)
            return;
        leaving.CopyTo(scratch.Copy);
        arriving.CopyTo(leaving);
        var edges = stackalloc float[3 * MostCorners * MostMoments];
        foreach (var shard in shards)
        {
            var moments = Settle(shard, from, to, edges);
            Lay(leaving, shard, moments, edges, 1);
            Lay(leaving, shard, moments, edges, 2);
        }
    }

    private int Settle(Shard shard, double from, double to, float* edges)
    {
        var (open, close) = (ShardPose.Of(shard, from, canvas), ShardPose.Of(shard, to, canvas));
        var travel = Math.Max(Math.Abs(close.X - open.X), Math.Abs(close.Y - open.Y));
        var moments = Math.Clamp((int)(travel / 3) + 1, 1, MostMoments);
        edge = (float)Math.Max(1, travel / moments);
        for (var k = 0; k < moments; k++)
        {
            poses[k] = ShardPose.Of(shard, from + (to - from) * (k + 0.5) / moments, canvas);
            poses[k].Edges(shard, edges + 3 * MostCorners * k);
        }
        return moments;
    }

    private void Lay(WorkFrame output, Shard shard, int moments, float* edges, int step)
    {
        var (left, top, right, bottom) = (double.MaxValue, double.MaxValue, 0.0, 0.0);
        for (var k = 0; k < moments; k++)
            foreach (var corner in shard.Corners)
            {
                var (x, y) = poses[k].Place(corner.X - shard.MiddleX, corner.Y - shard.MiddleY);
                (left, right) = (Math.Min(left, x), Math.Max(right, x));
                (top, bottom) = (Math.Min(top, y), Math.Max(bottom, y));
            }
        var (width, height) = (canvas.Width / step, canvas.Height / step);
        var (first, end) = (Math.Max(0, (int)(left / step) - 2), Math.Min(width, (int)(right / step) + 3));
        var (upper, lower) = (Math.Max(0, (int)(top / step) - 2), Math.Min(height, (int)(bottom / step) + 3));
        if (first >= end)
            return;
        var page = scratch.Copy;
        for (var y = upper; y < lower; y++)
            if (step == 1)
                Row(
                    page.LumaRow(0),
                    output.LumaRow(y),
                    output.Stride,
                    shard,
                    moments,
                    edges,
                    y,
                    first,
                    end,
                    1
                );
            else
            {
                var stride = output.ChromaStride;
                Row(page.CbRow(0), output.CbRow(y), stride, shard, moments, edges, y, first, end, 2);
                Row(page.CrRow(0), output.CrRow(y), stride, shard, moments, edges, y, first, end, 2);
            }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Row(
        ushort* page,
        ushort* output,
        int stride,
        Shard shard,
        int moments,
        float* edges,
        int y,
        int first,
        int end,
        int step
    )
    {
        new Span<float>(covers + first, end - first).Clear();
        new Span<float>(lights + first, end - first).Clear();
        var plane = new PagePlane(page, stride, canvas.Width / step, canvas.Height / step, step);
        var (rest, white) = (plane.Rest, step == 1 ? (float)WorkFrame.White : plane.Rest);
        for (var k = 0; k < moments; k++)
        {
            ref readonly var pose = ref poses[k];
            var own = edges + 3 * MostCorners * k;
            var (corners, soft) = (shard.Corners.Length, Math.Max(edge, step));
            var (from, until) = Within(own, corners, plane, y, -(0.5f + pose.Closed) * soft - step);
            var whole = Math.Max((0.5f - pose.Closed) * soft, pose.RimWidth) + step;
            var (wholeFrom, wholeEnd) = Within(own, corners, plane, y, whole);
            for (var x = Math.Max(first, from); x < Math.Min(end, until); x++)
            {
                var (placeX, placeY) = plane.Place(x, y);
                var inside = x >= wholeFrom && x < wholeEnd ? whole : Inside(own, corners, placeX, placeY);
                var cover = Math.Clamp(inside / soft + 0.5f + pose.Closed, 0, 1);
                if (cover <= 0)
                    continue;
                var (fromX, fromY) = pose.Source(placeX, placeY);
                var value = rest + (plane.At(fromX, fromY) - rest) * pose.Light;
                // Broken glass is bright along its edge.
                value += (white - value) * (pose.Rim * Math.Clamp(1 - inside / pose.RimWidth, 0, 1));
                covers[x] += cover;
                lights[x] += cover * value;
            }
        }
        var each = 1f / moments;
        for (var x = first; x < end; x++)
            if (covers[x] > 0)
                output[x] = (ushort)
                    Math.Clamp(output[x] * (1 - covers[x] * each) + lights[x] * each + 0.5f, 0, 65535);
    }

    /// <summary>The samples of a row that are at least so many pixels inside of all edges, [From, End).</summary>
    private static (int From, int End) Within(
        float* edges,
        int count,
        in PagePlane plane,
        int y,
        float inside
    )
    {
        var (startX, placeY) = plane.Place(0, y);
        var (from, end) = (0.0, (double)plane.Width);
        for (var i = 0; i < 3 * count; i += 3)
        {
            double slope = edges[i] * plane.Step,
                there = inside - (edges[i] * startX + edges[i + 1] * placeY + edges[i + 2]);
            if (Math.Abs(slope) < 1e-6)
                end = there > 0 ? from : end;
            else if (slope > 0)
                from = Math.Max(from, there / slope);
            else
                end = Math.Min(end, there / slope);
        }
        return from < end ? ((int)Math.Ceiling(from), (int)Math.Floor(end) + 1) : (0, 0);
    }

    /// <summary>Pixels from a place to the nearest edge; below 0 outside.</summary>
    private static float Inside(float* edges, int count, float x, float y)
    {
        var least = float.MaxValue;
        for (var i = 0; i < 3 * count; i += 3)
            least = Math.Min(least, edges[i] * x + edges[i + 1] * y + edges[i + 2]);
        return least;
    }

    public override void Dispose()
    {
        Native.Free(covers);
        Native.Free(lights);
    }
}

/// <summary>How a piece stands at one moment: its middle, and what its own sides have become on the canvas.</summary>
/// <param name="Closed">Pixels by which it still closes the cracks about it.</param>
/// <param name="Rim">How bright its edge is, 0–1.</param>
internal readonly record struct ShardPose(
    double X,
    double Y,
    double Xx,
    double Xy,
    double Yx,
    double Yy,
    double MiddleX,
    double MiddleY,
    float Light,
    float Closed,
    float Rim,
    float RimWidth
)
{
    /// <summary>Canvas heights that a piece falls until the end.</summary>
    private const double Fall = 2.1;

    public static ShardPose Of(Shard shard, double way, Canvas canvas)
    {
        var time = Math.Clamp((way - shard.Delay) / (1 - shard.Delay), 0, 1);
        var grown = 1 + shard.Growth * time;
        var (sine, cosine) = Math.SinCos(shard.Turn * time * Math.PI / 180);
        var (axisY, axisX) = Math.SinCos(shard.Axis * Math.PI / 180);
        var flat = Math.Cos(shard.Tumble * time * Math.PI / 180);
        if (Math.Abs(flat) < 0.06)
            flat = flat < 0 ? -0.06 : 0.06;
        // Narrowed across the axis about which it tumbles, then turned, then nearer.
        var (xx, xy) = (1 + (flat - 1) * axisX * axisX, (flat - 1) * axisX * axisY);
        var yy = 1 + (flat - 1) * axisY * axisY;
        var loose = Math.Min(1, 25 * time);
        return new ShardPose(
            shard.MiddleX + shard.Speed * (2 - time) * time,
            shard.MiddleY + shard.SpeedY * (2 - time) * time + Fall * canvas.Height * time * time,
            grown * (cosine * xx - sine * xy),
            grown * (cosine * xy - sine * yy),
            grown * (sine * xx + cosine * xy),
            grown * (sine * xy + cosine * yy),
            shard.MiddleX,
            shard.MiddleY,
            (float)(1 - 0.45 * loose * (1 - Math.Abs(flat)) * Math.Min(1, 3 * time)),
            (float)(1 - loose),
            (float)(0.4 * loose),
            Math.Max(1.5f, Math.Min(canvas.Width, canvas.Height) / 400f)
        );
    }

    /// <summary>Where a point of the piece is, given from its middle.</summary>
    public (double X, double Y) Place(double right, double down) =>
        (X + Xx * right + Xy * down, Y + Yx * right + Yy * down);

    /// <summary>The place of the picture that is seen at a place of the canvas.</summary>
    public (float X, float Y) Source(float x, float y)
    {
        var determinant = Xx * Yy - Xy * Yx;
        var (right, down) = (x - X, y - Y);
        return (
            (float)(MiddleX + (Yy * right - Xy * down) / determinant),
            (float)(MiddleY + (Xx * down - Yx * right) / determinant)
        );
    }

    /// <summary>Writes the lines through its edges: three numbers that give, for a place, the pixels inside of each.</summary>
    public unsafe void Edges(Shard shard, float* output)
    {
        // Seen from behind its corners come in the other order.
        var side = Xx * Yy - Xy * Yx < 0 ? -1 : 1;
        var count = shard.Corners.Length;
        for (var i = 0; i < count; i++)
        {
            var (one, other) = (shard.Corners[i], shard.Corners[i + 1 == count ? 0 : i + 1]);
            var (fromX, fromY) = Place(one.X - shard.MiddleX, one.Y - shard.MiddleY);
            var (toX, toY) = Place(other.X - shard.MiddleX, other.Y - shard.MiddleY);
            var (alongX, alongY) = (toX - fromX, toY - fromY);
            var length = side * Math.Max(1e-6, Math.Sqrt(alongX * alongX + alongY * alongY));
            output[3 * i] = (float)(-alongY / length);
            output[3 * i + 1] = (float)(alongX / length);
            output[3 * i + 2] = (float)((alongY * fromX - alongX * fromY) / length);
        }
    }
}
