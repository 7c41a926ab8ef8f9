using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Rostrum.Farm.Chunks;
using Rostrum.Farm.Exports;
using Rostrum.Farm.Generations;
using Rostrum.Farm.Stills;

namespace Rostrum.Farm;

/// <summary>The farm's tables. The host's database extends this context, so that there is one database.</summary>
public abstract class FarmContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<Export> Exports => Set<Export>();

    public DbSet<Chunk> Chunks => Set<Chunk>();

    public DbSet<Still> Stills => Set<Still>();

    public DbSet<Generation> Generations => Set<Generation>();

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) =>
        conventions.Properties<DateTime>().HaveConversion<UniversalTime>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<Export>(export =>
        {
            export.HasKey(e => e.Key);
            export.Ignore(e => e.Outputs);
            export.HasIndex(e => new { e.AccountId, e.Id }).IsUnique();
            export.HasIndex(e => e.DownloadKey).IsUnique();
            export.HasIndex(e => new { e.Status, e.NotBefore });
            export.HasIndex(e => e.SessionId);
            export.HasIndex(e => new { e.Reported, e.WebhookDone });
            export.HasIndex(e => new { e.AccountId, e.Batch });
        });
        model.Entity<Chunk>(chunk =>
        {
            chunk.HasKey(c => c.Key);
            chunk.HasIndex(c => c.UsedAt);
        });
        model.Entity<Still>(still =>
        {
            still.HasKey(s => s.Key);
            still.HasIndex(s => s.UsedAt);
        });
        model.Entity<Generation>(generation =>
        {
            generation.HasKey(g => g.Key);
            generation.HasIndex(g => g.Id).IsUnique();
            generation.HasIndex(g => new { g.Status, g.NotBefore });
            generation.HasIndex(g => g.AccountId);
            generation.HasIndex(g => g.SessionId);
            generation.HasIndex(g => g.Reported);
        });
    }

    /// <summary>Not every database remembers that a moment was in UTC.</summary>
    private sealed class UniversalTime()
        : ValueConverter<DateTime, DateTime>(
            moment => moment,
            moment => DateTime.SpecifyKind(moment, DateTimeKind.Utc)
        );
}
