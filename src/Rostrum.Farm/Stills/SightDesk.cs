using Rostrum.Drafts.Sights;

namespace Rostrum.Farm.Stills;

/// <summary>Tells what was seen in stills while films of them were made. Nothing is looked at for it.</summary>
public sealed class SightDesk
{
    private readonly StillLibrary library;

    internal SightDesk(StillLibrary library) => this.library = library;

    /// <summary>By the keys of their blobs; what was not looked at yet is not in it.</summary>
    public async Task<IReadOnlyDictionary<string, Sight>> FindAsync(
        IEnumerable<string> keys,
        CancellationToken cancel
    )
    {
        var found = new Dictionary<string, Sight>();
        foreach (var (key, still) in await library.FindAsync(keys, cancel))
            if (still.Sight is { } sight)
                found[key] = sight;
        return found;
    }
}
