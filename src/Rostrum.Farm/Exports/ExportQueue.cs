using Microsoft.EntityFrameworkCore;

namespace Rostrum.Farm.Exports;

/// <summary>An export that this node may work on, for as long as its row has this fence.</summary>
internal sealed record Claim(Export Export)
{
    public long Key => Export.Key;

    public long Fence => Export.Fence;
}

/// <summary>What became of the hold on an export.</summary>
internal enum Hold
{
    Held,
    CancelAsked,
    Lost,
}

/// <summary>
/// The rows as a queue. One export of a session runs at a time. Between accounts the one with the fewest running goes
/// first, then the one that was served least recently, then the oldest row; within an account the rows of its batches
/// come after what it ordered by itself. Who takes a row raises its fence, and
/// every later write asks for that fence.
/// </summary>
internal sealed class ExportQueue(Func<FarmContext> contexts, FarmOptions options, TimeProvider clock)
{
    /// <summary>Added to keys of rows that wait behind others; no key comes as high.</summary>
    private const long BehindOthers = 1L << 48;

    private readonly SemaphoreSlim picking = new(1);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Takes the next row; null when none may be begun now.</summary>
    public async Task<Claim?> ClaimAsync(CancellationToken cancel)
    {
        await picking.WaitAsync(cancel);
        try
        {
            await using var context = contexts();
            while (await NextAsync(context, cancel) is { } next)
            {
                if (await TakeAsync(context, next, cancel))
                    return new Claim(
                        await context.Exports.AsNoTracking().SingleAsync(e => e.Key == next.Key, cancel)
                    );
            }
            return null;
        }
        finally
        {
            picking.Release();
        }
    }

    /// <summary>Rows that could be begun if a worker were free, up to <paramref name="most"/>.</summary>
    public async Task<int> CountDueAsync(int most, CancellationToken cancel)
    {
        await using var context = contexts();
        return await Free(context, Now).Take(most).CountAsync(cancel);
    }

    /// <summary>Whether another account has an export that waits for nothing but a worker.</summary>
    public async Task<bool> OthersWaitAsync(Claim claim, CancellationToken cancel)
    {
        var account = claim.Export.AccountId;
        await using var context = contexts();
        return await Free(context, Now).AnyAsync(e => e.AccountId != account, cancel);
    }

    public async Task<int> CountPendingAsync(CancellationToken cancel)
    {
        await using var context = contexts();
        return await context.Exports.CountAsync(e => e.Status == ExportStatus.Pending, cancel);
    }

    /// <summary>
    /// Stores the progress and renews the lease. A process that dies again and again is no reason to give a film up that
    /// has come further each time: the attempts before are forgotten once something was kept.
    /// </summary>
    public async Task<Hold> HoldAsync(Claim claim, RunProgress progress, CancellationToken cancel)
    {
        await using var context = contexts();
        var until = Now + options.Lease;
        var (done, reused, total) = (progress.Done, progress.Reused, progress.Total);
        var kept = progress.HasKept;
        var written = await Held(context, claim)
            .Where(e => !e.CancelAsked)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(e => e.FramesDone, done)
                        .SetProperty(e => e.FramesReused, reused)
                        .SetProperty(e => e.FramesTotal, total)
                        .SetProperty(e => e.Attempts, e => kept ? 1 : e.Attempts)
                        .SetProperty(e => e.LeasedUntil, until),
                cancel
            );
        if (written == 1)
            return Hold.Held;
        return await Held(context, claim).AnyAsync(cancel) ? Hold.CancelAsked : Hold.Lost;
    }

    /// <summary>The film is there. False when the claim is lost, or the film is not wanted any more.</summary>
    public async Task<bool> CompleteAsync(
        Claim claim,
        IReadOnlyList<FinishedFilm> films,
        CancellationToken cancel
    )
    {
        await using var context = contexts();
        var now = Now;
        var until = now + options.KeepFilms;
        var (frames, reused) = (films.Sum(film => film.Frames), films.Sum(film => film.Reused));
        var first = films[0].Output;
        var more = FilmOutput.Write([.. films.Skip(1).Select(film => film.Output)]);
        return await Held(context, claim)
                .Where(e => !e.CancelAsked)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(e => e.Status, ExportStatus.Completed)
                            .SetProperty(e => e.FramesDone, frames)
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
                            .SetProperty(e => e.DownloadUntil, until)
                            .SetProperty(e => e.LeasedUntil, DateTime.UnixEpoch)
                            .SetProperty(e => e.EndedAt, now),
                    cancel
                ) == 1;
    }

    /// <summary>Ends an export whose film was made and may not be kept; what was measured of it is told.</summary>
    public async Task<bool> EndBelowStandardAsync(
        Claim claim,
        BelowStandardException why,
        CancellationToken cancel
    )
    {
        await using var context = contexts();
        var until = Now + options.KeepFilms;
        await Held(context, claim)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(e => e.Quality, why.Quality)
                        .SetProperty(e => e.QualityBlob, why.QualityBlob)
                        .SetProperty(e => e.DownloadUntil, until),
                cancel
            );
        return await EndAsync(claim, ExportStatus.Failed, why.Message, cancel);
    }

    /// <summary>Ends an export without a film.</summary>
    public async Task<bool> EndAsync(Claim claim, ExportStatus status, string? why, CancellationToken cancel)
    {
        await using var context = contexts();
        var now = Now;
        return await Held(context, claim)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(e => e.Status, status)
                            .SetProperty(e => e.Error, why)
                            .SetProperty(e => e.LeasedUntil, DateTime.UnixEpoch)
                            .SetProperty(e => e.EndedAt, now),
                    cancel
                ) == 1;
    }

    /// <summary>Puts an export back into the queue.</summary>
    /// <param name="begun">Attempts that count against it.</param>
    public async Task<bool> PutBackAsync(Claim claim, DateTime notBefore, int begun, CancellationToken cancel)
    {
        await using var context = contexts();
        return await Held(context, claim)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(e => e.Status, ExportStatus.Pending)
                            .SetProperty(e => e.NotBefore, notBefore)
                            .SetProperty(e => e.Attempts, begun)
                            .SetProperty(e => e.LeasedUntil, DateTime.UnixEpoch),
                    cancel
                ) == 1;
    }

    /// <summary>At its start a node works on nothing: what it held when it ended is free again.</summary>
    public async Task ReleaseOwnAsync(CancellationToken cancel)
    {
        await using var context = contexts();
        await context
            .Exports.Where(e => e.Status == ExportStatus.Processing && e.LeasedBy == options.NodeName)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.LeasedUntil, DateTime.UnixEpoch), cancel);
    }

    private static IQueryable<Export> Held(FarmContext context, Claim claim) =>
        context.Exports.Where(e =>
            e.Key == claim.Key && e.Fence == claim.Fence && e.Status == ExportStatus.Processing
        );

    /// <summary>Waiting rows whose time has come and whose session is idle; a dead worker's rows are waiting too.</summary>
    private static IQueryable<Export> Free(FarmContext context, DateTime now) =>
        context.Exports.Where(e =>
            (
                e.Status == ExportStatus.Pending && e.NotBefore <= now
                || e.Status == ExportStatus.Processing && e.LeasedUntil <= now
            )
            && !context.Exports.Any(other =>
                other.AccountId == e.AccountId
                && other.SessionId == e.SessionId
                && other.Status == ExportStatus.Processing
                && other.LeasedUntil > now
            )
        );

    private async Task<NextRow?> NextAsync(FarmContext context, CancellationToken cancel)
    {
        var now = Now;
        var heads = await Free(context, now)
            .GroupBy(e => e.AccountId)
            .Select(rows => new
            {
                Account = rows.Key,
                Oldest = rows.Min(e => e.Batch == null ? e.Key : e.Key + BehindOthers),
            })
            .ToListAsync(cancel);
        if (heads.Count == 0)
            return null;
        var key = heads[0].Oldest;
        if (heads.Count > 1)
        {
            var running = await context
                .Exports.Where(e => e.Status == ExportStatus.Processing && e.LeasedUntil > now)
                .GroupBy(e => e.AccountId)
                .ToDictionaryAsync(rows => rows.Key, rows => rows.Count(), cancel);
            var accounts = heads.Select(head => head.Account).ToList();
            var served = await context
                .Exports.Where(e => accounts.Contains(e.AccountId) && e.StartedAt != null)
                .GroupBy(e => e.AccountId)
                .Select(rows => new { Account = rows.Key, Last = rows.Max(e => e.StartedAt) })
                .ToDictionaryAsync(rows => rows.Account, rows => rows.Last, cancel);
            var chosen = heads
                .OrderBy(head => running.GetValueOrDefault(head.Account))
                .ThenBy(head => served.GetValueOrDefault(head.Account) ?? DateTime.MinValue)
                .ThenBy(head => head.Oldest)
                .First();
            key = chosen.Oldest;
        }
        if (key >= BehindOthers)
            key -= BehindOthers;
        return await context
            .Exports.Where(e => e.Key == key)
            .Select(e => new NextRow(e.Key, e.Fence))
            .SingleAsync(cancel);
    }

    private async Task<bool> TakeAsync(FarmContext context, NextRow row, CancellationToken cancel)
    {
        var now = Now;
        var until = now + options.Lease;
        return await Free(context, now)
                .Where(e => e.Key == row.Key && e.Fence == row.Fence)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(e => e.Status, ExportStatus.Processing)
                            .SetProperty(e => e.Fence, e => e.Fence + 1)
                            .SetProperty(e => e.Attempts, e => e.Attempts + 1)
                            .SetProperty(e => e.LeasedBy, options.NodeName)
                            .SetProperty(e => e.LeasedUntil, until)
                            .SetProperty(e => e.StartedAt, now)
                            .SetProperty(e => e.FramesDone, 0)
                            .SetProperty(e => e.FramesReused, 0),
                    cancel
                ) == 1;
    }

    private sealed record NextRow(long Key, long Fence);
}
