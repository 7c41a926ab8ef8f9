using Microsoft.EntityFrameworkCore;
using Rostrum.Drafts;
using Rostrum.Drafts.Json;
using Rostrum.Protocol;
using Rostrum.Server.Accounts;
using Rostrum.Server.Answers;
using Rostrum.Server.Settings;
using Rostrum.Server.Storage;

namespace Rostrum.Server.Sessions;

/// <summary>Opens sessions, finds them for their owners, and walks the versions of their drafts.</summary>
public sealed class SessionDesk(Database database, ServerOptions options, TimeProvider clock)
{
    public const string App = "nemo_agent";

    /// <summary>Versions of a session that are kept; older ones cannot be gone back to.</summary>
    private const int KeptVersions = 500;

    public Task<Session> OpenAsync(
        string accountId,
        string? id,
        string? name,
        string? language,
        string? clientState,
        CancellationToken cancel
    ) =>
        database.WriteAsync(
            async db =>
            {
                if (id is not null && await db.Sessions.AnyAsync(session => session.Id == id, cancel))
                    throw ApiException.Malformed($"Session already exists: {id}");
                await CheckRoomAsync(db, accountId, cancel);
                var now = clock.GetUtcNow().UtcDateTime;
                var session = new Session
                {
                    Id = id ?? Secrets.NewSessionId(),
                    AccountId = accountId,
                    TaskId = "task_" + Secrets.NewHex(16),
                    TaskName = string.IsNullOrWhiteSpace(name) ? "Untitled" : name,
                    Language = LanguageOf(language),
                    ClientState = clientState,
                    CreatedAt = now,
                    UpdatedAt = now,
                };
                db.Sessions.Add(session);
                await db.SaveChangesAsync(cancel);
                return session;
            },
            cancel
        );

    /// <summary>A session of the account. Whether another's exists is not told.</summary>
    /// <exception cref="ApiException">There is none.</exception>
    public static async Task<Session> GetAsync(
        RostrumContext db,
        string accountId,
        string sessionId,
        CancellationToken cancel
    ) =>
        await db.Sessions.SingleOrDefaultAsync(
            session => session.Id == sessionId && session.AccountId == accountId,
            cancel
        ) ?? throw ApiException.NoSession();

    public async Task<Session> GetAsync(string accountId, string sessionId, CancellationToken cancel)
    {
        await using var db = database.Open();
        return await GetAsync(db, accountId, sessionId, cancel);
    }

    /// <summary>The files of a session, in the order in which they came.</summary>
    public static Task<List<SessionFile>> FilesAsync(
        RostrumContext db,
        string sessionId,
        CancellationToken cancel
    ) =>
        db
            .Files.AsNoTracking()
            .Where(file => file.SessionId == sessionId)
            .OrderBy(file => file.Key)
            .ToListAsync(cancel);

    /// <summary>The draft of a version; the empty film for 0.</summary>
    public static async Task<Draft> DraftAsync(
        RostrumContext db,
        string sessionId,
        int version,
        CancellationToken cancel
    )
    {
        if (version == 0)
            return new Draft();
        var json = await db
            .Versions.Where(made => made.SessionId == sessionId && made.Number == version)
            .Select(made => made.Draft)
            .SingleAsync(cancel);
        return DraftJson.Parse(json, out var why) ?? throw new InvalidDataException(why);
    }

    /// <summary>Adds a version made from the current one and makes it current. The caller saves.</summary>
    public async Task AddVersionAsync(
        RostrumContext db,
        Session session,
        Draft draft,
        CancellationToken cancel
    )
    {
        var last =
            await db
                .Versions.Where(made => made.SessionId == session.Id)
                .MaxAsync(made => (int?)made.Number, cancel)
            ?? 0;
        var now = clock.GetUtcNow().UtcDateTime;
        db.Versions.Add(
            new DraftVersion
            {
                SessionId = session.Id,
                Number = last + 1,
                Parent = session.Version,
                Draft = DraftJson.Write(draft),
                At = now,
            }
        );
        session.Version = last + 1;
        session.UpdatedAt = now;
        var oldest = last + 1 - KeptVersions;
        if (oldest > 0)
            await db
                .Versions.Where(made => made.SessionId == session.Id && made.Number <= oldest)
                .ExecuteDeleteAsync(cancel);
    }

    private async Task CheckRoomAsync(RostrumContext db, string accountId, CancellationToken cancel)
    {
        var most = options.Limits.SessionsPerAccount;
        if (
            await db.Sessions.CountAsync(session => session.AccountId == accountId, cancel) >= most
            && await db.IsMeteredAsync(accountId, cancel)
        )
            throw new ApiException(
                ApiCode.Unprocessable,
                $"An account has {most} sessions at most: delete some that are done."
            );
    }

    /// <summary>The version that an undo leads to: the one the current was made from. Null at the empty film, and where
    /// that version is no longer kept.</summary>
    public static async Task<int?> BeforeAsync(RostrumContext db, Session session, CancellationToken cancel)
    {
        if (session.Version == 0)
            return null;
        var own = db.Versions.Where(made => made.SessionId == session.Id);
        var parent = await own.Where(made => made.Number == session.Version)
            .Select(made => made.Parent)
            .SingleAsync(cancel);
        return parent == 0 || await own.AnyAsync(made => made.Number == parent, cancel) ? parent : null;
    }

    /// <summary>The versions that came before the current one, the newest first, as long as they are kept.</summary>
    public static async Task<IReadOnlyList<int>> EarlierAsync(
        RostrumContext db,
        Session session,
        CancellationToken cancel
    )
    {
        var parents = await db
            .Versions.Where(made => made.SessionId == session.Id)
            .ToDictionaryAsync(made => made.Number, made => made.Parent, cancel);
        var line = new List<int>();
        for (
            var version = session.Version;
            parents.TryGetValue(version, out var parent) && (parent == 0 || parents.ContainsKey(parent));
            version = parent
        )
            line.Add(parent);
        return line;
    }

    /// <summary>The version that a redo leads to: the newest made from this one. Null when there is none.</summary>
    public static Task<int?> AfterAsync(
        RostrumContext db,
        string sessionId,
        int version,
        CancellationToken cancel
    ) =>
        db
            .Versions.Where(made => made.SessionId == sessionId && made.Parent == version)
            .MaxAsync(made => (int?)made.Number, cancel);

    private static string LanguageOf(string? language) =>
        language?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true ? "zh" : "en";
}
