namespace Rostrum.Drafts.Operations;

/// <summary>Sets the film's shape or its size in pixels; width, height and ratio are all written and agree.</summary>
public sealed record SetCanvas : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Sets the film's shape, or its size in pixels: a ratio, or width and height.",
            OperationFields
                .Text(
                    "ratio",
                    "the shape as width:height, such as 9:16; its shorter side has 1080 pixels",
                    20,
                    "9:16"
                )
                .OrNull(),
            OperationFields
                .Whole(
                    "width",
                    "pixels, with height and without ratio",
                    Canvas.SmallestSide,
                    Canvas.LargestSide,
                    "1920"
                )
                .OrNone(),
            OperationFields
                .Whole(
                    "height",
                    "pixels, with width and without ratio",
                    Canvas.SmallestSide,
                    Canvas.LargestSide,
                    "1080"
                )
                .OrNone(),
            Given
        );

    private readonly Canvas? canvas;
    private readonly string? ratio;
    private readonly string asked;

    private SetCanvas(Canvas? canvas, string? ratio, string asked)
    {
        this.canvas = canvas;
        this.ratio = ratio;
        this.asked = asked;
    }

    /// <summary>A shape <c>W:H</c>, its shorter side 1080 pixels.</summary>
    public static SetCanvas Shape(string ratio) => new(Canvas.FromRatio(ratio), ratio, ratio);

    /// <summary>A size in pixels.</summary>
    public static SetCanvas Size(int width, int height) =>
        new(Canvas.FromSize(width, height), null, FormattableString.Invariant($"{width}x{height}"));

    private static SetCanvas Given(string? ratio, long? width, long? height) =>
        (ratio, width, height) switch
        {
            (null, { } across, { } down) => Size((int)across, (int)down),
            ({ } shape, null, null) => Shape(shape),
            _ => Shape("both a ratio and a size, or neither,"),
        };

    public override EditOutcome Apply(Draft draft)
    {
        if (canvas is not { } made)
            return Refuse(
                RefusalCause.OutOfRange,
                $"A canvas of {asked} cannot be made: write a shape as 16:9, or a size with both sides between "
                    + $"{Canvas.SmallestSide} and {Canvas.LargestSide} pixels."
            );
        var meta = (draft.Meta ?? new DraftMeta()) with
        {
            Width = made.Width,
            Height = made.Height,
            Ratio = ratio ?? made.Ratio,
        };
        return new EditOutcome.Changed(draft with { Meta = meta });
    }
}
