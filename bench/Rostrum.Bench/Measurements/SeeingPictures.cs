using System.Buffers.Binary;
using System.Diagnostics;
using System.IO.Compression;
using Rostrum.Bench.Reporting;
using Rostrum.Drafts.Sights;
using Rostrum.Media;
using Rostrum.Vision;

namespace Rostrum.Bench.Measurements;

/// <summary>How well the subject and the depth of pictures are seen without a model.</summary>
internal sealed class SeeingPictures : IMeasurement
{
    private const string Nature = "/usr/share/backgrounds/mate/nature/";
    private const string Data = "/usr/lib/python3/dist-packages/skimage/data/";

    private static readonly (string Path, PictureBox Box)[] boxed =
    [
        (Nature + "LadyBird.jpg", new(0.665, 0.45, 0.75, 0.59)),
        (Nature + "Garden.jpg", new(0.36, 0.2, 1, 1)),
        (Nature + "Aqua.jpg", new(0.55, 0.5, 0.89, 0.86)),
        (Nature + "TwoWings.jpg", new(0.35, 0.25, 0.95, 1)),
        (Nature + "YellowFlower.jpg", new(0.2, 0, 1, 1)),
        (Data + "astronaut.png", new(0.12, 0.03, 0.98, 1)),
        (Data + "chelsea.png", new(0, 0, 0.9, 1)),
        (Data + "coffee.png", new(0.13, 0.04, 0.8, 0.98)),
        (Data + "motorcycle_left.png", new(0.12, 0.15, 0.94, 0.92)),
        (Data + "rocket.jpg", new(0.46, 0.3, 0.55, 1)),
        (Data + "horse.png", new(0.04, 0.03, 0.97, 0.96)),
    ];

    public string Name => "seeing";

    public string How =>
        "Photographs of the Debian packages mate-backgrounds and python3-skimage are looked at as films do it. Boxes were "
        + "drawn round their subjects by hand; the figure is the area that both boxes share as a part of what either "
        + "covers. Depth is compared with the measured disparity of scikit-image's stereo photograph by the correlation "
        + "of ranks (Spearman) over all pixels with truth; a ramp from top to foot is there for comparison. Time is of "
        + "one picture of 512 pixels on one core, once the code is warm.";

    public IReadOnlyList<Row> Run(Workbench bench)
    {
        var rows = new List<Row>();
        var overlaps = new List<double>();
        foreach (var (path, box) in boxed.Where(each => File.Exists(each.Path)))
        {
            var sight = See(path);
            overlaps.Add(sight.SubjectBox.Overlap(box));
            rows.Add(Row.Information($"{Path.GetFileName(path)}: overlap of boxes", overlaps[^1], "0.00"));
        }
        if (overlaps.Count > 0)
            rows.Insert(0, Row.Information("overlap of boxes, mean", overlaps.Average(), "0.00"));
        rows.AddRange(Ranks());
        rows.Add(Row.AtMost("one picture, s", Seconds(Workbench.Sample("teapot.jpg")), 1, "0.00"));
        return rows;
    }

    private static Sight See(string path) =>
        KnownStill.Learn([path], Sight.Of, CancellationToken.None)[0].Sight!;

    private static double Seconds(string path)
    {
        var picture = KnownStill.Learn([path], null, CancellationToken.None)[0].Picture!;
        for (var i = 0; i < 5; i++)
            Sight.Of(picture);
        var watch = Stopwatch.StartNew();
        Sight.Of(picture);
        return watch.Elapsed.TotalSeconds;
    }

    private static IEnumerable<Row> Ranks()
    {
        var file = Data + "motorcycle_disp.npz";
        if (!File.Exists(file) || !File.Exists(Data + "motorcycle_left.png"))
            yield break;
        var (truth, width, height) = Disparity(file);
        var depth = See(Data + "motorcycle_left.png").Depth;
        var places = Enumerable.Range(0, truth.Length).Where(at => float.IsFinite(truth[at])).ToArray();
        double[] real = [.. places.Select(at => (double)truth[at])];
        double Rank(Func<double, double, double> guess) =>
            Correlation(
                Ranked(real),
                Ranked([
                    .. places.Select(at => guess((at % width + 0.5) / width, (at / width + 0.5) / height)),
                ])
            );
        yield return Row.AtLeast("stereo photograph: correlation of ranks", Rank(depth.Sample), 0.86, "0.00");
        yield return Row.Information("the same of a ramp", Rank((_, y) => y), "0.00");
    }

    /// <summary>The only array of a file of NumPy's: 32-bit numbers, rows from top to bottom.</summary>
    private static (float[] Values, int Width, int Height) Disparity(string file)
    {
        using var archive = ZipFile.OpenRead(file);
        using var stream = archive.Entries[0].Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        var bytes = memory.ToArray();
        var start = 10 + BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(8));
        var header = System.Text.Encoding.ASCII.GetString(bytes, 10, start - 10);
        var shape = header[(header.IndexOf('(') + 1)..header.IndexOf(')')].Split(',');
        var (height, width) = (int.Parse(shape[0]), int.Parse(shape[1]));
        var values = new float[width * height];
        for (var at = 0; at < values.Length; at++)
            values[at] = BinaryPrimitives.ReadSingleLittleEndian(bytes.AsSpan(start + at * 4));
        return (values, width, height);
    }

    /// <summary>Ranks; what is equal shares the mean of its ranks.</summary>
    private static double[] Ranked(double[] values)
    {
        var order = Enumerable.Range(0, values.Length).OrderBy(at => values[at]).ToArray();
        var ranks = new double[values.Length];
        for (var first = 0; first < order.Length; )
        {
            var end = first + 1;
            while (end < order.Length && values[order[end]] == values[order[first]])
                end++;
            for (var i = first; i < end; i++)
                ranks[order[i]] = (first + end - 1) / 2.0;
            first = end;
        }
        return ranks;
    }

    private static double Correlation(double[] one, double[] other)
    {
        var (mean, middle) = (one.Average(), other.Average());
        double both = 0,
            left = 0,
            right = 0;
        for (var i = 0; i < one.Length; i++)
        {
            both += (one[i] - mean) * (other[i] - middle);
            left += (one[i] - mean) * (one[i] - mean);
            right += (other[i] - middle) * (other[i] - middle);
        }
        return both / Math.Sqrt(left * right);
    }
}
