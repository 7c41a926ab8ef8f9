using Rostrum.Drafts;
using Rostrum.Farm.Exports;
using Rostrum.Farm.Jobs;
using Rostrum.Farm.Leases;
using Rostrum.Media;

namespace Rostrum.Farm.Generations;

/// <summary>
/// Has the clips of generations made and kept. A generator that is out of reach is tried again later; everything else it
/// fails with ends the generation.
/// </summary>
/// <remarks>
/// 1. The still is painted as it is seen, in the size of the clip, and the work begun; its name is stored. 2. The work is
/// followed. 3. The clip is kept by the host.
/// </remarks>
internal sealed class GenerationWorker(
    GenerationHooks? hooks,
    GenerationQueue queue,
    FilmWork work,
    RowNews news,
    GenerationEpilogue epilogue,
    FarmSetting setting
)
    : RowWorker<Generation, string>(
        JobKind.Generation,
        setting.Options.GenerationsAtOnce,
        queue,
        news,
        epilogue,
        setting
    )
{
    /// <summary>For a generator to be told that work is not wanted any more.</summary>
    private static readonly TimeSpan farewell = TimeSpan.FromSeconds(10);

    private readonly GenerationQueue queue = queue;

    /// <returns>What the host keeps of the clip.</returns>
    protected override async Task<string> MakeAsync(Claim<Generation> claim, LeaseKeeper keeper)
    {
        keeper.Progress.Begin(0, Generation.Whole, inSound: 0);
        var left = TimeLeft(claim.Row);
        if (left <= TimeSpan.Zero)
            throw TookTooLong();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(keeper.GiveUp);
        patience.CancelAfter(left);
        try
        {
            return await KeptAsync(claim, keeper.Progress, patience.Token);
        }
        catch (OperationCanceledException) when (!keeper.GiveUp.IsCancellationRequested)
        {
            throw TookTooLong();
        }
    }

    protected override Task<bool> CompleteAsync(Claim<Generation> claim, string made) =>
        queue.CompleteAsync(claim, made, CancellationToken.None);

    protected override Task DropAsync(Claim<Generation> claim, string? made) => LeaveWorkAsync(claim.Row);

    protected override FilmFailure Judge(Exception failure) =>
        new(failure is GeneratorException { Failure: not GeneratorFailure.Unreachable }, SentenceOf(failure));

    private async Task<string> KeptAsync(
        Claim<Generation> claim,
        RunProgress progress,
        CancellationToken cancel
    )
    {
        var generation = claim.Row;
        if (hooks?.Generator is not { } generator)
            throw new GeneratorException(
                GeneratorFailure.Refused,
                "Clips are not generated here any more: no generator is configured."
            );
        // 1
        generation.Work ??= await BeginAsync(claim, generator, cancel);
        // 2
        await using var clip = await generator.FollowAsync(
            generation.Work,
            part =>
                progress.Add(
                    Math.Clamp((int)(part * Generation.Whole), progress.Done, Generation.Whole - 1)
                        - progress.Done
                ),
            cancel
        );
        // 3
        return await hooks.Keep(generation, clip, cancel);
    }

    private async Task<string> BeginAsync(
        Claim<Generation> claim,
        IClipGenerator generator,
        CancellationToken cancel
    )
    {
        var generation = claim.Row;
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
            Duration = 1000,
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

    /// <summary>Tells the generator, if it can be reached, that nobody waits any more.</summary>
    private async Task LeaveWorkAsync(Generation generation)
    {
        if (hooks?.Generator is not { } generator)
            return;
        // An attempt that broke off while it began may have begun the work under the order's own id.
        var begun = generation.Work ?? OrderIdOf(generation);
        using var patience = new CancellationTokenSource(farewell);
        try
        {
            await generator.GiveUpAsync(begun, patience.Token);
        }
        catch (Exception failure) when (failure is GeneratorException or OperationCanceledException)
        {
            Logger.NotLeft(failure, generation.Key);
        }
    }

    private static string OrderIdOf(Generation generation) =>
        Guid.ParseExact(generation.Id[Generation.IdPrefix.Length..], "N").ToString();

    private TimeSpan TimeLeft(Generation generation) =>
        generation.StartedAt is { } started
            ? started + Setting.Options.GenerationTime - Setting.Now
            : Setting.Options.GenerationTime;

    private GeneratorException TookTooLong() =>
        new(
            GeneratorFailure.TookTooLong,
            FormattableString.Invariant(
                $"The generator took longer than {Setting.Options.GenerationTime.TotalSeconds:0.#} s, so the clip was given up."
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
