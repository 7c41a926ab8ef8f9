using System.Text.Json;
using Rostrum.Drafts.Clips;
using Rostrum.Drafts.Music;
using Rostrum.Drafts.Timelines;

namespace Rostrum.Drafts.Sounds;

/// <summary>Resolves the audio tracks of a draft to sounds that lie within the film.</summary>
internal sealed class SoundResolver(
    Draft draft,
    MediaTime film,
    IReadOnlyDictionary<string, BeatMap> heard,
    Action<string> note
)
{
    /// <summary>What <c>"duck": true</c> means, dB.</summary>
    private const double UsualDuck = 15;
    private const double MostDuck = 40;

    public IReadOnlyList<Sound> Sounds()
    {
        var sounds = new List<Sound>();
        foreach (var (place, track) in draft.AllTracks.Index())
            if (track is { Type: TrackType.Audio, Muted: not true })
                foreach (var segment in track.AllSegments)
                    if (SoundOf(segment, GainOf(track.Volume), place) is { } sound)
                        sounds.Add(sound);
        return sounds;
    }

    private Sound? SoundOf(Segment segment, double gain, int track)
    {
        if (RangeOf(segment) is not { } range)
            return null;
        gain *= GainOf(segment.Volume);
        if (gain == 0)
            return null;
        var duck = DuckOf(segment.Duck);
        var (fadeIn, fadeOut) = FadesOf(segment, range.Duration);
        return new Sound(SourceOf(segment, range, duck, track), range, gain, fadeIn, fadeOut, duck);
    }

    /// <summary>Within the film; null for what begins after its end.</summary>
    private TimeRange? RangeOf(Segment segment)
    {
        if (segment.Start is < 0 or > TimelineResolver.LongestFilm)
            throw new RefusedException($"{NameOf(segment)} starts at {segment.Start} ms, outside the film.");
        var start = MediaTime.FromMilliseconds(segment.Start ?? 0);
        if (segment.Duration is <= 0 or > TimelineResolver.LongestFilm)
            throw new RefusedException(
                $"{NameOf(segment)} lasts {segment.Duration} ms; give it a length \"d\" from 1 ms to 6 hours."
            );
        var end = segment.Duration is { } length ? start + MediaTime.FromMilliseconds(length) : film;
        if (start < film)
            return TimeRange.Between(start, MediaTime.Min(end, film));
        note($"{NameOf(segment)} begins after the film's end and is not heard.");
        return null;
    }

    private SoundSource SourceOf(Segment segment, TimeRange range, double duck, int track)
    {
        if (segment.GeneratedMusic is { ValueKind: JsonValueKind.Object } made)
            return new MadeMusic(RecipeOf(segment, made, range, track));
        if (segment.Source is not { } address)
            throw new RefusedException(
                $"{NameOf(segment)} has no sound: give a file's address in \"src\", or a mood under \"gen\"."
            );
        ClipKeys.CheckPart(segment, NameOf(segment));
        var start = MediaTime.FromMilliseconds(
            Math.Clamp(segment.SourceStart ?? 0, 0, TimelineResolver.LongestFilm)
        );
        MediaTime? length = segment.SourceDuration is > 0 and <= TimelineResolver.LongestFilm
            ? MediaTime.FromMilliseconds(segment.SourceDuration.Value)
            : null;
        var repeats = Repeats(segment);
        return new FileSound(
            address,
            start,
            length,
            repeats,
            repeats ? LoopOf(address, start, length) : null
        );
    }

    /// <summary>Whether a file's sound begins again when it is over.</summary>
    internal static bool Repeats(Segment segment) => segment.Loop ?? DuckOf(segment.Duck) > 0;

    /// <summary>All whole bars of what is used of a file; null where its beat is not known.</summary>
    private SoundLoop? LoopOf(string address, MediaTime start, MediaTime? length)
    {
        if (!heard.TryGetValue(address, out var map) || !map.IsClear)
            return null;
        var bars = map
            .Bars.Where(bar => bar >= start && (length is null || bar <= start + length.Value))
            .ToList();
        return bars.Count >= 2 ? new SoundLoop(bars[0], bars[^1]) : null;
    }

    private MusicRecipe RecipeOf(Segment segment, JsonElement made, TimeRange range, int track)
    {
        var name = Text(made, "mood");
        var mood =
            MoodCatalogue.Find(name ?? MoodCatalogue.All[0].Name)
            ?? throw new RefusedException(
                $"There is no music of the mood \"{name}\" ({NameOf(segment)}): "
                    + $"there is {string.Join(", ", MoodCatalogue.All.Select(known => known.Name))}."
            );
        var seed = Number(made, "seed") is { } own ? (long)own : (draft.Seed ?? 0) + track;
        return MusicRecipe.For(
            mood,
            Number(made, "bpm"),
            MusicalKey.Tonic(Text(made, "key")),
            seed,
            range.Duration
        );
    }

    /// <summary>Where they would overlap, both are shortened alike.</summary>
    private static (MediaTime In, MediaTime Out) FadesOf(Segment segment, MediaTime length)
    {
        var (fadeIn, fadeOut) = (
            (double)Math.Clamp(segment.FadeIn ?? 0, 0, TimelineResolver.LongestFilm),
            (double)Math.Clamp(segment.FadeOut ?? 0, 0, TimelineResolver.LongestFilm)
        );
        var share = Math.Min(1, length.Seconds * 1000 / Math.Max(1, fadeIn + fadeOut));
        return (
            MediaTime.FromMilliseconds((long)(fadeIn * share)),
            MediaTime.FromMilliseconds((long)(fadeOut * share))
        );
    }

    private static double GainOf(double? volume) => Math.Clamp(volume ?? 1, 0, 1);

    private static double DuckOf(JsonElement? duck) =>
        duck switch
        {
            { ValueKind: JsonValueKind.True } => UsualDuck,
            { ValueKind: JsonValueKind.Number } number => Math.Clamp(number.GetDouble(), 0, MostDuck),
            _ => 0,
        };

    private static string? Text(JsonElement made, string name) =>
        made.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static double? Number(JsonElement made, string name) =>
        made.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number
            ? Math.Clamp(value.GetDouble(), -1e15, 1e15)
            : null;

    private static string NameOf(Segment segment) =>
        segment.Meta?.Name is { } name ? $"\"{name}\""
        : segment.Id is { } id ? $"sound \"{id}\""
        : "a sound";
}
