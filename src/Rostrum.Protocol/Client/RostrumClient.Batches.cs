using System.Text.Json;
using Rostrum.Protocol.Batches;

namespace Rostrum.Protocol.Client;

public sealed partial class RostrumClient
{
    public async Task<BatchStatus> SubmitBatchAsync(BatchRequest request, CancellationToken cancel) =>
        Batch(await api.Post("api/batches", request, cancel), request.Id);

    public async Task<BatchStatus> GetBatchAsync(string id, CancellationToken cancel) =>
        Batch(await api.Get(BatchPath(id), cancel), id);

    /// <summary>Gives up what is not finished; finished films stay.</summary>
    public async Task<BatchStatus> CancelBatchAsync(string id, CancellationToken cancel) =>
        Batch(await api.Post($"{BatchPath(id)}/cancel", new { }, cancel), id);

    private static string BatchPath(string id) => $"api/batches/{Uri.EscapeDataString(id)}";

    private static BatchStatus Batch(JsonElement root, string id)
    {
        var wire = WireObject.Answer(root);
        var summary = wire.Inner("summary") ?? default;
        return new BatchStatus(
            wire.Text("id") ?? id,
            wire.Text("session_id") ?? "",
            wire.Text("status") ?? throw ApiProblem.Unreadable("batch"),
            Math.Clamp(wire.Number("progress") ?? 0, 0, 100),
            new BatchSummary(
                Count(summary, "rows"),
                Count(summary, "refused"),
                Count(summary, "pending"),
                Count(summary, "processing"),
                Count(summary, "completed"),
                Count(summary, "failed"),
                Count(summary, "canceled"),
                summary.Text("line") ?? ""
            ),
            [.. wire.Items("rows").Select(BatchRow)],
            wire.Whole("created_at") ?? 0,
            wire.Whole("completed_at")
        );
    }

    private static BatchRow BatchRow(WireObject row) =>
        new(Count(row, "row"), row.Text("status") ?? "")
        {
            RenderId = row.Text("render_id"),
            Name = row.Text("name"),
            Progress = row.Number("progress"),
            Error = row.Text("error"),
            Outputs = row.Items("outputs").Select(Output).ToList() is { Count: > 0 } films ? films : null,
            Ok = row.Truth("ok"),
            Findings = row.Find("findings") is { ValueKind: JsonValueKind.Array } list
                ? [.. list.EnumerateArray().Select(finding => finding.ToString())]
                : null,
        };

    private static int Count(WireObject wire, string name) => (int)(wire.Whole(name) ?? 0);
}
