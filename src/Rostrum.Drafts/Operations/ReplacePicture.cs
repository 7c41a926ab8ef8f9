using Rostrum.Drafts.Clips;

namespace Rostrum.Drafts.Operations;

/// <summary>
/// Shows another picture in a picture's time, with its camera move and all else that was said of it. A clip that plays
/// shorter makes that time shorter.
/// </summary>
/// <param name="Place">Counted from 0; negative from the end.</param>
public sealed record ReplacePicture(int Place, NewPicture Picture) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Shows another picture in a picture's time, with its camera move.",
            OperationFields.Place("place", "which picture"),
            NewPicture.Field,
            (place, picture) => new ReplacePicture(place, picture)
        );

    public override EditOutcome Apply(Draft draft)
    {
        if (PictureTrack.Of(draft) is not { } track)
            return PictureTrack.NoPictures();
        if (string.IsNullOrWhiteSpace(Picture.Address))
            return Refuse(RefusalCause.NoSuchPicture, "A picture without an address cannot be shown.");
        return track.Each(
            PictureScope.At(Place),
            layOut: Picture.ClipMilliseconds is not null,
            segment => Played(Shown(segment))
        );
    }

    private Segment Shown(Segment segment) =>
        segment with
        {
            Source = Picture.Address,
            Meta = Picture.Name is null ? null : new NameMeta { Name = Picture.Name },
        };

    private Segment Played(Segment segment)
    {
        if (Picture.ClipMilliseconds is not { } length)
            return segment;
        length = Math.Max(SetDuration.Shortest, length);
        return segment with
        {
            MediaType = ClipKeys.Kind,
            Duration = Math.Min(segment.Duration ?? length, length),
            SourceStart = 0,
            SourceDuration = length,
            SourceLength = length,
            Speed = null,
            Reversed = null,
        };
    }
}
