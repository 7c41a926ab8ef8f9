using System.Globalization;
using Rostrum.Drafts;
using Rostrum.Server.Files;
using Rostrum.Server.Sessions;

namespace Rostrum.Server.Pages;

/// <summary>
/// The tracks of a film, drawn to scale. Across, everything is in per cent of the film's length, so that the drawing
/// fits every width; down, it is in pixels. Tracks lie as in the draft's picture: the topmost above.
/// </summary>
internal sealed class TimelineDrawing(Tongue tongue, Workspace workspace, Entrance entrance, long moment)
{
    private const int RulerHeight = 26;
    private const int PictureHeight = 72;
    private const int OtherHeight = 34;
    private const int LabelHeight = 28;
    private const int Gap = 6;

    /// <summary>More of a track is not drawn: nobody could tell them apart.</summary>
    private const int MostSegments = 300;

    /// <summary>Milliseconds between the marks of the ruler.</summary>
    private static readonly long[] steps =
    [
        500,
        1000,
        2000,
        5000,
        10_000,
        15_000,
        30_000,
        60_000,
        120_000,
        300_000,
        600_000,
        1_800_000,
        3_600_000,
    ];

    private readonly Dictionary<string, SessionFile> files = workspace.Files.ToDictionary(file =>
        file.AddressKey
    );

    public Html Draw()
    {
        var tracks = new List<Html>();
        var y = RulerHeight;
        foreach (var track in workspace.Draft.AllTracks.Reverse())
        {
            var height = track.Type == TrackType.Video ? PictureHeight : OtherHeight;
            tracks.Add(Track(track, y, height));
            y += height + Gap;
        }
        var now = Percent(moment);
        return Html.Of(
            $"""
            <div class="timeline" tabindex="0" role="region" aria-label="{tongue["Timeline", "时间线"]}">
            <svg width="100%" height="{y}">
            {Ruler(y)}
            {tracks}
            <line id="playhead" class="playhead" x1="{now}" x2="{now}" y1="0" y2="{y}" data-length="{workspace.Length}"/>
            </svg>
            </div>
            """
        );
    }

    private IEnumerable<Html> Ruler(int height)
    {
        const int most = 10;
        var step = steps.FirstOrDefault(step => workspace.Length / step <= most, steps[^1]);
        for (var at = 0L; at < workspace.Length; at += step)
            yield return Html.Of(
                $"""
                <line class="mark" x1="{Percent(at)}" x2="{Percent(at)}" y1="0" y2="{height}"/>
                {Html.When(at < workspace.Length * 0.96, $"""<svg x="{Percent(
                    at
                )}" width="80" height="{RulerHeight}"><text class="time" x="5" y="15">{Said.Length(at)}</text></svg>""")}
                """
            );
    }

    private Html Track(Track track, int y, int height)
    {
        var segments = track.AllSegments.Take(MostSegments).ToList();
        var passages = track.Transitions?.Take(MostSegments) ?? [];
        return Html.Of(
            $"""
            <rect class="lane" width="100%" y="{y}" height="{height}" rx="6"/>
            {segments.Select((segment, index) => Clip(track, segment, index, y, height))}
            {passages.Select(passage => Passage(passage, segments, y, height))}
            """
        );
    }

    private Html Clip(Track track, Segment segment, int index, int y, int height)
    {
        var (start, length) = (segment.Start ?? 0, track.LengthOf(segment, workspace.Length));
        var name = NameOf(segment, index);
        var label = $"{name}, {Said.Length(start)}–{Said.Length(start + length)}";
        return Html.Of(
            $"""
            <a class="{KindOf(track)}" href="{entrance.PageAt(
                start + length / 2
            )}" aria-label="{label}"><title>{label}</title>
            <svg x="{Percent(start)}" y="{y}" width="{Percent(length)}" height="{height}">
            <rect class="clip" width="100%" height="100%"/>
            {Content(segment)}
            <rect class="shade" y="{height - LabelHeight}" width="100%" height="{LabelHeight}"/>
            <text class="name" x="9" y="{height - 10}">{name}{Motion(segment)}</text>
            <rect class="edge" x="0.5" y="0.5" width="100%" height="{height - 1}"/>
            </svg></a>
            """
        );
    }

    private Html Content(Segment segment) =>
        FileOf(segment) is { } file && Picture.IsShown(file)
            ? Html.Of(
                $"""<image href="{Picture.AddressOf(file)}" width="100%" height="100%" preserveAspectRatio="xMidYMid slice"/>"""
            )
            : Html.None;

    /// <summary>A transition lies over the cut, half before it and half after it.</summary>
    private Html Passage(SegmentTransition passage, List<Segment> segments, int y, int height)
    {
        var length = passage.Duration ?? 0;
        if (passage.To is null || segments.Find(segment => segment.Id == passage.To) is not { } arriving)
            return Html.None;
        var start = (arriving.Start ?? 0) - length / 2;
        return Html.Of(
            $"""
            <svg x="{Percent(start)}" y="{y}" width="{Percent(length)}" height="{Math.Max(
                0,
                height - LabelHeight
            )}" class="passage">
            <title>{passage.Name} · {Said.Length(length)}</title>
            <rect width="100%" height="100%"/>
            <line x1="0" y1="100%" x2="100%" y2="0"/>
            <line x1="0" y1="0" x2="100%" y2="100%"/>
            </svg>
            """
        );
    }

    private static Html Motion(Segment segment) =>
        segment.Motion?.Name is { Length: > 0 } motion
            ? Html.Of($"""<tspan class="motion" dx="8">{motion.Replace('_', ' ')}</tspan>""")
            : Html.None;

    private string NameOf(Segment segment, int index) =>
        segment.Text is { Length: > 0 } text ? text
        : segment.Meta?.Name is { Length: > 0 } name ? name
        : FileOf(segment) is { } file ? Path.GetFileNameWithoutExtension(file.Name)
        : $"{segment.MediaType} {index + 1}";

    private SessionFile? FileOf(Segment segment) =>
        segment.Source is { } source && PublicAddress.FileKeyIn(source) is { } key
            ? files.GetValueOrDefault(key)
            : null;

    private static string KindOf(Track track) =>
        track.Type switch
        {
            TrackType.Audio => "audio",
            TrackType.Text => "text",
            _ => "video",
        };

    private string Percent(long milliseconds) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Math.Clamp(100.0 * milliseconds / Math.Max(1, workspace.Length), -100, 200):0.####}%"
        );
}
