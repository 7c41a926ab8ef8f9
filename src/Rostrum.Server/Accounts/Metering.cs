using Microsoft.EntityFrameworkCore;
using Rostrum.Server.Storage;

namespace Rostrum.Server.Accounts;

/// <summary>Whom credits and limits bind: everyone but the owner of the service.</summary>
internal static class Metering
{
    public static Task<bool> IsMeteredAsync(
        this RostrumContext db,
        string accountId,
        CancellationToken cancel
    ) =>
        db.Accounts.AnyAsync(account => account.Id == accountId && account.Kind != AccountKind.Owner, cancel);
}
