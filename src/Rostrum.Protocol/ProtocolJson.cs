using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Rostrum.Protocol;

/// <summary>The two ways names are written on the wire. Letters of every script stay as they are.</summary>
public static class ProtocolJson
{
    /// <summary>snake_case, nulls written: the service's own answers.</summary>
    public static JsonSerializerOptions Api { get; } =
        new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            PropertyNameCaseInsensitive = true,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };

    /// <summary>camelCase, nulls left out: events and sessions of the agent protocol, and renders.</summary>
    public static JsonSerializerOptions Agent { get; } =
        new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            PropertyNameCaseInsensitive = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
}
