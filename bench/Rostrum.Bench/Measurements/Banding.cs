using Rostrum.Bench.Charts;
using Rostrum.Bench.Figures;
using Rostrum.Bench.Filming;
using Rostrum.Bench.Reporting;

namespace Rostrum.Bench.Measurements;

/// <summary>Whether smooth skies fall into stripes.</summary>
internal sealed class Banding : IMeasurement
{
    private const int Width = 3840;
    private const int Height = 2160;

    /// <summary>What the dither may add to a run, pixels.</summary>
    private const int Allowance = 8;
    private static readonly Rgb zenith = new(88, 132, 190);
    private static readonly Rgb horizon = new(112, 152, 202);

    public string Name => "banding";

    public string How =>
        "A sky that grows lighter downwards by about twenty codes over 2160 rows is painted at 1080p, held at zoom 1 and "
        + "3. The longest run of one luma code down any column is set against the longest in the still, scaled by the "
        + "zoom; 8 pixels are allowed for the dither.";

    public IReadOnlyList<Row> Run(Workbench bench)
    {
        var rows = new List<Row>();
        foreach (var zoom in (ReadOnlySpan<double>)[1, 3])
        {
            AddRow(rows, "8-bit", zoom, Still.Colour(Width, Height, (_, y) => Sky(y)));
            AddRow(rows, "16-bit", zoom, Still.Deep(Width, Height, (_, y) => Sky(y)));
        }
        return rows;
    }

    private static Rgb Sky(int y)
    {
        double Between(double from, double to) => from + (to - from) * y / (Height - 1);
        return new Rgb(
            Between(zenith.Red, horizon.Red),
            Between(zenith.Green, horizon.Green),
            Between(zenith.Blue, horizon.Blue)
        );
    }

    private static void AddRow(List<Row> rows, string kind, double zoom, Still still)
    {
        using var set = new Set(Films.Held("sky", zoom), ("sky", still));
        using var easel = set.Open();
        var frame = easel.Paint(0);
        var luma = frame.Luma.ToArray();
        var longest = Enumerable
            .Range(0, frame.Width)
            .Max(x => Longest(Enumerable.Range(0, frame.Height).Select(y => (int)luma[y * frame.Width + x])));
        var scale = zoom * frame.Height / Height;
        var source = Longest(Enumerable.Range(0, Height).Select(SourceCode)) * scale;
        rows.Add(
            Row.AtMost(
                $"{kind} sky at zoom {zoom}: longest run, px",
                longest,
                Math.Round(source) + Allowance,
                "0"
            )
        );
    }

    /// <summary>The luma code of a row of the still, rounded as a converter without dither would.</summary>
    private static int SourceCode(int y) => (int)Math.Round(Bt709.Luma(Sky(y).Select(Math.Round)));

    private static int Longest(IEnumerable<int> codes)
    {
        int longest = 0,
            run = 0,
            last = -1;
        foreach (var code in codes)
        {
            run = code == last ? run + 1 : 1;
            last = code;
            longest = Math.Max(longest, run);
        }
        return longest;
    }
}
