namespace Rostrum.Drafts.Operations;

/// <summary>Puts pictures in another order, or other pictures in their place, and joins the new neighbours.</summary>
internal static class Rearrangement
{
    /// <summary>The draft with these segments one after another; texts but those of one picture, and music, stay where they are.</summary>
    public static Draft Of(Draft draft, PictureTrack track, IReadOnlyList<Segment> segments)
    {
        var named = WithIds(draft, segments);
        var joints = Joints(draft, track, named);
        return PictureTrack
            .Of(track.With(track.Track with { Transitions = joints.Count == 0 ? null : joints }))!
            .WithLaidOut(named);
    }

    /// <summary>A segment that stands twice is a copy, with an id of its own.</summary>
    private static List<Segment> WithIds(Draft draft, IReadOnlyList<Segment> segments)
    {
        var next = Ids.NextSegment(draft);
        var used = new HashSet<string>();
        return
        [
            .. segments.Select(segment =>
                segment.Id is { } id && used.Add(id) ? segment : segment with { Id = $"s{next++}" }
            ),
        ];
    }

    /// <summary>
    /// Neighbours that stay neighbours keep their transition. New neighbours get the one of their place; where the
    /// number of pictures differs, only if all were joined before.
    /// </summary>
    private static List<SegmentTransition> Joints(Draft draft, PictureTrack track, List<Segment> now)
    {
        var before = Enumerable
            .Range(0, Math.Max(0, track.Segments.Count - 1))
            .Select(i => Between(track, track.Segments[i].Id, track.Segments[i + 1].Id))
            .ToList();
        var byPlace = now.Count == track.Segments.Count || !before.Contains(null);
        var next = Ids.NextTransition(draft);
        var used = new HashSet<string>();
        var joints = new List<SegmentTransition>();
        for (var i = 0; i + 1 < now.Count; i++)
        {
            var (from, to) = (now[i].Id, now[i + 1].Id);
            var joint =
                Between(track, from, to)
                ?? (byPlace && before.Count > 0 ? before[Math.Min(i, before.Count - 1)] : null);
            if (joint is null)
                continue;
            var id = joint.Id is { } own && used.Add(own) ? own : $"x{next++}";
            joints.Add(joint with { Id = id, From = from, To = to });
        }
        return joints;
    }

    private static SegmentTransition? Between(PictureTrack track, string? from, string? to) =>
        from is null || to is null
            ? null
            : track.Track.Transitions?.FirstOrDefault(known => known.From == from && known.To == to);
}
