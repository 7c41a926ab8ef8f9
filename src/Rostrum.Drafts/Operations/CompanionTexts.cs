namespace Rostrum.Drafts.Operations;

/// <summary>
/// Texts that are seen exactly as long as one picture of several are that picture's: where it goes they go, and with it they
/// vanish. Others stay at their times.
/// </summary>
internal static class CompanionTexts
{
    /// <summary>By how much the two may differ, ms: lengths are divided into whole milliseconds.</summary>
    private const long Slack = 1;

    /// <param name="draft">The draft with the pictures as they are now.</param>
    /// <param name="before">The pictures as they were, one after another.</param>
    /// <param name="now">The same pictures where they are now; those that are gone are missing.</param>
    public static Draft Following(Draft draft, IReadOnlyList<Segment> before, IReadOnlyList<Segment> now)
    {
        if (before.Count < 2 || draft.AllTracks.All(track => track.Type != TrackType.Text))
            return draft;
        var places = now.Where(picture => picture.Id is not null)
            .GroupBy(picture => picture.Id!)
            .ToDictionary(group => group.Key, group => group.First());
        var tracks = draft.AllTracks.ToArray();
        for (var i = 0; i < tracks.Length; i++)
            if (tracks[i].Type == TrackType.Text)
                tracks[i] = Moved(tracks[i], before, places, isCut: now.Count > before.Count);
        return tracks.SequenceEqual(draft.AllTracks)
            ? draft
            : draft with
            {
                Tracks =
                [
                    .. tracks.Where(track => track.Type != TrackType.Text || track.AllSegments.Count > 0),
                ],
            };
    }

    private static Track Moved(
        Track track,
        IReadOnlyList<Segment> before,
        Dictionary<string, Segment> now,
        bool isCut
    )
    {
        var texts = new List<Segment>(track.AllSegments.Count);
        var isSame = true;
        foreach (var text in track.AllSegments)
        {
            var picture = before.FirstOrDefault(picture => picture.Id is not null && IsOf(text, picture));
            var moved =
                picture is null ? text
                : now.TryGetValue(picture.Id!, out var there) ? At(text, picture, there, isCut)
                : null;
            isSame &= ReferenceEquals(moved, text);
            if (moved is not null)
                texts.Add(moved);
        }
        return isSame ? track : track with { Segments = texts };
    }

    private static bool IsOf(Segment text, Segment picture) =>
        text.Duration is { } length
        && Math.Abs((text.Start ?? 0) - (picture.Start ?? 0)) <= Slack
        && Math.Abs(length - PictureTrack.LengthOf(picture)) <= Slack;

    /// <summary>A picture that is cut in two was not made shorter.</summary>
    private static Segment At(Segment text, Segment was, Segment now, bool isCut)
    {
        var isStretched = PictureTrack.LengthOf(was) != PictureTrack.LengthOf(now) && !isCut;
        return (was.Start ?? 0) == (now.Start ?? 0) && !isStretched
            ? text
            : text with
            {
                Start = now.Start ?? 0,
                Duration = isStretched ? PictureTrack.LengthOf(now) : text.Duration,
            };
    }
}
