using System.Globalization;
using Rostrum.Farm;
using Rostrum.Farm.Exports;
using Rostrum.Server.Credits;
using Rostrum.Server.Settings;
using Rostrum.Server.Storage;

namespace Rostrum.Server.Exports;

/// <summary>What exports cost: held when they are ordered, spent when the film is there, given back otherwise.</summary>
public sealed class ExportCharges(Database database, Ledger ledger, ServerOptions options)
{
    /// <summary>Holds an export's price, that of each of its films, in the transaction that stores its row, so that there is never one without the
    /// other.</summary>
    /// <returns>False when the account has not enough.</returns>
    public Task<bool> HoldAsync(RostrumContext db, Export export, CancellationToken cancel) =>
        ledger.ReserveAsync(
            db,
            export.AccountId,
            PurposeOf(export),
            options.Prices.Export * export.FilmCount,
            cancel
        );

    /// <summary>For an export that has ended. Can be told any number of times.</summary>
    public Task SettleAsync(Export export, CancellationToken cancel) =>
        database.WriteAsync(
            db =>
                export.Status == RowStatus.Completed
                    ? ledger.CaptureAsync(db, PurposeOf(export), cancel)
                    : ledger.ReleaseAsync(db, PurposeOf(export), cancel),
            cancel
        );

    private static string PurposeOf(Export export) =>
        string.Create(CultureInfo.InvariantCulture, $"export:{export.Key}");
}
