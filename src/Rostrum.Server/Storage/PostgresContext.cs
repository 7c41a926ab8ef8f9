using Microsoft.EntityFrameworkCore;

namespace Rostrum.Server.Storage;

/// <summary>The database of a service on several machines.</summary>
public sealed class PostgresContext(DbContextOptions<PostgresContext> options) : RostrumContext(options)
{
    public static void Configure(DbContextOptionsBuilder options, string connection) =>
        options.UseNpgsql(connection);
}
