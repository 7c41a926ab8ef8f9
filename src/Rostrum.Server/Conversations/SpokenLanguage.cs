using Microsoft.EntityFrameworkCore;
using Rostrum.Agent;
using Rostrum.Server.Sessions;
using Rostrum.Server.Storage;

namespace Rostrum.Server.Conversations;

/// <summary>In which language a message is answered.</summary>
internal static class SpokenLanguage
{
    /// <summary>Messages before one without a language that are asked for theirs.</summary>
    private const int MostTurnsHeard = 20;

    /// <summary>The message's own, else that of the newest before it that has one, else that of the session.</summary>
    public static async Task<Language> OfAsync(
        RostrumContext db,
        Session session,
        Turn turn,
        CancellationToken cancel
    )
    {
        if (Director.OwnLanguageIn(turn.Words) is { } own)
            return own;
        var before = await db
            .Turns.AsNoTracking()
            .Where(other => other.SessionId == session.Id && other.Key < turn.Key)
            .OrderByDescending(other => other.Key)
            .Select(other => other.Words)
            .Take(MostTurnsHeard)
            .ToListAsync(cancel);
        return before.Select(Director.OwnLanguageIn).FirstOrDefault(language => language is not null)
            ?? (session.Language == "zh" ? Language.Chinese : Language.English);
    }
}
