using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Rostrum.Farm;
using Rostrum.Farm.Exports;
using Rostrum.Protocol.Batches;
using Rostrum.Protocol.Exports;
using Rostrum.Server.Exports;
using Rostrum.Server.Files;
using Rostrum.Server.Settings;
using Rostrum.Server.Storage;

namespace Rostrum.Server.Batches;

/// <summary>Says where a batch is, as the wire has it.</summary>
public sealed class BatchTeller(Database database, ServerOptions options)
{
    private const string Refused = "refused";

    /// <summary>Time between two looks at a batch that is watched.</summary>
    private static readonly TimeSpan watchPace = TimeSpan.FromSeconds(1);

    /// <summary>A batch with all its rows.</summary>
    public async Task<BatchStatus> TellAsync(Batch batch, HttpRequest request, CancellationToken cancel)
    {
        var states = await database.StatesAsync(batch.AccountId, [batch.Id], cancel);
        var address = PublicAddress.Of(request, options);
        return Told(batch, states, await RowsAsync(batch, null, address, cancel));
    }

    /// <summary>Batches without their rows.</summary>
    public async Task<IReadOnlyList<BatchStatus>> TellAsync(
        IReadOnlyList<Batch> batches,
        CancellationToken cancel
    )
    {
        if (batches.Count == 0)
            return [];
        var ids = batches.Select(batch => batch.Id).ToList();
        var states = (await database.StatesAsync(batches[0].AccountId, ids, cancel)).ToLookup(state =>
            state.Batch
        );
        return [.. batches.Select(batch => Told(batch, [.. states[batch.Id]], null))];
    }

    /// <summary>
    /// The batch as it is, then after each change with those rows that have changed since, the last time when nothing
    /// more happens to it.
    /// </summary>
    public async IAsyncEnumerable<BatchStatus> WatchAsync(
        Func<CancellationToken, Task<Batch>> find,
        HttpRequest request,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        var address = PublicAddress.Of(request, options);
        IReadOnlyList<BatchRowState>? seen = null;
        while (true)
        {
            var batch = await find(cancel);
            var now = await database.StatesAsync(batch.AccountId, [batch.Id], cancel);
            var changed = seen is null ? null : now.Except(seen).Select(state => state.Row).ToList();
            if (changed is null or { Count: > 0 })
            {
                var told = Told(batch, now, await RowsAsync(batch, changed, address, cancel));
                yield return told;
                if (told.IsFinal)
                    yield break;
            }
            seen = now;
            await Task.Delay(watchPace, cancel);
        }
    }

    /// <param name="numbers">Of the rows that are wanted; null for all, those that were refused included.</param>
    private async Task<IReadOnlyList<BatchRow>> RowsAsync(
        Batch batch,
        IReadOnlyList<int>? numbers,
        PublicAddress address,
        CancellationToken cancel
    )
    {
        var films = await database.FilmsAsync(batch, numbers, cancel);
        var refused = numbers is null ? batch.RefusedRows : [];
        return
        [
            .. films
                .Select(film => RowOf(film, address))
                .Concat(refused.Select(row => new BatchRow(row.Row, Refused) { Error = row.Error }))
                .OrderBy(row => row.Row),
        ];
    }

    private static BatchStatus Told(
        Batch batch,
        IReadOnlyList<BatchRowState> states,
        IReadOnlyList<BatchRow>? rows
    )
    {
        var summary = SummaryOf(batch, states);
        var isDone = states.Count > 0 && summary.Pending + summary.Processing == 0;
        return new BatchStatus(
            batch.Id,
            batch.SessionId,
            StatusOf(batch, summary),
            states.Count == 0
                ? 0
                : Math.Round(
                    states.Average(state => ProgressOf(state.Status, state.FramesDone, state.FramesTotal)),
                    1
                ),
            summary,
            rows,
            RenderTeller.Milliseconds(batch.CreatedAt),
            isDone ? RenderTeller.Milliseconds(states.Max(state => state.EndedAt)!.Value) : null
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
            Progress = ProgressOf(film.Status, film.FramesDone, film.FramesTotal),
            Error = film.Error,
            Outputs =
                outputs.Count == 0 ? null : [.. outputs.Select(output => output with { Quality = null })],
            Ok = told.Count == 0 ? null : told.All(report => report.Ok),
            Findings = told.Count == 0 ? null : [.. told.SelectMany(FindingsOf)],
        };
    }

    private static double ProgressOf(RowStatus status, int done, int total) =>
        status >= RowStatus.Completed ? 100 : RenderTeller.Percent(done, total);

    private static IEnumerable<string> FindingsOf(RenderQuality report) =>
        report
            .Findings.Where(finding => !finding.Ok)
            .Select(finding =>
                report.Target is { } place ? $"{place}: {finding.Sentence}" : finding.Sentence!
            );

    private static BatchSummary SummaryOf(Batch batch, IReadOnlyList<BatchRowState> states)
    {
        int Count(RowStatus status) => states.Count(state => state.Status == status);
        var refused = batch.RefusedRows;
        var (completed, failed) = (Count(RowStatus.Completed), Count(RowStatus.Failed));
        var summary = new BatchSummary(
            batch.RowCount,
            refused.Count,
            Count(RowStatus.Pending),
            Count(RowStatus.Processing),
            completed,
            failed,
            Count(RowStatus.Canceled),
            ""
        );
        var bad = states
            .Where(state => state.Status == RowStatus.Failed)
            .Select(state => state.Row)
            .Concat(refused.Select(row => row.Row))
            .Order();
        return summary with { Line = LineOf(summary, [.. bad]) };
    }

    /// <param name="bad">Numbers of the rows that will be no films.</param>
    private static string LineOf(BatchSummary summary, IReadOnlyList<int> bad)
    {
        var toCome = summary.Pending + summary.Processing;
        var line = $"{summary.Rows} rows: {summary.Completed} made, {toCome} to come, {bad.Count} failed";
        if (bad.Count > 0)
            line +=
                $" ({(bad.Count == 1 ? "row" : "rows")} {string.Join(", ", bad.Take(100))}{(bad.Count > 100 ? ", …" : "")})";
        return summary.Canceled > 0 ? $"{line}, {summary.Canceled} canceled" : line;
    }

    private static string StatusOf(Batch batch, BatchSummary summary) =>
        summary.Pending + summary.Processing > 0 ? "processing"
        : batch.IsCanceled ? "canceled"
        : summary.Completed > 0 ? "completed"
        : "failed";
}
