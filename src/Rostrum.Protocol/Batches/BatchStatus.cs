using Rostrum.Protocol.Exports;

namespace Rostrum.Protocol.Batches;

/// <summary>A batch as it is answered. Written with <see cref="ProtocolJson.Agent"/>.</summary>
/// <param name="Status">
/// <c>processing</c> while a row waits or is made; then <c>completed</c>, <c>failed</c> where no row became a film, or
/// <c>canceled</c>.
/// </param>
/// <param name="Progress">0–100, of the rows that were not refused.</param>
/// <param name="Rows">In their order, all of them; null in a list of batches.</param>
/// <param name="CreatedAt">Milliseconds since 1970, UTC.</param>
/// <param name="CompletedAt">Milliseconds since 1970, UTC; null while a row is open.</param>
public sealed record BatchStatus(
    string Id,
    string SessionId,
    string Status,
    double Progress,
    BatchSummary Summary,
    IReadOnlyList<BatchRow>? Rows,
    long CreatedAt,
    long? CompletedAt
)
{
    /// <summary>Nothing more will happen to it.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsFinal => Status is not "processing";
}

/// <summary>Batches, the newest first, without their rows.</summary>
/// <param name="Next">Id after which to go on, as <c>?before=</c>; null when these are the last.</param>
public sealed record BatchList(IReadOnlyList<BatchStatus> Batches, string? Next);

/// <param name="Line">The same in a line for a person.</param>
public sealed record BatchSummary(
    int Rows,
    int Refused,
    int Pending,
    int Processing,
    int Completed,
    int Failed,
    int Canceled,
    string Line
);

/// <param name="Row">Its place, from 1.</param>
/// <param name="Status"><c>refused</c>, or that of its export.</param>
public sealed record BatchRow(int Row, string Status)
{
    /// <summary>Id of its export, by which it can be followed, fetched and canceled like any other.</summary>
    public string? RenderId { get; init; }

    /// <summary>Name of the film's file.</summary>
    public string? Name { get; init; }

    /// <summary>0–100.</summary>
    public double? Progress { get; init; }

    /// <summary>Why it is refused or failed.</summary>
    public string? Error { get; init; }

    /// <summary>Its films; null while there is none.</summary>
    public IReadOnlyList<RenderOutput>? Outputs { get; init; }

    /// <summary>Whether all that was measured of it is as it should be; null where nothing was.</summary>
    public bool? Ok { get; init; }

    /// <summary>What is not as it should be, and what helps.</summary>
    public IReadOnlyList<string>? Findings { get; init; }
}
