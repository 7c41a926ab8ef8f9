using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Rostrum.Farm.Jobs;

namespace Rostrum.Farm.Exports;

/// <summary>
/// Takes one export from the queue, makes its film and writes down what came of it. What the world failed is tried
/// again later; what the draft is to blame for is not.
/// </summary>
internal sealed class ExportWorker(
    FarmOptions options,
    ExportQueue queue,
    FilmWork work,
    ExportNews news,
    Epilogue epilogue,
    JobEngine engine,
    TimeProvider clock,
    ILogger<ExportWorker> logger
)
{
    private static readonly TimeSpan longestWait = TimeSpan.FromHours(1);

    /// <summary>The engine may be a little early, and the row's time must have come.</summary>
    private static readonly TimeSpan late = TimeSpan.FromMilliseconds(50);

    private readonly ConcurrentDictionary<long, LeaseKeeper> running = [];

    /// <summary>Exports being made on this node.</summary>
    public int Running => running.Count;

    /// <summary>Does nothing when no export may be begun now.</summary>
    public async Task WorkAsync(CancellationToken stopping)
    {
        stopping.ThrowIfCancellationRequested();
        if (await queue.ClaimAsync(stopping) is not { } claim)
            return;
        news.Publish(claim.Key);
        try
        {
            await RunAsync(claim, stopping);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The lease runs out, and whoever finds the row finds its chunks too.
            logger.NotStored(failure, claim.Key);
        }
        finally
        {
            if (!stopping.IsCancellationRequested)
                await CallForMoreAsync(stopping);
        }
    }

    /// <summary>Makes the worker of an export, if it runs here, look at its row.</summary>
    public void Poke(long key)
    {
        if (running.TryGetValue(key, out var keeper))
            keeper.Poke();
    }

    /// <summary>The session is idle again, and a place is free: what waited for that waits for nothing else.</summary>
    private async Task CallForMoreAsync(CancellationToken stopping)
    {
        try
        {
            if (await queue.CountDueAsync(1, stopping) > 0)
                await engine.ScheduleAsync(
                    JobKind.Export,
                    $"more-{Guid.NewGuid():n}",
                    TimeSpan.Zero,
                    stopping
                );
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.NotScheduled(failure);
        }
    }

    private async Task RunAsync(Claim claim, CancellationToken stopping)
    {
        using var activity = FarmTelemetry.Source.StartActivity("export");
        activity?.SetTag("rostrum.export", claim.Key);
        var export = claim.Export;
        logger.Begins(claim.Key, export.Attempts);
        if (export.Attempts > options.MostAttempts)
        {
            // Each of its attempts ended with the process, so this one shall not begin.
            await FailAsync(
                claim,
                "The film could not be made: the server failed each time it was tried.",
                null
            );
            return;
        }
        var progress = new RunProgress();
        var keeper = new LeaseKeeper(
            "export",
            claim.Key,
            () => queue.HoldAsync(claim, progress, CancellationToken.None),
            progress,
            news,
            options.Lease,
            logger,
            stopping
        );
        var (films, failure) = await MakeAsync(claim, keeper);
        if (films is not null)
            await CompleteAsync(claim, films);
        else
            await GiveUpAsync(claim, keeper.State, failure!, stopping);
    }

    /// <summary>The films or why there are none. The keeper rests when this returns.</summary>
    private async Task<(IReadOnlyList<FinishedFilm>? Films, Exception? Failure)> MakeAsync(
        Claim claim,
        LeaseKeeper keeper
    )
    {
        var export = claim.Export;
        var began = clock.GetTimestamp();
        running[export.Key] = keeper;
        try
        {
            // Painting is not to keep a thread of the engine from its other work.
            var films = await Task.Run(
                () => work.MakeAsync(export, keeper.Progress, MustGiveWayAsync, keeper.GiveUp),
                CancellationToken.None
            );
            return (films, null);
        }
        catch (Exception failure)
        {
            return (null, failure);
        }
        finally
        {
            running.TryRemove(export.Key, out _);
            await keeper.DisposeAsync();
        }

        async Task<bool> MustGiveWayAsync() =>
            clock.GetElapsedTime(began) >= options.Turn
            && await queue.OthersWaitAsync(claim, CancellationToken.None);
    }

    private async Task CompleteAsync(Claim claim, IReadOnlyList<FinishedFilm> films)
    {
        if (await queue.CompleteAsync(claim, films, CancellationToken.None))
        {
            logger.Done(claim.Key, films.Sum(film => film.Frames), films.Sum(film => film.Reused));
            if (claim.Export.StartedAt is { } started)
                FarmTelemetry.ExportTime.Record((clock.GetUtcNow().UtcDateTime - started).TotalSeconds);
            await EndedAsync(claim, ExportStatus.Completed);
            return;
        }
        if (await queue.EndAsync(claim, ExportStatus.Canceled, null, CancellationToken.None))
        {
            await work.DeleteAsync(films);
            await EndedAsync(claim, ExportStatus.Canceled);
        }
        else
        {
            // Whoever has the export now makes the same film under the same name.
            logger.Lost(claim.Key);
        }
    }

    private async Task GiveUpAsync(Claim claim, Hold state, Exception failure, CancellationToken stopping)
    {
        if (state == Hold.Lost)
        {
            logger.Lost(claim.Key);
        }
        else if (state == Hold.CancelAsked)
        {
            logger.Canceled(claim.Key);
            if (await queue.EndAsync(claim, ExportStatus.Canceled, null, CancellationToken.None))
                await EndedAsync(claim, ExportStatus.Canceled);
        }
        else if (failure is GaveWayException)
        {
            logger.GaveWay(claim.Key);
            await PutBackAsync(claim);
        }
        else if (stopping.IsCancellationRequested)
        {
            logger.PutBack(claim.Key);
            await PutBackAsync(claim);
            stopping.ThrowIfCancellationRequested();
        }
        else
        {
            await JudgeAsync(claim, failure);
        }
    }

    /// <summary>It may be begun again at once; this time does not count as an attempt.</summary>
    private async Task PutBackAsync(Claim claim)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await queue.PutBackAsync(claim, now, claim.Export.Attempts - 1, CancellationToken.None);
        news.Publish(claim.Key);
    }

    private async Task JudgeAsync(Claim claim, Exception failure)
    {
        var judged = FilmFailure.Of(failure);
        var attempts = claim.Export.Attempts;
        if (judged.Lasting || attempts >= options.MostAttempts)
        {
            await FailAsync(claim, judged.Sentence, failure);
            return;
        }
        FarmTelemetry.Attempts.Add(1);
        var wait = TimeSpan.FromSeconds(
            Math.Min(longestWait.TotalSeconds, options.FirstRetry.TotalSeconds * Math.Pow(2, attempts - 1))
        );
        var at = clock.GetUtcNow().UtcDateTime + wait;
        logger.TriedAgain(failure, claim.Key, attempts, at);
        if (!await queue.PutBackAsync(claim, at, attempts, CancellationToken.None))
            return;
        news.Publish(claim.Key);
        await engine.ScheduleAsync(JobKind.Export, $"retry-{claim.Key}", wait + late, CancellationToken.None);
    }

    private async Task FailAsync(Claim claim, string sentence, Exception? failure)
    {
        logger.Failed(failure, claim.Key);
        var ended =
            failure is not null && FilmFailure.Unwrap(failure) is BelowStandardException below
                ? await queue.EndBelowStandardAsync(claim, below, CancellationToken.None)
                : await queue.EndAsync(claim, ExportStatus.Failed, sentence, CancellationToken.None);
        if (ended)
            await EndedAsync(claim, ExportStatus.Failed);
    }

    private async Task EndedAsync(Claim claim, ExportStatus status)
    {
        FarmTelemetry.ExportsEnded.Add(1, new KeyValuePair<string, object?>("status", status.ToString()));
        news.Publish(claim.Key);
        await epilogue.TellAsync(claim.Key, CancellationToken.None);
    }
}
