using Rostrum.Bench.Filming;
using Rostrum.Bench.Reporting;

namespace Rostrum.Bench.Measurements;

/// <summary>Whether a film is the same, to the bit, however it is painted.</summary>
internal sealed class Sameness : IMeasurement
{
    /// <summary>Settings of the runtime that take vectors away, and the width that is left.</summary>
    private static readonly (string Width, string[] Off)[] widths =
    [
        ("512", []),
        ("256", ["EnableAVX512", "EnableAVX512F"]),
        ("128", ["EnableAVX512", "EnableAVX512F", "EnableAVX2"]),
        ("none", ["EnableAVX512", "EnableAVX512F", "EnableAVX2", "EnableHWIntrinsic"]),
    ];

    public string Name => "sameness";

    public string How =>
        "The SHA-256 of all frames of one film (a blurred push-in, a turned view, a whip pan, a dissolve and a push "
        + "between them) is taken twice, with one painter and with several, in one go and in chunks whose plates are "
        + "made anew, and by processes that are denied wide vectors.";

    public IReadOnlyList<Row> Run(Workbench bench)
    {
        var many = Math.Max(4, Environment.ProcessorCount);
        var first = FrameHash.Compute(1, 1);
        List<Row> rows =
        [
            new("hash, first digits", first[..16]),
            Same("again", first, FrameHash.Compute(1, 1)),
            Same($"{many} painters", first, FrameHash.Compute(many, 1)),
            Same("2 chunks", first, FrameHash.Compute(1, 2)),
            Same("4 chunks", first, FrameHash.Compute(many, 4)),
        ];
        foreach (var (width, off) in widths)
            rows.Add(Under(width, off, first));
        return rows;
    }

    private static Row Under(string width, string[] off, string first)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Rostrum.Bench");
        var settings = off.ToDictionary(name => $"DOTNET_{name}", _ => "0");
        if (Tool.Run(program, [FrameHash.Verb], settings).Split('\n') is not [var found, var hash, ..])
            throw new BenchException("The process that was to compute a hash said nothing.");
        var name = $"vectors: {(width == "none" ? "none" : $"{width} bits")}";
        return found == width ? Same(name, first, hash) : new Row(name, $"this machine gives {found}");
    }

    private static Row Same(string how, string first, string hash) =>
        Row.Holds(how, hash == first ? "identical" : hash[..16], "identical", hash == first);
}
