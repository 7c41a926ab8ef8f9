using Rostrum.Drafts.Clips;
using Rostrum.Drafts.Effects;
using Rostrum.Drafts.Transitions;

namespace Rostrum.Drafts.Timelines;

/// <summary>
/// Closes moving pictures that are to be played again and again: the last of a clip dissolves into what comes before
/// its first frame, so that the first frame follows the last. What is dissolved into is a second clip of the same
/// source.
/// </summary>
internal static class ClipLoop
{
    /// <summary>How long the end turns into the beginning, unless the clip is short.</summary>
    private static readonly MediaTime usual = MediaTime.FromMilliseconds(1000);

    /// <summary>Part of a short clip that it may take.</summary>
    private const int Part = 3;

    public static Layer Closed(Layer layer)
    {
        var clips = new List<Clip>();
        var passages = layer.Passages.ToList();
        foreach (var clip in layer.Clips)
            if (
                clip.Source is VideoSource { Playback: { IsFrozen: false, Reversed: false } } video
                && IsToClose(clip)
                && !passages.Exists(passage => passage.Leaving == clip || passage.Arriving == clip)
                && Halves(clip, video) is var (first, second, range)
            )
            {
                clips.AddRange([first, second]);
                passages.Add(new Passage(range, first, second, dissolve, new ParameterValues(null)));
            }
            else
                clips.Add(clip);
        return passages.Count == layer.Passages.Count ? layer : new Layer(clips, passages);
    }

    private static readonly Transition dissolve = TransitionCatalogue.Find("dissolve")!;

    private static bool IsToClose(Clip clip) =>
        clip.Effects.Any(effect =>
            effect.Passes.Any(pass => pass is PendulumPass { ClosesClips: true })
            && effect.Range.Start <= clip.Range.Start
            && effect.Range.End >= clip.Range.End
        );

    /// <summary>The clip without its first second or so, and that second, which is to come at the end.</summary>
    private static (Clip First, Clip Second, TimeRange Range) Halves(Clip clip, VideoSource video)
    {
        var whole = clip.Range.Duration;
        var over = MediaTime.Min(usual, whole / Part);
        var playback = video.Playback;
        var wanted = SourceTime(whole + over, playback.Speed);
        // Where the source is too short to run on beyond its part, it runs a little slower.
        var speed =
            playback.Used.Start + wanted <= playback.Reach.End
                ? playback.Speed
                : (int)
                    Math.Max(
                        Playback.Slowest,
                        (long)((Int128)playback.Speed * (whole - over).Ticks / whole.Ticks)
                    );
        var (start, end) = (playback.Used.Start, playback.Reach.End);
        Clip From(MediaTime source, TimeRange range) =>
            clip with
            {
                Range = range,
                RunsOn = true,
                Source = video with
                {
                    Playback = playback with
                    {
                        Used = TimeRange.Between(source, MediaTime.Max(source, end)),
                        Speed = speed,
                        Reach = TimeRange.Between(start, end),
                    },
                },
            };
        var cut = clip.Range.End - over / 2;
        return (
            From(start + SourceTime(over, speed), TimeRange.Between(clip.Range.Start, cut)),
            From(start + SourceTime(over / 2, speed), TimeRange.Between(cut, clip.Range.End)),
            TimeRange.Between(clip.Range.End - over, clip.Range.End)
        );
    }

    private static MediaTime SourceTime(MediaTime played, int speed) =>
        new((long)((Int128)played.Ticks * speed / Playback.NaturalSpeed));
}
