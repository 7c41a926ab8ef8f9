using Rostrum.Drafts.Clips;
using Rostrum.Drafts.Looks;
using Rostrum.Drafts.Sounds;

namespace Rostrum.Drafts.Timelines;

/// <summary>What became of a draft: a timeline with remarks for the person, or the reason why there is none.</summary>
public sealed record Resolution(Timeline? Timeline, IReadOnlyList<string> Notes, string? Refusal)
{
    public static Resolution Refused(string why) => new(null, [], why);
}

/// <summary>
/// Turns a draft into a timeline: canvas and rate are settled, defaults filled in, names looked up, cameras
/// directed. Pure: the same draft and facts give the same timeline.
/// </summary>
public sealed class TimelineResolver
{
    public const long LongestFilm = 6 * 60 * 60 * 1000;

    private readonly Draft draft;
    private readonly IReadOnlyDictionary<string, StillFacts> facts;
    private readonly IReadOnlyDictionary<string, BeatMap> heard;
    private readonly List<string> notes = [];

    private TimelineResolver(
        Draft draft,
        IReadOnlyDictionary<string, StillFacts> facts,
        IReadOnlyDictionary<string, BeatMap>? heard
    )
    {
        this.draft = ClipResolver.WithLengths(draft, facts);
        this.facts = facts;
        this.heard = heard ?? new Dictionary<string, BeatMap>();
    }

    /// <param name="draft">The film as written.</param>
    /// <param name="facts">The stills of the film by their address (<c>src</c>).</param>
    /// <param name="heard">The beats of its sounds by their address, as far as they are known.</param>
    public static Resolution Resolve(
        Draft draft,
        IReadOnlyDictionary<string, StillFacts> facts,
        IReadOnlyDictionary<string, BeatMap>? heard = null
    )
    {
        var resolver = new TimelineResolver(draft, facts, heard);
        try
        {
            return new Resolution(resolver.Timeline(), resolver.notes, null);
        }
        catch (RefusedException refused)
        {
            return Resolution.Refused(refused.Message);
        }
    }

    /// <summary>The addresses of all stills that a draft shows, each once.</summary>
    public static IReadOnlyList<string> Pictures(Draft draft) =>
        [
            .. draft
                .AllTracks.Where(track => track.Type == TrackType.Video)
                .SelectMany(track => track.AllSegments)
                .Where(LayerResolver.IsPicture)
                .Select(segment => segment.Source)
                .OfType<string>()
                .Distinct(),
        ];

    /// <summary>The addresses of all moving pictures that a draft shows, each once.</summary>
    public static IReadOnlyList<string> Videos(Draft draft) =>
        [
            .. draft
                .AllTracks.Where(track => track.Type == TrackType.Video)
                .SelectMany(track => track.AllSegments)
                .Where(ClipKeys.IsClip)
                .Select(segment => segment.Source)
                .OfType<string>()
                .Distinct(),
        ];

    /// <summary>The addresses of all files of sound that a draft plays, each once.</summary>
    public static IReadOnlyList<string> Sounds(Draft draft) =>
        [
            .. draft
                .AllTracks.Where(track => track.Type == TrackType.Audio)
                .SelectMany(track => track.AllSegments)
                .Where(segment => segment.GeneratedMusic is null)
                .Select(segment => segment.Source)
                .OfType<string>()
                .Distinct(),
        ];

    /// <summary>Those of <see cref="Sounds"/> whose beats settle something: they repeat, or pictures pulse with them.</summary>
    public static IReadOnlyList<string> SoundsWithBeats(Draft draft) =>
        [
            .. draft
                .AllTracks.Where(track => track is { Type: TrackType.Audio, Muted: not true })
                .SelectMany(track => track.AllSegments)
                .Where(segment => segment.GeneratedMusic is null && SoundResolver.Repeats(segment))
                .Select(segment => segment.Source)
                .OfType<string>()
                .Distinct(),
        ];

    /// <summary>The addresses of all font files that a draft's texts are set in, each once.</summary>
    public static IReadOnlyList<string> Fonts(Draft draft) =>
        [
            .. draft
                .AllTracks.Where(track => track.Type == TrackType.Text)
                .SelectMany(track => track.AllSegments)
                .Select(segment => Texts.StyleReader.AddressIn(segment.Style))
                .OfType<string>()
                .Distinct(),
        ];

    /// <summary>The addresses of all files that a draft's colour looks come from, each once.</summary>
    public static IReadOnlyList<string> Looks(Draft draft) =>
        [
            .. draft
                .AllTracks.Where(track => track.Type == TrackType.Video)
                .SelectMany(track => track.AllSegments)
                .SelectMany(segment => segment.Looks ?? [])
                .Where(look => look.Name == LookCatalogue.FromFile)
                .Select(look => look.Source)
                .OfType<string>()
                .Distinct(),
        ];

    private Timeline Timeline()
    {
        var canvas = CanvasOf(draft.Meta);
        var background = ColourOf(draft.Background, "the background", Colour.Black);
        var rate =
            FrameRate.FromNumber(draft.Fps ?? 30)
            ?? throw new RefusedException($"{draft.Fps} frames a second cannot be made; ask for 1 to 144.");
        if (!draft.AllTracks.Any(track => track.Type == TrackType.Video && track.AllSegments.Count > 0))
            throw new RefusedException("The film has no pictures: add a segment to a video track.");
        var sounds = new SoundResolver(draft, LengthWritten(), heard, notes.Add).Sounds();
        var pulse = Pulse.Of(sounds, heard, LengthWritten());
        var layers = draft
            .AllTracks.Where(track => track.Type == TrackType.Video && track.AllSegments.Count > 0)
            .Select(track =>
                new LayerResolver(track, canvas, draft.Seed ?? 0, facts, pulse, notes.Add).Layer()
            )
            .ToList();
        var duration = DurationOf(layers);
        sounds = [.. sounds, .. new ClipSoundResolver(draft, facts, duration).Sounds(layers)];
        if (sounds.Count == 0 && draft.Meta?.Silence == true)
            sounds = [Silent(duration)];
        var texts = TextsWithin(duration);
        NoteWhatStandsBeforeNothing(texts, layers);
        layers = layers.ConvertAll(ClipLoop.Closed);
        return new Timeline(canvas, rate, duration, background, layers, sounds)
        {
            Texts = texts,
            Fade = new FilmFade(FadeOf(draft.Meta?.FadeIn), FadeOf(draft.Meta?.FadeOut)),
        };
    }

    private void NoteWhatStandsBeforeNothing(IReadOnlyList<Texts.TextClip> texts, List<Layer> layers)
    {
        foreach (var text in texts.Where(text => text.Behind))
            if (
                !layers
                    .SelectMany(layer => layer.Clips)
                    .Any(clip =>
                        clip.Cutout is not null
                        && clip.Range.Start < text.Range.End
                        && text.Range.Start < clip.Range.End
                    )
            )
                notes.Add(
                    "No subject stands out plainly in the pictures under a text that is to be behind it: the text lies over all of them. Say where the subject is, or choose another picture."
                );
    }

    private static Sound Silent(MediaTime film) =>
        new(new Silence(), new TimeRange(MediaTime.Zero, film), 1, MediaTime.Zero, MediaTime.Zero, 0);

    private static MediaTime FadeOf(long? milliseconds) =>
        MediaTime.FromMilliseconds(Math.Clamp(milliseconds ?? 0, 0, Operations.SetFilmFade.Longest));

    private IReadOnlyList<Texts.TextClip> TextsWithin(MediaTime film) =>
        [
            .. draft
                .AllTracks.Where(track => track.Type == TrackType.Text)
                .SelectMany(track => new TextResolver(draft, track, film, notes.Add).Texts()),
        ];

    private MediaTime DurationOf(List<Layer> layers)
    {
        var last = layers.SelectMany(layer => layer.Clips).Max(clip => clip.Range.End.Milliseconds);
        var duration = draft.Duration ?? last;
        return duration is > 0 and <= LongestFilm
            ? MediaTime.FromMilliseconds(duration)
            : throw new RefusedException(
                $"A film lasts from 1 ms to 6 hours; this one would last {duration} ms."
            );
    }

    /// <summary>The film's length as it is written, before it is known whether it can be made.</summary>
    private MediaTime LengthWritten() =>
        MediaTime.FromMilliseconds(
            Math.Clamp(
                draft.Duration
                    ?? draft
                        .AllTracks.Where(track => track.Type == TrackType.Video)
                        .SelectMany(track => track.AllSegments)
                        .Max(segment =>
                            Math.Clamp(segment.Start ?? 0, 0, LongestFilm)
                            + Math.Clamp(segment.Duration ?? 0, 0, LongestFilm)
                        ),
                0,
                LongestFilm
            )
        );

    private static Canvas CanvasOf(DraftMeta? meta)
    {
        if (meta is { Width: { } width, Height: { } height })
            return Canvas.FromSize(width, height)
                ?? throw new RefusedException(
                    $"A canvas of {width}x{height} cannot be made: both sides must lie between "
                        + $"{Canvas.SmallestSide} and {Canvas.LargestSide} pixels."
                );
        if (meta?.Ratio is not { } ratio)
            return Canvas.FullHd;
        return Canvas.FromRatio(ratio)
            ?? throw new RefusedException($"\"{ratio}\" is not a shape; write it as 16:9 or 9:16.");
    }

    internal static Colour ColourOf(string? text, string what, Colour absent)
    {
        if (text is null)
            return absent;
        return Colour.TryParse(text, out var colour)
            ? colour
            : throw new RefusedException($"\"{text}\" is not a colour for {what}; write it as #RRGGBB.");
    }
}

/// <summary>A draft that cannot become a film; the message is fit to be shown. It never leaves the resolver.</summary>
internal sealed class RefusedException(string message) : Exception(message);
