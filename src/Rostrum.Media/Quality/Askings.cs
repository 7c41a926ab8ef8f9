using Rostrum.Compositor.Inspection;
using Rostrum.Drafts;
using Rostrum.Drafts.Timelines;

namespace Rostrum.Media.Quality;

/// <summary>Whether a film is black, or stands still, because its draft says so.</summary>
internal sealed class Askings(Timeline timeline)
{
    /// <summary>Views that differ by less than this part of the picture do not move.</summary>
    private const double SameView = 0.002;
    private const int MostLooks = 240;

    /// <summary>Every moment of it is a fade, a plain dark colour, or a transition through one.</summary>
    public bool Black(Stretch stretch) => Moments(stretch).All(IsBlackAsked);

    /// <summary>
    /// Everything seen is a colour, or a picture whose camera rests there. Clips are as their files are: a clip may well
    /// show something that does not move.
    /// </summary>
    public bool Still(Stretch stretch)
    {
        var from = timeline.Rate.TimeOf(stretch.First);
        var to = timeline.Rate.TimeOf(stretch.End - 1);
        var middle = timeline.Rate.TimeOf((stretch.First + stretch.End) / 2);
        return timeline.Layers.All(layer =>
            layer
                .Clips.Where(clip => clip.Range.Contains(middle) && clip.Source is PictureSource)
                .All(clip =>
                    Rests(clip, MediaTime.Max(from, clip.Range.Start), MediaTime.Min(to, clip.Range.End))
                )
        );
    }

    private static bool Rests(Clip clip, MediaTime from, MediaTime to)
    {
        var (a, b) = (clip.ViewAt(from), clip.ViewAt(to));
        return Math.Abs(a.X - b.X) < SameView
            && Math.Abs(a.Y - b.Y) < SameView
            && Math.Abs(a.Zoom - b.Zoom) < SameView
            && Math.Abs(a.Roll - b.Roll) < SameView;
    }

    private IEnumerable<MediaTime> Moments(Stretch stretch)
    {
        var step = Math.Max(1, (stretch.End - stretch.First) / MostLooks);
        for (var frame = stretch.First; frame < stretch.End; frame += step)
            yield return timeline.Rate.TimeOf(frame);
    }

    private bool IsBlackAsked(MediaTime time) =>
        timeline.Fade.CoverAt(time, timeline.Duration) > 0
        || timeline.Layers.Any(layer =>
            layer.Clips.Any(clip =>
                clip.Range.Contains(time)
                && clip.Source is ColourSource { Colour: var colour }
                && IsDark(colour)
            ) || layer.Passages.Any(passage => passage.Range.Contains(time) && passage.At(time).Veil > 0)
        );

    private static bool IsDark(Colour colour) =>
        Math.Max(colour.Red, Math.Max(colour.Green, colour.Blue)) < 16;
}
