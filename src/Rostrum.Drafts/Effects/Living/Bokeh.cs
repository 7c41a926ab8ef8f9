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
                "soften the background",
                "blurry bokeh",
                "background out of focus",
                "background soft",
                "blur out the background",
                "blur what's behind",
                "blur everything behind",
                "blur behind",
                "blur behind the",
                "blurred behind",
                "defocus the background",
                "defocused background",
                "unfocus the background",
                "focus on the person only",
                "only the subject sharp",
                "subject sharp",
                "keep the subject sharp",
                "keep her sharp",
                "keep him sharp",
                "only the face sharp",
                "dslr look",
                "dslr blur",
                "big aperture",
                "wide aperture",
                "open aperture",
                "f1.4",
                "f 1.4",
                "f1.8",
                "85mm",
                "lens blur",
                "creamy background",
                "blurring the background",
                "background blurry",
                "background blurred",
                "background to be blurred",
                "background to be blurry",
                "background a bit blurry",
                "iphone portrait",
                "blurriness in the background",
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
