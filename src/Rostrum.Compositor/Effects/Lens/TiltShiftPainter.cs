using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Rostrum.Compositor.Effects.Light;
using Rostrum.Compositor.Kernels;
using Rostrum.Drafts;
using Rostrum.Drafts.Effects;

namespace Rostrum.Compositor.Effects.Lens;

/// <summary>
/// Spreads the light of each point over a disc: four sizes of discs are prepared on planes of falling size, and each
/// row lies between two of them.
/// </summary>
internal sealed unsafe class TiltShiftPainter : PassPainter
{
    private readonly TiltShiftPass pass;
    private readonly double scale;
    private readonly DiscLadder luma;
    private readonly DiscLadder cb;
    private readonly DiscLadder cr;
    private readonly float* row;

    public TiltShiftPainter(TiltShiftPass pass, Canvas canvas)
    {
        this.pass = pass;
        scale = Math.Min(canvas.Width, canvas.Height) / 1080.0;
        luma = new DiscLadder(canvas.Width, canvas.Height);
        cb = new DiscLadder(canvas.Width / 2, canvas.Height / 2);
        cr = new DiscLadder(canvas.Width / 2, canvas.Height / 2);
        row = Native.Allocate<float>(canvas.Width + 64);
    }

    public override void Paint(in PassMoment moment, WorkFrame frame)
    {
        var focus = moment.Picture.Find(pass.Point.X, pass.Point.Y).Y / frame.Height;
        var most = pass.Radius * scale * moment.Strength;
        luma.Begin(most);
        cb.Begin(most / 2);
        cr.Begin(most / 2);
        for (var y = 0; y < frame.Height; y++)
        {
            ChannelRows.ToLight(frame.LumaRow(y), row, frame.Width);
            luma.Gather(y, row);
        }
        for (var y = 0; y < frame.ChromaHeight; y++)
        {
            ChannelRows.ToDifference(frame.CbRow(y), row, frame.ChromaWidth);
            cb.Gather(y, row);
            ChannelRows.ToDifference(frame.CrRow(y), row, frame.ChromaWidth);
            cr.Gather(y, row);
        }
        luma.Prepare();
        cb.Prepare();
        cr.Prepare();
        for (var y = 0; y < frame.Height; y++)
        {
            var radius = most * Away((y + 0.5) / frame.Height, focus);
            if (radius < 0.05)
                continue;
            ChannelRows.ToLight(frame.LumaRow(y), row, frame.Width);
            var (from, to, part) = luma.Between(row, y, radius);
            ChannelRows.FromLight((float*)from, (float*)to, part, frame.LumaRow(y), frame.Width);
        }
        for (var y = 0; y < frame.ChromaHeight; y++)
        {
            var radius = most / 2 * Away((y + 0.5) / frame.ChromaHeight, focus);
            Lay(cb, frame.CbRow(y), y, radius, frame.ChromaWidth);
            Lay(cr, frame.CrRow(y), y, radius, frame.ChromaWidth);
        }
    }

    private void Lay(DiscLadder ladder, ushort* colour, int y, double radius, int count)
    {
        ChannelRows.ToDifference(colour, row, count);
        var (from, to, part) = ladder.Between(row, y, radius);
        ChannelRows.FromDifference((float*)from, (float*)to, part, colour, count);
    }

    /// <summary>How far out of focus a height of the canvas is, 0–1.</summary>
    private double Away(double y, double focus)
    {
        var way = Math.Clamp((Math.Abs(y - focus) - pass.Width / 2) / 0.42, 0, 1);
        return way * way * (2 - way);
    }

    public override void Dispose()
    {
        luma.Dispose();
        cb.Dispose();
        cr.Dispose();
        Native.Free(row);
    }
}

/// <summary>A channel, out of focus by discs of growing radius.</summary>
internal sealed unsafe class DiscLadder : IDisposable
{
    /// <summary>Radius of the discs in samples of the channel, the sharp one first.</summary>
    private static readonly double[] radii = [0, 2.6, 6, 12, 24, 48];

    private readonly CoarsePlane half;
    private readonly CoarsePlane[] rungs;
    private readonly FloatPlane[] sources;
    private readonly Disc[] discs;
    private int count;

    public DiscLadder(int width, int height)
    {
        half = new CoarsePlane(width, height, 2);
        int[] scales = [2, 2, 4, 8, 16];
        rungs = [.. scales.Select(scale => new CoarsePlane(width, height, scale))];
        sources =
        [
            half.Plane,
            half.Plane,
            new FloatPlane(rungs[2].Plane.Width, rungs[2].Plane.Height),
            new FloatPlane(rungs[3].Plane.Width, rungs[3].Plane.Height),
            new FloatPlane(rungs[4].Plane.Width, rungs[4].Plane.Height),
        ];
        discs = [.. scales.Select((scale, i) => new Disc(radii[i + 1] / scale))];
    }

    /// <param name="most">The largest radius that will be asked for.</param>
    public void Begin(double most)
    {
        count = 1;
        while (count < rungs.Length && radii[count] < most)
            count++;
    }

    public void Gather(int y, float* row) => half.Gather(y, row);

    public void Prepare()
    {
        for (var i = 0; i < count; i++)
        {
            if (i >= 2)
                sources[i - 1].Halve(sources[i]);
            discs[i].Run(sources[i], rungs[i].Plane);
        }
    }

    /// <summary>The two rows between which a radius lies, and how far it is from the first to the second.</summary>
    public (nint From, nint To, float Part) Between(float* sharp, int y, double radius)
    {
        var rung = 0;
        while (rung < count - 1 && radii[rung + 1] <= radius)
            rung++;
        var part = Math.Clamp((radius - radii[rung]) / (radii[rung + 1] - radii[rung]), 0, 1);
        var from = rung == 0 ? sharp : rungs[rung - 1].Spread(y);
        return ((nint)from, (nint)rungs[rung].Spread(y), (float)part);
    }

    public void Dispose()
    {
        half.Dispose();
        foreach (var rung in rungs)
            rung.Dispose();
        foreach (var source in sources.AsSpan(2))
            source.Dispose();
    }
}

/// <summary>The mean over a disc; samples that its edge crosses have their share.</summary>
internal sealed unsafe class Disc
{
    private readonly (int X, int Y, float Weight)[] taps;

    public Disc(double radius)
    {
        var reach = (int)Math.Ceiling(radius + 0.5);
        var places =
            from y in Enumerable.Range(-reach, 2 * reach + 1)
            from x in Enumerable.Range(-reach, 2 * reach + 1)
            let weight = Math.Clamp(radius + 0.5 - Math.Sqrt(x * x + y * y), 0, 1)
            where weight > 0
            select (x, y, weight);
        var sum = places.Sum(place => place.weight);
        taps = [.. places.Select(place => (place.x, place.y, (float)(place.weight / sum)))];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(FloatPlane source, FloatPlane output)
    {
        for (var y = 0; y < source.Height; y++)
            source.Extend(y);
        var rows = stackalloc float*[taps.Length];
        for (var y = 0; y < source.Height; y++)
        {
            for (var i = 0; i < taps.Length; i++)
                rows[i] = source.Near(y + taps[i].Y) + taps[i].X;
            var row = output.Row(y);
            for (var x = 0; x < source.Width; x += 16)
            {
                var (left, right) = (Vector256<float>.Zero, Vector256<float>.Zero);
                for (var i = 0; i < taps.Length; i++)
                {
                    var weight = taps[i].Weight;
                    left += Vector256.Load(rows[i] + x) * weight;
                    right += Vector256.Load(rows[i] + x + 8) * weight;
                }
                left.Store(row + x);
                right.Store(row + x + 8);
            }
        }
    }
}
