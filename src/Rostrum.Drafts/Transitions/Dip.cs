namespace Rostrum.Drafts.Transitions;

/// <summary>The last picture sinks into a colour and the next one rises from it; the cut lies under the colour.</summary>
public abstract class Dip : Transition
{
    private static readonly Easing Curve = Easing.InOut;

    protected abstract Colour Colour { get; }

    public override IReadOnlyList<Parameter> Parameters { get; } = [];

    public override Arrangement Arrange(double progress, PassageScene scene, ParameterValues values) =>
        progress < 0.5
            ? new Arrangement(Placement.Still, null, Veil: Curve.At(2 * progress), VeilColour: Colour)
            : new Arrangement(null, Placement.Still, Veil: Curve.At(2 - 2 * progress), VeilColour: Colour);
}
