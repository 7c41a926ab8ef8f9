using Rostrum.Drafts.Music;

namespace Rostrum.Drafts.Sounds;

/// <summary>A beat of the music of a film.</summary>
/// <param name="Time">When it falls in the film.</param>
internal readonly record struct FilmBeat(MediaTime Time, bool BeginsBar);

/// <summary>The beats of sounds, where they fall in the film.</summary>
internal static class FilmBeats
{
    /// <summary>More than six hours at the fastest tempo have.</summary>
    private const int Most = 100_000;

    /// <summary>
    /// Beats of the first sound that has any: of made music by its own grid, of a file as they were heard in it, round
    /// after round where it repeats.
    /// </summary>
    /// <param name="end">The moment of the film before which beats are wanted; the sound may end before.</param>
    /// <returns>Rising; none where no beat is known.</returns>
    public static IReadOnlyList<FilmBeat> Of(
        IReadOnlyList<Sound> sounds,
        IReadOnlyDictionary<string, BeatMap> heard,
        MediaTime end
    )
    {
        foreach (var sound in sounds)
        {
            IReadOnlyList<FilmBeat> beats = sound.Source switch
            {
                MadeMusic made => Of(made.Recipe.Grid, sound.Range.Start, end),
                FileSound { Repeats: true } file
                    when heard.TryGetValue(file.Address, out var map) && map.IsClear =>
                [
                    .. Of(file, map, sound.Range.Start).TakeWhile(beat => beat.Time < end).Take(Most),
                ],
                _ => [],
            };
            if (beats.Count > 1)
                return beats;
        }
        return [];
    }

    private static IReadOnlyList<FilmBeat> Of(BeatGrid grid, MediaTime start, MediaTime end)
    {
        var beats = new List<FilmBeat>();
        for (var i = 0; i < Most && start + grid.At(i) < end; i++)
            beats.Add(new FilmBeat(start + grid.At(i), i % grid.BeatsPerBar == 0));
        return beats;
    }

    private static IEnumerable<FilmBeat> Of(FileSound file, BeatMap map, MediaTime start)
    {
        var (from, end) = (file.Start, file.Loop?.End ?? Last(file, map));
        // Film time of the file's first moment, in the round that is being counted.
        var zero = start - file.Start;
        while (true)
        {
            for (var i = 0; i < map.Beats.Count; i++)
                if (map.Beats[i] >= from && map.Beats[i] < end)
                    yield return new FilmBeat(zero + map.Beats[i], map.IsBar(i));
            if (file.Loop is not { } loop)
                yield break;
            (from, zero) = (loop.First, zero + loop.Length);
        }
    }

    private static MediaTime Last(FileSound file, BeatMap map) =>
        file.Length is { } length ? file.Start + length : map.Beats[^1] + new MediaTime(1);
}
