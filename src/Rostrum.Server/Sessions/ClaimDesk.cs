using Microsoft.EntityFrameworkCore;
using Rostrum.Server.Accounts;
using Rostrum.Server.Answers;
using Rostrum.Server.Storage;

namespace Rostrum.Server.Sessions;

/// <summary>Links that open a session in a browser without logging in. They give no rights at the API.</summary>
public sealed class ClaimDesk(Database database, TimeProvider clock)
{
    private static readonly TimeSpan life = TimeSpan.FromDays(7);

    public Task<(string Token, TimeSpan Life)> MakeAsync(
        string accountId,
        string sessionId,
        string? taskId,
        CancellationToken cancel
    ) =>
        database.WriteAsync(
            async db =>
            {
                var session = await SessionDesk.GetAsync(db, accountId, sessionId, cancel);
                if (taskId is not null && taskId != session.TaskId)
                    throw ApiException.NoSession();
                var token = "clm_" + Secrets.NewKey();
                db.Claims.Add(
                    new Claim
                    {
                        Hash = Secrets.Hash(token),
                        SessionId = sessionId,
                        ExpiresAt = clock.GetUtcNow().UtcDateTime + life,
                    }
                );
                await db.SaveChangesAsync(cancel);
                return (token, life);
            },
            cancel
        );

    /// <summary>The session that a claim token opens; null when it opens none.</summary>
    public async Task<Session?> OpenAsync(string token, CancellationToken cancel)
    {
        var (hash, now) = (Secrets.Hash(token), clock.GetUtcNow().UtcDateTime);
        await using var db = database.Open();
        return await db
            .Claims.Where(claim => claim.Hash == hash && claim.ExpiresAt > now)
            .Join(db.Sessions, claim => claim.SessionId, session => session.Id, (_, session) => session)
            .SingleOrDefaultAsync(cancel);
    }
}
