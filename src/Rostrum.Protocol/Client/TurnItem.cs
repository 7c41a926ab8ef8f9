using Rostrum.Protocol.Conversations;

namespace Rostrum.Protocol.Client;

/// <summary>What a turn's stream brings.</summary>
public abstract record TurnItem
{
    private TurnItem() { }

    /// <summary>The server is still at work.</summary>
    public sealed record Heartbeat : TurnItem;

    public sealed record Said(AgentEvent Event) : TurnItem;

    /// <summary>The turn failed after it began. What it had done until then stays.</summary>
    public sealed record Failed(ApiProblem Problem) : TurnItem;
}
