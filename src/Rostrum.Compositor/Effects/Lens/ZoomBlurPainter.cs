using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Rostrum.Compositor.Effects.Light;
using Rostrum.Compositor.Kernels;
using Rostrum.Drafts;
using Rostrum.Drafts.Effects;

namespace Rostrum.Compositor.Effects.Lens;

/// <summary>
/// The mean of 32 copies of the picture, each a little smaller about one point: five times over, the picture is
/// averaged with itself at twice the distance. This is done at half size, and the sharp picture gives way to it where
/// streaks are longer than a few pixels. Lines of speed are sparks in the picture before it is averaged: new ones come
/// up all the time.
/// </summary>
internal sealed unsafe class ZoomBlurPainter : PassPainter
{
    private const int Doublings = 5;
    private const double Copies = 31;

    /// <summary>Parts of the canvas's shorter side about the point that stay sharp, and over how many more that ends.</summary>
    private const double Clear = 0.06;
    private const double ClearBorder = 0.3;

    /// <summary>Times a second that sparks are new; between, the old ones give way to them.</summary>
    private const double SparkRate = 10;

    /// <summary>How much light a spark of one deviation adds, as a part of the place's own.</summary>
    private const double SparkLight = 1.5;

    /// <summary>Size of a spark, in pixels of a canvas 1080 high at half its size.</summary>
    private const double SparkSize = 2.6;

    private readonly ZoomBlurPass pass;
    private readonly Canvas canvas;
    private readonly CoarsePlane luma;
    private readonly CoarsePlane[] colours;
    private readonly ScaledMean mean;
    private readonly float* row;
    private readonly float* shares;
    private readonly NoiseSheet? sparks;

    public ZoomBlurPainter(ZoomBlurPass pass, Canvas canvas)
    {
        (this.pass, this.canvas) = (pass, canvas);
        luma = new CoarsePlane(canvas.Width, canvas.Height, 2);
        colours =
        [
            .. Enumerable.Range(0, 2).Select(_ => new CoarsePlane(canvas.Width / 2, canvas.Height / 2, 2)),
        ];
        mean = new ScaledMean(luma.Plane.Width);
        row = Native.Allocate<float>(canvas.Width + 64);
        shares = Native.Allocate<float>(canvas.Width + 64);
        if (pass.Lines > 0)
            sparks = new NoiseSheet(SparkSize * Math.Min(canvas.Width, canvas.Height) / 1080);
    }

    public override void Paint(in PassMoment moment, WorkFrame frame)
    {
        var (x, y) = moment.Picture.Find(pass.Point.X, pass.Point.Y);
        (x, y) = (Math.Clamp(x, 0, frame.Width), Math.Clamp(y, 0, frame.Height));
        var length = pass.Length * moment.Strength;
        Gather(frame);
        if (sparks is not null && length > 0)
            Strew(sparks, moment.Seconds);
        Blur(luma.Plane, x / 2, y / 2, length);
        foreach (var colour in colours)
            Blur(colour.Plane, x / 4, y / 4, length);
        for (var at = 0; at < frame.Height; at++)
        {
            ChannelRows.ToLight(frame.LumaRow(at), row, frame.Width);
            Share(frame.Width, x, at + 0.5 - y, 1, length);
            Mix(row, luma.Spread(at), shares, frame.Width);
            ChannelRows.FromLight(row, row, 0, frame.LumaRow(at), frame.Width);
        }
        for (var at = 0; at < frame.ChromaHeight; at++)
        {
            Share(frame.ChromaWidth, x / 2, at + 0.5 - y / 2, 2, length);
            Lay(colours[0], frame.CbRow(at), at, frame.ChromaWidth);
            Lay(colours[1], frame.CrRow(at), at, frame.ChromaWidth);
        }
    }

    private void Gather(WorkFrame frame)
    {
        for (var y = 0; y < frame.Height; y++)
        {
            ChannelRows.ToLight(frame.LumaRow(y), row, frame.Width);
            luma.Gather(y, row);
        }
        for (var y = 0; y < frame.ChromaHeight; y++)
        {
            ChannelRows.ToDifference(frame.CbRow(y), row, frame.ChromaWidth);
            colours[0].Gather(y, row);
            ChannelRows.ToDifference(frame.CrRow(y), row, frame.ChromaWidth);
            colours[1].Gather(y, row);
        }
    }

    private void Strew(NoiseSheet noise, double seconds)
    {
        var time = seconds * SparkRate;
        var (whole, part) = (Math.Floor(time), time - Math.Floor(time));
        var lots = new Lots((ulong)pass.Seed).Of(0x737061726B);
        var (old, young) = (lots.Of((ulong)(long)whole), lots.Of((ulong)(long)whole + 1));
        var light = (float)(SparkLight * pass.Lines / (1 << NoiseSheet.UnitBits));
        // Two independent noises together vary as much as one.
        var (leaving, coming) = ((float)Math.Sqrt(1 - part) * light, (float)Math.Sqrt(part) * light);
        for (var y = 0; y < luma.Plane.Height; y++)
        for (var left = 0; left < luma.Plane.Width; left += NoiseSheet.LongestRow)
        {
            var count = Math.Min(NoiseSheet.LongestRow, luma.Plane.Width - left);
            short* before = noise.Row(old.Of((ulong)left).Value, y),
                after = noise.Row(young.Of((ulong)left).Value, y);
            var line = luma.Plane.Row(y) + left;
            for (var x = 0; x < count; x++)
                line[x] *= Math.Max(0.1f, 1 + before[x] * leaving + after[x] * coming);
        }
    }

    private void Blur(FloatPlane plane, double x, double y, double length)
    {
        var step = 1 - length / Copies;
        for (var i = 0; i < Doublings; i++, step *= step)
            mean.Run(plane, x - 0.5, y - 0.5, step);
    }

    private void Lay(CoarsePlane plane, ushort* colour, int y, int count)
    {
        ChannelRows.ToDifference(colour, row, count);
        Mix(row, plane.Spread(y), shares, count);
        ChannelRows.FromDifference(row, row, 0, colour, count);
    }

    /// <summary>How much of the blurred picture is seen: nothing about the point, nothing where streaks are shorter than pixels.</summary>
    private void Share(int count, double centre, double down, int step, double length)
    {
        var far = (float)(down * down);
        var perPixel = (float)(step / ClearBorder / Math.Min(canvas.Width, canvas.Height));
        var perStreak = (float)(length * step / 3.5);
        for (var x = 0; x < count; x += 8)
        {
            var across =
                Vector256.Create((float)(x + 0.5 - centre)) + Vector256.Create(0f, 1, 2, 3, 4, 5, 6, 7);
            var distance = Vector256.Sqrt(across * across + Vector256.Create(far));
            var way = Vector256.Min(
                distance * perPixel - Vector256.Create((float)(Clear / ClearBorder)),
                distance * perStreak - Vector256.Create(0.4f)
            );
            way = Vector256.Min(Vector256.Max(way, Vector256<float>.Zero), Vector256<float>.One);
            (way * way * (Vector256.Create(3f) - way - way)).Store(shares + x);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Mix(float* row, float* blurred, float* shares, int count)
    {
        for (var x = 0; x < count; x += 8)
        {
            var sharp = Vector256.Load(row + x);
            (sharp + (Vector256.Load(blurred + x) - sharp) * Vector256.Load(shares + x)).Store(row + x);
        }
    }

    public override void Dispose()
    {
        luma.Dispose();
        foreach (var colour in colours)
            colour.Dispose();
        mean.Dispose();
        Native.Free(row);
        Native.Free(shares);
        sparks?.Dispose();
    }
}

/// <summary>Averages a plane with itself made smaller about a point, in place.</summary>
internal sealed unsafe class ScaledMean(int width) : IDisposable
{
    private readonly int* places = Native.Allocate<int>(width + 16);
    private readonly float* parts = Native.Allocate<float>(width + 16);
    private readonly float* line = Native.Allocate<float>(width + 48);

    /// <param name="centreX">In samples, whole numbers being their middles.</param>
    /// <param name="scale">0–1: what lies at 1 is seen at this distance instead.</param>
    public void Run(FloatPlane plane, double centreX, double centreY, double scale)
    {
        for (var x = 0; x < plane.Width; x++)
        {
            var place = Math.Clamp(centreX + (x - centreX) * scale, 0, plane.Width - 1);
            places[x] = (int)place;
            parts[x] = (float)(place - places[x]);
        }
        // Rows read from rows nearer to the point, which are still as they were when each half is done from outside.
        var middle = Math.Clamp((int)Math.Ceiling(centreY), 0, plane.Height);
        for (var y = 0; y < middle; y++)
            Row(plane, y, centreY + (y - centreY) * scale);
        for (var y = plane.Height - 1; y >= middle; y--)
            Row(plane, y, centreY + (y - centreY) * scale);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Row(FloatPlane plane, int y, double place)
    {
        place = Math.Clamp(place, 0, plane.Height - 1);
        var part = (float)(place - (int)place);
        float* upper = plane.Row((int)place),
            lower = plane.Near((int)place + 1),
            row = plane.Row(y);
        for (var x = 0; x < plane.Width; x += 8)
        {
            var above = Vector256.Load(upper + x);
            (above + (Vector256.Load(lower + x) - above) * part).Store(line + x);
        }
        line[plane.Width] = line[plane.Width - 1];
        if (Avx2.IsSupported)
            for (var x = 0; x < plane.Width; x += 8)
            {
                var at = Vector256.Load(places + x);
                var left = Avx2.GatherVector256(line, at, 4);
                var seen = left + (Avx2.GatherVector256(line + 1, at, 4) - left) * Vector256.Load(parts + x);
                ((Vector256.Load(row + x) + seen) * 0.5f).Store(row + x);
            }
        else
            for (var x = 0; x < plane.Width; x++)
            {
                var left = line[places[x]];
                row[x] = (row[x] + (left + (line[places[x] + 1] - left) * parts[x])) * 0.5f;
            }
    }

    public void Dispose()
    {
        Native.Free(places);
        Native.Free(parts);
        Native.Free(line);
    }
}
