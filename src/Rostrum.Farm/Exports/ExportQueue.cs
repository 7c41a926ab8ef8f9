using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Rostrum.Farm.Leases;

namespace Rostrum.Farm.Exports;

/// <summary>
/// The exports that wait. One export of a session runs at a time, and beside it any number of rows of its batches.
/// Between accounts the one with the fewest running goes first, then the one that was served least recently, then the
/// oldest row; within an account the rows of its batches come after what it ordered by itself.
/// </summary>
internal sealed class ExportQueue(Func<FarmContext> contexts, FarmOptions options, TimeProvider clock)
    : LeasedQueue<Export>(contexts, options, clock)
{
    /// <summary>Added to keys of rows that wait behind others; no key comes as high.</summary>
    private const long BehindOthers = 1L << 48;

    /// <summary>
    /// Whether another account's export would be begun in this one's place: it waits for nothing but a worker, and its
    /// account has fewer running.
    /// </summary>
    public async Task<bool> OthersWaitAsync(Claim<Export> claim, CancellationToken cancel)
    {
        var (account, now) = (claim.Row.AccountId, Now);
        await using var context = Open();
        var running = Running(context, now);
        var own = await running.CountAsync(e => e.AccountId == account, cancel);
        return await Free(context, now)
            .AnyAsync(
                e => e.AccountId != account && running.Count(other => other.AccountId == e.AccountId) < own,
                cancel
            );
    }

    /// <summary>The film is there. False when the claim is lost, or the film is not wanted any more.</summary>
    public Task<bool> CompleteAsync(
        Claim<Export> claim,
        IReadOnlyList<FinishedFilm> films,
        CancellationToken cancel
    )
    {
        var until = Now + Options.KeepFilms;
        var (frames, reused) = (films.Sum(film => film.Frames), films.Sum(film => film.Reused));
        var first = films[0].Output;
        var more = FilmOutput.Write([.. films.Skip(1).Select(film => film.Output)]);
        return CompleteAsync(
            claim,
            set =>
                set.SetProperty(e => e.FramesDone, frames)
                    .SetProperty(e => e.FramesReused, reused)
                    .SetProperty(e => e.FramesTotal, frames)
                    .SetProperty(e => e.OutputBlob, first.Blob)
                    .SetProperty(e => e.OutputSize, first.Size)
                    .SetProperty(e => e.OutputSeconds, first.Seconds)
                    .SetProperty(e => e.OutputWidth, first.Width)
                    .SetProperty(e => e.OutputHeight, first.Height)
                    .SetProperty(e => e.Quality, first.Quality)
                    .SetProperty(e => e.QualityBlob, first.QualityBlob)
                    .SetProperty(e => e.MoreOutputs, more)
                    .SetProperty(e => e.DownloadUntil, until),
            cancel
        );
    }

    /// <summary>Ends an export whose film was made and may not be kept; what was measured of it is told.</summary>
    public Task<bool> EndBelowStandardAsync(
        Claim<Export> claim,
        BelowStandardException why,
        CancellationToken cancel
    )
    {
        var until = Now + Options.KeepFilms;
        return EndAsync(
            claim,
            RowStatus.Failed,
            why.Message,
            set =>
                set.SetProperty(e => e.Quality, why.Quality)
                    .SetProperty(e => e.QualityBlob, why.QualityBlob)
                    .SetProperty(e => e.DownloadUntil, until),
            cancel
        );
    }

    protected override void WriteTaken(UpdateSettersBuilder<Export> row, DateTime now) =>
        row.SetProperty(e => e.StartedAt, now)
            .SetProperty(e => e.FramesDone, 0)
            .SetProperty(e => e.FramesReused, 0);

    /// <summary>
    /// A process that dies again and again is no reason to give a film up that has come further each time: the attempts
    /// before are forgotten once something was kept.
    /// </summary>
    protected override void WriteProgress(UpdateSettersBuilder<Export> row, RunProgress progress)
    {
        var (done, reused, total) = (progress.Done, progress.Reused, progress.Total);
        var kept = progress.HasKept;
        row.SetProperty(e => e.FramesDone, done)
            .SetProperty(e => e.FramesReused, reused)
            .SetProperty(e => e.FramesTotal, total)
            .SetProperty(e => e.Attempts, e => kept ? 1 : e.Attempts);
    }

    protected override IQueryable<Export> Free(FarmContext context, DateTime now)
    {
        var running = Running(context, now);
        return Due(context, now)
            .Where(e =>
                e.Batch != null
                || !running.Any(other =>
                    other.AccountId == e.AccountId && other.SessionId == e.SessionId && other.Batch == null
                )
            );
    }

    protected override async Task<FreeRow?> NextAsync(FarmContext context, CancellationToken cancel)
    {
        var now = Now;
        var heads = await Free(context, now)
            .GroupBy(e => e.AccountId)
            .Select(rows => new Head(rows.Key, rows.Min(e => e.Batch == null ? e.Key : e.Key + BehindOthers)))
            .ToListAsync(cancel);
        if (heads.Count == 0)
            return null;
        var first = heads.Count == 1 ? heads[0] : await FirstAsync(context, heads, now, cancel);
        var key = first.Oldest % BehindOthers;
        return await context
            .Exports.Where(e => e.Key == key)
            .Select(e => new FreeRow(e.Key, e.Fence))
            .SingleAsync(cancel);
    }

    /// <summary>Whose turn it is.</summary>
    private static async Task<Head> FirstAsync(
        FarmContext context,
        IReadOnlyList<Head> heads,
        DateTime now,
        CancellationToken cancel
    )
    {
        var running = await Running(context, now)
            .GroupBy(e => e.AccountId)
            .ToDictionaryAsync(rows => rows.Key, rows => rows.Count(), cancel);
        var accounts = heads.Select(head => head.Account).ToList();
        var served = await context
            .Exports.Where(e => accounts.Contains(e.AccountId) && e.StartedAt != null)
            .GroupBy(e => e.AccountId)
            .Select(rows => new { Account = rows.Key, Last = rows.Max(e => e.StartedAt) })
            .ToDictionaryAsync(rows => rows.Account, rows => rows.Last, cancel);
        return heads
            .OrderBy(head => running.GetValueOrDefault(head.Account))
            .ThenBy(head => served.GetValueOrDefault(head.Account) ?? DateTime.MinValue)
            .ThenBy(head => head.Oldest)
            .First();
    }

    /// <summary>What an account would have made next.</summary>
    /// <param name="Oldest">Key of the row, and <see cref="BehindOthers"/> where it waits behind others.</param>
    private sealed record Head(string Account, long Oldest);
}
