namespace Rostrum.Drafts.Operations;

/// <summary>The segments that a <see cref="PictureScope"/> counts.</summary>
public static class Pictures
{
    /// <summary>Those on the lowest video track that shows something, in the order in which they are seen.</summary>
    public static IReadOnlyList<Segment> Of(Draft draft) => PictureTrack.Of(draft)?.Segments ?? [];

    /// <summary>The transitions between them.</summary>
    public static IReadOnlyList<SegmentTransition> TransitionsOf(Draft draft) =>
        PictureTrack.Of(draft)?.Track.Transitions ?? [];
}
