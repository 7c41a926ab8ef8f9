using System.Text.Json;

namespace Rostrum.Protocol.Conversations;

/// <summary>One event of a conversation. Written with <see cref="ProtocolJson.Agent"/>: absent values are left out.</summary>
/// <param name="Partial">True for a piece of text that comes again, whole, in a later event.</param>
/// <param name="InvocationId">The same for all events of one turn: <c>e-</c> and a UUID.</param>
/// <param name="Author"><c>user</c> or the agent's name.</param>
/// <param name="Id">Eight characters.</param>
/// <param name="Timestamp">Seconds since 1970, UTC.</param>
/// <param name="FinishReason"><c>STOP</c> on the last event of a turn.</param>
public sealed record AgentEvent(
    EventContent? Content,
    bool? Partial,
    string InvocationId,
    string Author,
    EventActions Actions,
    IReadOnlyList<string> LongRunningToolIds,
    string Id,
    double Timestamp,
    string? FinishReason = null,
    string? ErrorCode = null,
    string? ErrorMessage = null
);

/// <param name="Role"><c>user</c> or <c>model</c>; a function's response has the role of the user.</param>
public sealed record EventContent(IReadOnlyList<EventPart> Parts, string Role);

/// <summary>Exactly one of the values is there.</summary>
public sealed record EventPart(
    string? Text = null,
    FunctionCall? FunctionCall = null,
    FunctionResponse? FunctionResponse = null,
    InlineData? InlineData = null,
    FileData? FileData = null
);

/// <param name="Id"><c>adk-</c> and a UUID.</param>
public sealed record FunctionCall(string Id, string Name, JsonElement Args);

public sealed record FunctionResponse(string Id, string Name, JsonElement Response);

/// <param name="Data">Base64.</param>
public sealed record InlineData(string MimeType, string Data, string? DisplayName = null);

public sealed record FileData(string FileUri, string? MimeType = null);

public sealed record EventActions(
    IReadOnlyDictionary<string, JsonElement> StateDelta,
    IReadOnlyDictionary<string, JsonElement> ArtifactDelta,
    IReadOnlyDictionary<string, JsonElement> RequestedAuthConfigs,
    IReadOnlyDictionary<string, JsonElement> RequestedToolConfirmations
)
{
    private static readonly Dictionary<string, JsonElement> none = [];

    public static EventActions None { get; } = new(none, none, none, none);

    public static EventActions Changing(IReadOnlyDictionary<string, JsonElement> state) =>
        None with
        {
            StateDelta = state,
        };
}
