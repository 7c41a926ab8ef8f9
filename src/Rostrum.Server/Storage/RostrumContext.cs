using Microsoft.EntityFrameworkCore;
using Rostrum.Farm;
using Rostrum.Server.Accounts;
using Rostrum.Server.Batches;
using Rostrum.Server.Conversations;
using Rostrum.Server.Credits;
using Rostrum.Server.Models;
using Rostrum.Server.Sessions;

namespace Rostrum.Server.Storage;

/// <summary>The database. There is one context class for each kind of database, each with migrations of its own.</summary>
public abstract class RostrumContext(DbContextOptions options) : FarmContext(options)
{
    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<AccessToken> Tokens => Set<AccessToken>();

    public DbSet<AnonymousGrant> AnonymousGrants => Set<AnonymousGrant>();

    public DbSet<LedgerEntry> Ledger => Set<LedgerEntry>();

    public DbSet<Voucher> Vouchers => Set<Voucher>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<DraftVersion> Versions => Set<DraftVersion>();

    public DbSet<SessionFile> Files => Set<SessionFile>();

    public DbSet<Turn> Turns => Set<Turn>();

    public DbSet<StoredEvent> Events => Set<StoredEvent>();

    public DbSet<Claim> Claims => Set<Claim>();

    public DbSet<Batch> Batches => Set<Batch>();

    public DbSet<ModelDay> ModelDays => Set<ModelDay>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        model.Entity<Account>(account =>
        {
            account.HasKey(a => a.Id);
            account.HasIndex(a => a.Email).IsUnique();
            account.HasIndex(a => a.ClientHash).IsUnique();
        });
        model.Entity<AccessToken>(token =>
        {
            token.HasKey(t => t.Key);
            token.HasIndex(t => t.Hash).IsUnique();
            token.HasOne(t => t.Account).WithMany().HasForeignKey(t => t.AccountId);
        });
        model.Entity<AnonymousGrant>(grant =>
        {
            grant.HasKey(g => g.Key);
            grant.HasIndex(g => new { g.ClientHash, g.At });
            grant.HasIndex(g => new { g.AddressHash, g.At });
        });
        model.Entity<LedgerEntry>(entry =>
        {
            entry.HasKey(e => e.Key);
            entry.HasIndex(e => new { e.Purpose, e.Settles }).IsUnique();
            entry.HasIndex(e => e.AccountId);
        });
        model.Entity<Voucher>(voucher =>
        {
            voucher.HasKey(v => v.Key);
            voucher.HasIndex(v => v.CodeHash).IsUnique();
        });
        model.Entity<Batch>(batch =>
        {
            batch.HasKey(b => b.Key);
            batch.HasIndex(b => new { b.AccountId, b.Id }).IsUnique();
        });
        model.Entity<ModelDay>().HasKey(day => new { day.AccountId, day.Day });
        MapSessions(model);
    }

    private static void MapSessions(ModelBuilder model)
    {
        model.Entity<Session>(session =>
        {
            session.HasKey(s => s.Id);
            session.HasIndex(s => new { s.AccountId, s.UpdatedAt });
            session.HasIndex(s => s.TaskId);
        });
        model.Entity<DraftVersion>().HasKey(v => new { v.SessionId, v.Number });
        model.Entity<SessionFile>(file =>
        {
            file.HasKey(f => f.Key);
            file.HasIndex(f => f.SessionId);
            file.HasIndex(f => f.AddressKey).IsUnique();
            file.HasIndex(f => f.BlobKey);
        });
        model.Entity<Turn>(turn =>
        {
            turn.HasKey(t => t.Key);
            turn.HasIndex(t => new { t.SessionId, t.IdempotencyKey }).IsUnique();
            turn.HasIndex(t => t.Status);
        });
        model.Entity<StoredEvent>(stored =>
        {
            stored.HasKey(e => e.Key);
            stored.HasIndex(e => new { e.SessionId, e.InvocationId });
        });
        model.Entity<Claim>(claim =>
        {
            claim.HasKey(c => c.Key);
            claim.HasIndex(c => c.Hash).IsUnique();
        });
    }
}
