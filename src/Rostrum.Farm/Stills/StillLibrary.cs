using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Rostrum.Drafts.Sights;
using Rostrum.Media;
using Rostrum.Media.Seeing;
using Rostrum.Vision;

namespace Rostrum.Farm.Stills;

/// <summary>
/// What was learned of stills, by the keys of their blobs and by what looked at them: a node without a model does not
/// take what one with it saw, nor the other way round, and what was seen before a model was there is looked at again.
/// </summary>
internal sealed class StillLibrary(Func<FarmContext> contexts, TimeProvider clock, Eyes eyes)
{
    private const int AtOnce = 500;

    /// <summary>Of what is read from a still and of what is seen in it.</summary>
    public const int Version = KnownStill.Version * 1000 + Sight.Version;

    /// <summary>Looks at pictures that are not known.</summary>
    public Func<SmallPicture, Sight> See => eyes.Look;

    /// <summary>What looks now, and in which version.</summary>
    public string SeenBy => $"{Version} {string.Join(", or ", eyes.Names())}";

    public async Task<Dictionary<string, KnownStill>> FindAsync(
        IEnumerable<string> keys,
        CancellationToken cancel
    )
    {
        var known = new Dictionary<string, KnownStill>();
        string[] all = [.. keys.Distinct()];
        await using var context = contexts();
        foreach (var seenBy in eyes.Names())
        foreach (var some in all.Where(key => !known.ContainsKey(key)).ToList().Chunk(AtOnce))
            await FindAsync(context, some.ToDictionary(key => RowOf(key, seenBy)), known, cancel);
        return known;
    }

    private async Task FindAsync(
        FarmContext context,
        Dictionary<string, string> byRow,
        Dictionary<string, KnownStill> known,
        CancellationToken cancel
    )
    {
        string[] rows = [.. byRow.Keys];
        var found = context.Stills.Where(s => rows.Contains(s.Key) && s.Version == Version);
        foreach (var still in await found.AsNoTracking().ToListAsync(cancel))
            known[byRow[still.Key]] = still.Known;
        var now = clock.GetUtcNow().UtcDateTime;
        await found.ExecuteUpdateAsync(set => set.SetProperty(s => s.UsedAt, now), cancel);
    }

    public async Task RememberAsync(string key, KnownStill still, CancellationToken cancel)
    {
        var name = RowOf(key, still.Sight?.SeenBy ?? Sight.Classical);
        await using var context = contexts();
        var row = await context.Stills.FindAsync([name], cancel);
        if (row is null)
            context.Stills.Add(row = new Still { Key = name });
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

    /// <summary>The row of a still as something saw it: the hash of a name that may be long.</summary>
    private static string RowOf(string key, string seenBy) =>
        seenBy == Sight.Classical
            ? key
            : $"{key} {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seenBy)))[..16]}";
}
