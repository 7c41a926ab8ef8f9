using System.Data;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Rostrum.Drafts;
using Rostrum.Drafts.Json;
using Rostrum.Farm.Jobs;

namespace Rostrum.Farm.Exports;

/// <summary>Where exports are asked for, looked up, watched and canceled. Safe for any number of callers.</summary>
public sealed class ExportDesk
{
    /// <summary>A watcher sees at most four changes a second.</summary>
    private static readonly TimeSpan watchPace = TimeSpan.FromMilliseconds(250);

    /// <summary>Changes made on another node bring no news; so the row is looked at now and then.</summary>
    private static readonly TimeSpan lookAgain = TimeSpan.FromSeconds(1);

    private readonly FarmOptions options;
    private readonly Func<FarmContext> contexts;
    private readonly ExportNews news;
    private readonly ExportWorker worker;
    private readonly Epilogue epilogue;
    private readonly JobEngine engine;
    private readonly TimeProvider clock;
    private readonly ILogger<ExportDesk> logger;

    internal ExportDesk(
        FarmOptions options,
        Func<FarmContext> contexts,
        ExportNews news,
        ExportWorker worker,
        Epilogue epilogue,
        JobEngine engine,
        TimeProvider clock,
        ILogger<ExportDesk> logger
    )
    {
        this.options = options;
        (this.contexts, this.news, this.worker, this.epilogue) = (contexts, news, worker, epilogue);
        (this.engine, this.clock, this.logger) = (engine, clock, logger);
    }

    /// <summary>Why a film is too much to be made here, so that nobody waits for it in vain; null if it is not.</summary>
    public string? RefusalOf(Draft draft) =>
        options.RefusalOf(draft) ?? options.RefusalOf(DraftJson.Write(draft));

    /// <summary>Takes a request; its row is stored when this returns.</summary>
    public Task<ExportAnswer> SubmitAsync(ExportRequest request, CancellationToken cancel) =>
        SubmitAsync(request, (_, _) => Task.CompletedTask, cancel);

    /// <param name="alongside">What the host stores in the same transaction as the row; when it throws, neither is.</param>
    public async Task<ExportAnswer> SubmitAsync(
        ExportRequest request,
        Func<FarmContext, Export, Task> alongside,
        CancellationToken cancel
    )
    {
        if (await KnownAsync(request, cancel) is { } known)
            return known;
        var export = NewRow(request);
        try
        {
            await StoreAsync(export, alongside, cancel);
        }
        catch (DbUpdateException)
        {
            // The same request may have come twice at once.
            if (await KnownAsync(request, cancel) is { } twin)
                return twin;
            throw;
        }
        await CallWorkerAsync($"{export.Key}", cancel);
        return new ExportAnswer.Accepted(export);
    }

    private async Task StoreAsync(
        Export export,
        Func<FarmContext, Export, Task> alongside,
        CancellationToken cancel
    )
    {
        await using var context = contexts();
        await using var transaction = await context.Database.BeginTransactionAsync(
            IsolationLevel.Serializable,
            cancel
        );
        context.Exports.Add(export);
        await context.SaveChangesAsync(cancel);
        await alongside(context, export);
        await transaction.CommitAsync(cancel);
    }

    public async Task<Export?> FindAsync(string accountId, string id, CancellationToken cancel)
    {
        await using var context = contexts();
        return await context
            .Exports.AsNoTracking()
            .SingleOrDefaultAsync(e => e.AccountId == accountId && e.Id == id, cancel);
    }

    /// <summary>A finished film by its address; null too when it may not be fetched any more.</summary>
    public async Task<FilmOutput?> FindByDownloadKeyAsync(string key, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        // The films of one export share the beginning of their keys.
        var first = key.Split('-')[0];
        await using var context = contexts();
        var export = await context
            .Exports.AsNoTracking()
            .SingleOrDefaultAsync(
                e => e.DownloadKey == first && e.OutputBlob != null && e.DownloadUntil > now,
                cancel
            );
        return export?.Outputs.FirstOrDefault(film => film.DownloadKey == key);
    }

    /// <summary>The rows of a batch, in their order, without their drafts.</summary>
    public async Task<IReadOnlyList<Export>> OfBatchAsync(
        string accountId,
        string batch,
        CancellationToken cancel
    )
    {
        await using var context = contexts();
        return await context
            .Exports.AsNoTracking()
            .Where(e => e.AccountId == accountId && e.Batch == batch)
            .OrderBy(e => e.BatchRow)
            .Select(e => new Export
            {
                Key = e.Key,
                Id = e.Id,
                AccountId = e.AccountId,
                SessionId = e.SessionId,
                BodyHash = "",
                Draft = "",
                EncoderPreset = "",
                Target = e.Target,
                Batch = e.Batch,
                BatchRow = e.BatchRow,
                Status = e.Status,
                FramesDone = e.FramesDone,
                FramesTotal = e.FramesTotal,
                Error = e.Error,
                OutputBlob = e.OutputBlob,
                OutputSize = e.OutputSize,
                OutputSeconds = e.OutputSeconds,
                OutputWidth = e.OutputWidth,
                OutputHeight = e.OutputHeight,
                Quality = e.Quality,
                QualityBlob = e.QualityBlob,
                MoreOutputs = e.MoreOutputs,
                DownloadKey = e.DownloadKey,
                DownloadUntil = e.DownloadUntil,
                FileName = e.FileName,
                CreatedAt = e.CreatedAt,
                EndedAt = e.EndedAt,
            })
            .ToListAsync(cancel);
    }

    /// <summary>An export that waits is canceled at once, one that runs soon, one that has ended not at all.</summary>
    /// <returns>The export as it is now; null when there is none.</returns>
    public async Task<Export?> CancelAsync(string accountId, string id, CancellationToken cancel)
    {
        await using var context = contexts();
        var now = clock.GetUtcNow().UtcDateTime;
        var own = context.Exports.Where(e => e.AccountId == accountId && e.Id == id);
        var waiting = own.Where(e =>
            e.Status == ExportStatus.Pending || e.Status == ExportStatus.Processing && e.LeasedUntil <= now
        );
        var ended = await waiting.ExecuteUpdateAsync(
            set =>
                set.SetProperty(e => e.Status, ExportStatus.Canceled)
                    .SetProperty(e => e.CancelAsked, true)
                    .SetProperty(e => e.Fence, e => e.Fence + 1)
                    .SetProperty(e => e.EndedAt, now),
            cancel
        );
        if (ended == 0)
            await own.Where(e => e.Status == ExportStatus.Processing)
                .ExecuteUpdateAsync(set => set.SetProperty(e => e.CancelAsked, true), cancel);
        if (await FindAsync(accountId, id, cancel) is not { } export)
            return null;
        if (ended == 1)
        {
            FarmTelemetry.ExportsEnded.Add(1, new KeyValuePair<string, object?>("status", "Canceled"));
            await epilogue.TellAsync(export.Key, cancel);
        }
        worker.Poke(export.Key);
        news.Publish(export.Key);
        return export;
    }

    /// <summary>
    /// The export as it is, then as it is after each change of status or progress, the last time when it has ended.
    /// Nothing when there is none. A slow reader misses what lies between.
    /// </summary>
    public async IAsyncEnumerable<Export> WatchAsync(
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
            if (Differs(seen, now))
            {
                yield return seen = now;
                if (!now.HasEnded)
                    await Task.Delay(watchPace, cancel);
            }
        }
    }

    /// <summary>Seconds until the film is there at the pace of this attempt so far; null when that is unknown.</summary>
    public double? SecondsLeft(Export export)
    {
        var painted = export.FramesDone - export.FramesReused;
        if (export is not { Status: ExportStatus.Processing, StartedAt: { } started } || painted <= 0)
            return null;
        var elapsed = (clock.GetUtcNow().UtcDateTime - started).TotalSeconds;
        return Math.Max(0, elapsed / painted * (export.FramesTotal - export.FramesDone));
    }

    private static bool Differs(Export before, Export now) =>
        (before.Status, before.FramesDone, before.FramesTotal)
        != (now.Status, now.FramesDone, now.FramesTotal);

    private async Task<ExportAnswer?> KnownAsync(ExportRequest request, CancellationToken cancel) =>
        await FindAsync(request.AccountId, request.Id, cancel) switch
        {
            null => null,
            { } known when known.BodyHash == request.BodyHash => new ExportAnswer.Repeated(known),
            _ => new ExportAnswer.Conflict(),
        };

    /// <summary>
    /// A row for a host that stores many at once, by <see cref="FarmContext.Exports"/>; <see cref="WakeAsync"/> follows.
    /// </summary>
    public Export NewRow(ExportRequest request)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new Export
        {
            Id = request.Id,
            AccountId = request.AccountId,
            SessionId = request.SessionId,
            BodyHash = request.BodyHash,
            Draft = DraftJson.Write(request.Draft),
            EncoderPreset = request.Encoder.Preset,
            EncoderCrf = request.Encoder.Crf,
            EncoderOptions = request.Encoder.Options,
            Target = request.Target?.Name,
            Strict = request.Strict,
            MoreFilms = StoredFilm.Write(request.Further),
            Batch = request.Batch?.Id,
            BatchRow = request.Batch?.Row ?? 0,
            FileName = request.FileName,
            WebhookUrl = request.WebhookUrl,
            WebhookSecret = request.WebhookSecret,
            WebhookDone = request.WebhookUrl is null,
            DownloadKey = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)),
            NotBefore = now,
            CreatedAt = now,
        };
    }

    /// <summary>Has somebody look for rows that were stored; one that is done looks for more by itself.</summary>
    public Task WakeAsync(CancellationToken cancel) => CallWorkerAsync($"woken-{Guid.NewGuid():n}", cancel);

    private async Task CallWorkerAsync(string name, CancellationToken cancel)
    {
        try
        {
            await engine.ScheduleAsync(JobKind.Export, name, TimeSpan.Zero, cancel);
        }
        catch (Exception failure)
        {
            // The row is there; whoever looks for forgotten rows finds it.
            logger.NotScheduled(failure);
        }
    }
}
