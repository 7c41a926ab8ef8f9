using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Rostrum.Drafts;
using Rostrum.Farm.Exports;
using Rostrum.Farm.Jobs;
using Rostrum.Media;

namespace Rostrum.Farm.Generations;

/// <summary>
/// Takes one generation from the queue, has its clip made and kept, and writes down what came of it. A generator that is
/// out of reach is tried again later; everything else it fails with ends the generation.
/// </summary>
/// <remarks>
/// 1. A row is taken. 2. The still is painted as it is seen, in the size of the clip, and the work begun; its name is
/// stored. 3. The work is followed. 4. The clip is kept by the host. 5. The row is completed, and the host told.
/// </remarks>
internal sealed class GenerationWorker(
    FarmOptions options,
    GenerationHooks? hooks,
    GenerationQueue queue,
    FilmWork work,
    ExportNews news,
    GenerationEpilogue epilogue,
    JobEngine engine,
    TimeProvider clock,
    ILogger<GenerationWorker> logger
)
{
    private const int Whole = 1000;

    /// <summary>The engine may be a little early, and the row's time must have come.</summary>
    private static readonly TimeSpan late = TimeSpan.FromMilliseconds(50);

    /// <summary>For a generator to be told that work is not wanted any more.</summary>
    private static readonly TimeSpan farewell = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<long, LeaseKeeper> running = [];

    /// <summary>Generations being followed on this node.</summary>
    public int Running => running.Count;

    /// <summary>Makes the worker of a generation, if it runs here, look at its row.</summary>
    public void Poke(long key)
    {
        if (running.TryGetValue(key, out var keeper))
            keeper.Poke();
    }

    /// <summary>Does nothing when no generation may be begun now.</summary>
    public async Task WorkAsync(CancellationToken stopping)
    {
        stopping.ThrowIfCancellationRequested();
        // 1
        if (await queue.ClaimAsync(stopping) is not { } claim)
            return;
        news.Publish(claim.Key);
        try
        {
            await RunAsync(claim, stopping);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The lease runs out, and whoever finds the row goes on with it.
            logger.GenerationNotStored(failure, claim.Key);
        }
        finally
        {
            if (!stopping.IsCancellationRequested && await queue.CountDueAsync(1, CancellationToken.None) > 0)
                await engine.EnsureAsync(
                    JobKind.Generation,
                    $"more-{Guid.NewGuid():n}",
                    CancellationToken.None
                );
        }
    }

    private async Task RunAsync(GenerationClaim claim, CancellationToken stopping)
    {
        using var activity = FarmTelemetry.Source.StartActivity("generation");
        activity?.SetTag("rostrum.generation", claim.Key);
        logger.GenerationBegins(claim.Key, claim.Generation.Attempts);
        if (claim.Generation.CancelAsked)
        {
            await GiveUpAsync(claim, Hold.CancelAsked, null, stopping);
            return;
        }
        var progress = new RunProgress();
        progress.Begin(0, Whole, inSound: 0, filmsAfter: 0);
        var keeper = new LeaseKeeper(
            "generation",
            claim.Key,
            () => queue.HoldAsync(claim, progress.Done, CancellationToken.None),
            progress,
            news,
            options.Lease,
            logger,
            stopping
        );
        var (kept, failure) = await MakeAsync(claim, keeper);
        if (kept is not null && await queue.CompleteAsync(claim, kept, CancellationToken.None))
            await EndedAsync(claim, GenerationStatus.Completed);
        else
            await GiveUpAsync(claim, keeper.State, failure, stopping);
    }

    /// <summary>What is kept of the clip, or why there is none. The keeper rests when this returns.</summary>
    private async Task<(string? Kept, Exception? Failure)> MakeAsync(
        GenerationClaim claim,
        LeaseKeeper keeper
    )
    {
        running[claim.Key] = keeper;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(keeper.GiveUp);
        try
        {
            var left = TimeLeft(claim.Generation);
            if (left <= TimeSpan.Zero)
                throw TookTooLong();
            patience.CancelAfter(left);
            return (await KeptAsync(claim, keeper.Progress, patience.Token), null);
        }
        catch (OperationCanceledException) when (!keeper.GiveUp.IsCancellationRequested)
        {
            return (null, TookTooLong());
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

    private async Task<string> KeptAsync(
        GenerationClaim claim,
        RunProgress progress,
        CancellationToken cancel
    )
    {
        var generation = claim.Generation;
        if (hooks?.Generator is not { } generator)
            throw new GeneratorException(
                GeneratorFailure.Refused,
                "Clips are not generated here any more: no generator is configured."
            );
        // 2
        generation.Work ??= await BeginAsync(claim, generator, cancel);
        // 3
        await using var clip = await generator.FollowAsync(
            generation.Work,
            part => progress.Add(Math.Clamp((int)(part * Whole), progress.Done, Whole - 1) - progress.Done),
            cancel
        );
        // 4
        return await hooks.Keep(generation, clip, cancel);
    }

    private async Task<string> BeginAsync(
        GenerationClaim claim,
        IClipGenerator generator,
        CancellationToken cancel
    )
    {
        var generation = claim.Generation;
        var picture = await PaintAsync(generation, cancel);
        try
        {
            var order = new ClipOrder(
                OrderIdOf(generation),
                picture,
                generation.Prompt,
                generation.Seed,
                generation.Milliseconds / 1000.0,
                generation.Width,
                generation.Height,
                IsRepeated: generation.Attempts > 1
            );
            var begun = await generator.BeginAsync(order, cancel);
            // From here on, whoever takes the row up follows the work instead of beginning it.
            await queue.BeganAsync(claim, begun, CancellationToken.None);
            return begun;
        }
        finally
        {
            File.Delete(picture);
        }
    }

    /// <summary>The still as films show it, upright and in true colour; nothing else that its file holds goes out.</summary>
    private async Task<string> PaintAsync(Generation generation, CancellationToken cancel)
    {
        var still = new Segment
        {
            Start = 0,
            Duration = Whole,
            MediaType = "image",
            Source = $"blob:{generation.PictureBlob}",
            Fit = "cover",
        };
        var draft = new Draft
        {
            Meta = new DraftMeta { Width = generation.Width, Height = generation.Height },
            Tracks = [new Track { Type = TrackType.Video, Segments = [still] }],
        };
        return await work.PaintAsync(
            draft,
            MediaTime.Zero,
            Math.Max(generation.Width, generation.Height),
            cancel
        );
    }

    private async Task GiveUpAsync(
        GenerationClaim claim,
        Hold state,
        Exception? failure,
        CancellationToken stopping
    )
    {
        if (state == Hold.Lost)
        {
            logger.GenerationLost(claim.Key);
        }
        else if (state == Hold.CancelAsked || failure is null)
        {
            await LeaveWorkAsync(claim);
            if (await queue.EndAsync(claim, GenerationStatus.Canceled, null, CancellationToken.None))
                await EndedAsync(claim, GenerationStatus.Canceled);
        }
        else if (stopping.IsCancellationRequested)
        {
            // The generator goes on meanwhile; this time does not count as an attempt.
            var now = clock.GetUtcNow().UtcDateTime;
            await queue.PutBackAsync(claim, now, claim.Generation.Attempts - 1, CancellationToken.None);
            stopping.ThrowIfCancellationRequested();
        }
        else
        {
            await JudgeAsync(claim, failure);
        }
    }

    private async Task JudgeAsync(GenerationClaim claim, Exception failure)
    {
        var attempts = claim.Generation.Attempts;
        var isLasting = failure is GeneratorException { Failure: not GeneratorFailure.Unreachable };
        if (isLasting || attempts >= options.MostAttempts)
        {
            logger.GenerationFailed(failure, claim.Key);
            await LeaveWorkAsync(claim);
            if (
                await queue.EndAsync(
                    claim,
                    GenerationStatus.Failed,
                    SentenceOf(failure),
                    CancellationToken.None
                )
            )
                await EndedAsync(claim, GenerationStatus.Failed);
            return;
        }
        var wait = options.FirstRetry * Math.Pow(2, attempts - 1);
        var at = clock.GetUtcNow().UtcDateTime + wait;
        logger.GenerationTriedAgain(failure, claim.Key, attempts, at);
        if (!await queue.PutBackAsync(claim, at, attempts, CancellationToken.None))
            return;
        await engine.ScheduleAsync(
            JobKind.Generation,
            $"retry-{claim.Key}",
            wait + late,
            CancellationToken.None
        );
    }

    /// <summary>Tells the generator, if it can be reached, that nobody waits any more.</summary>
    private async Task LeaveWorkAsync(GenerationClaim claim)
    {
        if (hooks?.Generator is not { } generator)
            return;
        // An attempt that broke off while it began may have begun the work under the order's own id.
        var begun = claim.Generation.Work ?? OrderIdOf(claim.Generation);
        using var patience = new CancellationTokenSource(farewell);
        try
        {
            await generator.GiveUpAsync(begun, patience.Token);
        }
        catch (Exception failure) when (failure is GeneratorException or OperationCanceledException)
        {
            logger.GenerationNotLeft(failure, claim.Key);
        }
    }

    private async Task EndedAsync(GenerationClaim claim, GenerationStatus status)
    {
        logger.GenerationEnded(claim.Key, status);
        await epilogue.TellAsync(claim.Key, CancellationToken.None);
    }

    private static string OrderIdOf(Generation generation) =>
        Guid.ParseExact(generation.Id[Generation.IdPrefix.Length..], "N").ToString();

    private TimeSpan TimeLeft(Generation generation) =>
        generation.StartedAt is { } started
            ? started + options.GenerationTime - clock.GetUtcNow().UtcDateTime
            : options.GenerationTime;

    private GeneratorException TookTooLong() =>
        new(
            GeneratorFailure.TookTooLong,
            FormattableString.Invariant(
                $"The generator took longer than {options.GenerationTime.TotalSeconds:0.#} s, so the clip was given up."
            )
        );

    private static string SentenceOf(Exception failure) =>
        failure switch
        {
            GeneratorException or DraftRefusedException => failure.Message,
            MediaException or FilmRefusedException => FilmFailure.Of(failure).Sentence,
            _ => "The clip could not be generated through a fault of ours; ask for it again later.",
        };
}
