using System.Text.Json;
using Rostrum.Drafts.Music;

namespace Rostrum.Drafts.Sounds;

/// <summary>The beat of a film's music, for camera moves that follow it.</summary>
/// <param name="First">When the first beat falls in the film.</param>
internal sealed record Pulse(MediaTime First, BeatGrid Grid)
{
    private const string Tempo = "bpm";
    private const string Offset = "offset";

    /// <summary>Of the first music made for the film; null when there is none.</summary>
    public static Pulse? Of(IReadOnlyList<Sound> sounds) =>
        sounds
            .Where(sound => sound.Source is MadeMusic)
            .Select(sound => new Pulse(sound.Range.Start, ((MadeMusic)sound.Source).Recipe.Grid))
            .FirstOrDefault();

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
        if (written?.ContainsKey(Tempo) == true || !motion.Parameters.Any(one => one.Name == Tempo))
            return new ParameterValues(written);
        var settings = written?.ToDictionary() ?? [];
        settings[Tempo] = Element(Grid.BeatsPerMinute);
        if (!settings.ContainsKey(Offset))
        {
            var wait = First - zero;
            // Within a beat, so that it is held to what a setting may be however long the film is.
            settings[Offset] = Element(
                new MediaTime(wait.Ticks < 0 ? wait.Ticks % Grid.Beat.Ticks : wait.Ticks).Seconds * 1000
            );
        }
        return new ParameterValues(settings);
    }

    private static JsonElement Element(double number) =>
        JsonElement.Parse(FormattableString.Invariant($"{number:R}"));
}
