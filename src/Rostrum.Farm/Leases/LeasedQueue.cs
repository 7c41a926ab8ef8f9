using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace Rostrum.Farm.Leases;

/// <summary>
/// Rows of one kind as a queue. Who takes a row raises its fence and leases it, and every later write asks for that
/// fence, so that work done twice counts once. Which rows are free, whose turn it is, and what is written beside the
/// lease is the kind's own.
/// </summary>
internal abstract class LeasedQueue<TRow>(Func<FarmContext> contexts, FarmOptions options, TimeProvider clock)
    where TRow : LeasedRow
{
    private readonly SemaphoreSlim picking = new(1);

    protected FarmOptions Options { get; } = options;

    protected DateTime Now => clock.GetUtcNow().UtcDateTime;

    protected FarmContext Open() => contexts();

    /// <summary>Whose turn it is among those that are free; null when none is.</summary>
    protected abstract Task<FreeRow?> NextAsync(FarmContext context, CancellationToken cancel);

    /// <summary>What is written when a row is taken, beside the lease.</summary>
    protected abstract void WriteTaken(UpdateSettersBuilder<TRow> row, DateTime now);

    /// <summary>What is written while a row is held, beside the lease.</summary>
    protected abstract void WriteProgress(UpdateSettersBuilder<TRow> row, RunProgress progress);

    /// <summary>Rows that may be begun now: those that are due, unless the kind wants more.</summary>
    protected virtual IQueryable<TRow> Free(FarmContext context, DateTime now) => Due(context, now);

    /// <summary>Waiting rows whose time has come; a dead worker's rows are waiting too.</summary>
    protected static IQueryable<TRow> Due(FarmContext context, DateTime now) =>
        context
            .Set<TRow>()
            .Where(row =>
                row.Status == RowStatus.Pending && row.NotBefore <= now
                || row.Status == RowStatus.Processing && row.LeasedUntil <= now
            );

    /// <summary>Rows that a live worker holds.</summary>
    protected static IQueryable<TRow> Running(FarmContext context, DateTime now) =>
        context.Set<TRow>().Where(row => row.Status == RowStatus.Processing && row.LeasedUntil > now);

    /// <summary>Takes the next row; null when none may be begun now.</summary>
    public async Task<Claim<TRow>?> ClaimAsync(CancellationToken cancel)
    {
        await picking.WaitAsync(cancel);
        try
        {
            await using var context = contexts();
            while (await NextAsync(context, cancel) is { } next)
                if (await TakeAsync(context, next, cancel))
                    return new Claim<TRow>(
                        await context
                            .Set<TRow>()
                            .AsNoTracking()
                            .SingleAsync(row => row.Key == next.Key, cancel)
                    );
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

    public async Task<int> CountPendingAsync(CancellationToken cancel)
    {
        await using var context = contexts();
        return await context.Set<TRow>().CountAsync(row => row.Status == RowStatus.Pending, cancel);
    }

    /// <summary>Stores the progress and renews the lease.</summary>
    public async Task<Hold> HoldAsync(Claim<TRow> claim, RunProgress progress, CancellationToken cancel)
    {
        await using var context = contexts();
        var until = Now + Options.Lease;
        var written = await Held(context, claim)
            .Where(row => !row.CancelAsked)
            .ExecuteUpdateAsync(
                set => WriteProgress(set.SetProperty(row => row.LeasedUntil, until), progress),
                cancel
            );
        if (written == 1)
            return Hold.Held;
        return await Held(context, claim).AnyAsync(cancel) ? Hold.CancelAsked : Hold.Lost;
    }

    /// <summary>The work is done. False when the claim is lost, or the result is not wanted any more.</summary>
    /// <param name="result">What is written of it.</param>
    protected async Task<bool> CompleteAsync(
        Claim<TRow> claim,
        Action<UpdateSettersBuilder<TRow>> result,
        CancellationToken cancel
    )
    {
        await using var context = contexts();
        return await EndAsync(
            Held(context, claim).Where(row => !row.CancelAsked),
            RowStatus.Completed,
            result,
            cancel
        );
    }

    /// <summary>Ends a row without a result.</summary>
    public Task<bool> EndAsync(Claim<TRow> claim, RowStatus status, string? why, CancellationToken cancel) =>
        EndAsync(claim, status, why, _ => { }, cancel);

    /// <param name="more">What else is written of the row.</param>
    protected async Task<bool> EndAsync(
        Claim<TRow> claim,
        RowStatus status,
        string? why,
        Action<UpdateSettersBuilder<TRow>> more,
        CancellationToken cancel
    )
    {
        await using var context = contexts();
        return await EndAsync(
            Held(context, claim),
            status,
            set => more(set.SetProperty(row => row.Error, why)),
            cancel
        );
    }

    /// <summary>Puts a row back into the queue.</summary>
    /// <param name="begun">Attempts that count against it.</param>
    public async Task<bool> PutBackAsync(
        Claim<TRow> claim,
        DateTime notBefore,
        int begun,
        CancellationToken cancel
    )
    {
        await using var context = contexts();
        return await Held(context, claim)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(row => row.Status, RowStatus.Pending)
                            .SetProperty(row => row.NotBefore, notBefore)
                            .SetProperty(row => row.Attempts, begun)
                            .SetProperty(row => row.LeasedUntil, DateTime.UnixEpoch),
                    cancel
                ) == 1;
    }

    /// <summary>At its start a node works on nothing: what it held when it ended is free again.</summary>
    public async Task ReleaseOwnAsync(CancellationToken cancel)
    {
        await using var context = contexts();
        await context
            .Set<TRow>()
            .Where(row => row.Status == RowStatus.Processing && row.LeasedBy == Options.NodeName)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LeasedUntil, DateTime.UnixEpoch), cancel);
    }

    protected static IQueryable<TRow> Held(FarmContext context, Claim<TRow> claim) =>
        context
            .Set<TRow>()
            .Where(row =>
                row.Key == claim.Key && row.Fence == claim.Fence && row.Status == RowStatus.Processing
            );

    private async Task<bool> EndAsync(
        IQueryable<TRow> held,
        RowStatus status,
        Action<UpdateSettersBuilder<TRow>> more,
        CancellationToken cancel
    )
    {
        var now = Now;
        return await held.ExecuteUpdateAsync(
                set =>
                    more(
                        set.SetProperty(row => row.Status, status)
                            .SetProperty(row => row.LeasedUntil, DateTime.UnixEpoch)
                            .SetProperty(row => row.EndedAt, now)
                    ),
                cancel
            ) == 1;
    }

    private async Task<bool> TakeAsync(FarmContext context, FreeRow next, CancellationToken cancel)
    {
        var now = Now;
        var until = now + Options.Lease;
        return await Free(context, now)
                .Where(row => row.Key == next.Key && row.Fence == next.Fence)
                .ExecuteUpdateAsync(
                    set =>
                        WriteTaken(
                            set.SetProperty(row => row.Status, RowStatus.Processing)
                                .SetProperty(row => row.Fence, row => row.Fence + 1)
                                .SetProperty(row => row.Attempts, row => row.Attempts + 1)
                                .SetProperty(row => row.LeasedBy, Options.NodeName)
                                .SetProperty(row => row.LeasedUntil, until),
                            now
                        ),
                    cancel
                ) == 1;
    }
}

/// <summary>A row that may be taken if nobody was faster: it still has this fence.</summary>
internal sealed record FreeRow(long Key, long Fence);
