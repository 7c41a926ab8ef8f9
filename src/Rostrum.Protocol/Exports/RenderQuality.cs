using System.Text.Json;
using Rostrum.Protocol.Client;

namespace Rostrum.Protocol.Exports;

/// <summary>What was asked of a film against what came out.</summary>
/// <param name="Sentence">What is wrong and what helps; null where nothing is.</param>
public sealed record QualityFinding(string Name, string Measured, string Wanted, bool Ok, string? Sentence);

/// <summary>What was measured of a finished film.</summary>
/// <param name="Ok">No finding fails.</param>
/// <param name="Target">Name of the place it was made for; null for none.</param>
/// <param name="Shortened">Only findings that fail are told; the whole report is to be fetched by itself.</param>
/// <param name="Whole">All that the server told.</param>
public sealed record RenderQuality(
    bool Ok,
    string? Target,
    bool Shortened,
    IReadOnlyList<QualityFinding> Findings,
    JsonElement Whole
)
{
    /// <summary>Null where the server told nothing.</summary>
    public static RenderQuality? Of(JsonElement? told) =>
        told is { ValueKind: JsonValueKind.Object } whole ? Read(new WireObject(whole), whole) : null;

    private static RenderQuality Read(WireObject report, JsonElement whole) =>
        new(
            report.Truth("ok") ?? false,
            report.Text("target"),
            report.Truth("shortened") ?? false,
            [
                .. report
                    .Items("findings")
                    .Select(finding => new QualityFinding(
                        finding.Text("name") ?? "",
                        finding.Text("measured") ?? "",
                        finding.Text("wanted") ?? "",
                        finding.Truth("ok") ?? false,
                        finding.Text("sentence")
                    )),
            ],
            whole
        );
}
