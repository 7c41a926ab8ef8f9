namespace Rostrum.Drafts.Operations;

/// <summary>Sets the colour that is seen where no picture is.</summary>
public sealed record SetBackground(Colour Colour) : EditOperation
{
    public override EditOutcome Apply(Draft draft) =>
        new EditOutcome.Changed(draft with { Background = Colour.ToString() });
}
