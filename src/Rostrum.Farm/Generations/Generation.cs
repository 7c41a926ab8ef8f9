namespace Rostrum.Farm.Generations;

/// <summary>Where a generation is. The numbers are stored.</summary>
public enum GenerationStatus
{
    Pending = 0,
    Processing = 1,
    Completed = 2,
    Failed = 3,
    Canceled = 4,
}

/// <summary>One clip to be generated of a still, as a row. It outlives the message that asked for it and the process.</summary>
public sealed class Generation
{
    public const string IdPrefix = "gen_";

    public long Key { get; set; }

    /// <summary><c>gen_</c> and 32 hexadecimal digits.</summary>
    public required string Id { get; set; }

    public required string AccountId { get; set; }

    public required string SessionId { get; set; }

    /// <summary>Key of the still's blob.</summary>
    public required string PictureBlob { get; set; }

    /// <summary>The still's address in the draft.</summary>
    public required string PictureUrl { get; set; }

    /// <summary>Id of the segment whose place the clip takes; null when that had none.</summary>
    public string? SegmentId { get; set; }

    /// <summary>The person's words.</summary>
    public required string Prompt { get; set; }

    /// <summary>Language of those words, for what is said when it is over.</summary>
    public required string Language { get; set; }

    public long Seed { get; set; }

    /// <summary>How long the clip should play.</summary>
    public long Milliseconds { get; set; }

    /// <summary>Size of the clip asked for, pixels.</summary>
    public int Width { get; set; }

    public int Height { get; set; }

    public GenerationStatus Status { get; set; }

    /// <summary>How much is done, 0–1000.</summary>
    public int Permille { get; set; }

    /// <summary>What the generator calls the work; null while it has not begun it.</summary>
    public string? Work { get; set; }

    /// <summary>What the host keeps of the finished clip, in its own words.</summary>
    public string? Kept { get; set; }

    /// <summary>A sentence for the person; set when failed.</summary>
    public string? Error { get; set; }

    /// <summary>Times it was begun or taken up again.</summary>
    public int Attempts { get; set; }

    /// <summary>UTC; not begun before.</summary>
    public DateTime NotBefore { get; set; }

    /// <summary>Raised each time somebody takes it; results under an older fence do not count.</summary>
    public long Fence { get; set; }

    /// <summary>UTC; while it lies in the future, a live worker holds it.</summary>
    public DateTime LeasedUntil { get; set; } = DateTime.UnixEpoch;

    /// <summary>Name of the node that holds it, or held it last.</summary>
    public string? LeasedBy { get; set; }

    public bool CancelAsked { get; set; }

    /// <summary>Whether the host has done all that follows its end.</summary>
    public bool Reported { get; set; }

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>UTC; of the first attempt.</summary>
    public DateTime? StartedAt { get; set; }

    /// <summary>UTC.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>It is over, and all that follows from that is done: credits, session and draft are as they should be.</summary>
    public bool HasEnded => Status >= GenerationStatus.Completed && Reported;
}

/// <summary>What the host does for generations.</summary>
/// <param name="Generator">Null when none is configured: what waits then fails.</param>
/// <param name="Keep">
/// Looks at a finished clip, stores it, and says what is to be remembered of it; throws a
/// <see cref="GeneratorException"/> when it is not one that is taken. May be done again.
/// </param>
/// <param name="Ended">
/// A generation has ended, in whatever way. Called at least once for each, again after a failure or a restart, so it
/// must do no harm the second time.
/// </param>
public sealed record GenerationHooks(
    IClipGenerator? Generator,
    Func<Generation, GeneratedClip, CancellationToken, Task<string>> Keep,
    Func<Generation, CancellationToken, Task> Ended
);
