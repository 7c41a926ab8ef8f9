using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Rostrum.Farm.Blobs;
using Rostrum.Farm.Chunks;
using Rostrum.Farm.Exports;

namespace Rostrum.Farm.Sweeping;

/// <summary>Throws away chunks and films whose time is over. Pictures that people sent are the host's to sweep.</summary>
internal sealed class Sweeper(
    FarmOptions options,
    FarmHooks hooks,
    Func<FarmContext> contexts,
    IBlobStore blobs,
    ChunkStore chunks,
    TimeProvider clock,
    ILogger<Sweeper> logger
)
{
    private const int AtOnce = 200;

    /// <summary>A blob is older than this before its missing row says anything: the row comes after it.</summary>
    private static readonly TimeSpan grace = TimeSpan.FromDays(1);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task SweepAsync(CancellationToken cancel)
    {
        using var activity = FarmTelemetry.Source.StartActivity("sweep");
        var old = await SweepOldChunksAsync(cancel);
        var tooMany = await SweepToQuotaAsync(cancel);
        var films = await SweepFilmsAsync(cancel);
        var strays = await SweepStraysAsync(cancel);
        await SweepFramesAsync(cancel);
        await ForgetStillsAsync(cancel);
        logger.Swept(old + tooMany, films, strays);
        if (hooks.Sweep is { } more)
            await more(cancel);
    }

    private async Task<int> SweepOldChunksAsync(CancellationToken cancel)
    {
        var limit = Now - options.KeepChunks;
        await using var context = contexts();
        var keys = await context
            .Chunks.Where(chunk => chunk.UsedAt < limit)
            .Select(chunk => chunk.Key)
            .ToListAsync(cancel);
        var swept = 0;
        foreach (var key in keys)
            swept += await chunks.SweepAsync(key, cancel) ? 1 : 0;
        return swept;
    }

    private async Task<int> SweepToQuotaAsync(CancellationToken cancel)
    {
        await using var context = contexts();
        var excess = await context.Chunks.SumAsync(chunk => chunk.Size, cancel) - options.ChunkQuota;
        if (excess <= 0)
            return 0;
        var oldest = await context
            .Chunks.OrderBy(chunk => chunk.UsedAt)
            .Select(chunk => new { chunk.Key, chunk.Size })
            .ToListAsync(cancel);
        var swept = 0;
        foreach (var chunk in oldest.TakeWhile(_ => excess > 0))
            if (await chunks.SweepAsync(chunk.Key, cancel))
            {
                excess -= chunk.Size;
                swept++;
            }
        return swept;
    }

    private async Task<int> SweepFilmsAsync(CancellationToken cancel)
    {
        var now = Now;
        await using var context = contexts();
        var over = await context
            .Exports.Where(e => (e.OutputBlob != null || e.QualityBlob != null) && e.DownloadUntil < now)
            .Select(e => new
            {
                e.Key,
                e.OutputBlob,
                e.QualityBlob,
                e.MoreOutputs,
            })
            .ToListAsync(cancel);
        foreach (var export in over)
        {
            var more = FilmOutput
                .Read(export.MoreOutputs)
                .SelectMany(film => new[] { film.Blob, film.QualityBlob });
            foreach (var blob in more.Prepend(export.QualityBlob).Prepend(export.OutputBlob).OfType<string>())
                await blobs.DeleteAsync(blob, cancel);
            await context
                .Exports.Where(e => e.Key == export.Key)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(e => e.OutputBlob, (string?)null)
                            .SetProperty(e => e.QualityBlob, (string?)null)
                            .SetProperty(e => e.MoreOutputs, (string?)null),
                    cancel
                );
        }
        return over.Count;
    }

    /// <summary>Blobs whose rows were never written because the process ended in between.</summary>
    private async Task<int> SweepStraysAsync(CancellationToken cancel)
    {
        var swept = 0;
        var limit = Now - grace;
        foreach (var folder in (string[])[ChunkStore.Folder, ChunkStore.MeasuresFolder, FilmWork.Films])
        {
            var old = new List<string>();
            await foreach (var blob in blobs.ListAsync(folder, cancel))
                if (blob.WrittenAt < limit)
                    old.Add(blob.Key);
            foreach (var some in old.Chunk(AtOnce))
            foreach (var key in some.Except(await OwnedAsync(folder, some, cancel)))
            {
                await blobs.DeleteAsync(key, cancel);
                swept++;
            }
        }
        return swept;
    }

    /// <summary>Single frames are for looking at while a film is being made; they are made again when asked for.</summary>
    private async Task SweepFramesAsync(CancellationToken cancel)
    {
        var limit = Now - grace;
        await foreach (var blob in blobs.ListAsync(FrameDesk.Folder, cancel))
            if (blob.WrittenAt < limit)
                await blobs.DeleteAsync(blob.Key, cancel);
    }

    private async Task<IEnumerable<string>> OwnedAsync(
        string folder,
        string[] blobKeys,
        CancellationToken cancel
    )
    {
        await using var context = contexts();
        if (folder == FilmWork.Films)
        {
            var names = blobKeys.Select(ExportOf).Distinct().ToList();
            var kept = await context
                .Exports.Where(e =>
                    names.Contains(e.DownloadKey) && (e.OutputBlob != null || e.QualityBlob != null)
                )
                .Select(e => e.DownloadKey)
                .ToListAsync(cancel);
            return blobKeys.Where(key => kept.Contains(ExportOf(key)));
        }
        var keys = blobKeys.Select(key => Path.GetFileNameWithoutExtension(key)).ToList();
        var owned = await context
            .Chunks.Where(chunk => keys.Contains(chunk.Key))
            .Select(chunk => chunk.Key)
            .ToListAsync(cancel);
        return owned.Select(key =>
            folder == ChunkStore.Folder ? ChunkStore.BlobOf(key) : ChunkStore.MeasuresOf(key)
        );
    }

    /// <summary>All blobs of an export begin with the key of its download.</summary>
    private static string ExportOf(string blobKey) => Path.GetFileNameWithoutExtension(blobKey).Split('-')[0];

    /// <summary>Facts of a still are kept as long as chunks that could be made of it.</summary>
    private async Task ForgetStillsAsync(CancellationToken cancel)
    {
        var limit = Now - options.KeepChunks;
        await using var context = contexts();
        await context.Stills.Where(still => still.UsedAt < limit).ExecuteDeleteAsync(cancel);
    }
}
