using Microsoft.EntityFrameworkCore;
using Rostrum.Drafts.Sights;
using Rostrum.Media;
using Rostrum.Vision;

namespace Rostrum.Farm.Stills;

/// <summary>What was learned of stills, by the keys of their blobs.</summary>
internal sealed class StillLibrary(Func<FarmContext> contexts, TimeProvider clock)
{
    private const int AtOnce = 500;

    /// <summary>Of what is read from a still and of what is seen in it.</summary>
    public const int Version = KnownStill.Version * 1000 + Sight.Version;

    public async Task<Dictionary<string, KnownStill>> FindAsync(
        IEnumerable<string> keys,
        CancellationToken cancel
    )
    {
        var known = new Dictionary<string, KnownStill>();
        await using var context = contexts();
        foreach (var some in keys.Chunk(AtOnce))
        {
            var found = context.Stills.Where(s => some.Contains(s.Key) && s.Version == Version);
            foreach (var still in await found.AsNoTracking().ToListAsync(cancel))
                known[still.Key] = still.Known;
            var now = clock.GetUtcNow().UtcDateTime;
            await found.ExecuteUpdateAsync(set => set.SetProperty(s => s.UsedAt, now), cancel);
        }
        return known;
    }

    public async Task RememberAsync(string key, KnownStill still, CancellationToken cancel)
    {
        await using var context = contexts();
        var row = await context.Stills.FindAsync([key], cancel);
        if (row is null)
            context.Stills.Add(row = new Still { Key = key });
        var (format, subject) = (still.Format, still.Subject);
        (row.Width, row.Height) = (format.Width, format.Height);
        (row.Channels, row.BitsPerChannel) = (format.Channels, format.BitsPerChannel);
        (row.SubjectX, row.SubjectY) = (subject.X, subject.Y);
        row.Tones = still.Tones?.Written();
        row.Sight = still.Sight?.Written();
        (row.Version, row.UsedAt) = (Version, clock.GetUtcNow().UtcDateTime);
        try
        {
            await context.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Somebody else learned it at the same moment; what is known is the same.
        }
    }
}
