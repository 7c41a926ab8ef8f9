namespace Rostrum.Drafts.Transitions;

/// <summary>The last picture sinks into a colour and the next one rises from it; the cut lies under the colour.</summary>
public abstract class Dip : Transition
{
    private static readonly Easing Pace = Easing.InOut;

    protected abstract Colour Colour { get; }

    public override IReadOnlyList<Parameter> Parameters { get; } = [];

    public override Arrangement Arrange(double progress, ParameterValues values) =>
        progress < 0.5
            ? new Arrangement(Placement.Still, null, Veil: Pace.At(2 * progress), VeilColour: Colour)
            : new Arrangement(null, Placement.Still, Veil: Pace.At(2 - 2 * progress), VeilColour: Colour);
}
