using Microsoft.AspNetCore.Http;
using Rostrum.Drafts;
using Rostrum.Farm.Blobs;
using Rostrum.Farm.Exports;
using Rostrum.Media;
using Rostrum.Server.Exports;
using Rostrum.Server.Files;
using Rostrum.Server.Sessions;
using Rostrum.Server.Storage;

namespace Rostrum.Server.Pages;

/// <summary>Sends single frames of films.</summary>
internal sealed class FramePainter(Database database, FrameDesk frames, IBlobStore store)
{
    /// <summary>Frames are kept by the moment they show; so a film has only so many.</summary>
    private const long Step = 100;

    /// <param name="at">Milliseconds; beyond the end it is the last frame.</param>
    public async Task<IResult> SendAsync(Session session, long at, HttpContext context)
    {
        var cancel = context.RequestAborted;
        await using var db = database.Open();
        var draft = await SessionDesk.DraftAsync(db, session.Id, session.Version, cancel);
        var film = (await RenderDesk.PreparedAsync(db, session.AccountId, draft, cancel)).Film;
        var end = EndOf(film);
        var moment = MediaTime.FromMilliseconds(Math.Clamp(at, 0, end) / Step * Step);
        try
        {
            var key = await frames.FindAsync(film, moment, cancel);
            context.Response.Headers.CacheControl = "private, max-age=3600";
            return await StoredContent.SendAsync(store, key, "image/jpeg", null, context);
        }
        catch (DraftRefusedException refused)
        {
            throw RenderDesk.Unprocessable(refused.Message);
        }
    }

    private static long EndOf(Draft film) =>
        film
            .AllTracks.SelectMany(track => track.AllSegments)
            .Max(segment => (segment.Start ?? 0) + (segment.Duration ?? 0));
}
