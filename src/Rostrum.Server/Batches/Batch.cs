using System.Text.Json;

namespace Rostrum.Server.Batches;

/// <summary>
/// Films of one template, a row each. The rows that can become films are exports, which carry its id; this row holds
/// what they have in common, and the rows that were refused.
/// </summary>
public sealed class Batch
{
    public long Key { get; set; }

    /// <summary>As the client named it; unique within the account.</summary>
    public required string Id { get; set; }

    public required string AccountId { get; set; }

    public required string SessionId { get; set; }

    /// <summary>SHA-256 of what was asked, hexadecimal: the same id with another body is a conflict.</summary>
    public required string BodyHash { get; set; }

    /// <summary>Those that were refused included.</summary>
    public int RowCount { get; set; }

    /// <summary>As <see cref="RefusedRow"/> lists them; null for none.</summary>
    public string? Refused { get; set; }

    /// <summary>Somebody gave it up.</summary>
    public bool IsCanceled { get; set; }

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; set; }

    internal IReadOnlyList<RefusedRow> RefusedRows =>
        Refused is null ? [] : JsonSerializer.Deserialize<List<RefusedRow>>(Refused)!;
}

/// <summary>A row that cannot become a film.</summary>
/// <param name="Row">From 1.</param>
/// <param name="Error">A sentence for whoever wrote the row.</param>
internal sealed record RefusedRow(int Row, string Error);
