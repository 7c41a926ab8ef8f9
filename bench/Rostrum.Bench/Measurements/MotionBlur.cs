using Rostrum.Bench.Charts;
using Rostrum.Bench.Figures;
using Rostrum.Bench.Filming;
using Rostrum.Bench.Reporting;
using Rostrum.Drafts;

namespace Rostrum.Bench.Measurements;

/// <summary>Whether motion blur is what an open shutter sees.</summary>
internal sealed class MotionBlur : IMeasurement
{
    private const int Width = 1920;
    private const int Height = 1080;

    /// <summary>The edge chart is three canvases wide, so that a view of one canvas can travel along it.</summary>
    private const int ChartWidth = 3 * Width;

    /// <summary>The frame at which the edge is in the middle of the canvas.</summary>
    private const int MiddleFrame = 15;
    private const int FramesPerPass = 30;
    private const int RowsAveraged = 64;

    /// <summary>The dither repeats after as many columns.</summary>
    private const int Shifts = 8;

    /// <summary>Pixels on either side of an unblurred edge that its slope may reach.</summary>
    private const int SharpReach = 4;
    private const int SubFrames = 256;

    /// <summary>
    /// Beside black and white the filter's overshoot is cut off, sharp and blurred edges alike, which only ramps from
    /// this length on, in pixels, do not feel.
    /// </summary>
    private const double ShortestClipped = 8;
    private static readonly double[] angles = [90, 180, 360];
    private static readonly (int Dark, int Bright)[] tones = [(0, 255), (100, 220)];

    public string Name => "motion-blur";

    public string How =>
        "An upright edge, black to white and between mid-tones, passes at 8, 20 and 60 px a frame. The length of its "
        + "ramp, found from the variance of its slope in linear light less that of the edge under a closed shutter, "
        + "must be speed × shutter angle / 360; inside, it must be straight in linear light; the worse of both edges is given "
        + "(ramps under 8 px: mid-tones only, for the filter's overshoot is cut off at black and white). What does not change must "
        + "look as without blur. The fastest frame of three motions over a detailed picture is compared with the mean "
        + $"of {SubFrames} instants in linear light.";

    public IReadOnlyList<Row> Run(Workbench bench)
    {
        var rows = new List<Row>();
        foreach (var speed in (ReadOnlySpan<int>)[8, 20, 60])
            AddRamps(rows, speed);
        rows.Add(Row.AtMost("held picture, blurred and not: difference, codes", HeldDifference(bench), 1));
        rows.Add(Row.AtMost("flat areas under a moving camera: difference, codes", FlatDifference(), 1));
        AddLikeness(rows, bench, "crash zoom", Films.Motion("photo", 3000, 180, "crash_zoom"));
        AddLikeness(rows, bench, "pan", Films.Motion("photo", 1500, 180, "pan", """{"amount":0.5}"""));
        AddLikeness(rows, bench, "whip pan", Films.Motion("photo", 3000, 180, "whip_pan"));
        return rows;
    }

    private static void AddRamps(List<Row> rows, int speed)
    {
        var charts = tones.Select(tone =>
            Still.Grey(ChartWidth, Height, (x, _) => x < ChartWidth / 2 ? tone.Dark : tone.Bright)
        );
        var edges = charts.Select(chart => Edges(chart, speed)).ToList();
        for (var i = 0; i < angles.Length; i++)
        {
            var wanted = speed * angles[i] / 360;
            var found = edges.ConvertAll(lights => Measure(lights[0], lights[i + 1], wanted));
            var fit = found.Skip(wanted < ShortestClipped ? 1 : 0).ToList();
            var farthest = fit.MaxBy(ramp => Math.Abs(ramp.Length - wanted)).Length;
            rows.Add(Row.Near($"{speed} px a frame, {angles[i]}°: ramp, px", farthest, wanted, 0.3));
            if (wanted >= 10)
                rows.Add(
                    Row.AtMost(
                        $"{speed} px a frame, {angles[i]}°: off a line, % of the step",
                        found.Max(ramp => ramp.Bend) * 100,
                        1,
                        "0.00"
                    )
                );
        }
    }

    private static (double Length, double Bend) Measure(double[] sharp, double[] blurred, double wanted)
    {
        var (middle, reach) = (Width / 2, (int)Math.Ceiling(wanted / 2) + SharpReach);
        var (from, to) = (middle - reach, middle + reach);
        var ramp = new Ramp(blurred);
        var still = new Ramp(sharp).Variance(middle - SharpReach, middle + SharpReach);
        var inside = (int)(wanted / 2 - 3);
        var bend = inside < 2 ? 0 : ramp.Bend(middle - inside, middle + inside, blurred[to] - blurred[from]);
        return (Ramp.Length(ramp.Variance(from, to) - still), bend);
    }

    /// <summary>
    /// A row of linear light under a closed shutter, and one under each angle. The edge is looked at from places a
    /// whole number of pixels apart, many rows each, so that it meets every threshold of the dither, and the mean is
    /// free of it.
    /// </summary>
    private static List<double[]> Edges(Still chart, int speed)
    {
        double[] shutters = [0, .. angles];
        var segments = shutters.SelectMany(angle =>
            Enumerable.Range(0, Shifts).Select(shift => Passing(speed, angle, shift))
        );
        using var set = new Set(Films.Of([.. segments]), ("chart", chart));
        using var easel = set.Open();
        var lights = new List<double[]>();
        for (var i = 0; i < shutters.Length; i++)
        {
            var sums = new double[Width];
            for (var shift = 0; shift < Shifts; shift++)
            {
                var luma = easel.Paint((i * Shifts + shift) * FramesPerPass + MiddleFrame).Luma;
                for (var x = Shifts; x < Width - Shifts; x++)
                for (var y = 0; y < RowsAveraged; y++)
                    sums[x] += luma[(Height / 2 + y) * Width + x - shift];
            }
            lights.Add([.. sums.Select(sum => LimitedRange.Light(sum / (Shifts * RowsAveraged)))]);
        }
        return lights;
    }

    /// <summary>A camera that travels to the right for a second, <paramref name="shift"/> pixels ahead of the middle.</summary>
    private static Segment Passing(int speed, double angle, int shift)
    {
        var (middle, travel) = (0.5 + shift / (double)ChartWidth, speed * (double)FramesPerPass / ChartWidth);
        return Films.Camera(
            "chart",
            1000,
            angle,
            Films.Key(0, middle - travel / 2, 0.5, 1),
            Films.Key(1000, middle + travel / 2, 0.5, 1)
        );
    }

    private static double HeldDifference(Workbench bench)
    {
        byte[] Look(double shutter)
        {
            using var set = new Set(Films.Held("photo", 1.3, 1000, shutter), ("photo", bench.PhotoStill));
            using var easel = set.Open();
            return easel.Paint(MiddleFrame).Bytes.ToArray();
        }
        return Largest(Look(0), Look(360), (_, _) => true);
    }

    /// <summary>Flat tiles under a fast pan: only pixels whose tile has been under them all the time count.</summary>
    private static double FlatDifference()
    {
        const int Tile = 240;
        const int Speed = 20;
        var chart = Still.Colour(ChartWidth, Height, (x, y) => TileColour(x / Tile, y / Tile));
        byte[] Look(double shutter)
        {
            using var set = new Set(Films.Of(Passing(Speed, shutter, 0)), ("chart", chart));
            using var easel = set.Open();
            return easel.Paint(MiddleFrame).Luma.ToArray();
        }
        return Largest(Look(0), Look(180), (x, y) => Inside(x, Tile, Speed) && Inside(y, Tile, 4));
    }

    private static bool Inside(int place, int tile, int margin) =>
        place % tile >= margin && place % tile < tile - margin;

    private static Rgb TileColour(int column, int row) =>
        new((column * 37 + row * 91) % 256, (column * 101 + row * 53) % 256, (column * 17 + row * 29) % 256);

    private static int Largest(byte[] a, byte[] b, Func<int, int, bool> counts)
    {
        var largest = 0;
        for (var i = 0; i < a.Length; i++)
            if (a[i] != b[i] && counts(i % Width, i / Width))
                largest = Math.Max(largest, Math.Abs(a[i] - b[i]));
        return largest;
    }

    private static void AddLikeness(List<Row> rows, Workbench bench, string what, Segment segment)
    {
        using var set = new Set(Films.Of(segment), ("photo", bench.PhotoStill));
        using var easel = set.Open();
        var frame = Fastest(set);
        var blurred = easel.Paint(frame).Luma.ToArray();
        var exposures = easel.Plan.Exposures;
        var truth = Instants(set, easel, frame, segment.ShutterAngle!.Value);
        var likeness = Ssim.Of([.. blurred.Select(code => (float)code)], truth, Width);
        rows.Add(
            Row.AtLeast(
                $"{what}, {exposures} exposures: SSIM against {SubFrames}",
                likeness,
                0.995,
                "0.00000"
            )
        );
    }

    /// <summary>The frame with the most exposures; among equals the middle one.</summary>
    private static int Fastest(Set set)
    {
        var plan = new Compositor.Planning.FramePlan();
        var planner = set.Planner;
        var exposures = new int[set.Timeline.FrameCount];
        for (var frame = 0; frame < exposures.Length; frame++)
        {
            planner.Plan(frame, plan);
            exposures[frame] = plan.Exposures;
        }
        var most = Enumerable
            .Range(0, exposures.Length)
            .Where(frame => exposures[frame] == exposures.Max())
            .ToList();
        return most[most.Count / 2];
    }

    /// <summary>The luma of the mean light of many instants spread evenly over the open shutter.</summary>
    private static float[] Instants(Set set, Easel easel, int frame, double angle)
    {
        var lights = Enumerable.Range(0, 256).Select(code => LimitedRange.Light(code)).ToArray();
        var sums = new double[Width * Height];
        var time = set.Timeline.Rate.TimeOf(frame);
        for (var i = 0; i < SubFrames; i++)
        {
            var offset = ((i + 0.5) / SubFrames - 0.5) * angle / 360 / set.Timeline.Rate.PerSecond;
            var luma = easel.Paint(set.Instant(time + MediaTime.FromSeconds(offset)), 0).Luma;
            for (var p = 0; p < sums.Length; p++)
                sums[p] += lights[luma[p]];
        }
        return [.. sums.Select(sum => (float)LimitedRange.LumaOfLight(sum / SubFrames))];
    }
}
