using Microsoft.EntityFrameworkCore;
using Rostrum.Server.Accounts;
using Rostrum.Server.Settings;
using Rostrum.Server.Storage;

namespace Rostrum.Server.Models;

/// <summary>How much each account may use of the language model, by the day. The owner is not bound.</summary>
public sealed class ModelBudget(Database database, ServerOptions options, TimeProvider clock)
{
    private ModelSettings Limits => options.Agent.Model;

    private int Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).DayNumber;

    /// <summary>Takes one turn of today's; false when none is left, or no tokens.</summary>
    public Task<bool> TakeTurnAsync(string accountId, CancellationToken cancel) =>
        database.WriteAsync(
            async db =>
            {
                var day = await DayAsync(db, accountId, cancel);
                var isSpent = day.Turns >= Limits.TurnsPerDay || day.Tokens >= Limits.TokensPerDay;
                if (isSpent && await db.IsMeteredAsync(accountId, cancel))
                    return false;
                day.Turns++;
                await db.SaveChangesAsync(cancel);
                return true;
            },
            cancel
        );

    /// <summary>Counts what a turn used.</summary>
    public Task SpendAsync(string accountId, long tokens, CancellationToken cancel) =>
        database.WriteAsync(
            async db =>
            {
                (await DayAsync(db, accountId, cancel)).Tokens += tokens;
                await db.SaveChangesAsync(cancel);
            },
            cancel
        );

    private async Task<ModelDay> DayAsync(RostrumContext db, string accountId, CancellationToken cancel)
    {
        var today = Today;
        var day = await db.ModelDays.SingleOrDefaultAsync(
            row => row.AccountId == accountId && row.Day == today,
            cancel
        );
        if (day is null)
            db.ModelDays.Add(day = new ModelDay { AccountId = accountId, Day = today });
        return day;
    }
}
