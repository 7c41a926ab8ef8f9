namespace Rostrum.Drafts.Operations;

/// <summary>
/// Says where the subject of the pictures meant is, where something else was seen as it, or nothing: the camera aims
/// there, and what goes by the subject goes by what is there.
/// </summary>
/// <param name="X">Its middle, 0–1 of the picture's width, both included.</param>
/// <param name="Y">Its middle, 0–1 of the picture's height, both included.</param>
/// <param name="Width">0.01–1 of the picture's width; half of it when null.</param>
/// <param name="Height">0.01–1 of the picture's height; nearly all of it when null.</param>
public sealed record SetSubject(
    PictureScope Scope,
    double X,
    double Y,
    double? Width = null,
    double? Height = null
) : EditOperation
{
    private const double Least = 0.01;

    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Says where the subject of pictures is, where something else was taken for it.",
            OperationFields.Pictures,
            OperationFields.Number("x", "its middle, 0 left to 1 right", 0, 1, "0.3"),
            OperationFields.Number("y", "its middle, 0 top to 1 bottom", 0, 1, "0.5"),
            OperationFields
                .Number("width", "how much of the picture's width it takes up", Least, 1, "0.5")
                .OrNone(),
            OperationFields
                .Number("height", "how much of the picture's height it takes up", Least, 1, "0.9")
                .OrNone(),
            (pictures, x, y, width, height) => new SetSubject(pictures, x, y, width, height)
        );

    public override EditOutcome Apply(Draft draft)
    {
        if (!(X is >= 0 and <= 1 && Y is >= 0 and <= 1))
            return Refuse(
                RefusalCause.OutOfRange,
                "A subject's middle lies from 0 to 1 of the picture's width and height."
            );
        if (!(Width is null or (>= Least and <= 1) && Height is null or (>= Least and <= 1)))
            return Refuse(
                RefusalCause.OutOfRange,
                "A subject takes up from 0.01 to 1 of the picture's width and height."
            );
        return PictureTrack.Of(draft) is { } track
            ? track.Each(
                Scope,
                layOut: false,
                segment =>
                    segment with
                    {
                        Subject = (segment.Subject ?? new SubjectHint()) with
                        {
                            X = X,
                            Y = Y,
                            Width = Width,
                            Height = Height,
                        },
                    }
            )
            : PictureTrack.NoPictures();
    }
}
