using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Rostrum.Server.Settings;

namespace Rostrum.Server.Storage;

/// <summary>The database that is configured.</summary>
public static class DatabaseOpener
{
    public static Database Open(ServerOptions options)
    {
        if (options.Database.Kind == "postgres")
            return Of<PostgresContext>(database =>
                PostgresContext.Configure(database, options.Database.Connection!)
            );
        DataFolder.Create(options);
        var file = FileOf(options);
        return Of<SqliteContext>(database => SqliteContext.Configure(database, file));
    }

    /// <summary>Where the database of a service on one machine lies.</summary>
    internal static string FileOf(ServerOptions options) => Path.Combine(options.Data, "rostrum.db");

    /// <summary>Brings the tables up to date, making them where there are none.</summary>
    public static async Task MigrateAsync(Database database, CancellationToken cancel)
    {
        await using var db = database.Open();
        await db.Database.MigrateAsync(cancel);
    }

    private static Database Of<TContext>(Action<DbContextOptionsBuilder> configure)
        where TContext : RostrumContext
    {
        var options = new DbContextOptionsBuilder<TContext>();
        configure(options);
        var contexts = new PooledDbContextFactory<TContext>(options.Options);
        return new Database(contexts.CreateDbContext);
    }
}
