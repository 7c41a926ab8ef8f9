using Rostrum.Drafts.Clips;
using Rostrum.Drafts.Effects;
using Rostrum.Drafts.Timelines;

namespace Rostrum.Drafts.Sounds;

/// <summary>
/// Finds the sounds that moving pictures bring along. During a transition both neighbours are heard, one going and
/// one coming, as far as their sources reach.
/// </summary>
internal sealed class ClipSoundResolver(
    Draft draft,
    IReadOnlyDictionary<string, StillFacts> facts,
    MediaTime film
)
{
    /// <summary>Rises and falls this long where a clip is cut, so that no click is heard.</summary>
    private static readonly MediaTime ramp = MediaTime.FromMilliseconds(8);

    public IEnumerable<Sound> Sounds(IReadOnlyList<Layer> layers)
    {
        var tracks = draft.AllTracks.Where(track =>
            track.Type == TrackType.Video && track.AllSegments.Count > 0
        );
        foreach (var (track, layer) in tracks.Zip(layers))
        {
            if (track.Muted == true)
                continue;
            var written = track.AllSegments.OrderBy(segment => segment.Start ?? 0);
            foreach (var (segment, clip) in written.Zip(layer.Clips))
                if (SoundOf(segment, clip, layer, Gain(track.Volume) * Gain(segment.Volume)) is { } sound)
                    yield return sound;
        }
    }

    private Sound? SoundOf(Segment segment, Clip clip, Layer layer, double gain)
    {
        if (
            clip.Source is not VideoSource video
            || video.Playback.IsFrozen
            || segment.Muted == true
            || clip.Effects.Any(effect => effect.Passes.Any(pass => pass is TimePass { KeepsPace: false }))
            || gain == 0
            || facts[video.Address] is not VideoFacts { HasSound: true } known
        )
            return null;
        var (coming, going) = (
            layer.Passages.FirstOrDefault(passage => passage.Arriving == clip)?.Range,
            layer.Passages.FirstOrDefault(passage => passage.Leaving == clip)?.Range
        );
        var range = TimeRange.Between(
            coming?.Start ?? clip.Range.Start,
            MediaTime.Min(going?.End ?? clip.Range.End, film)
        );
        if (range.Duration <= MediaTime.Zero)
            return null;
        var fades = range.Duration / 2;
        return new Sound(
            SourceOf(video, range, range.Start - clip.Range.Start, known.Lead),
            range,
            gain,
            MediaTime.Min(coming?.Duration ?? FadeOf(segment.FadeIn), fades),
            MediaTime.Min(going?.Duration ?? FadeOf(segment.FadeOut), fades),
            0
        );
    }

    private static MediaTime FadeOf(long? written) =>
        MediaTime.Max(
            ramp,
            MediaTime.FromMilliseconds(Math.Clamp(written ?? 0, 0, TimelineResolver.LongestFilm))
        );

    /// <param name="since">Of the range's start, from the clip's own.</param>
    private static ClipSound SourceOf(VideoSource video, TimeRange range, MediaTime since, MediaTime lead)
    {
        var playback = video.Playback;
        MediaTime Run(MediaTime played) =>
            new((long)((Int128)played.Ticks * playback.Speed / Playback.NaturalSpeed));
        MediaTime Play(MediaTime source) =>
            new((long)((Int128)source.Ticks * Playback.NaturalSpeed / playback.Speed));
        var (from, to) = (Run(since), Run(since + range.Duration));
        var part = playback.Reversed
            ? TimeRange.Between(playback.Used.End - to, playback.Used.End - from)
            : TimeRange.Between(playback.Used.Start + from, playback.Used.Start + to);
        var start = MediaTime.Max(part.Start, playback.Reach.Start);
        var end = MediaTime.Max(start, MediaTime.Min(part.End, playback.Reach.End));
        var missing = playback.Reversed ? part.End - end : start - part.Start;
        return new ClipSound(
            video.Address,
            TimeRange.Between(lead + start, lead + end),
            playback.Speed,
            playback.Reversed,
            Play(missing)
        );
    }

    private static double Gain(double? volume) => Math.Clamp(volume ?? 1, 0, 1);
}
