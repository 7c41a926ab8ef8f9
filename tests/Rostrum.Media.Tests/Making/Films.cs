using System.Text.Json;
using Rostrum.Drafts;

namespace Rostrum.Media.Tests.Making;

/// <summary>Small drafts.</summary>
internal static class Films
{
    /// <summary>Pictures one after the other on a small canvas at 25 frames a second.</summary>
    public static Draft Of(params Segment[] segments) => Sized(320, 180, segments);

    public static Draft Sized(int width, int height, params Segment[] segments)
    {
        var start = 0L;
        var laid = new List<Segment>();
        foreach (var segment in segments)
        {
            laid.Add(segment with { Id = $"s{laid.Count}", Start = start });
            start += segment.Duration ?? 0;
        }
        return new Draft
        {
            Version = Draft.CurrentVersion,
            Fps = 25,
            Seed = 7,
            Meta = new DraftMeta { Width = width, Height = height },
            Tracks = [new Track { Type = TrackType.Video, Segments = laid }],
        };
    }

    /// <summary>A picture on screen for some frames.</summary>
    public static Segment Picture(string path, int frames = 10, string? motion = null, string? fit = null) =>
        new()
        {
            MediaType = "image",
            Source = $"file:{path}",
            Duration = frames * 40,
            Fit = fit,
            Motion = motion is null ? null : new NamedEffect { Name = motion },
        };

    /// <summary>A film of two pictures with a transition over the cut between them.</summary>
    public static Draft Joined(Segment first, Segment second, string transition, int frames)
    {
        var film = Of(first, second);
        return With(
            film,
            track =>
                track with
                {
                    Transitions =
                    [
                        new SegmentTransition
                        {
                            Name = transition,
                            From = "s0",
                            To = "s1",
                            Duration = frames * 40,
                        },
                    ],
                }
        );
    }

    public static Draft With(Draft film, Func<Track, Track> change) =>
        film with
        {
            Tracks = [change(film.AllTracks[0])],
        };

    public static IReadOnlyDictionary<string, JsonElement> Settings(string json) =>
        JsonDocument
            .Parse(json)
            .RootElement.EnumerateObject()
            .ToDictionary(one => one.Name, one => one.Value);
}
