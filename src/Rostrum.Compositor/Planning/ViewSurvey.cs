using Rostrum.Drafts;
using Rostrum.Drafts.Cameras;
using Rostrum.Drafts.Timelines;

namespace Rostrum.Compositor.Planning;

/// <summary>Between which zooms a picture is seen in a film.</summary>
public readonly record struct ZoomRange(double Widest, double Closest)
{
    public ZoomRange Including(double zoom) => new(Math.Min(Widest, zoom), Math.Max(Closest, zoom));
}

/// <summary>Looks through a film beforehand, so that each picture is prepared in the sizes it is seen in.</summary>
public static class ViewSurvey
{
    private const int MostSamples = 4096;

    public static ZoomRange Of(Timeline timeline, PictureSource source) =>
        Of(timeline, clip => clip.Source.Equals(source));

    /// <param name="meant">The clips that show the picture.</param>
    internal static ZoomRange Of(Timeline timeline, Func<Clip, bool> meant)
    {
        var range = new ZoomRange(double.MaxValue, 0);
        foreach (var layer in timeline.Layers)
        {
            foreach (var clip in layer.Clips.Where(meant))
            foreach (var time in Moments(clip.Range, timeline.Rate))
                range = Seen(clip, time, 1, range);
            foreach (var passage in layer.Passages)
                range = Of(passage, timeline.Rate, meant, range);
        }
        return range;
    }

    private static ZoomRange Of(Passage passage, FrameRate rate, Func<Clip, bool> meant, ZoomRange range)
    {
        foreach (var time in Moments(passage.Range, rate))
        {
            var arrangement = passage.At(time);
            if (meant(passage.Leaving) && arrangement.Leaving is { } leaving)
                range = Seen(passage.Leaving, time, leaving.Zoom, range);
            if (meant(passage.Arriving) && arrangement.Arriving is { } arriving)
                range = Seen(passage.Arriving, time, arriving.Zoom, range);
        }
        return range;
    }

    private static ZoomRange Seen(Clip clip, MediaTime time, double enlarged, ZoomRange range)
    {
        range = range.Including(clip.ViewAt(time).Zoom * enlarged);
        return clip.Camera is not IDepthCamera
            ? range
            : range
                .Including(clip.ViewAt(time, 0).Zoom * enlarged)
                .Including(clip.ViewAt(time, 1).Zoom * enlarged);
    }

    /// <summary>The frames of a range and both its ends, or evenly spread moments of a long one.</summary>
    private static IEnumerable<MediaTime> Moments(TimeRange range, FrameRate rate)
    {
        var samples = Math.Clamp(rate.FramesIn(range.Duration), 1, MostSamples);
        for (var i = 0; i <= samples; i++)
            yield return new MediaTime(
                range.Start.Ticks + (long)((Int128)range.Duration.Ticks * i / samples)
            );
    }
}
