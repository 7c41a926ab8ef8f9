namespace Rostrum.Server.Conversations;

/// <summary>Where a turn is. The numbers are stored.</summary>
public enum TurnStatus
{
    /// <summary>Waits for its place in the session's line, or runs.</summary>
    Open = 0,
    Completed = 1,
    Failed = 2,
}

/// <summary>One message of a person and what became of it. It outlives the connection it came by and the process.</summary>
public sealed class Turn
{
    public long Key { get; set; }

    public required string SessionId { get; set; }

    public required string AccountId { get; set; }

    /// <summary><c>e-</c> and a UUID.</summary>
    public required string InvocationId { get; set; }

    public required string Words { get; set; }

    /// <summary>As the client sent it; the same key in the same session is the same turn.</summary>
    public string? IdempotencyKey { get; set; }

    public TurnStatus Status { get; set; }

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; set; }
}

/// <summary>An event of a session as it went out, or the person's own message.</summary>
public sealed class StoredEvent
{
    /// <summary>Rises with time.</summary>
    public long Key { get; set; }

    public required string SessionId { get; set; }

    public required string InvocationId { get; set; }

    /// <summary>The event in the wire's format.</summary>
    public required string Json { get; set; }
}
