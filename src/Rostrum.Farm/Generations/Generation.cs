namespace Rostrum.Farm.Generations;

/// <summary>One clip to be generated of a still. Its id is <see cref="IdPrefix"/> and 32 hexadecimal digits.</summary>
public sealed class Generation : LeasedRow
{
    public const string IdPrefix = "gen_";

    /// <summary><see cref="Permille"/> of a finished one.</summary>
    internal const int Whole = 1000;

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

    /// <summary>How much is done, 0–1000.</summary>
    public int Permille { get; set; }

    /// <summary>What the generator calls the work; null while it has not begun it.</summary>
    public string? Work { get; set; }

    /// <summary>What the host keeps of the finished clip, in its own words.</summary>
    public string? Kept { get; set; }

    /// <summary>It is over, and all that follows from that is done: credits, session and draft are as they should be.</summary>
    public override bool HasEnded => IsOver && Reported;

    internal override (int Done, int Total) Progress => (Permille, Whole);
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
