namespace Rostrum.Farm;

/// <summary>Where the work that a row asks for is. The numbers are stored.</summary>
public enum RowStatus
{
    Pending = 0,
    Processing = 1,
    Completed = 2,
    Failed = 3,
    Canceled = 4,
}

/// <summary>
/// Work that somebody asked for, as a row: it outlives the request that asked for it and the process that does it. Each
/// kind has a table of its own, with these columns and what it is about.
/// </summary>
public abstract class LeasedRow
{
    public long Key { get; set; }

    /// <summary>Unique within the account at least.</summary>
    public required string Id { get; set; }

    public required string AccountId { get; set; }

    public required string SessionId { get; set; }

    public RowStatus Status { get; set; }

    /// <summary>A sentence for the person who asked; set when failed.</summary>
    public string? Error { get; set; }

    /// <summary>Times it was begun or taken up again.</summary>
    public int Attempts { get; set; }

    /// <summary>UTC; not begun before.</summary>
    public DateTime NotBefore { get; set; }

    /// <summary>Raised each time somebody takes the row; results under an older fence do not count.</summary>
    public long Fence { get; set; }

    /// <summary>UTC; while it lies in the future, a live worker holds the row.</summary>
    public DateTime LeasedUntil { get; set; } = DateTime.UnixEpoch;

    /// <summary>Name of the node that holds it, or held it last.</summary>
    public string? LeasedBy { get; set; }

    public bool CancelAsked { get; set; }

    /// <summary>Whether the host was told that it is over, and has done what follows from that.</summary>
    public bool Reported { get; set; }

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>UTC; when it was begun.</summary>
    public DateTime? StartedAt { get; set; }

    /// <summary>UTC.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>Nobody works on it any more.</summary>
    public bool IsOver => Status >= RowStatus.Completed;

    /// <summary>Nothing of it changes any more for those who watch.</summary>
    public virtual bool HasEnded => IsOver;

    /// <summary>How much is done, and of how much.</summary>
    internal abstract (int Done, int Total) Progress { get; }
}
