using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Rostrum.Server.Storage;

/// <summary>
/// Opens contexts, and runs work that must happen whole or not at all. Writers of this process stand in line: SQLite has
/// room for one and lets others poll, and PostgreSQL makes those that collide do their work again.
/// </summary>
public sealed class Database(Func<RostrumContext> open)
{
    private const int MostAttempts = 40;

    private readonly SemaphoreSlim line = new(1, 1);

    public RostrumContext Open() => open();

    /// <summary>
    /// Runs work in a transaction of its own. SQLite takes the write lock at once, so that what was read still holds
    /// when it is written; on PostgreSQL the transaction is serializable and repeated when another process came between.
    /// </summary>
    public async Task<T> WriteAsync<T>(Func<RostrumContext, Task<T>> work, CancellationToken cancel)
    {
        await line.WaitAsync(cancel);
        try
        {
            return await TransactAsync(work, cancel);
        }
        finally
        {
            line.Release();
        }
    }

    private async Task<T> TransactAsync<T>(Func<RostrumContext, Task<T>> work, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
            try
            {
                return await TransactOnceAsync(work, cancel);
            }
            catch (Exception failure) when (attempt < MostAttempts && AnotherCameBetween(failure))
            {
                // Those who met here shall not meet again.
                await Task.Delay(Random.Shared.Next(1, 10 * attempt), cancel);
            }
    }

    private async Task<T> TransactOnceAsync<T>(Func<RostrumContext, Task<T>> work, CancellationToken cancel)
    {
        await using var db = open();
        await using var transaction = await db.Database.BeginTransactionAsync(
            IsolationLevel.Serializable,
            cancel
        );
        var result = await work(db);
        await transaction.CommitAsync(cancel);
        return result;
    }

    /// <summary>
    /// By PostgreSQL's SQLSTATE: serialization failure, deadlock, or a unique key that another has written meanwhile.
    /// </summary>
    private static bool AnotherCameBetween(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
            if (cause is DbException { SqlState: "40001" or "40P01" or "23505" })
                return true;
        return false;
    }

    public Task WriteAsync(Func<RostrumContext, Task> work, CancellationToken cancel) =>
        WriteAsync(
            async db =>
            {
                await work(db);
                return true;
            },
            cancel
        );
}
