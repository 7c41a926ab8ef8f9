using System.Text.Json;

namespace Rostrum.Protocol.Conversations;

/// <summary>A session as the agent protocol's own routes answer it.</summary>
/// <param name="LastUpdateTime">Seconds since 1970, UTC.</param>
public sealed record AgentSession(
    string Id,
    string AppName,
    string UserId,
    JsonElement State,
    IReadOnlyList<AgentEvent> Events,
    double LastUpdateTime
);
