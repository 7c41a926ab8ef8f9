using Microsoft.EntityFrameworkCore;
using Rostrum.Protocol.Accounts;
using Rostrum.Server.Accounts;
using Rostrum.Server.Answers;
using Rostrum.Server.Storage;

namespace Rostrum.Server.Credits;

/// <summary>Makes voucher codes and takes them.</summary>
public sealed class VoucherDesk(Database database, Ledger ledger, TimeProvider clock)
{
    /// <summary>Letters and digits that are not taken for one another.</summary>
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>A new code, such as <c>7KQ2-9FXW-M3TB-HV6C</c>; it is told once and not kept.</summary>
    public Task<string> MakeAsync(long credits, TimeSpan? life, CancellationToken cancel) =>
        database.WriteAsync(
            async db =>
            {
                var code = string.Join(
                    '-',
                    Enumerable
                        .Range(0, 4)
                        .Select(_ =>
                            System.Security.Cryptography.RandomNumberGenerator.GetString(Alphabet, 4)
                        )
                );
                var now = clock.GetUtcNow().UtcDateTime;
                db.Vouchers.Add(
                    new Voucher
                    {
                        CodeHash = HashOf(code),
                        Credits = credits,
                        CreatedAt = now,
                        ExpiresAt = life is { } span ? now + span : null,
                    }
                );
                await db.SaveChangesAsync(cancel);
                return code;
            },
            cancel
        );

    /// <returns>The balance with the voucher's credits.</returns>
    public Task<CreditBalance> RedeemAsync(string accountId, string code, CancellationToken cancel) =>
        database.WriteAsync(
            async db =>
            {
                var (hash, now) = (HashOf(code), clock.GetUtcNow().UtcDateTime);
                var voucher = await db.Vouchers.SingleOrDefaultAsync(
                    made => made.CodeHash == hash && (made.ExpiresAt == null || made.ExpiresAt > now),
                    cancel
                );
                if (voucher is null || voucher.RedeemedBy is { } other && other != accountId)
                    throw ApiException.NotFound(
                        "There is no voucher with this code, or it was used already: check the code."
                    );
                voucher.RedeemedBy = accountId;
                voucher.RedeemedAt ??= now;
                await ledger.GrantAsync(db, accountId, $"voucher:{voucher.Key}", voucher.Credits, cancel);
                await db.SaveChangesAsync(cancel);
                return await Ledger.BalanceAsync(db, accountId, cancel);
            },
            cancel
        );

    private static string HashOf(string code) =>
        Secrets.Hash(string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant());
}
