using Microsoft.EntityFrameworkCore;
using Rostrum.Farm;
using Rostrum.Farm.Exports;
using Rostrum.Server.Storage;

namespace Rostrum.Server.Batches;

/// <summary>Where a row of a batch is.</summary>
internal sealed record BatchRowState(
    string Batch,
    int Row,
    RowStatus Status,
    int FramesDone,
    int FramesTotal,
    DateTime? EndedAt
);

/// <summary>Reads the exports that are rows of batches.</summary>
internal static class BatchRows
{
    /// <summary>Where the rows of some batches are.</summary>
    public static async Task<IReadOnlyList<BatchRowState>> StatesAsync(
        this Database database,
        string accountId,
        IReadOnlyList<string> batches,
        CancellationToken cancel
    )
    {
        await using var db = database.Open();
        return await db
            .Exports.Where(e => e.AccountId == accountId && batches.Contains(e.Batch!))
            .OrderBy(e => e.Key)
            .Select(e => new BatchRowState(
                e.Batch!,
                e.BatchRow,
                e.Status,
                e.FramesDone,
                e.FramesTotal,
                e.EndedAt
            ))
            .ToListAsync(cancel);
    }

    /// <summary>Rows of a batch, in their order, without their drafts.</summary>
    /// <param name="rows">Their numbers; null for all.</param>
    public static async Task<IReadOnlyList<Export>> FilmsAsync(
        this Database database,
        Batch batch,
        IReadOnlyList<int>? rows,
        CancellationToken cancel
    )
    {
        await using var db = database.Open();
        var films = db
            .Exports.AsNoTracking()
            .Where(e => e.AccountId == batch.AccountId && e.Batch == batch.Id);
        if (rows is not null)
            films = films.Where(e => rows.Contains(e.BatchRow));
        return await films
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
}
