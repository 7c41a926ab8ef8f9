using System.Data;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Rostrum.Drafts;
using Rostrum.Drafts.Json;
using Rostrum.Farm.Jobs;
using Rostrum.Farm.Leases;

namespace Rostrum.Farm.Exports;

/// <summary>Where exports are asked for, looked up, watched and canceled.</summary>
public sealed class ExportDesk : RowDesk<Export>
{
    private readonly FarmSetting setting;

    internal ExportDesk(RowNews news, ExportEpilogue epilogue, Action<long> poke, FarmSetting setting)
        : base(JobKind.Export, news, epilogue, poke, setting) => this.setting = setting;

    /// <summary>Why a film is too much to be made here, so that nobody waits for it in vain; null if it is not.</summary>
    public string? RefusalOf(Draft draft) =>
        setting.Options.RefusalOf(draft) ?? setting.Options.RefusalOf(DraftJson.Write(draft));

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
        await WakeAsync(cancel);
        return new ExportAnswer.Accepted(export);
    }

    private async Task StoreAsync(
        Export export,
        Func<FarmContext, Export, Task> alongside,
        CancellationToken cancel
    )
    {
        await using var context = Open();
        await using var transaction = await context.Database.BeginTransactionAsync(
            IsolationLevel.Serializable,
            cancel
        );
        context.Exports.Add(export);
        await context.SaveChangesAsync(cancel);
        await alongside(context, export);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>A finished film by its address; null too when it may not be fetched any more.</summary>
    public async Task<FilmOutput?> FindByDownloadKeyAsync(string key, CancellationToken cancel)
    {
        var now = Now;
        // The films of one export share the beginning of their keys.
        var first = key.Split('-')[0];
        await using var context = Open();
        var export = await context
            .Exports.AsNoTracking()
            .SingleOrDefaultAsync(
                e => e.DownloadKey == first && e.OutputBlob != null && e.DownloadUntil > now,
                cancel
            );
        return export?.Outputs.FirstOrDefault(film => film.DownloadKey == key);
    }

    /// <summary>Seconds until the film is there at the pace of this attempt so far; null when that is unknown.</summary>
    public double? SecondsLeft(Export export)
    {
        var painted = export.FramesDone - export.FramesReused;
        if (export is not { Status: RowStatus.Processing, StartedAt: { } started } || painted <= 0)
            return null;
        var elapsed = (Now - started).TotalSeconds;
        return Math.Max(0, elapsed / painted * (export.FramesTotal - export.FramesDone));
    }

    private async Task<ExportAnswer?> KnownAsync(ExportRequest request, CancellationToken cancel) =>
        await FindAsync(request.AccountId, request.Id, cancel) switch
        {
            null => null,
            { } known when known.BodyHash == request.BodyHash => new ExportAnswer.Repeated(known),
            _ => new ExportAnswer.Conflict(),
        };

    /// <summary>
    /// A row for a host that stores many at once, by <see cref="FarmContext.Exports"/>;
    /// <see cref="RowDesk{TRow}.WakeAsync"/> follows.
    /// </summary>
    public Export NewRow(ExportRequest request)
    {
        var now = Now;
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

    /// <summary>A dead worker's row lies as one that waits.</summary>
    private protected override IQueryable<Export> Idle(IQueryable<Export> rows, DateTime now) =>
        rows.Where(e =>
            e.Status == RowStatus.Pending || e.Status == RowStatus.Processing && e.LeasedUntil <= now
        );
}
