using Microsoft.EntityFrameworkCore;
using Rostrum.Agent;
using Rostrum.Drafts;
using Rostrum.Drafts.Sights;
using Rostrum.Farm.Stills;
using Rostrum.Server.Storage;

namespace Rostrum.Server.Conversations;

/// <summary>What is known of a session's pictures: their sizes since they came, what is in them once a film showed them.</summary>
public sealed class SeenPictures(IServiceProvider services)
{
    /// <summary>Asked for when it is needed: the farm, which owns it, is made with what is made of messages.</summary>
    private SightDesk Sights => (SightDesk)services.GetService(typeof(SightDesk))!;

    /// <summary>By their addresses.</summary>
    public async Task<IReadOnlyDictionary<string, PictureSeen>> OfAsync(
        RostrumContext db,
        string sessionId,
        CancellationToken cancel
    )
    {
        var files = await db
            .Files.AsNoTracking()
            .Where(file => file.SessionId == sessionId && file.Type == "image")
            .Select(file => new
            {
                file.Url,
                file.BlobKey,
                file.Width,
                file.Height,
            })
            .ToListAsync(cancel);
        var sights = await Sights.FindAsync(files.Select(file => file.BlobKey), cancel);
        var seen = new Dictionary<string, PictureSeen>();
        foreach (var file in files)
            seen[file.Url] = new PictureSeen(file.Width, file.Height)
            {
                Subject = sights.TryGetValue(file.BlobKey, out var sight) ? SubjectOf(sight) : null,
            };
        return seen;
    }

    /// <summary>The largest face, else what plainly stands out; null where nothing does.</summary>
    private static PicturePoint? SubjectOf(Sight sight) =>
        sight.Faces is { Count: > 0 } faces ? faces.MaxBy(face => face.Box.Area).Box.Centre
        : sight.HasPlainSubject ? sight.SubjectPoint
        : null;
}
