using Rostrum.Server.Accounts;
using Rostrum.Server.Credits;
using Rostrum.Server.Settings;
using Rostrum.Server.Storage;

namespace Rostrum.Server;

/// <summary>What the owner does at the machine itself, whether the service runs or not.</summary>
public static class OwnerDesk
{
    private const string TokenName = "made at the machine";

    /// <summary>A new token of the owner's account, with all scopes and without an end.</summary>
    public static async Task<string> NewTokenAsync(ServerOptions options, CancellationToken cancel)
    {
        var database = await OpenAsync(options, cancel);
        var accounts = Accounts(database, options);
        var (owner, _) = await accounts.OwnerAsync(cancel);
        return await NewTokenAsync(accounts, owner, cancel);
    }

    /// <summary>The owner's first token; null when there was an owner already.</summary>
    public static async Task<string?> FirstTokenAsync(ServerOptions options, CancellationToken cancel)
    {
        var database = await OpenAsync(options, cancel);
        var accounts = Accounts(database, options);
        var (owner, isNew) = await accounts.OwnerAsync(cancel);
        return isNew ? await NewTokenAsync(accounts, owner, cancel) : null;
    }

    /// <summary>A new voucher code, good for credits once.</summary>
    public static async Task<string> NewVoucherAsync(
        ServerOptions options,
        long credits,
        TimeSpan? life,
        CancellationToken cancel
    )
    {
        var database = await OpenAsync(options, cancel);
        var vouchers = new VoucherDesk(database, new Ledger(TimeProvider.System), TimeProvider.System);
        return await vouchers.MakeAsync(credits, life, cancel);
    }

    private static async Task<string> NewTokenAsync(
        AccountDesk accounts,
        string owner,
        CancellationToken cancel
    ) => (await accounts.NewTokenAsync(owner, TokenName, Scopes.All, life: null, cancel)).Token;

    private static async Task<Database> OpenAsync(ServerOptions options, CancellationToken cancel)
    {
        var database = DatabaseOpener.Open(options);
        await DatabaseOpener.MigrateAsync(database, cancel);
        return database;
    }

    private static AccountDesk Accounts(Database database, ServerOptions options) =>
        new(database, new Ledger(TimeProvider.System), options, TimeProvider.System);
}
