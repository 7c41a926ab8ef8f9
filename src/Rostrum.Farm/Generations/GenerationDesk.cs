using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Rostrum.Farm.Exports;
using Rostrum.Farm.Jobs;

namespace Rostrum.Farm.Generations;

/// <summary>Where generations are called for, looked up, watched and canceled. Safe for any number of callers.</summary>
public sealed class GenerationDesk
{
    /// <summary>A watcher sees at most four changes a second.</summary>
    private static readonly TimeSpan watchPace = TimeSpan.FromMilliseconds(250);

    /// <summary>Changes made on another node bring no news; so the row is looked at now and then.</summary>
    private static readonly TimeSpan lookAgain = TimeSpan.FromSeconds(1);

    private readonly Func<FarmContext> contexts;
    private readonly ExportNews news;
    private readonly GenerationWorker worker;
    private readonly GenerationEpilogue epilogue;
    private readonly JobEngine engine;
    private readonly TimeProvider clock;
    private readonly ILogger logger;

    internal GenerationDesk(
        Func<FarmContext> contexts,
        ExportNews news,
        GenerationWorker worker,
        GenerationEpilogue epilogue,
        JobEngine engine,
        TimeProvider clock,
        ILogger<GenerationDesk> logger
    )
    {
        (this.contexts, this.news, this.worker, this.epilogue) = (contexts, news, worker, epilogue);
        (this.engine, this.clock, this.logger) = (engine, clock, logger);
    }

    /// <summary>Rows were stored or changed, by whoever does that with what goes with it: let work begin, or end.</summary>
    public async Task CallAsync(IEnumerable<Generation> stored, CancellationToken cancel)
    {
        try
        {
            foreach (var generation in stored)
            {
                worker.Poke(generation.Key);
                await engine.ScheduleAsync(JobKind.Generation, $"{generation.Key}", TimeSpan.Zero, cancel);
            }
        }
        catch (Exception failure)
        {
            // The rows are there; whoever looks for forgotten rows finds them.
            logger.NotScheduled(failure);
        }
    }

    /// <summary>
    /// Asks in the caller's own transaction that all open generations of a session end; once that is stored, the caller
    /// calls <see cref="CallAsync"/> with them.
    /// </summary>
    public async Task<IReadOnlyList<Generation>> AskToEndAsync(
        FarmContext context,
        string sessionId,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var open = context.Generations.Where(g =>
            g.SessionId == sessionId && g.Status < GenerationStatus.Completed
        );
        await open.ExecuteUpdateAsync(
            set => set.SetProperty(g => g.CancelAsked, true).SetProperty(g => g.NotBefore, now),
            cancel
        );
        return await open.AsNoTracking().OrderBy(g => g.Key).ToListAsync(cancel);
    }

    public async Task<Generation?> FindAsync(string accountId, string id, CancellationToken cancel)
    {
        await using var context = contexts();
        return await context
            .Generations.AsNoTracking()
            .SingleOrDefaultAsync(g => g.AccountId == accountId && g.Id == id, cancel);
    }

    /// <summary>One that waits is canceled at once, one that runs soon, one that has ended not at all.</summary>
    /// <returns>The generation as it is now; null when there is none.</returns>
    public async Task<Generation?> CancelAsync(string accountId, string id, CancellationToken cancel)
    {
        await using var context = contexts();
        var now = clock.GetUtcNow().UtcDateTime;
        var own = context.Generations.Where(g => g.AccountId == accountId && g.Id == id);
        // What a generator has begun is ended by whoever follows it, so that it is ended there too.
        var ended = await own.Where(g => g.Status == GenerationStatus.Pending && g.Work == null)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(g => g.Status, GenerationStatus.Canceled)
                        .SetProperty(g => g.CancelAsked, true)
                        .SetProperty(g => g.Fence, g => g.Fence + 1)
                        .SetProperty(g => g.EndedAt, now),
                cancel
            );
        if (ended == 0)
            await own.Where(g => g.Status < GenerationStatus.Completed)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(g => g.CancelAsked, true)
                            // A waiting one is taken up at once, to be ended.
                            .SetProperty(
                                g => g.NotBefore,
                                g => g.Status == GenerationStatus.Pending ? now : g.NotBefore
                            ),
                    cancel
                );
        if (await FindAsync(accountId, id, cancel) is not { } generation)
            return null;
        if (ended == 1)
            await epilogue.TellAsync(generation.Key, cancel);
        else if (generation.Status == GenerationStatus.Pending)
            await CallAsync([generation], cancel);
        worker.Poke(generation.Key);
        news.Publish(generation.Key);
        return await FindAsync(accountId, id, cancel);
    }

    /// <summary>
    /// The generation as it is, then as it is after each change of status or progress, the last time when it has ended.
    /// Nothing when there is none.
    /// </summary>
    public async IAsyncEnumerable<Generation> WatchAsync(
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
            if ((seen.Status, seen.Permille, seen.HasEnded) == (now.Status, now.Permille, now.HasEnded))
                continue;
            yield return seen = now;
            if (!now.HasEnded)
                await Task.Delay(watchPace, cancel);
        }
    }
}
