using Rostrum.Drafts;
using Rostrum.Drafts.Timelines;
using Rostrum.Farm.Blobs;
using Rostrum.Media;

namespace Rostrum.Farm.Exports;

/// <summary>
/// The films of one export on their way to be painted, each in a shape of its own: a still is decoded once, and becomes
/// plates of all that show it.
/// </summary>
internal sealed class FilmSets : IDisposable
{
    private readonly FilmSet lead;
    private readonly List<FilmSet> films;
    private readonly HashSet<string> atHand = [];

    public FilmSets(IReadOnlyList<Draft> drafts, FilmSources sources)
    {
        lead = new FilmSet(drafts[0], sources);
        films = [lead, .. drafts.Skip(1).Select(lead.Beside)];
    }

    public FilmSet this[int film] => films[film];

    public int Count => films.Count;

    /// <summary>What is known of the stills by now.</summary>
    public IReadOnlyDictionary<string, KnownStill> Stills => lead.Stills;

    /// <summary>The films' timelines. All stills must be known, or at hand.</summary>
    public IReadOnlyList<Timeline> Prepare(CancellationToken cancel) =>
        [.. films.Select(film => film.Prepare(cancel))];

    /// <summary>Has these stills in memory and no others, ready to be painted.</summary>
    public async Task BringAsync(
        IReadOnlySet<string> addresses,
        Pictures pictures,
        IBlobStore blobs,
        CancellationToken cancel
    )
    {
        var gone = atHand.Except(addresses).ToHashSet();
        films.ForEach(film => film.Release(gone));
        await pictures.FetchAsync(addresses, blobs, cancel);
        lead.Begin([.. addresses.Except(atHand)], cancel);
        Prepare(cancel);
        atHand.Clear();
        atHand.UnionWith(addresses);
    }

    /// <summary>Those that follow the first live on what it holds.</summary>
    public void Dispose()
    {
        foreach (var film in films.AsEnumerable().Reverse())
            film.Dispose();
    }
}
