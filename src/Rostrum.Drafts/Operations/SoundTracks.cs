namespace Rostrum.Drafts.Operations;

/// <summary>The sounds of a draft, on whichever audio tracks they are.</summary>
public static class SoundTracks
{
    /// <summary>Name of a track that holds a sound other than music.</summary>
    public const string Name = "sound";

    /// <summary>All sounds in the order that a <see cref="SoundScope"/> counts, music among them.</summary>
    public static IReadOnlyList<Segment> SoundsOf(Draft draft) =>
        [
            .. draft
                .AllTracks.Where(track => track.Type == TrackType.Audio)
                .SelectMany(track => track.AllSegments),
        ];

    /// <summary>The draft with each sound replaced, or taken away where there is null; tracks left empty go too.</summary>
    internal static EditOutcome Each(Draft draft, SoundScope scope, Func<Segment, Segment?> change)
    {
        var (count, place) = (SoundsOf(draft).Count, 0);
        if (!Enumerable.Range(0, count).Any(one => scope.Holds(one, count)))
            return None(count);
        var tracks = new List<Track>();
        foreach (var track in draft.AllTracks)
        {
            if (track.Type != TrackType.Audio || track.AllSegments.Count == 0)
            {
                tracks.Add(track);
                continue;
            }
            var left = new List<Segment>();
            foreach (var sound in track.AllSegments)
                if ((scope.Holds(place++, count) ? change(sound) : sound) is { } changed)
                    left.Add(changed);
            if (left.Count > 0)
                tracks.Add(track with { Segments = left });
        }
        return new EditOutcome.Changed(draft with { Tracks = tracks });
    }

    /// <summary>The draft with each track replaced on which a sound lies that is meant.</summary>
    internal static EditOutcome EachTrack(Draft draft, SoundScope scope, Func<Track, Track> change)
    {
        var (count, place) = (SoundsOf(draft).Count, 0);
        if (!Enumerable.Range(0, count).Any(one => scope.Holds(one, count)))
            return None(count);
        var tracks = new List<Track>();
        foreach (var track in draft.AllTracks)
        {
            var first = place;
            place += track.Type == TrackType.Audio ? track.AllSegments.Count : 0;
            tracks.Add(
                Enumerable.Range(first, place - first).Any(one => scope.Holds(one, count))
                    ? change(track)
                    : track
            );
        }
        return new EditOutcome.Changed(draft with { Tracks = tracks });
    }

    private static EditOutcome.Refused None(int count) =>
        new(
            RefusalCause.NoSuchSound,
            count switch
            {
                0 => "The film has no sound yet: add a file of sound, or ask for music.",
                1 => "There is no such sound; the film has one.",
                _ => $"There is no such sound; the film has {count}.",
            }
        );
}
