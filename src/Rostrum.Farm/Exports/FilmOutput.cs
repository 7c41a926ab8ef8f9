using System.Text.Json;

namespace Rostrum.Farm.Exports;

/// <summary>A finished film of an export.</summary>
/// <param name="Target">Name of the place it was made for; null for none.</param>
/// <param name="Blob">Key of its blob.</param>
/// <param name="DownloadKey">Unguessable; whoever has it may fetch the film.</param>
/// <param name="FileName">Name of the file that a person gets, with extension.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Quality">What was measured of it, as JSON; shortened where it is long.</param>
/// <param name="QualityBlob">Key of the blob with all that was measured; null where <paramref name="Quality"/> is all.</param>
public sealed record FilmOutput(
    string? Target,
    string Blob,
    string DownloadKey,
    string FileName,
    long Size,
    double Seconds,
    int Width,
    int Height,
    string? Quality,
    string? QualityBlob
)
{
    internal static IReadOnlyList<FilmOutput> Read(string? written) =>
        written is null ? [] : JsonSerializer.Deserialize<List<FilmOutput>>(written)!;

    internal static string? Write(IReadOnlyList<FilmOutput> outputs) =>
        outputs.Count == 0 ? null : JsonSerializer.Serialize(outputs);
}
