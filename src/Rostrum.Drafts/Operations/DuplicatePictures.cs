using Rostrum.Drafts.Timelines;

namespace Rostrum.Drafts.Operations;

/// <summary>Shows the pictures meant once more, each right behind itself.</summary>
public sealed record DuplicatePictures(PictureScope Scope) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Shows pictures once more, each right behind itself.",
            OperationFields.MeantPictures,
            pictures => new DuplicatePictures(pictures)
        );

    public override EditOutcome Apply(Draft draft)
    {
        if (PictureTrack.Of(draft) is not { } track)
            return PictureTrack.NoPictures();
        if (Scope.Among(track.Segments.Count) is not { } places)
            return track.NoSuchPicture();
        var total = track.Segments.Sum(PictureTrack.LengthOf);
        if (
            total + places.Sum(place => PictureTrack.LengthOf(track.Segments[place]))
            > TimelineResolver.LongestFilm
        )
            return Refuse(
                RefusalCause.OutOfRange,
                "A film lasts 6 hours at most; this would make it longer."
            );
        return new EditOutcome.Changed(
            Rearrangement.Of(
                draft,
                track,
                [
                    .. track.Segments.SelectMany(
                        (segment, i) => Enumerable.Repeat(segment, places.Contains(i) ? 2 : 1)
                    ),
                ]
            )
        );
    }
}
