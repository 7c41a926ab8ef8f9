using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Rostrum.Media.Quality;

/// <summary>What was asked of a film against what came out.</summary>
/// <param name="Name">Lower snake case, the same for every film.</param>
/// <param name="Sentence">What is wrong and what helps; null where nothing is.</param>
public sealed record Finding(string Name, string Measured, string Wanted, bool Ok, string? Sentence = null);

/// <summary>A part of the film, seconds; <paramref name="To"/> is the end of its last frame.</summary>
/// <param name="Asked">The draft says so, as with a freeze or a fade from black.</param>
public sealed record ReportedStretch(double From, double To, bool? Asked = null);

/// <param name="Lufs">Integrated loudness; null for silence.</param>
/// <param name="Dbtp">True peak; null for silence.</param>
public sealed record ReportedLoudness(double? Lufs, double? Dbtp);

/// <param name="Contrast">The least that was measured on its frames, 1–21; null where it never stood still long enough.</param>
public sealed record ReportedText(string Text, bool InSafeArea, double? Contrast, double Wanted);

public sealed record ReportedColour(string Primaries, string Transfer, string Matrix, string Range);

/// <summary>More than three flashes a second (WCAG 2.2, 2.3.1), in luminance and to or from red.</summary>
public sealed record ReportedFlashes(
    IReadOnlyList<ReportedStretch> General,
    IReadOnlyList<ReportedStretch> Red
);

/// <summary>All that was measured of a finished film, and what was asked of it.</summary>
/// <param name="Target">Name of the place it was made for; null for none.</param>
/// <param name="Ok">No finding fails.</param>
/// <param name="Duration">Seconds.</param>
/// <param name="Size">Bytes.</param>
/// <param name="AvOffset">Seconds by which the first picture is shown after the first sound; null without sound.</param>
public sealed record QualityReport(
    string File,
    string? Target,
    bool Ok,
    double Duration,
    double Fps,
    int Frames,
    int Width,
    int Height,
    long Size,
    double BitRate,
    ReportedColour? Colour,
    ReportedLoudness? Loudness,
    double? AvOffset,
    IReadOnlyList<ReportedStretch> Black,
    IReadOnlyList<ReportedStretch> Frozen,
    ReportedFlashes Flashes,
    IReadOnlyList<ReportedText> Texts,
    IReadOnlyList<Finding> Findings
)
{
    /// <summary>The ending of the report that lies beside a film.</summary>
    public const string Ending = ".quality.json";

    /// <summary>Says that what is long was left out: texts, and findings that do not fail; null where all is there.</summary>
    public bool? Shortened { get; init; }

    /// <summary>Where the report of a film lies.</summary>
    public static string PathOf(string film) => Path.ChangeExtension(film, null) + Ending;

    [JsonIgnore]
    public IEnumerable<Finding> Failures => Findings.Where(finding => !finding.Ok);

    public string ToJson() => JsonSerializer.Serialize(this, QualityJson.Readable.QualityReport) + "\n";

    /// <summary>The same in one line.</summary>
    public string ToCompactJson() => JsonSerializer.Serialize(this, QualityJson.Compact.QualityReport);

    /// <summary>What matters most of it, where it is long: figures, and the first of what fails.</summary>
    public QualityReport Short() =>
        this with
        {
            Shortened = true,
            Black = [.. Black.Take(FewStretches)],
            Frozen = [.. Frozen.Take(FewStretches)],
            Flashes = new([.. Flashes.General.Take(FewStretches)], [.. Flashes.Red.Take(FewStretches)]),
            Texts = [],
            Findings = [.. Failures.Take(FewFindings)],
        };

    private const int FewStretches = 20;
    private const int FewFindings = 40;
}

[JsonSerializable(typeof(QualityReport))]
internal sealed partial class QualityJson : JsonSerializerContext
{
    public static QualityJson Readable { get; } = new(Written(indented: true));

    public static QualityJson Compact { get; } = new(Written(indented: false));

    private static JsonSerializerOptions Written(bool indented) =>
        new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            NewLine = "\n",
            WriteIndented = indented,
        };
}
