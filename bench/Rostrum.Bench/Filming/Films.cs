using System.Text.Json;
using Rostrum.Drafts;
using Rostrum.Drafts.Json;
using Rostrum.Media;

namespace Rostrum.Bench.Filming;

/// <summary>The drafts that are filmed. The canvas is 1920×1080 at 30 frames a second unless said otherwise.</summary>
internal static class Films
{
    /// <summary>The film that renderers are compared by: ten seconds, zoom 1.00 to 1.10 about the middle.</summary>
    public const int SlowZoomMilliseconds = 10_000;
    public const double SlowZoomEnd = 1.1;

    public static Draft SlowZoom(string address) =>
        Of(
            Camera(
                address,
                SlowZoomMilliseconds,
                0,
                Key(0, 0.5, 0.5, 1),
                Key(SlowZoomMilliseconds, 0.5, 0.5, SlowZoomEnd)
            )
        );

    /// <summary>A still that is only held, at a zoom about its middle.</summary>
    public static Draft Held(string address, double zoom, int milliseconds = 1000, double shutter = 0) =>
        Of(Camera(address, milliseconds, shutter, Key(0, 0.5, 0.5, zoom)));

    public static Draft Of(params IReadOnlyList<Segment> segments) => Of(segments, null);

    /// <summary>Segments one after another, joined by transitions of the given names where there are any.</summary>
    public static Draft Of(IReadOnlyList<Segment> segments, IReadOnlyList<string>? transitions)
    {
        var placed = new List<Segment>();
        long start = 0;
        foreach (var segment in segments)
        {
            placed.Add(segment with { Id = $"s{placed.Count}", Start = start });
            start += segment.Duration!.Value;
        }
        var joints = transitions?.Select(
            (name, i) =>
                new SegmentTransition
                {
                    Name = name,
                    From = $"s{i}",
                    To = $"s{i + 1}",
                }
        );
        return new Draft
        {
            Version = Draft.CurrentVersion,
            Fps = 30,
            Meta = new DraftMeta { Width = 1920, Height = 1080 },
            Tracks =
            [
                new Track
                {
                    Type = TrackType.Video,
                    Segments = placed,
                    Transitions = joints?.ToList(),
                },
            ],
        };
    }

    public static Segment Camera(
        string address,
        int milliseconds,
        double shutter,
        params IReadOnlyList<CameraKey> keys
    ) => Picture(address, milliseconds, shutter) with { Camera = keys };

    /// <param name="parameters">The motion's settings as JSON, such as <c>{"amount":0.5}</c>.</param>
    public static Segment Motion(
        string address,
        int milliseconds,
        double shutter,
        string name,
        string parameters = "{}"
    ) =>
        Picture(address, milliseconds, shutter) with
        {
            Motion = new NamedEffect
            {
                Name = name,
                Parameters = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(parameters),
            },
        };

    public static CameraKey Key(int at, double x, double y, double zoom) =>
        new()
        {
            At = at,
            X = x,
            Y = y,
            Zoom = zoom,
        };

    /// <summary>Writes a draft and has the program make a film of it.</summary>
    /// <param name="options">Further options of <c>rostrum render</c>.</param>
    public static void Render(Workbench bench, Draft draft, string output, params string[] options)
    {
        var file = Save(bench, draft);
        Tool.Run(Tool.Rostrum, ["render", file, "-o", output, .. options]);
    }

    public static string Save(Workbench bench, Draft draft)
    {
        var file = bench.File($"{Guid.NewGuid():N}.json");
        File.WriteAllText(file, DraftJson.Write(draft));
        return file;
    }

    /// <summary>Writes a still and returns its address for drafts.</summary>
    public static string Put(Workbench bench, Charts.Still still, string name, byte[]? profile = null)
    {
        still.WritePng(bench.File(name), profile);
        return LocalFile.AddressOf(bench.File(name));
    }

    private static Segment Picture(string address, int milliseconds, double shutter) =>
        new()
        {
            Duration = milliseconds,
            MediaType = "image",
            Source = address,
            ShutterAngle = shutter,
        };
}
