using Rostrum.Drafts;
using Rostrum.Drafts.Sounds;
using Rostrum.Farm.Chunks;
using Rostrum.Media.Listening;

namespace Rostrum.Farm.Sounds;

/// <summary>The beats of sounds: a fact of their content, heard once.</summary>
internal sealed class BeatLibrary(KeptFacts facts)
{
    /// <summary>Beats of a sound that lies in the store; null where it has none.</summary>
    /// <param name="key">Key of its blob.</param>
    /// <param name="path">Brings the sound to this machine; asked only when nothing is known yet.</param>
    /// <exception cref="Media.MediaException">The sound is refused or damaged.</exception>
    public async Task<BeatMap?> HearAsync(string key, Func<Task<string>> path, CancellationToken cancel)
    {
        var kept = await facts.FindAsync(
            $"beats {SoundListener.Version} {key}",
            async () => Kept.Of(SoundListener.Listen(await path(), cancel)),
            cancel
        );
        return kept.Map;
    }

    /// <param name="Beats">Ticks of <see cref="MediaTime"/>; fewer than two where there is no beat.</param>
    private sealed record Kept(long[] Beats, int PerBar, int FirstBar, double Clarity)
    {
        public static Kept Of(BeatMap? map) =>
            map is null
                ? new Kept([], 0, 0, 0)
                : new Kept(
                    [.. map.Beats.Select(beat => beat.Ticks)],
                    map.BeatsPerBar,
                    map.FirstBar,
                    map.Clarity
                );

        public BeatMap? Map =>
            Beats is { Length: > 1 }
                ? new BeatMap([.. Beats.Select(ticks => new MediaTime(ticks))], PerBar, FirstBar, Clarity)
                : null;
    }
}
