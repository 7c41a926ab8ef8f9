using System.Text.Json;
using Rostrum.Drafts.Music;

namespace Rostrum.Drafts.Sounds;

/// <summary>The beat of a film's music, for camera moves that follow it.</summary>
internal sealed class Pulse
{
    private const string Tempo = "bpm";
    private const string Offset = "offset";

    private readonly BeatGrid? grid;
    private readonly IReadOnlyList<FilmBeat> beats;

    private Pulse(BeatGrid? grid, IReadOnlyList<FilmBeat> beats) => (this.grid, this.beats) = (grid, beats);

    /// <summary>Of the first sound that has a beat; null when there is none.</summary>
    public static Pulse? Of(
        IReadOnlyList<Sound> sounds,
        IReadOnlyDictionary<string, BeatMap> heard,
        MediaTime film
    )
    {
        var beats = FilmBeats.Of(sounds, heard, film);
        if (beats.Count == 0)
            return null;
        var leads = sounds.First(sound => FilmBeats.Of([sound], heard, film).Count > 0);
        return new Pulse((leads.Source as MadeMusic)?.Recipe.Grid, beats);
    }

    /// <summary>
    /// The settings of a move that has a tempo, with the music's where none was written. The offset counts from the
    /// moment that the move counts as its zero, and may be negative.
    /// </summary>
    public ParameterValues Lead(
        CatalogueEntry motion,
        IReadOnlyDictionary<string, JsonElement>? written,
        MediaTime zero
    )
    {
        if (
            grid is null
            || written?.ContainsKey(Tempo) == true
            || !motion.Parameters.Any(one => one.Name == Tempo)
        )
            return new ParameterValues(written);
        var settings = written?.ToDictionary() ?? [];
        settings[Tempo] = Element(grid.BeatsPerMinute);
        if (!settings.ContainsKey(Offset))
        {
            var wait = beats[0].Time - zero;
            // Within a beat, so that it is held to what a setting may be however long the film is.
            settings[Offset] = Element(
                new MediaTime(wait.Ticks < 0 ? wait.Ticks % grid.Beat.Ticks : wait.Ticks).Seconds * 1000
            );
        }
        return new ParameterValues(settings);
    }

    /// <summary>
    /// Where the beats that were heard fall in a stretch of the film, in seconds from its start: the one before it too,
    /// which is negative. None for made music, whose tempo says all, and where a tempo was written.
    /// </summary>
    public IReadOnlyList<double> BeatsWithin(
        IReadOnlyDictionary<string, JsonElement>? written,
        TimeRange seen
    )
    {
        if (grid is not null || written?.ContainsKey(Tempo) == true)
            return [];
        var first = 0;
        while (first + 1 < beats.Count && beats[first + 1].Time <= seen.Start)
            first++;
        return
        [
            .. beats
                .Skip(first)
                .TakeWhile(beat => beat.Time < seen.End)
                .Select(beat => (beat.Time - seen.Start).Seconds),
        ];
    }

    private static JsonElement Element(double number) =>
        JsonElement.Parse(FormattableString.Invariant($"{number:R}"));
}
