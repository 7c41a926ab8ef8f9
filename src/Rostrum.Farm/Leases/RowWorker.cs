using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Rostrum.Farm.Exports;
using Rostrum.Farm.Jobs;

namespace Rostrum.Farm.Leases;

/// <summary>
/// Takes a row from its queue, keeps its lease while the work on it runs, and writes down what came of it. What the
/// world failed is tried again later, what the row itself is to blame for is not. How the work is done is the kind's own.
/// </summary>
/// <param name="atOnce">Rows worked on at the same time on this node.</param>
/// <typeparam name="TMade">What the work makes.</typeparam>
internal abstract class RowWorker<TRow, TMade>(
    JobKind kind,
    int atOnce,
    LeasedQueue<TRow> queue,
    RowNews news,
    RowEpilogue<TRow> epilogue,
    FarmSetting setting
)
    where TRow : LeasedRow
    where TMade : class
{
    private static readonly TimeSpan longestWait = TimeSpan.FromHours(1);

    /// <summary>The engine may be a little early, and the row's time must have come.</summary>
    private static readonly TimeSpan late = TimeSpan.FromMilliseconds(50);

    private readonly ConcurrentDictionary<long, LeaseKeeper> running = [];

    protected FarmSetting Setting { get; } = setting;

    protected ILogger Logger { get; } = setting.Loggers.CreateLogger($"Rostrum.Farm.{kind}");

    /// <summary>Does the work on a row, until it is done or <see cref="LeaseKeeper.GiveUp"/> says so.</summary>
    protected abstract Task<TMade> MakeAsync(Claim<TRow> claim, LeaseKeeper keeper);

    /// <summary>Stores what was made. False when the claim is lost, or it is not wanted any more.</summary>
    protected abstract Task<bool> CompleteAsync(Claim<TRow> claim, TMade made);

    /// <summary>
    /// Nobody wants what was begun for a row: told before a row ends for which nothing was made, and after one ended for
    /// which something was.
    /// </summary>
    protected abstract Task DropAsync(Claim<TRow> claim, TMade? made);

    protected abstract FilmFailure Judge(Exception failure);

    protected virtual Task<bool> FailAsync(Claim<TRow> claim, Exception failure, string sentence) =>
        queue.EndAsync(claim, RowStatus.Failed, sentence, CancellationToken.None);

    /// <summary>Makes the work on a row, if it runs here, look at it.</summary>
    public void Poke(long key)
    {
        if (running.TryGetValue(key, out var keeper))
            keeper.Poke();
    }

    /// <summary>At its start a node works on nothing: what it held when it ended is free again.</summary>
    public Task ReleaseOwnAsync(CancellationToken cancel) => queue.ReleaseOwnAsync(cancel);

    /// <summary>Looks for rows that nobody works on or that nobody was told of. May be called at any time.</summary>
    public async Task ReconcileAsync(CancellationToken cancel)
    {
        await epilogue.TellForgottenAsync(cancel);
        // One that has a row at hand looks for more by itself when it is done.
        var due = await queue.CountDueAsync(Math.Max(0, atOnce - running.Count), cancel);
        for (; due > 0; due--)
            await Setting.Engine.EnsureAsync(kind, $"forgotten-{Guid.NewGuid():n}", cancel);
    }

    /// <summary>Does nothing when no row may be begun now.</summary>
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
            // The lease runs out, and whoever finds the row finds what was finished of it too.
            Logger.NotStored(failure, kind, claim.Key);
        }
        finally
        {
            await CallForMoreAsync(stopping);
        }
    }

    /// <summary>A place is free, on this node or behind the row: what waited for that waits for nothing else.</summary>
    private async Task CallForMoreAsync(CancellationToken stopping)
    {
        if (stopping.IsCancellationRequested)
            return;
        try
        {
            if (await queue.CountDueAsync(1, stopping) > 0)
                await Setting.Engine.ScheduleAsync(kind, $"more-{Guid.NewGuid():n}", TimeSpan.Zero, stopping);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Logger.NotScheduled(failure);
        }
    }

    private async Task RunAsync(Claim<TRow> claim, CancellationToken stopping)
    {
        var name = kind.ToString().ToLowerInvariant();
        using var activity = FarmTelemetry.Source.StartActivity(name);
        activity?.SetTag($"rostrum.{name}", claim.Key);
        Logger.Begins(kind, claim.Key, claim.Row.Attempts);
        if (claim.Row.CancelAsked)
        {
            await CancelAsync(claim);
            return;
        }
        var keeper = Keep(claim, stopping);
        var (made, failure) = await TryAsync(claim, keeper, stopping);
        if (made is not null)
            await FinishAsync(claim, made);
        else
            await GiveUpAsync(claim, keeper.State, failure!, stopping);
    }

    private LeaseKeeper Keep(Claim<TRow> claim, CancellationToken stopping)
    {
        var progress = new RunProgress();
        return new LeaseKeeper(
            kind,
            claim.Key,
            () => queue.HoldAsync(claim, progress, CancellationToken.None),
            progress,
            news,
            Setting.Options.Lease,
            Logger,
            stopping
        );
    }

    /// <summary>What was made, or why there is nothing. The keeper rests when this returns.</summary>
    private async Task<(TMade? Made, Exception? Failure)> TryAsync(
        Claim<TRow> claim,
        LeaseKeeper keeper,
        CancellationToken stopping
    )
    {
        running[claim.Key] = keeper;
        try
        {
            if (running.Count < atOnce)
                await CallForMoreAsync(stopping);
            return (await MakeAsync(claim, keeper), null);
        }
        catch (Exception failure)
        {
            return (null, failure);
        }
        finally
        {
            running.TryRemove(claim.Key, out _);
            await keeper.DisposeAsync();
        }
    }

    private async Task FinishAsync(Claim<TRow> claim, TMade made)
    {
        if (await CompleteAsync(claim, made))
        {
            await EndedAsync(claim, RowStatus.Completed);
        }
        else if (await queue.EndAsync(claim, RowStatus.Canceled, null, CancellationToken.None))
        {
            await DropAsync(claim, made);
            await EndedAsync(claim, RowStatus.Canceled);
        }
        else
        {
            // Whoever has the row now makes the same under the same name.
            Logger.Lost(kind, claim.Key);
        }
    }

    private async Task GiveUpAsync(
        Claim<TRow> claim,
        Hold state,
        Exception failure,
        CancellationToken stopping
    )
    {
        if (state == Hold.Lost)
        {
            Logger.Lost(kind, claim.Key);
        }
        else if (state == Hold.CancelAsked)
        {
            await CancelAsync(claim);
        }
        else if (failure is GaveWayException)
        {
            Logger.GaveWay(kind, claim.Key);
            await PutBackAsync(claim);
        }
        else if (stopping.IsCancellationRequested)
        {
            Logger.PutBack(kind, claim.Key);
            await PutBackAsync(claim);
            stopping.ThrowIfCancellationRequested();
        }
        else
        {
            await JudgeAsync(claim, failure);
        }
    }

    private async Task CancelAsync(Claim<TRow> claim)
    {
        await DropAsync(claim, null);
        if (await queue.EndAsync(claim, RowStatus.Canceled, null, CancellationToken.None))
            await EndedAsync(claim, RowStatus.Canceled);
    }

    /// <summary>It may be begun again at once; this time does not count as an attempt.</summary>
    private async Task PutBackAsync(Claim<TRow> claim)
    {
        await queue.PutBackAsync(claim, Setting.Now, claim.Row.Attempts - 1, CancellationToken.None);
        news.Publish(claim.Key);
    }

    private async Task JudgeAsync(Claim<TRow> claim, Exception failure)
    {
        var judged = Judge(failure);
        var attempts = claim.Row.Attempts;
        if (judged.Lasting || attempts >= Setting.Options.MostAttempts)
        {
            Logger.Failed(failure, kind, claim.Key);
            await DropAsync(claim, null);
            if (await FailAsync(claim, failure, judged.Sentence))
                await EndedAsync(claim, RowStatus.Failed);
            return;
        }
        FarmTelemetry.Attempts.Add(1);
        var wait = Setting.Options.FirstRetry.TotalSeconds * Math.Pow(2, attempts - 1);
        await TryLaterAsync(claim, TimeSpan.FromSeconds(Math.Min(longestWait.TotalSeconds, wait)), failure);
    }

    private async Task TryLaterAsync(Claim<TRow> claim, TimeSpan wait, Exception failure)
    {
        var (at, attempts) = (Setting.Now + wait, claim.Row.Attempts);
        Logger.TriedAgain(failure, kind, claim.Key, attempts, at);
        if (!await queue.PutBackAsync(claim, at, attempts, CancellationToken.None))
            return;
        news.Publish(claim.Key);
        await Setting.Engine.ScheduleAsync(kind, $"retry-{claim.Key}", wait + late, CancellationToken.None);
    }

    private async Task EndedAsync(Claim<TRow> claim, RowStatus status)
    {
        Logger.Ended(kind, claim.Key, status);
        news.Publish(claim.Key);
        await epilogue.TellAsync(claim.Key, CancellationToken.None);
    }
}
