using Rostrum.Drafts;
using Rostrum.Drafts.Sounds;
using Rostrum.Drafts.Timelines;
using Rostrum.Farm.Blobs;
using Rostrum.Farm.Chunks;
using Rostrum.Farm.Sounds;
using Rostrum.Farm.Stills;
using Rostrum.Media;
using Rostrum.Media.Clips;

namespace Rostrum.Farm.Exports;

/// <summary>Opens films: what is not known yet of their stills, clips and sounds is learned, once, and remembered.</summary>
internal sealed class FilmOpener(
    FarmOptions options,
    IBlobStore blobs,
    StillLibrary stills,
    ChunkStore chunks
)
{
    /// <summary>Stills learned by one decoding process, whose processor time is limited.</summary>
    private const int LearnedAtOnce = 8;

    private readonly BeatLibrary beats = new(new KeptFacts(blobs, chunks));
    private readonly ClipLibrary clips = new(new KeptFacts(blobs, chunks));

    /// <summary>What looks at stills, and in which version: the same draft with another is another film.</summary>
    public string SeenBy => stills.SeenBy;

    /// <summary>Pictures in memory at most where each becomes a plate of every film.</summary>
    public int PicturesAtOnce(int films) => Math.Max(2, options.PicturesAtOnce / films);

    /// <summary>Films whose stills are all known; those that had to be decoded for that are ready to be painted.</summary>
    /// <param name="drafts">Of the same pictures.</param>
    public async Task<FilmSets> OpenAsync(
        IReadOnlyList<Draft> drafts,
        Pictures pictures,
        CancellationToken cancel
    )
    {
        var known = await stills.FindAsync(pictures.Keys, cancel);
        var unknown = pictures
            .Addresses.Where(address => !known.ContainsKey(pictures.KeyOf(address)))
            .ToHashSet();
        if (unknown.Count > PicturesAtOnce(drafts.Count))
        {
            await LearnAsync(unknown, known, pictures, cancel);
            unknown.Clear();
        }
        var films = new FilmSets(drafts, await SourcesAsync(drafts, known, pictures, cancel));
        try
        {
            await films.BringAsync(unknown, pictures, blobs, cancel);
            foreach (var address in unknown)
                await RememberAsync(known, pictures.KeyOf(address), films.Stills[address], cancel);
            return films;
        }
        catch
        {
            films.Dispose();
            throw;
        }
    }

    private async Task<FilmSources> SourcesAsync(
        IReadOnlyList<Draft> drafts,
        Dictionary<string, KnownStill> known,
        Pictures pictures,
        CancellationToken cancel
    )
    {
        var heard = await HearAsync(drafts, pictures, cancel);
        await pictures.FetchAsync([.. pictures.Videos, .. pictures.Fonts, .. pictures.Looks], blobs, cancel);
        var videos = new Dictionary<string, KnownVideo>();
        foreach (var address in pictures.Videos)
            videos[address] = await clips.LookAsync(
                pictures.KeyOf(address),
                pictures.PathOf(address),
                cancel
            );
        var byAddress = pictures
            .Addresses.Where(address => known.ContainsKey(pictures.KeyOf(address)))
            .ToDictionary(address => address, address => known[pictures.KeyOf(address)]);
        return new FilmSources(pictures.PathOf, byAddress)
        {
            Heard = heard,
            See = stills.See,
            Videos = videos,
        };
    }

    /// <summary>The beats that settle something in the films.</summary>
    private async Task<Dictionary<string, BeatMap?>> HearAsync(
        IReadOnlyList<Draft> drafts,
        Pictures pictures,
        CancellationToken cancel
    )
    {
        var heard = new Dictionary<string, BeatMap?>();
        foreach (var address in drafts.SelectMany(TimelineResolver.SoundsWithBeats).Distinct())
            heard[address] = await beats.HearAsync(
                pictures.KeyOf(address),
                async () =>
                {
                    await pictures.FetchAsync([address], blobs, cancel);
                    return pictures.PathOf(address);
                },
                cancel
            );
        return heard;
    }

    /// <summary>More pictures than may be in memory are decoded once to learn of them and once to be painted.</summary>
    private async Task LearnAsync(
        IEnumerable<string> addresses,
        Dictionary<string, KnownStill> known,
        Pictures pictures,
        CancellationToken cancel
    )
    {
        foreach (var some in addresses.Chunk(LearnedAtOnce))
        {
            await pictures.FetchAsync(some, blobs, cancel);
            var learned = KnownStill.Learn([.. some.Select(pictures.PathOf)], stills.See, cancel);
            foreach (var (address, still) in some.Zip(learned))
                await RememberAsync(known, pictures.KeyOf(address), still, cancel);
        }
    }

    private async Task RememberAsync(
        Dictionary<string, KnownStill> known,
        string key,
        KnownStill still,
        CancellationToken cancel
    )
    {
        known[key] = still;
        await stills.RememberAsync(key, still, cancel);
    }
}
