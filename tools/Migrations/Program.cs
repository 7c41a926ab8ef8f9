using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Rostrum.Server.Storage;

Console.Error.WriteLine("Migrations are made by dotnet ef; CONTRIBUTING.md shows how.");
return 2;

/// <summary>Opens the database of one machine for the tool; the file is not touched.</summary>
internal sealed class SqliteFactory : IDesignTimeDbContextFactory<SqliteContext>
{
    public SqliteContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteContext>();
        SqliteContext.Configure(options, "design.db");
        return new SqliteContext(options.Options);
    }
}

/// <summary>Opens the database of several machines for the tool; it is not connected to.</summary>
internal sealed class PostgresFactory : IDesignTimeDbContextFactory<PostgresContext>
{
    public PostgresContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgresContext>();
        PostgresContext.Configure(options, "Host=localhost;Database=design");
        return new PostgresContext(options.Options);
    }
}
