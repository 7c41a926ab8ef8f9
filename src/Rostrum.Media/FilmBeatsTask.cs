using Rostrum.Drafts;
using Rostrum.Drafts.Sounds;
using Rostrum.Drafts.Timelines;
using Rostrum.Media.Listening;

namespace Rostrum.Media;

/// <summary>Listens to those sounds of a film whose beats settle something, beside the decoding of its pictures.</summary>
internal sealed class FilmBeatsTask(Draft draft, FilmSources sources) : IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private Task<Dictionary<string, BeatMap>>? listening;

    /// <summary>Returns at once.</summary>
    public void Start(CancellationToken cancel) =>
        listening ??= Task.Run(() => Listen(cancel), CancellationToken.None);

    /// <summary>Beats by the addresses of sounds; those without any are missing.</summary>
    /// <exception cref="MediaException">A file is missing, refused or damaged.</exception>
    public IReadOnlyDictionary<string, BeatMap> Heard(CancellationToken cancel)
    {
        Start(cancel);
        return listening!.GetAwaiter().GetResult();
    }

    private Dictionary<string, BeatMap> Listen(CancellationToken cancel)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancel, stop.Token);
        var heard = new Dictionary<string, BeatMap>();
        foreach (var address in TimelineResolver.SoundsWithBeats(draft))
        {
            if (!sources.Heard.TryGetValue(address, out var map))
                map = SoundListener.Listen(sources.PathOf(address), both.Token);
            if (map is not null)
                heard[address] = map;
        }
        return heard;
    }

    public void Dispose()
    {
        stop.Cancel();
        if (listening is not null)
            Task.WhenAny(listening).GetAwaiter().GetResult();
        stop.Dispose();
    }
}
