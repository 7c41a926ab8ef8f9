using System.Text.Json;
using Rostrum.Drafts;
using Rostrum.Drafts.Effects;
using Rostrum.Drafts.Looks;
using Rostrum.Drafts.Motions;
using Rostrum.Drafts.Music;
using Rostrum.Drafts.Texts;
using Rostrum.Drafts.Transitions;

namespace Rostrum.Cli.Gallery;

/// <summary>A short film that shows one entry of a catalogue as it is when nothing else is asked for.</summary>
/// <param name="Picture">Address of the still.</param>
/// <param name="Other">Address of what a transition leads to.</param>
/// <param name="Length">Of the whole film.</param>
internal sealed record PreviewDraft(string Picture, string Other, Canvas Canvas, double Fps, MediaTime Length)
{
    private const string SampleText = "A quiet morning";

    public Draft Of(CatalogueEntry entry) =>
        entry switch
        {
            Motion => Film([Still("a", 0, Length) with { Motion = new NamedEffect { Name = entry.Name } }]),
            Transition transition => Joined(transition),
            Effect => Film([Moving() with { Effects = [new NamedEffect { Name = entry.Name }] }]),
            Look => Graded(entry.Name),
            TextTemplate => Titled(new { tpl = entry.Name }, null),
            TextAnimation => Titled(
                new { tpl = "title" },
                new { @in = new { n = entry.Name }, @out = new { n = entry.Name } }
            ),
            Mood => WithMusic(entry.Name),
            _ => throw new ArgumentException($"{entry.Name} is of no known kind."),
        };

    private Draft Film(IReadOnlyList<Segment> segments, IReadOnlyList<SegmentTransition>? joints = null) =>
        new()
        {
            Version = Draft.CurrentVersion,
            Fps = Fps,
            Seed = 7,
            Meta = new DraftMeta { Width = Canvas.Width, Height = Canvas.Height },
            Tracks =
            [
                new Track
                {
                    Type = TrackType.Video,
                    Segments = segments,
                    Transitions = joints,
                },
            ],
        };

    private Segment Still(string id, long start, MediaTime length, string? picture = null) =>
        new()
        {
            Id = id,
            Start = start,
            Duration = length.Milliseconds,
            MediaType = "image",
            Source = picture ?? Picture,
        };

    /// <summary>A slow push: what lies over a picture is best judged while the picture moves.</summary>
    private Segment Moving() =>
        Still("a", 0, Length) with
        {
            Motion = new NamedEffect { Name = "push_in", Parameters = Values(new { amount = 0.08 }) },
        };

    private Draft Joined(Transition transition)
    {
        var half = Length.Milliseconds / 2;
        return Film(
            [
                Still("a", 0, MediaTime.FromMilliseconds(half)),
                Still("b", half, MediaTime.FromMilliseconds(half), Other),
            ],
            [
                new SegmentTransition
                {
                    Id = "t",
                    Name = transition.Name,
                    From = "a",
                    To = "b",
                },
            ]
        );
    }

    /// <summary>The picture as it is, and then, behind a wipe, under the look.</summary>
    private Draft Graded(string look)
    {
        var third = Length.Milliseconds / 3;
        return Film(
            [
                Still("a", 0, MediaTime.FromMilliseconds(third)),
                Still("b", third, MediaTime.FromMilliseconds(Length.Milliseconds - third)) with
                {
                    Looks = [new NamedEffect { Name = look, Strength = 1 }],
                },
            ],
            [
                new SegmentTransition
                {
                    Id = "t",
                    Name = "wipe",
                    From = "a",
                    To = "b",
                    Duration = third,
                },
            ]
        );
    }

    private Draft Titled(object style, object? animation)
    {
        var film = Film([Moving()]);
        var text = new Segment
        {
            Start = Length.Milliseconds / 12,
            Duration = Length.Milliseconds * 10 / 12,
            MediaType = "text",
            Text = SampleText,
            Style = JsonSerializer.SerializeToElement(style),
            TextAnimation = animation is null ? null : JsonSerializer.SerializeToElement(animation),
        };
        return film with
        {
            Tracks = [.. film.AllTracks, new Track { Type = TrackType.Text, Segments = [text] }],
        };
    }

    private Draft WithMusic(string mood)
    {
        var film = Film([Moving()]);
        var music = new Segment
        {
            Start = 0,
            Duration = Length.Milliseconds,
            MediaType = "audio",
            GeneratedMusic = JsonSerializer.SerializeToElement(new { mood }),
        };
        return film with
        {
            Tracks = [.. film.AllTracks, new Track { Type = TrackType.Audio, Segments = [music] }],
        };
    }

    private static Dictionary<string, JsonElement> Values(object values) =>
        JsonSerializer
            .SerializeToElement(values)
            .EnumerateObject()
            .ToDictionary(each => each.Name, each => each.Value.Clone());
}
