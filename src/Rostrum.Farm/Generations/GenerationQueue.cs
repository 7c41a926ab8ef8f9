using Microsoft.EntityFrameworkCore;
using Rostrum.Farm.Exports;

namespace Rostrum.Farm.Generations;

/// <summary>A generation that this node may work on, for as long as its row has this fence.</summary>
internal sealed record GenerationClaim(Generation Generation)
{
    public long Key => Generation.Key;

    public long Fence => Generation.Fence;
}

/// <summary>
/// The rows of generations as a queue: the account with the fewest running first, then the oldest row. Who takes a row
/// raises its fence, and every later write asks for that fence.
/// </summary>
internal sealed class GenerationQueue(Func<FarmContext> contexts, FarmOptions options, TimeProvider clock)
{
    private readonly SemaphoreSlim picking = new(1);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Takes the next row; null when none may be begun now.</summary>
    public async Task<GenerationClaim?> ClaimAsync(CancellationToken cancel)
    {
        await picking.WaitAsync(cancel);
        try
        {
            await using var context = contexts();
            while (await NextAsync(context, cancel) is { } next)
                if (await TakeAsync(context, next, cancel))
                    return new GenerationClaim(
                        await context.Generations.AsNoTracking().SingleAsync(g => g.Key == next.Key, cancel)
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

    /// <summary>Stores the progress and renews the lease.</summary>
    public async Task<Hold> HoldAsync(GenerationClaim claim, int permille, CancellationToken cancel)
    {
        await using var context = contexts();
        var until = Now + options.Lease;
        var written = await Held(context, claim)
            .Where(g => !g.CancelAsked)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(g => g.Permille, g => g.Permille > permille ? g.Permille : permille)
                        .SetProperty(g => g.LeasedUntil, until),
                cancel
            );
        if (written == 1)
            return Hold.Held;
        return await Held(context, claim).AnyAsync(cancel) ? Hold.CancelAsked : Hold.Lost;
    }

    /// <summary>The generator has begun, and calls the work so.</summary>
    public async Task<bool> BeganAsync(GenerationClaim claim, string work, CancellationToken cancel)
    {
        await using var context = contexts();
        return await Held(context, claim)
                .ExecuteUpdateAsync(set => set.SetProperty(g => g.Work, work), cancel) == 1;
    }

    /// <summary>The clip is kept. False when the claim is lost, or the clip is not wanted any more.</summary>
    public async Task<bool> CompleteAsync(GenerationClaim claim, string kept, CancellationToken cancel)
    {
        await using var context = contexts();
        var now = Now;
        return await Held(context, claim)
                .Where(g => !g.CancelAsked)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(g => g.Status, GenerationStatus.Completed)
                            .SetProperty(g => g.Permille, 1000)
                            .SetProperty(g => g.Kept, kept)
                            .SetProperty(g => g.LeasedUntil, DateTime.UnixEpoch)
                            .SetProperty(g => g.EndedAt, now),
                    cancel
                ) == 1;
    }

    /// <summary>Ends a generation without a clip.</summary>
    public async Task<bool> EndAsync(
        GenerationClaim claim,
        GenerationStatus status,
        string? why,
        CancellationToken cancel
    )
    {
        await using var context = contexts();
        var now = Now;
        return await Held(context, claim)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(g => g.Status, status)
                            .SetProperty(g => g.Error, why)
                            .SetProperty(g => g.LeasedUntil, DateTime.UnixEpoch)
                            .SetProperty(g => g.EndedAt, now),
                    cancel
                ) == 1;
    }

    /// <summary>Puts a generation back into the queue.</summary>
    /// <param name="begun">Attempts that count against it.</param>
    public async Task<bool> PutBackAsync(
        GenerationClaim claim,
        DateTime notBefore,
        int begun,
        CancellationToken cancel
    )
    {
        await using var context = contexts();
        return await Held(context, claim)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(g => g.Status, GenerationStatus.Pending)
                            .SetProperty(g => g.NotBefore, notBefore)
                            .SetProperty(g => g.Attempts, begun)
                            .SetProperty(g => g.LeasedUntil, DateTime.UnixEpoch),
                    cancel
                ) == 1;
    }

    /// <summary>At its start a node works on nothing: what it held when it ended is free again.</summary>
    public async Task ReleaseOwnAsync(CancellationToken cancel)
    {
        await using var context = contexts();
        await context
            .Generations.Where(g => g.Status == GenerationStatus.Processing && g.LeasedBy == options.NodeName)
            .ExecuteUpdateAsync(set => set.SetProperty(g => g.LeasedUntil, DateTime.UnixEpoch), cancel);
    }

    private static IQueryable<Generation> Held(FarmContext context, GenerationClaim claim) =>
        context.Generations.Where(g =>
            g.Key == claim.Key && g.Fence == claim.Fence && g.Status == GenerationStatus.Processing
        );

    /// <summary>Waiting rows whose time has come; a dead worker's rows are waiting too.</summary>
    private static IQueryable<Generation> Free(FarmContext context, DateTime now) =>
        context.Generations.Where(g =>
            g.Status == GenerationStatus.Pending && g.NotBefore <= now
            || g.Status == GenerationStatus.Processing && g.LeasedUntil <= now
        );

    private async Task<NextRow?> NextAsync(FarmContext context, CancellationToken cancel)
    {
        var now = Now;
        return await Free(context, now)
            .OrderBy(g =>
                context.Generations.Count(other =>
                    other.AccountId == g.AccountId
                    && other.Status == GenerationStatus.Processing
                    && other.LeasedUntil > now
                )
            )
            .ThenBy(g => g.Key)
            .Select(g => new NextRow(g.Key, g.Fence))
            .FirstOrDefaultAsync(cancel);
    }

    private async Task<bool> TakeAsync(FarmContext context, NextRow row, CancellationToken cancel)
    {
        var now = Now;
        var until = now + options.Lease;
        return await Free(context, now)
                .Where(g => g.Key == row.Key && g.Fence == row.Fence)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(g => g.Status, GenerationStatus.Processing)
                            .SetProperty(g => g.Fence, g => g.Fence + 1)
                            .SetProperty(g => g.Attempts, g => g.Attempts + 1)
                            .SetProperty(g => g.LeasedBy, options.NodeName)
                            .SetProperty(g => g.LeasedUntil, until)
                            .SetProperty(g => g.StartedAt, g => g.StartedAt ?? now),
                    cancel
                ) == 1;
    }

    private sealed record NextRow(long Key, long Fence);
}
