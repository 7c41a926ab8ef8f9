using Rostrum.Drafts;

namespace Rostrum.Farm;

/// <summary>How the farm works. All values may be changed between two starts.</summary>
public sealed record FarmOptions
{
    /// <summary>How long a film is made at a stretch while other accounts wait. Default 10 s; at least one batch.</summary>
    public TimeSpan Turn { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Chunks between two looks at who waits. Default 4, at least 1.</summary>
    public int ChunksAtOnce { get; init; } = 4;

    /// <summary>Exports rendered at the same time on this node. Default 1, range 1–64.</summary>
    public int Workers { get; init; } = 1;

    /// <summary>Generations followed at the same time on this node. Default 2, range 1–64.</summary>
    public int GenerationsAtOnce { get; init; } = 2;

    /// <summary>For one generation, from its beginning on, attempts and waiting at the generator included. Default 30 min.</summary>
    public TimeSpan GenerationTime { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Threads that paint one export. Default: all cores, range 1–256.</summary>
    public int PaintersPerExport { get; init; } = Environment.ProcessorCount;

    /// <summary>
    /// Length of a chunk, rounded to whole groups of two seconds, one at least. Default 4 s, range 1 s–10 min: shorter
    /// chunks are found again more often after an edit, longer ones cost the encoder fewer starts.
    /// </summary>
    public TimeSpan ChunkSeconds { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>
    /// Pictures whose plates are in memory at the same time, each some 10–100 MB. Default 24, range 2–1000; two are
    /// needed for a transition, and a chunk that shows more gets them all.
    /// </summary>
    public int PicturesAtOnce { get; init; } = 24;

    /// <summary>Characters of a draft's JSON at most. Default 4 million, range 1,000–64 million.</summary>
    public int LargestDraft { get; init; } = 4_000_000;

    /// <summary>Segments of a draft at most. Default 2,000, range 1–20,000: laying out takes their square.</summary>
    public int MostSegments { get; init; } = 2_000;

    /// <summary>Why a film cannot be made here at all; null if it can.</summary>
    internal string? RefusalOf(Draft draft)
    {
        var segments = draft.AllTracks.Sum(track => track.AllSegments.Count);
        return segments > MostSegments
            ? $"The film has {segments} parts, and {MostSegments} can be made at most; make several films."
            : null;
    }

    /// <summary>The same of a draft as it is stored.</summary>
    internal string? RefusalOf(string draft) =>
        draft.Length > LargestDraft
            ? $"The draft has more than {LargestDraft} characters; make the film of fewer parts."
            : null;

    /// <summary>How often an export is begun before a failing world fails it. Default 4, range 1–100.</summary>
    public int MostAttempts { get; init; } = 4;

    /// <summary>Wait before the second attempt; doubles with each further one. Default 2 s, range 0 s–1 h.</summary>
    public TimeSpan FirstRetry { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// How long an export stays with a worker that is not heard of any more. Renewed twice a second while working.
    /// Default 30 s, range 5 s–1 h.
    /// </summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a chunk is kept after it was used last. Default 7 days, from 1 min.</summary>
    public TimeSpan KeepChunks { get; init; } = TimeSpan.FromDays(7);

    /// <summary>Bytes of all chunks together at most; what was not used for long goes first. Default 20 GB, from 0.</summary>
    public long ChunkQuota { get; init; } = 20_000_000_000;

    /// <summary>How long a finished film can be fetched. Default 7 days, from 1 min.</summary>
    public TimeSpan KeepFilms { get; init; } = TimeSpan.FromDays(7);

    /// <summary>Time between two sweeps. Default 1 h, range 1 s–7 days.</summary>
    public TimeSpan SweepEvery { get; init; } = TimeSpan.FromHours(1);

    /// <summary>
    /// Time between two looks for rows that were forgotten: a dead worker's, or one whose end nobody was told.
    /// Default 15 s, range 1 s–1 h.
    /// </summary>
    public TimeSpan ReconcileEvery { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// Waits between the attempts to tell a webhook. Default 10 s, 30 s, 1, 3 and 5 min: six attempts in ten minutes.
    /// </summary>
    public IReadOnlyList<TimeSpan> WebhookRetries { get; init; } =
    [
        TimeSpan.FromSeconds(10),
        TimeSpan.FromSeconds(30),
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(3),
        TimeSpan.FromMinutes(5),
    ];

    /// <summary>How long one attempt to tell a webhook may take. Default 10 s, range 1 s–2 min.</summary>
    public TimeSpan WebhookPatience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// This node's name among those that share the tables. It must be the same after a restart, so that what a crash
    /// left behind is known to be dead at once. Default <c>rostrum</c>.
    /// </summary>
    public string NodeName { get; init; } = "rostrum";

    /// <exception cref="ArgumentException">A value that nothing could work with.</exception>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Workers, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(GenerationsAtOnce, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(GenerationTime, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(PaintersPerExport, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(PicturesAtOnce, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MostAttempts, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(ChunkSeconds, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(Lease, TimeSpan.FromSeconds(2));
        ArgumentOutOfRangeException.ThrowIfLessThan(SweepEvery, TimeSpan.FromSeconds(1));
        ArgumentOutOfRangeException.ThrowIfLessThan(ReconcileEvery, TimeSpan.FromSeconds(1));
        ArgumentException.ThrowIfNullOrWhiteSpace(NodeName);
    }
}
