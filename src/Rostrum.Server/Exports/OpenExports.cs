using Microsoft.EntityFrameworkCore;
using Rostrum.Farm;
using Rostrum.Farm.Exports;
using Rostrum.Server.Conversations;
using Rostrum.Server.Storage;

namespace Rostrum.Server.Exports;

/// <summary>Exports of a session that have not ended.</summary>
public sealed class OpenExports(Database database, ExportDesk desk)
{
    /// <summary>Ends those of the session in which something was said; rows of batches are another matter.</summary>
    /// <returns>How many they were.</returns>
    public async Task<int> EndAllAsync(Turn turn, CancellationToken cancel)
    {
        await using var db = database.Open();
        var open = await db
            .Exports.AsNoTracking()
            .Where(row =>
                row.SessionId == turn.SessionId
                && row.AccountId == turn.AccountId
                && row.Batch == null
                && row.Status < RowStatus.Completed
            )
            .Select(row => row.Id)
            .ToListAsync(cancel);
        foreach (var id in open)
            await desk.CancelAsync(turn.AccountId, id, cancel);
        return open.Count;
    }
}
