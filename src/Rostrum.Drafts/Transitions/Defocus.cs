using Rostrum.Drafts.Effects;

namespace Rostrum.Drafts.Transitions;

/// <summary>The last picture goes out of focus, and what comes into focus is the next.</summary>
public sealed class Defocus : Transition
{
    private static readonly NumberParameter Amount = new("amount", "how far out of focus", 0.85, 0, 1);

    /// <summary>Radius of the discs at an amount of 1, in pixels of a canvas 1080 high.</summary>
    private const double Largest = 48;

    public override string Name => "blur";

    public override string Summary => "The last picture blurs away and the next comes into focus.";

    public override Words Words { get; } =
        new(
            [
                "blur transition",
                "blur into",
                "defocus",
                "defocus transition",
                "focus transition",
                "blurry transition",
                "blur out and in",
                "blur out",
                "blurs out",
                "blur out into",
                "blurs into",
                "blurring into",
                "blur between",
                "blurred transition",
                "blur cut",
                "blur cuts",
                "blur to the next",
                "blur from one",
                "out of focus between",
                "go out of focus",
                "goes out of focus",
                "out of focus into",
                "lose focus",
                "loses focus",
                "unfocus",
                "refocus",
                "refocuses",
                "focus back in",
                "come into focus",
                "comes into focus",
                "blurry between",
                "soft blur transition",
            ],
            ["模糊转场", "虚化转场", "失焦转场", "模糊过渡", "虚焦过渡"]
        );

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount];

    public override MediaTime UsualDuration => MediaTime.FromMilliseconds(900);

    public override Arrangement Arrange(double progress, PassageScene scene, ParameterValues values)
    {
        var mix = Between(0.3, 0.7, progress);
        return new Arrangement(
            mix < 1 ? Placement.Still : null,
            mix > 0 ? Placement.Still : null,
            mix > 0 ? mix : 1,
            Strength: Swell(progress)
        );
    }

    public override IReadOnlyList<Pass> Passes(PassageScene scene, ParameterValues values) =>
        [new DefocusPass(Largest * values.Number(Amount))];
}
