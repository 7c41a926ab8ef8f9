using Rostrum.Farm.Exports;
using Rostrum.Protocol.Batches;
using Rostrum.Protocol.Exports;
using Rostrum.Server.Exports;
using Rostrum.Server.Files;

namespace Rostrum.Server.Batches;

/// <summary>Says where a batch is, as the wire has it.</summary>
public sealed class BatchTeller(ExportDesk exports)
{
    private const string Refused = "refused";

    public async Task<BatchStatus> TellAsync(Batch batch, PublicAddress address, CancellationToken cancel)
    {
        var films = await exports.OfBatchAsync(batch.AccountId, batch.Id, cancel);
        var rows = films
            .Select(film => RowOf(film, address))
            .Concat(batch.RefusedRows.Select(row => new BatchRow(row.Row, Refused) { Error = row.Error }))
            .OrderBy(row => row.Row)
            .ToList();
        var summary = SummaryOf(batch, rows);
        return new BatchStatus(
            batch.Id,
            batch.SessionId,
            StatusOf(batch, summary),
            films.Count == 0 ? 0 : Math.Round(rows.Sum(row => row.Progress ?? 0) / films.Count, 1),
            summary,
            rows,
            new DateTimeOffset(batch.CreatedAt, TimeSpan.Zero).ToUnixTimeMilliseconds(),
            films.Count > 0 && films.All(film => film.HasEnded)
                ? new DateTimeOffset(
                    films.Max(film => film.EndedAt)!.Value,
                    TimeSpan.Zero
                ).ToUnixTimeMilliseconds()
                : null
        );
    }

    private static BatchRow RowOf(Export film, PublicAddress address)
    {
        var outputs = RenderTeller.OutputsOf(film, address);
        var reports = outputs
            .Select(output => output.Quality)
            .DefaultIfEmpty(RenderTeller.ReportOf(film.Quality));
        var told = reports.Select(RenderQuality.Of).OfType<RenderQuality>().ToList();
        return new BatchRow(film.BatchRow, RenderTeller.NameOf(film.Status))
        {
            RenderId = film.Id,
            Name = film.FileName,
            Progress =
                film.HasEnded ? 100
                : film.FramesTotal == 0 ? 0
                : Math.Min(99, Math.Round(100.0 * film.FramesDone / film.FramesTotal, 1)),
            Error = film.Error,
            Outputs =
                outputs.Count == 0 ? null : [.. outputs.Select(output => output with { Quality = null })],
            Ok = told.Count == 0 ? null : told.All(report => report.Ok),
            Findings = told.Count == 0 ? null : [.. told.SelectMany(FindingsOf)],
        };
    }

    private static IEnumerable<string> FindingsOf(RenderQuality report) =>
        report
            .Findings.Where(finding => !finding.Ok)
            .Select(finding =>
                report.Target is { } place ? $"{place}: {finding.Sentence}" : finding.Sentence!
            );

    private static BatchSummary SummaryOf(Batch batch, IReadOnlyList<BatchRow> rows)
    {
        int Count(string status) => rows.Count(row => row.Status == status);
        var (refused, pending, processing) = (Count(Refused), Count("pending"), Count("processing"));
        var (completed, failed, canceled) = (Count("completed"), Count("failed"), Count("canceled"));
        var bad = rows.Where(row => row.Status is Refused or "failed").Select(row => row.Row).ToList();
        var line =
            $"{batch.RowCount} rows: {completed} made, {pending + processing} to come, {bad.Count} failed";
        if (bad.Count > 0)
            line +=
                $" ({(bad.Count == 1 ? "row" : "rows")} {string.Join(", ", bad.Take(100))}{(bad.Count > 100 ? ", …" : "")})";
        return new BatchSummary(
            batch.RowCount,
            refused,
            pending,
            processing,
            completed,
            failed,
            canceled,
            canceled > 0 ? $"{line}, {canceled} canceled" : line
        );
    }

    private static string StatusOf(Batch batch, BatchSummary summary) =>
        summary.Pending + summary.Processing > 0 ? "processing"
        : batch.IsCanceled ? "canceled"
        : summary.Completed > 0 ? "completed"
        : "failed";
}
