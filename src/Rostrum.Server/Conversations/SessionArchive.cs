using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Rostrum.Drafts;
using Rostrum.Drafts.Json;
using Rostrum.Farm;
using Rostrum.Farm.Exports;
using Rostrum.Farm.Generations;
using Rostrum.Protocol;
using Rostrum.Protocol.Conversations;
using Rostrum.Server.Answers;
using Rostrum.Server.Sessions;
using Rostrum.Server.Storage;

namespace Rostrum.Server.Conversations;

/// <summary>
/// Sessions as clients of the agent protocol see them: a bag of state and a list of events. The draft in the state is
/// the session's draft; setting it makes a version. All other keys are kept for the client.
/// </summary>
public sealed class SessionArchive(
    Database database,
    SessionDesk sessions,
    SessionLines lines,
    ExportDesk exports,
    GenerationDesk generations
)
{
    private const string DraftKey = "draft";
    private const int MostSessions = 1000;
    private const int LongestState = 100_000;

    public async Task<AgentSession> CreateAsync(
        string accountId,
        string? id,
        JsonElement? state,
        CancellationToken cancel
    )
    {
        if (id?.Any(letter => !char.IsAsciiLetterOrDigit(letter) && letter is not ('-' or '_')) == true)
            throw ApiException.Malformed("A session id is made of letters, digits, - and _.");
        if (state is { ValueKind: not JsonValueKind.Object })
            throw ApiException.Malformed("state must be an object.");
        // A draft that cannot be read is refused before the session is opened.
        _ = DraftIn(state);
        var session = await sessions.OpenAsync(accountId, id, null, null, null, cancel);
        return state is { } given
            ? await PatchAsync(accountId, session.Id, given, cancel)
            : await GetAsync(accountId, session.Id, cancel);
    }

    public async Task<AgentSession> GetAsync(string accountId, string sessionId, CancellationToken cancel)
    {
        await using var db = database.Open();
        var session = await SessionDesk.GetAsync(db, accountId, sessionId, cancel);
        var stored = await db
            .Events.Where(row => row.SessionId == sessionId)
            .OrderBy(row => row.Key)
            .Select(row => row.Json)
            .ToListAsync(cancel);
        return await TellAsync(db, session, [.. stored.Select(Read)], cancel);
    }

    /// <summary>The newest sessions, without their events.</summary>
    public async Task<IReadOnlyList<AgentSession>> ListAsync(string accountId, CancellationToken cancel)
    {
        await using var db = database.Open();
        var found = await db
            .Sessions.AsNoTracking()
            .Where(session => session.AccountId == accountId)
            .OrderByDescending(session => session.UpdatedAt)
            .Take(MostSessions)
            .ToListAsync(cancel);
        return
        [
            .. found.Select(session =>
                Tell(session, JsonSerializer.SerializeToElement(ClientStateOf(session)), [])
            ),
        ];
    }

    /// <summary>Sets keys of the state; null takes a key away.</summary>
    public async Task<AgentSession> PatchAsync(
        string accountId,
        string sessionId,
        JsonElement delta,
        CancellationToken cancel
    )
    {
        var draft = DraftIn(delta);
        await lines.RunAsync(
            sessionId,
            () =>
                database.WriteAsync(
                    async db =>
                    {
                        var session = await SessionDesk.GetAsync(db, accountId, sessionId, cancel);
                        session.ClientState = Merged(session, delta);
                        if (draft is not null)
                            await sessions.AddVersionAsync(db, session, draft, cancel);
                        await db.SaveChangesAsync(cancel);
                    },
                    cancel
                )
        );
        return await GetAsync(accountId, sessionId, cancel);
    }

    /// <summary>Files that no other session has are swept from the store later.</summary>
    public async Task DeleteAsync(string accountId, string sessionId, CancellationToken cancel)
    {
        await RemoveAsync(accountId, sessionId, cancel);
        await EndExportsAsync(accountId, sessionId, cancel);
    }

    /// <summary>What waits or runs is canceled, and finished films can no longer be fetched.</summary>
    private async Task EndExportsAsync(string accountId, string sessionId, CancellationToken cancel)
    {
        await using var db = database.Open();
        var own = db.Exports.Where(export => export.AccountId == accountId && export.SessionId == sessionId);
        foreach (var id in await own.Select(export => export.Id).ToListAsync(cancel))
            await exports.CancelAsync(accountId, id, cancel);
        var open = db.Generations.Where(made =>
            made.AccountId == accountId && made.SessionId == sessionId && made.Status < RowStatus.Completed
        );
        foreach (var id in await open.Select(made => made.Id).ToListAsync(cancel))
            await generations.CancelAsync(accountId, id, cancel);
        await own.ExecuteUpdateAsync(
            set => set.SetProperty(export => export.DownloadUntil, DateTime.UnixEpoch),
            cancel
        );
    }

    private Task RemoveAsync(string accountId, string sessionId, CancellationToken cancel) =>
        lines.RunAsync(
            sessionId,
            () =>
                database.WriteAsync(
                    async db =>
                    {
                        await SessionDesk.GetAsync(db, accountId, sessionId, cancel);
                        await db.Events.Where(row => row.SessionId == sessionId).ExecuteDeleteAsync(cancel);
                        await db.Turns.Where(row => row.SessionId == sessionId).ExecuteDeleteAsync(cancel);
                        await db.Versions.Where(row => row.SessionId == sessionId).ExecuteDeleteAsync(cancel);
                        await db.Files.Where(row => row.SessionId == sessionId).ExecuteDeleteAsync(cancel);
                        await db.Claims.Where(row => row.SessionId == sessionId).ExecuteDeleteAsync(cancel);
                        await db.Sessions.Where(row => row.Id == sessionId).ExecuteDeleteAsync(cancel);
                    },
                    cancel
                )
        );

    private static async Task<AgentSession> TellAsync(
        RostrumContext db,
        Session session,
        IReadOnlyList<AgentEvent> events,
        CancellationToken cancel
    )
    {
        var state = ClientStateOf(session);
        var latest = await StateReader.ReadAsync(db, session, cancel);
        foreach (
            var (key, value) in JsonSerializer.SerializeToNode(latest.State, ProtocolJson.Api)!.AsObject()
        )
            state[key] = value?.DeepClone();
        return Tell(session, JsonSerializer.SerializeToElement(state), events);
    }

    private static AgentSession Tell(Session session, JsonElement state, IReadOnlyList<AgentEvent> events) =>
        new(
            session.Id,
            SessionDesk.App,
            session.AccountId,
            state,
            events,
            new DateTimeOffset(session.UpdatedAt, TimeSpan.Zero).ToUnixTimeMilliseconds() / 1000.0
        );

    private static JsonObject ClientStateOf(Session session) =>
        session.ClientState is { } json ? JsonNode.Parse(json)!.AsObject() : [];

    private static string? Merged(Session session, JsonElement delta)
    {
        var state = ClientStateOf(session);
        foreach (var property in delta.EnumerateObject().Where(property => property.Name != DraftKey))
            if (property.Value.ValueKind == JsonValueKind.Null)
                state.Remove(property.Name);
            else
                state[property.Name] = JsonNode.Parse(property.Value.GetRawText());
        var json = state.ToJsonString();
        return json.Length <= LongestState
            ? json
            : throw ApiException.Malformed($"The state has more than {LongestState} characters.");
    }

    private static Draft? DraftIn(JsonElement? state)
    {
        if (state?.JsonText(DraftKey) is not { } json)
            return null;
        return DraftJson.Parse(json, out var why)
            ?? throw ApiException.Malformed(why ?? "The draft cannot be read.");
    }

    private static AgentEvent Read(string json) =>
        JsonSerializer.Deserialize<AgentEvent>(json, ProtocolJson.Agent)!;
}
