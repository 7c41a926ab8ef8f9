using System.Text.Json;

namespace Rostrum.Protocol.Exports;

/// <summary>Body of <c>POST /api/render/proxy/lambda</c>.</summary>
/// <param name="Id">Chosen by the asker; the same id with the same body is the same export.</param>
/// <param name="Draft">The film; the session's own when absent, which not every server knows.</param>
public sealed record RenderRequest(string Id, string SessionId, JsonElement? Draft, RenderFormat Output)
{
    /// <summary>The name or the number of one of the session's films; null for the one that is worked on.</summary>
    public string? Film { get; init; }
}

/// <param name="Quality"><c>high</c>, <c>medium</c> or <c>low</c>.</param>
public sealed record RenderFormat(string Format = "mp4", string Quality = "high")
{
    /// <summary>The place the film is for, such as <c>reels</c>; null for none.</summary>
    public string? Target { get; init; }

    /// <summary>Several places instead: a film each.</summary>
    public IReadOnlyList<string>? Targets { get; init; }

    /// <summary>A film of which something measured is not as it should be fails.</summary>
    public bool? Strict { get; init; }

    /// <summary>A film in which nothing is heard gets a silent track of sound.</summary>
    public bool? Silence { get; init; }

    /// <summary>Such as <c>1080p</c> or <c>1280x720</c>; null for the draft's.</summary>
    public string? Resolution { get; init; }

    /// <summary>Frames a second; null for the draft's.</summary>
    public double? Fps { get; init; }
}
