using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Rostrum.Drafts;
using Rostrum.Farm.Exports;
using Rostrum.Farm.Generations;
using Rostrum.Protocol;
using Rostrum.Protocol.Conversations;
using Rostrum.Server.Generations;
using Rostrum.Server.Sessions;
using Rostrum.Server.Storage;

namespace Rostrum.Server.Pages;

/// <summary>One text of a conversation.</summary>
internal sealed record Utterance(bool ByPerson, string Text);

/// <summary>A film with all that belongs to it, as its page shows it.</summary>
/// <param name="Generations">Those that are not over, oldest first.</param>
/// <param name="Exports">Newest first.</param>
internal sealed record Workspace(
    Session Session,
    Draft Draft,
    IReadOnlyList<SessionFile> Files,
    IReadOnlyList<Generation> Generations,
    IReadOnlyList<Export> Exports,
    IReadOnlyList<Utterance> Talk
)
{
    private const int MostExports = 20;
    private const int MostEvents = 500;

    public string Title => Draft.Meta?.Title is { Length: > 0 } title ? title : Session.TaskName;

    public bool IsEmpty => !Draft.AllTracks.Any(track => track.AllSegments.Count > 0);

    /// <summary>Something of it is being made.</summary>
    public bool IsWaiting => Generations.Count > 0 || Exports.Any(export => !export.HasEnded);

    /// <summary>Milliseconds.</summary>
    public long Length => Draft.Length;

    public static async Task<Workspace> ReadAsync(
        RostrumContext db,
        Session session,
        CancellationToken cancel
    )
    {
        var draft = await SessionDesk.DraftAsync(db, session.Id, session.Version, cancel);
        var files = await SessionDesk.FilesAsync(db, session.Id, cancel);
        var exports = await db
            .Exports.AsNoTracking()
            .Where(export => export.SessionId == session.Id && export.AccountId == session.AccountId)
            .OrderByDescending(export => export.Key)
            .Take(MostExports)
            .ToListAsync(cancel);
        var events = await db
            .Events.Where(stored => stored.SessionId == session.Id)
            .OrderByDescending(stored => stored.Key)
            .Take(MostEvents)
            .Select(stored => stored.Json)
            .ToListAsync(cancel);
        return new Workspace(
            session,
            draft,
            files,
            await ClipOrders.OpenAsync(db, session.Id, cancel),
            exports,
            [.. events.AsEnumerable().Reverse().SelectMany(TextsOf)]
        );
    }

    /// <summary>What was said; the use of tools is not for people.</summary>
    private static IEnumerable<Utterance> TextsOf(string json)
    {
        var told = JsonSerializer.Deserialize<AgentEvent>(json, ProtocolJson.Agent);
        if (told is not { Content.Parts: { } parts, Partial: not true })
            return [];
        return parts
            .Select(part => part.Text)
            .OfType<string>()
            .Where(text => !string.IsNullOrWhiteSpace(text))
            .Select(text => new Utterance(told.Author == "user", text.Trim()));
    }
}
