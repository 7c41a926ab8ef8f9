using Rostrum.Farm.Jobs;
using Rostrum.Farm.Leases;

namespace Rostrum.Farm.Exports;

/// <summary>Makes the films of exports.</summary>
internal sealed class ExportWorker(
    ExportQueue queue,
    FilmWork work,
    RowNews news,
    ExportEpilogue epilogue,
    FarmSetting setting
)
    : RowWorker<Export, IReadOnlyList<FinishedFilm>>(
        JobKind.Export,
        setting.Options.Workers,
        queue,
        news,
        epilogue,
        setting
    )
{
    private readonly ExportQueue queue = queue;

    protected override Task<IReadOnlyList<FinishedFilm>> MakeAsync(Claim<Export> claim, LeaseKeeper keeper)
    {
        if (claim.Row.Attempts > Setting.Options.MostAttempts)
            // Each of its attempts ended with the process, so this one shall not begin.
            throw new FilmRefusedException(
                "The film could not be made: the server failed each time it was tried."
            );
        var began = Setting.Clock.GetTimestamp();
        // Painting is not to keep a thread of the engine from its other work.
        return Task.Run(
            () => work.MakeAsync(claim.Row, keeper.Progress, MustGiveWayAsync, keeper.GiveUp),
            CancellationToken.None
        );

        async Task<bool> MustGiveWayAsync() =>
            Setting.Clock.GetElapsedTime(began) >= Setting.Options.Turn
            && await queue.OthersWaitAsync(claim, CancellationToken.None);
    }

    protected override async Task<bool> CompleteAsync(Claim<Export> claim, IReadOnlyList<FinishedFilm> made)
    {
        if (!await queue.CompleteAsync(claim, made, CancellationToken.None))
            return false;
        Logger.Made(claim.Key, made.Sum(film => film.Frames), made.Sum(film => film.Reused));
        if (claim.Row.StartedAt is { } started)
            FarmTelemetry.ExportTime.Record((Setting.Now - started).TotalSeconds);
        return true;
    }

    protected override Task DropAsync(Claim<Export> claim, IReadOnlyList<FinishedFilm>? made) =>
        made is null ? Task.CompletedTask : work.DeleteAsync(made);

    protected override FilmFailure Judge(Exception failure) => FilmFailure.Of(failure);

    protected override Task<bool> FailAsync(Claim<Export> claim, Exception failure, string sentence) =>
        FilmFailure.Unwrap(failure) is BelowStandardException below
            ? queue.EndBelowStandardAsync(claim, below, CancellationToken.None)
            : base.FailAsync(claim, failure, sentence);
}
