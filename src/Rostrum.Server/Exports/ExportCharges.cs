using Microsoft.EntityFrameworkCore;
using Rostrum.Farm.Exports;
using Rostrum.Server.Credits;
using Rostrum.Server.Settings;
using Rostrum.Server.Storage;

namespace Rostrum.Server.Exports;

/// <summary>What exports cost: held when they are ordered, spent when the film is there, given back otherwise.</summary>
public sealed class ExportCharges(Database database, Ledger ledger, ServerOptions options)
{
    private const string Prefix = "export:";

    /// <returns>False when the account has not enough.</returns>
    public Task<bool> HoldAsync(string accountId, string id, CancellationToken cancel) =>
        options.Prices.Export == 0
            ? Task.FromResult(true)
            : database.WriteAsync(
                db =>
                    ledger.ReserveAsync(
                        db,
                        accountId,
                        PurposeOf(accountId, id),
                        options.Prices.Export,
                        cancel
                    ),
                cancel
            );

    /// <summary>For an export that has ended. Can be told any number of times.</summary>
    public Task SettleAsync(Export export, CancellationToken cancel)
    {
        var purpose = PurposeOf(export.AccountId, export.Id);
        return database.WriteAsync(
            db =>
                export.Status == ExportStatus.Completed
                    ? ledger.CaptureAsync(db, purpose, cancel)
                    : ledger.ReleaseAsync(db, purpose, cancel),
            cancel
        );
    }

    /// <summary>Gives back what was held for exports that never became a row, because the process ended in between.</summary>
    public Task ReleaseOrphansAsync(CancellationToken cancel) =>
        database.WriteAsync(
            async db =>
            {
                var held = await db
                    .Ledger.Where(entry =>
                        entry.Kind == LedgerKind.Reserve
                        && entry.Purpose.StartsWith(Prefix)
                        && !db.Ledger.Any(other => other.Purpose == entry.Purpose && other.Settles)
                        && !db.Exports.Any(export =>
                            entry.Purpose == Prefix + export.AccountId + ":" + export.Id
                        )
                    )
                    .Select(entry => entry.Purpose)
                    .ToListAsync(cancel);
                foreach (var purpose in held)
                    await ledger.ReleaseAsync(db, purpose, cancel);
            },
            cancel
        );

    private static string PurposeOf(string accountId, string id) => $"{Prefix}{accountId}:{id}";
}
