using System.Globalization;
using Rostrum.Farm.Exports;
using Rostrum.Protocol;
using Rostrum.Server.Answers;
using Rostrum.Server.Credits;
using Rostrum.Server.Settings;
using Rostrum.Server.Storage;

namespace Rostrum.Server.Exports;

/// <summary>What exports cost: held when they are ordered, spent when the film is there, given back otherwise.</summary>
public sealed class ExportCharges(Database database, Ledger ledger, ServerOptions options)
{
    /// <summary>Holds an export's price in the transaction that stores its row, so that there is never one without the
    /// other.</summary>
    /// <exception cref="ApiException">The account has not enough.</exception>
    public async Task HoldAsync(RostrumContext db, Export export, CancellationToken cancel)
    {
        var price = options.Prices.Export;
        if (!await ledger.ReserveAsync(db, export.AccountId, PurposeOf(export), price, cancel))
            throw new ApiException(ApiCode.NoCredits, "Top up credits in your account");
    }

    /// <summary>For an export that has ended. Can be told any number of times.</summary>
    public Task SettleAsync(Export export, CancellationToken cancel) =>
        database.WriteAsync(
            db =>
                export.Status == ExportStatus.Completed
                    ? ledger.CaptureAsync(db, PurposeOf(export), cancel)
                    : ledger.ReleaseAsync(db, PurposeOf(export), cancel),
            cancel
        );

    private static string PurposeOf(Export export) =>
        string.Create(CultureInfo.InvariantCulture, $"export:{export.Key}");
}
