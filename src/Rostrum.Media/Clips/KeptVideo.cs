using Rostrum.Drafts;
using Rostrum.Drafts.Clips;
using Rostrum.Media.Inspection;

namespace Rostrum.Media.Clips;

/// <summary>A <see cref="KnownVideo"/> in plain numbers, to be written down.</summary>
/// <param name="Lengths">Ticks from each frame's beginning to that of the next; the last to the film's end.</param>
public sealed record KeptVideo(
    string Name,
    string Demuxer,
    int Width,
    int Height,
    VideoColour Colour,
    long Start,
    long Lead,
    long[] Lengths,
    int[] Keys,
    bool HasSound,
    double SubjectX,
    double SubjectY
)
{
    public static KeptVideo Of(KnownVideo video)
    {
        var frames = video.Frames;
        var ends = Enumerable
            .Range(1, frames.Count)
            .Select(next => next < frames.Count ? frames.StartOf(next) : frames.End);
        return new KeptVideo(
            video.Format.Name,
            video.Format.Demuxer!,
            video.Width,
            video.Height,
            video.Colour,
            video.Start.Ticks,
            video.Lead.Ticks,
            [.. ends.Select((end, frame) => (end - frames.StartOf(frame)).Ticks)],
            [.. video.Keys],
            video.HasSound,
            video.Subject.X,
            video.Subject.Y
        );
    }

    /// <summary>Null where it is not what <see cref="Of"/> wrote.</summary>
    public KnownVideo? Video()
    {
        var format = FileFormat.All.Append(FileFormat.MovingGif).Append(FileFormat.MovingWebp);
        if (
            format.FirstOrDefault(known => known.Name == Name && known.Demuxer == Demuxer) is not { } found
            || Lengths is not { Length: > 0 }
            || Lengths.Any(length => length <= 0)
            || Colour is null
            || Keys is null
        )
            return null;
        var (starts, end) = (new MediaTime[Lengths.Length], 0L);
        foreach (var (frame, length) in Lengths.Index())
            (starts[frame], end) = (new MediaTime(end), end + length);
        return new KnownVideo(
            found,
            Width,
            Height,
            Colour,
            new MediaTime(Start),
            new MediaTime(Lead),
            new FrameTimes(starts, new MediaTime(end)),
            Keys,
            HasSound,
            new PicturePoint(SubjectX, SubjectY)
        );
    }
}
