using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Rostrum.Server.Storage;

/// <summary>The database of a service on one machine: a file.</summary>
public sealed class SqliteContext(DbContextOptions<SqliteContext> options) : RostrumContext(options)
{
    /// <summary>Options for the database in a file.</summary>
    public static void Configure(DbContextOptionsBuilder options, string file) =>
        options.UseSqlite($"Data Source={file};Default Timeout=30").AddInterceptors(new Pragmas());

    /// <summary>
    /// Write-ahead log: readers do not wait for the writer, and a killed process loses nothing that was committed.
    /// Set on every connection, as SQLite forgets all but the log's mode.
    /// </summary>
    private sealed class Pragmas : DbConnectionInterceptor
    {
        private const string Words =
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=30000;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData data)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Words;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(
            DbConnection connection,
            ConnectionEndEventData data,
            CancellationToken cancel
        )
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Words;
            await command.ExecuteNonQueryAsync(cancel);
        }
    }
}
