using System.Text.Json;
using Rostrum.Drafts;
using Rostrum.Drafts.Clips;
using Rostrum.Drafts.Timelines;
using Rostrum.Media.Inspection;

namespace Rostrum.Media.Clips;

/// <summary>All that must be known of a film to lay it out and to find any frame of it.</summary>
/// <param name="Width">Pixels as it is shown: upright, with square pixels.</param>
/// <param name="Height">Pixels as it is shown.</param>
/// <param name="Start">When its first picture begins on the file's own clock; the frames' times count from here.</param>
/// <param name="Lead">From the file's beginning, which may be sound, to the first picture.</param>
/// <param name="Keys">Numbers of the frames at which decoding can begin, rising.</param>
/// <param name="Subject">What it is about, as its middle frame shows it: cameras aim there.</param>
public sealed record KnownVideo(
    FileFormat Format,
    int Width,
    int Height,
    VideoColour Colour,
    MediaTime Start,
    MediaTime Lead,
    FrameTimes Frames,
    IReadOnlyList<int> Keys,
    bool HasSound,
    PicturePoint Subject
)
{
    /// <summary>Raised whenever the same file comes to give other frames or another subject.</summary>
    public const int Version = 1;

    /// <summary>Containers and codecs whose packets do not tell which frames will be seen: all is decoded once.</summary>
    private static readonly string[] silentCodecs = ["vp8", "theora"];

    internal VideoFacts Facts => new(Width, Height, Subject, Frames, HasSound) { Lead = Lead };

    /// <summary>All that is to be known, with the subject, which takes decoding a frame.</summary>
    /// <exception cref="MediaException">The file is no film, too long, or cannot be read.</exception>
    public static KnownVideo LearnAll(string path, CancellationToken cancel)
    {
        var video = Learn(path, cancel);
        return video with { Subject = ClipSubject.Of(path, video, cancel) };
    }

    /// <summary>Its frames; the subject is taken to be in the middle.</summary>
    /// <exception cref="MediaException">The file is no film, too long, or cannot be read.</exception>
    internal static KnownVideo Learn(string path, CancellationToken cancel)
    {
        var format = FileInspector.Claim(path);
        if (format.Demuxer is null)
            throw new MediaException(
                MediaFailure.FileRefused,
                $"{path} is a picture that stands still, not a film: show it as an image."
            );
        using var found = ProbeProcess.StreamsAsync(path, format, cancel).GetAwaiter().GetResult();
        var facts = StreamFacts.Read(found.RootElement, path, format, out _);
        if (facts.Kind != FileKind.Video)
            throw new MediaException(
                MediaFailure.FileRefused,
                $"{path} holds sound and no pictures: use it as music, or send a film."
            );
        RefuseLong(path, facts.Seconds);
        var film = StreamFacts.Film(found.RootElement);
        var frames = Found(path, format, film, cancel);
        var start = StreamFacts.Start(found.RootElement);
        var (lead, times, keys) = Index(path, frames, start, facts.Fps);
        RefuseLong(path, times.End.Seconds);
        return new KnownVideo(
            format,
            facts.Width,
            facts.Height,
            VideoColour.Of(film),
            MediaTime.FromSeconds(start) + lead,
            lead,
            times,
            keys,
            facts.HasSound,
            PicturePoint.Centre
        );
    }

    /// <summary>Whether decoding can begin elsewhere than at the first frame; some draw their pictures over each other.</summary>
    internal bool Seeks => Format != FileFormat.MovingGif && Format != FileFormat.MovingWebp;

    /// <summary>The last frame not after <paramref name="frame"/> at which decoding can begin.</summary>
    internal int KeyBefore(int frame)
    {
        var (low, high) = (0, Keys.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Keys[middle] <= frame)
                low = middle + 1;
            else
                high = middle;
        }
        return low == 0 ? 0 : Keys[low - 1];
    }

    internal static MediaException NothingToSee(string path) =>
        new(
            MediaFailure.FileDamaged,
            $"{path} holds no picture that can be seen: it is damaged or empty; send it again from the original."
        );

    private static void RefuseLong(string path, double seconds)
    {
        if (seconds * 1000 > TimelineResolver.LongestFilm)
            throw new MediaException(
                MediaFailure.FileRefused,
                FormattableString.Invariant(
                    $"{path} lasts {seconds / 3600:0.#} hours; the most that can be used is 6: send the part you need."
                )
            );
    }

    private static List<FoundFrame> Found(
        string path,
        FileFormat format,
        JsonElement film,
        CancellationToken cancel
    )
    {
        var codec = film.GetProperty("codec_name").GetString();
        if (!silentCodecs.Contains(codec))
        {
            var packets = ProbeProcess.FramesAsync(path, format, decode: false, cancel);
            var said = packets.GetAwaiter().GetResult();
            if (said.Count > 0 && said.TrueForAll(frame => frame.Start is not null))
                return said;
        }
        return ProbeProcess.FramesAsync(path, format, decode: true, cancel).GetAwaiter().GetResult();
    }

    /// <summary>A frame of which no time is said, as the last of a stream may be, follows the one before it.</summary>
    private static IEnumerable<FoundFrame> Timed(List<FoundFrame> found)
    {
        FoundFrame last = default;
        foreach (var frame in found)
        {
            last = frame.Start is null ? frame with { Start = last.Start + last.Length } : frame;
            yield return last;
        }
    }

    /// <summary>Frames in the order in which they are shown; of two that begin together, one is seen.</summary>
    private static (MediaTime Lead, FrameTimes Times, List<int> Keys) Index(
        string path,
        List<FoundFrame> found,
        double start,
        double? fps
    )
    {
        var frames = Timed(found)
            .Where(frame => frame.Start is not null)
            .Select(frame =>
                (Time: MediaTime.FromSeconds(frame.Start!.Value - start), frame.Length, frame.IsKey)
            )
            .OrderBy(frame => frame.Time)
            .DistinctBy(frame => frame.Time)
            .ToList();
        if (frames.Count == 0)
            throw NothingToSee(path);
        var last = frames[^1];
        var length =
            last.Length > 0 ? MediaTime.FromSeconds(last.Length)
            : fps is { } rate ? MediaTime.FromSeconds(1 / rate)
            : frames.Count > 1 ? last.Time - frames[^2].Time
            : MediaTime.FromMilliseconds(100);
        var keys = frames.Index().Where(frame => frame.Item.IsKey).Select(frame => frame.Index).ToList();
        var lead = frames[0].Time;
        return (
            lead,
            new FrameTimes(
                [.. frames.Select(frame => frame.Time - lead)],
                last.Time - lead + MediaTime.Max(length, new MediaTime(1))
            ),
            keys
        );
    }
}
