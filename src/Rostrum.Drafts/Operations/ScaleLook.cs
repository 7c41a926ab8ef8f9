namespace Rostrum.Drafts.Operations;

/// <summary>Multiplies how strong the looks of the pictures meant are; pictures without a look stay as they are.</summary>
public sealed record ScaleLook(PictureScope Scope, double Factor) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Makes colour looks stronger or weaker by a factor of what they are, up to their full strength.",
            OperationFields.Pictures,
            OperationFields.Number("factor", "how strong: 0.5 is half as strong as now", 0.01, 100, "0.5"),
            (pictures, factor) => new ScaleLook(pictures, factor)
        );

    public override EditOutcome Apply(Draft draft)
    {
        if (!(Factor is > 0 and <= 100))
            return Refuse(
                RefusalCause.OutOfRange,
                "A look can be multiplied by a number above 0 and up to 100."
            );
        if (PictureTrack.Of(draft) is not { } track)
            return PictureTrack.NoPictures();
        if (Scope.Among(track.Segments.Count) is not { } places)
            return track.NoSuchPicture();
        return places.Any(place => track.Segments[place].Looks is { Count: > 0 })
            ? track.Each(
                Scope,
                layOut: false,
                segment => segment with { Looks = segment.Looks?.Select(Scaled).ToList() }
            )
            : Refuse(RefusalCause.UnknownName, "The picture has no look yet: name one first.");
    }

    private NamedEffect Scaled(NamedEffect look)
    {
        var strength = Math.Round(Math.Clamp(Math.Clamp(look.Strength ?? 1, 0, 1) * Factor, 0, 1), 4);
        return look with { Strength = strength == 1 ? null : strength };
    }
}
