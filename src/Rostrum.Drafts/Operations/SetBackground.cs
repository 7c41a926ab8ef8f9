namespace Rostrum.Drafts.Operations;

/// <summary>Sets the colour that is seen where no picture is.</summary>
public sealed record SetBackground(Colour Colour) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Sets the colour that is seen where no picture is.",
            OperationFields.Hue("colour", "the colour, #RRGGBB"),
            colour => new SetBackground(colour)
        );

    public override EditOutcome Apply(Draft draft) =>
        new EditOutcome.Changed(draft with { Background = Colour.ToString() });
}
