namespace Rostrum.Drafts.Operations;

/// <summary>Sets what becomes of pictures whose shape is not the canvas's: <c>cover</c>, <c>contain</c> or <c>blur</c>.</summary>
public sealed record SetFit(PictureScope Scope, string Fit) : EditOperation
{
    public static IReadOnlyList<string> Fits { get; } = ["cover", "contain", "blur"];

    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Sets what becomes of pictures whose shape is not the film's.",
            OperationFields.Pictures,
            OperationFields.OneOf(
                "fit",
                "cover fills the frame, contain shows all of it, blur shows all of it over a blurred copy",
                Fits
            ),
            (pictures, fit) => new SetFit(pictures, fit)
        );

    public override EditOutcome Apply(Draft draft)
    {
        if (!Fits.Contains(Fit))
            return Refuse(
                RefusalCause.UnknownName,
                $"There is no fit \"{Fit}\"; there is {string.Join(", ", Fits)}."
            );
        return PictureTrack.Of(draft) is { } track
            ? track.Each(Scope, layOut: false, segment => segment with { Fit = Fit })
            : PictureTrack.NoPictures();
    }
}
