using System.Text.Json.Serialization;

namespace Rostrum.Protocol.Files;

/// <summary>A file of a session, as the upload answers it and the state lists it.</summary>
/// <param name="FileType"><c>image</c>, <c>video</c> or <c>audio</c>.</param>
/// <param name="CdnUrl">Where it can be fetched without a token, and its name in drafts.</param>
/// <param name="Duration">Seconds; 0 for a still.</param>
/// <param name="Width">Pixels, upright; 0 for sound.</param>
/// <param name="Fps">Frames a second; absent for stills and sound.</param>
/// <param name="Hash">SHA-256 of the content, hexadecimal.</param>
/// <param name="Size">Bytes.</param>
public sealed record UploadedFile(
    string FileId,
    string Filename,
    string FileType,
    string CdnUrl,
    double Duration,
    int Width,
    int Height,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? Fps,
    string Hash,
    long Size
);

/// <summary>Answer of <c>POST /api/upload-video/nemo_agent/{user}/{session}</c>.</summary>
public sealed record UploadResult(IReadOnlyList<UploadedFile> Files, bool SessionStateApplied = true);
