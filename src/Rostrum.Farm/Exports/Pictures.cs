using Rostrum.Drafts;
using Rostrum.Drafts.Timelines;
using Rostrum.Farm.Blobs;
using Rostrum.Media;

namespace Rostrum.Farm.Exports;

/// <summary>The files of an export's drafts, which show the same pictures, as files of this machine.</summary>
internal sealed class Pictures : IDisposable
{
    private const string Prefix = "blob:";

    private readonly Draft draft;
    private readonly Dictionary<string, LocalCopy> copies = [];

    /// <exception cref="FilmRefusedException">One of them is not an address in the store.</exception>
    public Pictures(IReadOnlyList<Draft> drafts)
    {
        draft = drafts[0];
        Addresses = In(TimelineResolver.Pictures);
        Videos = In(TimelineResolver.Videos);
        Sounds = In(TimelineResolver.Sounds);
        Fonts = In(TimelineResolver.Fonts);
        Looks = In(TimelineResolver.Looks);
        foreach (var address in Addresses.Concat(Videos).Concat(Sounds).Concat(Fonts).Concat(Looks))
            if (!address.StartsWith(Prefix, StringComparison.Ordinal))
                throw new FilmRefusedException(
                    $"{NameOf(address)} is not a {KindOf(address)} that was sent; send it and use the address it gets."
                );

        IReadOnlyList<string> In(Func<Draft, IReadOnlyList<string>> filesOf) =>
            [.. drafts.SelectMany(filesOf).Distinct()];
    }

    public IReadOnlyList<string> Addresses { get; }

    /// <summary>Addresses of its moving pictures, which are read while frames are painted; all are at hand as long as
    /// the film is being made.</summary>
    public IReadOnlyList<string> Videos { get; }

    /// <summary>Addresses of the film's sounds; they are fetched as stills are.</summary>
    public IReadOnlyList<string> Sounds { get; }

    /// <summary>Addresses of the fonts from files; they are fetched as stills are.</summary>
    public IReadOnlyList<string> Fonts { get; }

    /// <summary>Addresses of the files that colour looks come from; they are fetched as stills are.</summary>
    public IReadOnlyList<string> Looks { get; }

    public IEnumerable<string> Keys => Addresses.Select(KeyOf);

    /// <summary>Brings stills to this machine that are to be decoded; others need not even be in the store any more.</summary>
    /// <exception cref="FilmRefusedException">One of them is not in the store.</exception>
    public async Task FetchAsync(IEnumerable<string> addresses, IBlobStore blobs, CancellationToken cancel)
    {
        foreach (var address in addresses)
            if (!copies.ContainsKey(address))
                copies.Add(address, await CopyAsync(address, blobs, cancel));
    }

    /// <summary>Key of the still's blob, which holds the hash of its content.</summary>
    public string KeyOf(string address) => address[Prefix.Length..];

    public string PathOf(string address) =>
        copies.TryGetValue(address, out var copy)
            ? copy.Path
            : throw new DraftRefusedException($"{NameOf(address)} is not at hand; send it first.");

    /// <summary>What fails in the work names pictures as the person does, not by their place on this machine.</summary>
    public async Task<T> NamingAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (MediaException failure)
        {
            throw Named(failure);
        }
        catch (AggregateException several)
        {
            if (FilmFailure.Unwrap(several) is MediaException media)
                throw Named(media);
            FilmFailure.Rethrow(several);
            throw;
        }
    }

    /// <summary>The same failure, with the pictures called what the person calls them.</summary>
    private MediaException Named(MediaException failure)
    {
        var message = failure.Message;
        foreach (var (address, copy) in copies)
            message = message.Replace(copy.Path, NameOf(address), StringComparison.Ordinal);
        return new MediaException(failure.Failure, message, failure)
        {
            Command = failure.Command,
            ExitCode = failure.ExitCode,
            LastWords = failure.LastWords,
        };
    }

    private async Task<LocalCopy> CopyAsync(string address, IBlobStore blobs, CancellationToken cancel)
    {
        try
        {
            return await blobs.GetAsync(KeyOf(address), cancel);
        }
        catch (Exception missing) when (missing is FileNotFoundException or ArgumentException)
        {
            throw new FilmRefusedException($"{NameOf(address)} is not there any more; send it again.");
        }
    }

    private string NameOf(string address)
    {
        var segments = draft.AllTracks.SelectMany(track => track.AllSegments).ToList();
        var index = segments.FindIndex(segment => segment.Source == address);
        if (index < 0)
            return Looks.Contains(address) ? "A look of the film" : "A font of the film";
        return segments[index].Meta?.Name is { Length: > 0 } name ? $"The {KindOf(address)} \"{name}\""
            : Sounds.Contains(address) ? "A sound of the film"
            : $"Picture {index + 1} of the film";
    }

    private string KindOf(string address) =>
        Sounds.Contains(address) ? "sound"
        : Videos.Contains(address) ? "clip"
        : Fonts.Contains(address) ? "font"
        : Looks.Contains(address) ? "look"
        : "picture";

    public void Dispose()
    {
        foreach (var copy in copies.Values)
            copy.Dispose();
    }
}
