using System.Diagnostics;
using Rostrum.Bench.Charts;
using Rostrum.Bench.Figures;
using Rostrum.Bench.Filming;
using Rostrum.Bench.Reporting;
using Rostrum.Drafts;
using Rostrum.Drafts.Motions;
using Rostrum.Drafts.Sights;
using Rostrum.Drafts.Timelines;
using Rostrum.Media;
using Rostrum.Media.Encoding;
using Rostrum.Vision;

namespace Rostrum.Bench.Measurements;

/// <summary>How true a move in depth is where the depth is known, and what it costs.</summary>
internal sealed class ParallaxFigures : IMeasurement
{
    private const string Usual = "parallax_25d";
    private const int Milliseconds = 5000;
    private const double WindowSigma = 5;
    private const int Reach = 16;

    public string Name => "parallax";

    public string How =>
        "Scenes of known depth, 2880×1620: a wall and a card before it, and both over a floor that comes nearer towards the foot, "
        + "with bright dots on all of them. They are filmed by parallax_25d at its defaults, 5 s of 1080p30, and looked at "
        + "in six frames; the floor also by every other move in depth, and so is one whose right side is nearer than its "
        + "left. Each dot must be where a pinhole camera at its true depth sees it; stretch is the distance "
        + "of neighbouring dots of one surface against the true one, the larger over the smaller; an unfilled pixel is "
        + "darker than anything in the picture. Cost is one thread's processor time for painting and the encoder's, over "
        + "the encoder's alone. Preparation of a drawn photo of 20 megapixels (seeing, plates, layers) is timed with "
        + "one run, beside decoding the same file.";

    public IReadOnlyList<Row> Run(Workbench bench)
    {
        var cards = new KnownScene(KnownScene.Floors.None);
        var sloping = new KnownScene(KnownScene.Floors.Level);
        var tilted = new KnownScene(KnownScene.Floors.Tilted);
        using var plain = Filmed(cards, Usual);
        using var set = Filmed(sloping, Usual);
        var alone = Looked(plain, cards).Flat;
        var (flat, slope, stretch, unfilled) = Looked(set, sloping);
        List<Row> rows =
        [
            Row.AtMost("wall and card alone: position error, px, 99 % of dots", At(alone, 0.99), 0.1, "0.00"),
            Row.AtMost("wall and card over a floor: the same", At(flat, 0.99), 0.1, "0.00"),
            Row.AtMost("the floor: the same", At(slope, 0.99), 0.1, "0.00"),
            Row.AtMost("unfilled pixels in six frames", unfilled, 0),
            Row.AtMost("stretch, 99 % of neighbours", At(stretch, 0.99), 2, "0.000"),
        ];
        var others = MotionCatalogue
            .All.Where(motion => motion.IsDeep)
            .Select(motion => motion.Name)
            .ToList();
        var dark = 0;
        rows.AddRange(
            others
                .Where(motion => motion != Usual)
                .Select(motion => Floor(sloping, motion, "floor", ref dark))
        );
        rows.AddRange(others.Select(motion => Floor(tilted, motion, "floor tilted sideways", ref dark)));
        rows.Add(Row.AtMost("unfilled pixels in six frames of each of these", dark, 0));
        rows.AddRange(Cost(bench, set));
        using var aslant = Filmed(tilted, Usual);
        rows.Add(Row.Information("painting a tilted floor, ms a frame", aslant.PaintingTime(), "0.00"));
        rows.AddRange(Preparation(bench));
        return rows;
    }

    private static Row Floor(KnownScene scene, string motion, string name, ref int dark)
    {
        using var set = Filmed(scene, motion);
        var (_, slope, _, unfilled) = Looked(set, scene);
        dark += unfilled;
        return Row.AtMost(
            $"{motion}, the {name}: position error, px, 99 % of dots",
            At(slope, 0.99),
            0.1,
            "0.00"
        );
    }

    private static Set Filmed(KnownScene scene, string motion) =>
        new(
            Films.Of(Films.Motion("scene", Milliseconds, 0, motion)),
            scene.Sight,
            [("scene", scene.Picture)]
        );

    private static (List<double> Flat, List<double> Slope, List<double> Stretch, int Unfilled) Looked(
        Set set,
        KnownScene scene
    )
    {
        var dots = scene.Dots;
        var (flat, slope, stretch, unfilled) = (
            new List<double>(),
            new List<double>(),
            new List<double>(),
            0
        );
        using var easel = set.Open();
        foreach (var frame in (int[])[0, 30, 60, 90, 120, 149])
        {
            var painted = easel.Paint(frame);
            var luma = painted.Luma.ToArray();
            var dark = 16 + 219 * KnownScene.Darkest / 255 - 8;
            unfilled += luma.Count(code => code < dark);
            var clip = set.Timeline.Layers[0].Clips[0];
            var time = set.Timeline.Rate.TimeOf(frame);
            var found = new Dictionary<PicturePoint, (PicturePoint True, PicturePoint Seen)>();
            foreach (var dot in dots)
            {
                var place = Predicted(clip, time, dot.Place, dot.Nearness);
                if (
                    !IsInside(place)
                    || dot.Part != KnownScene.Part.Card && IsHidden(scene, clip, time, place)
                )
                    continue;
                var seen = Centroid(luma, place, 16 + 219 * KnownScene.CodeOf(dot.Part) / 255);
                (dot.Part == KnownScene.Part.Floor ? slope : flat).Add(Distance(place, seen));
                found[dot.Place] = (place, seen);
            }
            Neighbours(dots, found, stretch);
        }
        return (flat, slope, stretch, unfilled);
    }

    /// <summary>Where a point at its nearness lies on the frame; pixels centred at whole numbers.</summary>
    private static PicturePoint Predicted(Clip clip, MediaTime time, PicturePoint place, double nearness)
    {
        var view = clip.ViewAt(time, nearness);
        return new PicturePoint(
            DotTracker.Width * (0.5 + (place.X - view.X) * view.Zoom / clip.Framing.ViewWidth) - 0.5,
            DotTracker.Height * (0.5 + (place.Y - view.Y) * view.Zoom / clip.Framing.ViewHeight) - 0.5
        );
    }

    private static bool IsInside(PicturePoint place) =>
        place.X > Reach + 2
        && place.Y > Reach + 2
        && place.X < DotTracker.Width - Reach - 3
        && place.Y < DotTracker.Height - Reach - 3;

    /// <summary>Behind the card or close to its edge.</summary>
    private static bool IsHidden(KnownScene scene, Clip clip, MediaTime time, PicturePoint place)
    {
        var box = scene.Sight.SubjectBox;
        var near = scene.Sight.Depth.MeanWithin(scene.Sight.SubjectMask);
        var first = Predicted(clip, time, new PicturePoint(box.Left, box.Top), near);
        var last = Predicted(clip, time, new PicturePoint(box.Right, box.Bottom), near);
        const double border = 2 * Reach;
        return place.X > first.X - border
            && place.X < last.X + border
            && place.Y > first.Y - border
            && place.Y < last.Y + border;
    }

    private static PicturePoint Centroid(byte[] luma, PicturePoint start, double background)
    {
        var (x, y) = (start.X, start.Y);
        for (var round = 0; round < 12; round++)
        {
            double sum = 0,
                sumX = 0,
                sumY = 0;
            var (left, top) = (
                Math.Clamp((int)Math.Round(x) - Reach, 0, DotTracker.Width - 2 * Reach - 1),
                Math.Clamp((int)Math.Round(y) - Reach, 0, DotTracker.Height - 2 * Reach - 1)
            );
            for (var row = top; row <= top + 2 * Reach; row++)
            for (var column = left; column <= left + 2 * Reach; column++)
            {
                var square = (column - x) * (column - x) + (row - y) * (row - y);
                var light =
                    Math.Max(0, luma[row * DotTracker.Width + column] - background)
                    * Math.Exp(-square / (2 * WindowSigma * WindowSigma));
                (sum, sumX, sumY) = (sum + light, sumX + light * column, sumY + light * row);
            }
            if (sum <= 0)
                break;
            (x, y) = (sumX / sum, sumY / sum);
        }
        return new PicturePoint(x, y);
    }

    private static void Neighbours(
        IReadOnlyList<KnownScene.Dot> all,
        Dictionary<PicturePoint, (PicturePoint True, PicturePoint Seen)> found,
        List<double> stretch
    )
    {
        var dots = all.ToLookup(dot => dot.Part);
        foreach (var part in dots)
        {
            var places = part.Select(dot => dot.Place).Where(found.ContainsKey).ToList();
            foreach (var row in places.GroupBy(place => place.Y))
                Along([.. row.OrderBy(place => place.X)]);
            foreach (var column in places.GroupBy(place => place.X))
                Along([.. column.OrderBy(place => place.Y)]);
        }

        void Along(List<PicturePoint> line)
        {
            for (var i = 1; i < line.Count; i++)
            {
                var (one, other) = (found[line[i - 1]], found[line[i]]);
                var ratio = Distance(one.Seen, other.Seen) / Distance(one.True, other.True);
                stretch.Add(Math.Max(ratio, 1 / ratio));
            }
        }
    }

    private static IEnumerable<Row> Cost(Workbench bench, Set set)
    {
        var painting = Average.Median([.. Enumerable.Range(0, bench.Runs).Select(_ => set.PaintingTime())]);
        using var frames = new RawFrames(set, bench.File("parallax.yuv"));
        var took = frames.Encode(EncoderSettings.Standard, bench.File("parallax.mp4"));
        var encoding = took.Processor * 1000 / frames.Count;
        yield return Row.Information("painting, ms a frame", painting, "0.00");
        yield return Row.Information("encoding, ms a frame", encoding, "0.00");
        yield return Row.AtMost(
            "painting and encoding ÷ encoding alone",
            (painting + encoding) / encoding,
            2.5,
            "0.00"
        );
    }

    private static IEnumerable<Row> Preparation(Workbench bench)
    {
        var path = bench.File("twenty.jpg");
        Texture.Photo(5480, 3653).WriteJpeg(path);
        var watch = Stopwatch.StartNew();
        var still = Still.Read(path);
        var decoding = watch.Elapsed.TotalSeconds;
        var picture = KnownStill.Learn([path], null, CancellationToken.None)[0].Picture!;
        watch.Restart();
        Sight.Of(picture);
        using var set = new Set(
            Films.Of(Films.Motion("photo", Milliseconds, 0, "parallax_25d")),
            new KnownScene(KnownScene.Floors.Level).Sight,
            [("photo", still)]
        );
        var preparing = watch.Elapsed.TotalSeconds;
        yield return Row.AtMost("preparing 20 megapixels, s", preparing, 6, "0.00");
        yield return Row.Information("preparing ÷ decoding", preparing / decoding, "0.0");
    }

    private static double Distance(PicturePoint one, PicturePoint other) =>
        Math.Sqrt((one.X - other.X) * (one.X - other.X) + (one.Y - other.Y) * (one.Y - other.Y));

    private static double At(List<double> values, double part)
    {
        values.Sort();
        return values[(int)(part * (values.Count - 1))];
    }
}
