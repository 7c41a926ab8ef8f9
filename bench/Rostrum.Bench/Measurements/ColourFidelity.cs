using Rostrum.Bench.Charts;
using Rostrum.Bench.Figures;
using Rostrum.Bench.Filming;
using Rostrum.Bench.Reporting;
using Rostrum.Media;

namespace Rostrum.Bench.Measurements;

/// <summary>Whether colours arrive as they were sent.</summary>
internal sealed class ColourFidelity : IMeasurement
{
    private const int Width = 1920;
    private const int Height = 1080;

    public string Name => "colour";

    public string How =>
        "Sixteen flat patches are filmed for a second, and the MP4 is decoded by the matrix of BT.709 in limited range; "
        + "the error is that of the mean of each patch's middle, in 8-bit codes of red, green and blue. The same colours "
        + "sent as Display P3 and as Adobe RGB, 16 bits with a profile, are compared by CIEDE2000.";

    public IReadOnlyList<Row> Run(Workbench bench)
    {
        var chart = Still.Colour(Patches.Width, Patches.Height, Patches.At);
        var plain = Filmed(bench, Films.Put(bench, chart, "patches.png"), out var tags);
        var errors = Patches
            .Colours.Zip(plain, (wanted, found) => Errors(wanted, found))
            .SelectMany(each => each)
            .ToList();
        return
        [
            Row.AtMost("error, mean, codes", errors.Average(), 0.5, "0.000"),
            Row.AtMost("error, largest, codes", errors.Max(), 2, "0.000"),
            Tagged(tags, "color_primaries", "bt709"),
            Tagged(tags, "color_transfer", "bt709"),
            Tagged(tags, "color_space", "bt709"),
            Tagged(tags, "color_range", "tv"),
            Difference("Display P3", Filmed(bench, DisplayP3(bench), out _)),
            Difference("Adobe RGB", Filmed(bench, Adobe(bench), out _)),
        ];
    }

    private static IEnumerable<double> Errors(Rgb wanted, Rgb found) =>
        [
            Math.Abs(wanted.Red - found.Red),
            Math.Abs(wanted.Green - found.Green),
            Math.Abs(wanted.Blue - found.Blue),
        ];

    private static Row Tagged(IReadOnlyDictionary<string, string> tags, string name, string wanted)
    {
        var value = tags.GetValueOrDefault(name, "absent");
        return Row.Holds(name, value, wanted, value == wanted);
    }

    private static Row Difference(string space, IReadOnlyList<Rgb> found)
    {
        var largest = Patches
            .Colours.Zip(found, (wanted, seen) => DeltaE.Of(Lab.OfSrgb(wanted), Lab.OfSrgb(seen)))
            .Max();
        return Row.AtMost($"{space} still: ΔE2000, largest", largest, 1, "0.000");
    }

    private static IReadOnlyList<Rgb> Filmed(
        Workbench bench,
        string address,
        out IReadOnlyDictionary<string, string> tags
    )
    {
        var output = bench.File("patches.mp4");
        Films.Render(bench, Films.Held(address, 1), output);
        tags = Film.Tags(output);
        byte[] last = [];
        Film.Decode(output, Width, Height, frame => last = [.. frame]);
        return Patches.Read(last, Width, Height);
    }

    /// <summary>Converted by libvips with its own Display P3 profile.</summary>
    private static string DisplayP3(Workbench bench)
    {
        var (plain, wide) = (bench.File("deep.png"), bench.File("p3.png"));
        Still.Deep(Patches.Width, Patches.Height, Patches.At).WritePng(plain);
        Tool.Run(
            "vips",
            [
                "icc_transform",
                plain,
                wide,
                "p3",
                "--input-profile",
                "srgb",
                "--intent",
                "relative",
                "--depth",
                "16",
            ]
        );
        return LocalFile.AddressOf(wide);
    }

    private static string Adobe(Workbench bench) =>
        Films.Put(
            bench,
            Still.Deep(Patches.Width, Patches.Height, (x, y) => AdobeRgb.OfSrgb(Patches.At(x, y))),
            "adobe.png",
            AdobeRgb.Profile()
        );
}
