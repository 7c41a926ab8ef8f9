using System.Text.Json;

namespace Rostrum.Protocol.Exports;

/// <summary>Where an export is; the wire writes the name in lower case.</summary>
public enum RenderState
{
    Pending,
    Processing,
    Completed,
    Failed,
    Canceled,
}

/// <summary>
/// An export as it is answered. Written with <see cref="ProtocolJson.Agent"/>, every key at top level and again
/// inside <c>data</c>.
/// </summary>
/// <param name="Progress">0–100.</param>
/// <param name="CreatedAt">Milliseconds since 1970, UTC.</param>
/// <param name="CompletedAt">Milliseconds since 1970, UTC.</param>
/// <param name="SecondsLeft">A guess from the frames' pace so far.</param>
public sealed record RenderStatus(
    string Id,
    string TaskId,
    string SessionId,
    string Status,
    double Progress,
    int FramesDone,
    int FramesTotal,
    double? SecondsLeft,
    RenderOutput? Output,
    string? OutputUrl,
    string? Error,
    long CreatedAt,
    long? CompletedAt
)
{
    /// <summary>
    /// What was measured of the film (<see cref="RenderQuality"/>): of the first one, where there are several, or of the
    /// one that fell short.
    /// </summary>
    public JsonElement? Quality { get; init; }

    /// <summary>All films of an export for several places, the first one included; null for an export of one.</summary>
    public IReadOnlyList<RenderOutput>? Outputs { get; init; }

    /// <summary>The id once more, under the name some clients read.</summary>
    [System.Text.Json.Serialization.JsonPropertyName("render_id")]
    public string RenderId => Id;

    /// <summary>That the question was answered; what became of the export is in <see cref="Status"/>.</summary>
    public bool Success => true;
}

/// <param name="Url">Absolute; can be fetched without a token until it expires.</param>
/// <param name="Duration">Seconds.</param>
/// <param name="Size">Bytes.</param>
public sealed record RenderOutput(string Url, double Duration, long Size, int Width, int Height)
{
    /// <summary>Among several, the place it was made for.</summary>
    public string? Target { get; init; }

    /// <summary>Among several, what was measured of it.</summary>
    public JsonElement? Quality { get; init; }
}
