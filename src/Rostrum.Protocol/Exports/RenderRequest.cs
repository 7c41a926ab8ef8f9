using System.Text.Json;

namespace Rostrum.Protocol.Exports;

/// <summary>Body of <c>POST /api/render/proxy/lambda</c>.</summary>
/// <param name="Id">Chosen by the asker; the same id with the same body is the same export.</param>
/// <param name="Draft">The film; the session's own when absent, which not every server knows.</param>
public sealed record RenderRequest(string Id, string SessionId, JsonElement? Draft, RenderFormat Output);

/// <param name="Quality"><c>high</c>, <c>medium</c> or <c>low</c>.</param>
public sealed record RenderFormat(string Format = "mp4", string Quality = "high");
