using Microsoft.EntityFrameworkCore;
using Rostrum.Protocol.Accounts;
using Rostrum.Server.Accounts;
using Rostrum.Server.Storage;

namespace Rostrum.Server.Credits;

/// <summary>
/// Moves credits. Every movement is a line of the ledger and a change of the account's two sums, in the caller's
/// transaction; what was done for a purpose already is not done again. Total = available + frozen.
/// </summary>
public sealed class Ledger(TimeProvider clock)
{
    /// <summary>Gives credits once for a purpose.</summary>
    /// <returns>False when they had been given already.</returns>
    public async Task<bool> GrantAsync(
        RostrumContext db,
        string accountId,
        string purpose,
        long amount,
        CancellationToken cancel
    )
    {
        if (amount == 0 || await Find(db, purpose, settles: false, cancel) is not null)
            return false;
        await db
            .Accounts.Where(account => account.Id == accountId)
            .ExecuteUpdateAsync(
                set => set.SetProperty(account => account.Available, account => account.Available + amount),
                cancel
            );
        await AddAsync(db, accountId, LedgerKind.Grant, purpose, amount, cancel);
        return true;
    }

    /// <summary>Holds credits for a purpose; nothing is held for an account that is not metered.</summary>
    /// <returns>False when the account has not enough.</returns>
    public async Task<bool> ReserveAsync(
        RostrumContext db,
        string accountId,
        string purpose,
        long amount,
        CancellationToken cancel
    )
    {
        if (amount == 0 || await Find(db, purpose, settles: false, cancel) is not null)
            return true;
        var held = await db
            .Accounts.Where(account =>
                account.Id == accountId && account.Kind != AccountKind.Owner && account.Available >= amount
            )
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(account => account.Available, account => account.Available - amount)
                        .SetProperty(account => account.Frozen, account => account.Frozen + amount),
                cancel
            );
        if (held == 0)
            return !await db.IsMeteredAsync(accountId, cancel);
        await AddAsync(db, accountId, LedgerKind.Reserve, purpose, amount, cancel);
        return true;
    }

    /// <summary>Spends what is held for a purpose.</summary>
    public Task CaptureAsync(RostrumContext db, string purpose, CancellationToken cancel) =>
        SettleAsync(db, purpose, LedgerKind.Capture, cancel);

    /// <summary>Gives back what is held for a purpose.</summary>
    public Task ReleaseAsync(RostrumContext db, string purpose, CancellationToken cancel) =>
        SettleAsync(db, purpose, LedgerKind.Release, cancel);

    public static async Task<CreditBalance> BalanceAsync(
        RostrumContext db,
        string accountId,
        CancellationToken cancel
    )
    {
        var sums = await db
            .Accounts.Where(account => account.Id == accountId)
            .Select(account => new { account.Available, account.Frozen })
            .SingleAsync(cancel);
        return new CreditBalance(sums.Available, sums.Frozen, sums.Available + sums.Frozen);
    }

    private async Task SettleAsync(
        RostrumContext db,
        string purpose,
        LedgerKind kind,
        CancellationToken cancel
    )
    {
        var held = await Find(db, purpose, settles: false, cancel);
        if (
            held is not { Kind: LedgerKind.Reserve }
            || await Find(db, purpose, settles: true, cancel) is not null
        )
            return;
        var back = kind == LedgerKind.Release ? held.Amount : 0;
        await db
            .Accounts.Where(account => account.Id == held.AccountId)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(account => account.Frozen, account => account.Frozen - held.Amount)
                        .SetProperty(account => account.Available, account => account.Available + back),
                cancel
            );
        await AddAsync(db, held.AccountId, kind, purpose, held.Amount, cancel);
    }

    private static Task<LedgerEntry?> Find(
        RostrumContext db,
        string purpose,
        bool settles,
        CancellationToken cancel
    ) =>
        db
            .Ledger.AsNoTracking()
            .SingleOrDefaultAsync(entry => entry.Purpose == purpose && entry.Settles == settles, cancel);

    private Task AddAsync(
        RostrumContext db,
        string accountId,
        LedgerKind kind,
        string purpose,
        long amount,
        CancellationToken cancel
    )
    {
        db.Ledger.Add(
            new LedgerEntry
            {
                AccountId = accountId,
                Kind = kind,
                Amount = amount,
                Purpose = purpose,
                Settles = kind is LedgerKind.Capture or LedgerKind.Release,
                At = clock.GetUtcNow().UtcDateTime,
            }
        );
        return db.SaveChangesAsync(cancel);
    }
}
