using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Rostrum.Farm.Tests.Making;

/// <summary>The farm's tables in an SQLite file of a test's own.</summary>
internal sealed class TestFarmContext(DbContextOptions<TestFarmContext> options) : FarmContext(options)
{
    /// <summary>Makes contexts over a file; the tables are made first.</summary>
    public static Func<FarmContext> Over(string file)
    {
        var options = new DbContextOptionsBuilder<TestFarmContext>()
            .UseSqlite($"Data Source={file}")
            .AddInterceptors(new Pragmas())
            .Options;
        using var context = new TestFarmContext(options);
        context.Database.EnsureCreated();
        return () => new TestFarmContext(options);
    }

    /// <summary>They hold for a connection, not for the file.</summary>
    private sealed class Pragmas : DbConnectionInterceptor
    {
        private const string All = "PRAGMA busy_timeout=10000; PRAGMA synchronous=NORMAL;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData data)
        {
            using var command = connection.CreateCommand();
            command.CommandText = All;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(
            DbConnection connection,
            ConnectionEndEventData data,
            CancellationToken cancel
        )
        {
            await using var command = connection.CreateCommand();
            command.CommandText = All;
            await command.ExecuteNonQueryAsync(cancel);
        }
    }
}
