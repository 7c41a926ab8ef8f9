namespace Rostrum.Drafts.Effects.Living;

/// <summary>A wide open lens: the subject is sharp, and what is behind it melts into discs of light.</summary>
public sealed class Bokeh : Effect
{
    private static readonly NumberParameter Amount = AmountOf(0.5, "how blurred the background is");

    public override string Name => "bokeh";

    public override EffectKind Kind => EffectKind.Lens;

    public override SightNeed Needs => SightNeed.Subject;

    public override string Summary => "The subject is sharp and its background melts into discs of light.";

    public override Words Words { get; } =
        new(
            [
                "bokeh",
                "blur the background",
                "blurred background",
                "background blur",
                "portrait blur",
                "portrait mode",
                "shallow depth of field",
                "out of focus background",
                "blurry background",
            ],
            ["背景虚化", "虚化背景", "大光圈", "散景", "人像模式", "浅景深", "模糊背景"]
        );

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount];

    public override IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values)
    {
        var (near, depth) = (SeenParts.Subject(scene), SeenParts.Depth(scene));
        var focus = depth.Width == near.Width ? depth.MeanWithin(near) : 1;
        return [new FocusPass(44 * values.Number(Amount), near, depth, focus, focus, focus, 0, 0, 0.55)];
    }
}
