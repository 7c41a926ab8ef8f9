using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Rostrum.Farm.Jobs;

namespace Rostrum.Farm.Leases;

/// <summary>Where rows of one kind are looked up, watched and canceled. Safe for any number of callers.</summary>
public abstract class RowDesk<TRow>
    where TRow : LeasedRow
{
    /// <summary>A watcher sees at most four changes a second.</summary>
    private static readonly TimeSpan watchPace = TimeSpan.FromMilliseconds(250);

    /// <summary>Changes made on another node bring no news; so the row is looked at now and then.</summary>
    private static readonly TimeSpan lookAgain = TimeSpan.FromSeconds(1);

    private readonly JobKind kind;
    private readonly RowNews news;
    private readonly RowEpilogue<TRow> epilogue;
    private readonly Action<long> poke;
    private readonly FarmSetting setting;
    private readonly ILogger logger;

    /// <param name="poke">Makes the work on a row, if it runs here, look at it.</param>
    private protected RowDesk(
        JobKind kind,
        RowNews news,
        RowEpilogue<TRow> epilogue,
        Action<long> poke,
        FarmSetting setting
    )
    {
        (this.kind, this.news, this.epilogue) = (kind, news, epilogue);
        (this.poke, this.setting) = (poke, setting);
        logger = setting.Loggers.CreateLogger($"Rostrum.Farm.{kind}");
    }

    /// <summary>UTC.</summary>
    private protected DateTime Now => setting.Now;

    private protected FarmContext Open() => setting.Contexts();

    /// <summary>Rows that can be canceled as they lie; others are by whoever works on them.</summary>
    private protected abstract IQueryable<TRow> Idle(IQueryable<TRow> rows, DateTime now);

    public async Task<TRow?> FindAsync(string accountId, string id, CancellationToken cancel)
    {
        await using var context = Open();
        return await context
            .Set<TRow>()
            .AsNoTracking()
            .SingleOrDefaultAsync(row => row.AccountId == accountId && row.Id == id, cancel);
    }

    /// <summary>One that waits is canceled at once, one that runs soon, one that has ended not at all.</summary>
    /// <returns>The row as it is now; null when there is none.</returns>
    public async Task<TRow?> CancelAsync(string accountId, string id, CancellationToken cancel)
    {
        var atOnce = await AskToEndAsync(accountId, id, cancel);
        if (await FindAsync(accountId, id, cancel) is not { } row)
            return null;
        if (atOnce)
            await epilogue.TellAsync(row.Key, cancel);
        else if (row.Status == RowStatus.Pending)
            await WakeAsync(cancel);
        poke(row.Key);
        news.Publish(row.Key);
        return await FindAsync(accountId, id, cancel);
    }

    /// <returns>Whether it has ended with that.</returns>
    private async Task<bool> AskToEndAsync(string accountId, string id, CancellationToken cancel)
    {
        var now = Now;
        await using var context = Open();
        var own = context.Set<TRow>().Where(row => row.AccountId == accountId && row.Id == id);
        var ended = await Idle(own, now)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(row => row.Status, RowStatus.Canceled)
                        .SetProperty(row => row.CancelAsked, true)
                        .SetProperty(row => row.Fence, row => row.Fence + 1)
                        .SetProperty(row => row.EndedAt, now),
                cancel
            );
        if (ended == 0)
            await own.Where(row => row.Status < RowStatus.Completed)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(row => row.CancelAsked, true)
                            // A waiting one is taken up at once, to be ended.
                            .SetProperty(
                                row => row.NotBefore,
                                row => row.Status == RowStatus.Pending ? now : row.NotBefore
                            ),
                    cancel
                );
        return ended == 1;
    }

    /// <summary>
    /// The row as it is, then as it is after each change of status or progress, the last time when it has ended.
    /// Nothing when there is none. A slow reader misses what lies between.
    /// </summary>
    public async IAsyncEnumerable<TRow> WatchAsync(
        string accountId,
        string id,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        if (await FindAsync(accountId, id, cancel) is not { } seen)
            yield break;
        using var reader = news.Subscribe(seen.Key);
        // It may have changed before the subscription.
        seen = await FindAsync(accountId, id, cancel) ?? seen;
        yield return seen;
        while (!seen.HasEnded)
        {
            await reader.WaitAsync(lookAgain, cancel);
            if (await FindAsync(accountId, id, cancel) is not { } now)
                yield break;
            if (!Differs(seen, now))
                continue;
            yield return seen = now;
            if (!now.HasEnded)
                await Task.Delay(watchPace, cancel);
        }
    }

    /// <summary>Rows were stored or changed, by whoever does that with what goes with it: let work begin, or end.</summary>
    public Task CallAsync(IEnumerable<TRow> stored, CancellationToken cancel)
    {
        foreach (var row in stored)
            poke(row.Key);
        return WakeAsync(cancel);
    }

    /// <summary>Has somebody look for rows that were stored; who finds one has others look for more.</summary>
    public async Task WakeAsync(CancellationToken cancel)
    {
        try
        {
            await setting.Engine.ScheduleAsync(kind, $"woken-{Guid.NewGuid():n}", TimeSpan.Zero, cancel);
        }
        catch (Exception failure)
        {
            // The rows are there; whoever looks for forgotten rows finds them.
            logger.NotScheduled(failure);
        }
    }

    private static bool Differs(TRow before, TRow now) =>
        (before.Status, before.HasEnded, before.Progress) != (now.Status, now.HasEnded, now.Progress);
}
