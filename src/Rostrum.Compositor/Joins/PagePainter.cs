using Rostrum.Compositor.Effects;
using Rostrum.Drafts;
using Rostrum.Drafts.Transitions;

namespace Rostrum.Compositor.Joins;

/// <summary>
/// A page that rolls over a cylinder lying across the canvas: what has passed over it lies upside down on the rest of
/// the page. Where roll or shade pass while the shutter is open, several moments are averaged.
/// </summary>
internal sealed unsafe class PagePainter : JoinPainter
{
    private const int MostMoments = 4;
    private const int ArcSteps = 512;

    /// <summary>How much of the picture shines through to the back of the page, and the back's own luma.</summary>
    private const float Through = 0.22f;
    private const float Paper = 222 << 8;

    private readonly Canvas canvas;
    private readonly Scratch scratch;
    private readonly double x;
    private readonly double y;
    private readonly float radius;
    private readonly float shadow;
    private readonly double extent;
    private readonly float[] arcs = new float[ArcSteps + 2];
    private readonly float[] folds = new float[MostMoments];

    /// <summary>Pixels over which an edge is drawn, so that those of neighbouring moments join.</summary>
    private float edge;

    public PagePainter(PageTurn page, Canvas canvas, Scratch scratch)
    {
        (this.canvas, this.scratch) = (canvas, scratch);
        // Towards the edge that lifts first, against where the page goes.
        (x, y) = (-page.X, -page.Y);
        radius = (float)(page.Radius * Math.Min(canvas.Width, canvas.Height));
        shadow = 0.9f * radius;
        extent = (canvas.Width * Math.Abs(x) + canvas.Height * Math.Abs(y)) / 2;
        for (var i = 0; i < arcs.Length; i++)
            arcs[i] = (float)Math.Asin(Math.Min(1, i / (double)ArcSteps));
    }

    public override void Paint(WorkFrame leaving, WorkFrame arriving, double from, double to)
    {
        if (to <= 0)
            return;
        leaving.CopyTo(scratch.Copy);
        var moments = Settle(from, to);
        var page = scratch.Copy;
        Paint(page.LumaRow(0), arriving.LumaRow(0), leaving.LumaRow(0), leaving.Stride, 1, moments);
        Paint(page.CbRow(0), arriving.CbRow(0), leaving.CbRow(0), leaving.ChromaStride, 2, moments);
        Paint(page.CrRow(0), arriving.CrRow(0), leaving.CrRow(0), leaving.ChromaStride, 2, moments);
    }

    /// <summary>Where the roll's axis lies at each moment, from the canvas's middle; far enough at last to take its shade along.</summary>
    private int Settle(double from, double to)
    {
        var length = 2 * extent + radius + shadow;
        var moments = Math.Clamp((int)((to - from) * length / 3), 1, MostMoments);
        for (var k = 0; k < moments; k++)
        {
            var way = Math.Clamp(from + (to - from) * (k + 0.5) / moments, 0, 1);
            folds[k] = (float)(extent - way * length);
        }
        // What lies upside down moves twice as fast as the roll.
        edge = (float)Math.Max(1, 2 * (to - from) * length / moments);
        return moments;
    }

    private void Paint(ushort* page, ushort* beneath, ushort* output, int stride, int step, int moments)
    {
        var plane = new PagePlane(page, stride, canvas.Width / step, canvas.Height / step, step);
        for (var row = 0; row < plane.Height; row++)
        for (var column = 0; column < plane.Width; column++)
        {
            var (placeX, placeY) = plane.Place(column, row);
            var along = (float)((placeX - canvas.Width * 0.5) * x + (placeY - canvas.Height * 0.5) * y);
            var under = beneath[(long)row * stride + column];
            var sum = 0f;
            for (var k = 0; k < moments; k++)
                sum += See(plane, placeX, placeY, along, folds[k], under, column, row);
            output[(long)row * stride + column] = (ushort)(sum / moments + 0.5f);
        }
    }

    /// <summary>What is seen at a place when the axis lies at <paramref name="fold"/>.</summary>
    private float See(
        in PagePlane plane,
        float placeX,
        float placeY,
        float along,
        float fold,
        float under,
        int column,
        int row
    )
    {
        var past = along - fold;
        if (past > radius)
            return Shaded(under, plane.Rest, Shadow(past - radius, 0.5f));
        var arc = past > 0 ? radius * Arc(past / radius) : past;
        // The back of the page, which has gone round half the roll, or more than half of it.
        var back = past > 0 ? MathF.PI * radius - arc : MathF.PI * radius - past;
        var (backX, backY) = Moved(placeX, placeY, fold + back - along);
        var outside = plane.Outside(backX, backY, canvas);
        float front;
        if (past <= 0)
            front = Shaded(plane.Sample(column, row), plane.Rest, Shadow(outside, 0.34f));
        else
        {
            var (frontX, frontY) = Moved(placeX, placeY, fold + arc - along);
            var beside = plane.Outside(frontX, frontY, canvas);
            var light = 1 - 0.45f * (past / radius) * (past / radius);
            front = Over(
                Shaded(under, plane.Rest, 0.5f),
                Shaded(plane.At(frontX, frontY), plane.Rest, light),
                beside
            );
        }
        if (outside > edge)
            return front;
        var bent = past > 0 ? past / radius : 0;
        var sheen = 1 - 0.5f * bent * bent * bent + (past < 0 ? 0 : 0.10f * 4 * bent * (1 - bent));
        return Over(front, Shaded(Back(plane.At(backX, backY), plane), plane.Rest, sheen), outside);
    }

    private (float X, float Y) Moved(float placeX, float placeY, float by) =>
        (placeX + by * (float)x, placeY + by * (float)y);

    /// <summary>How much light is left a way beside something that lies above.</summary>
    private float Shadow(float away, float depth)
    {
        var near = Math.Clamp(1 - away / shadow, 0, 1);
        return 1 - depth * near * near;
    }

    private static float Shaded(float value, float rest, float light) =>
        rest + (value - rest) * Math.Clamp(light, 0, 1.1f);

    private static float Back(float value, in PagePlane plane) =>
        plane.Step == 1 ? Paper + (value - Paper) * Through : plane.Rest + (value - plane.Rest) * Through;

    /// <param name="outside">Pixels by which a place lies outside of what is laid over; its edge takes a pixel or more.</param>
    private float Over(float under, float over, float outside) =>
        under + (over - under) * Math.Clamp(0.5f - outside / edge, 0, 1);

    private float Arc(float sine)
    {
        var place = Math.Clamp(sine, 0, 1) * ArcSteps;
        var below = (int)place;
        return arcs[below] + (arcs[below + 1] - arcs[below]) * (place - below);
    }
}

/// <summary>A plane of a page.</summary>
/// <param name="step">Pixels of the canvas from one sample to the next.</param>
internal readonly unsafe ref struct PagePlane(ushort* samples, int stride, int width, int height, int step)
{
    public int Width => width;

    public int Height => height;

    public int Step => step;

    public float Rest => step == 1 ? WorkFrame.Black : WorkFrame.Grey;

    /// <summary>The pixel of the canvas that a sample stands for.</summary>
    public (float X, float Y) Place(int column, int row) => (column * step + 0.5f, row * step + 0.5f * step);

    public float Sample(int column, int row) => samples[(long)row * stride + column];

    /// <summary>By how many pixels a place lies outside the page; below 0 inside.</summary>
    public float Outside(float x, float y, Canvas canvas) =>
        Math.Max(Math.Max(-x, x - canvas.Width), Math.Max(-y, y - canvas.Height));

    /// <summary>The page at a place of the canvas, by straight lines between its samples.</summary>
    public float At(float x, float y)
    {
        var column = Math.Clamp((x - 0.5f) / step, 0, width - 1.001f);
        var row = Math.Clamp((y - 0.5f * step) / step, 0, height - 1.001f);
        var (left, top) = ((int)column, (int)row);
        var (right, down) = (column - left, row - top);
        var first = samples + (long)top * stride + left;
        var upper = first[0] + (first[1] - first[0]) * right;
        var lower = first[stride] + (first[stride + 1] - first[stride]) * right;
        return upper + (lower - upper) * down;
    }
}
