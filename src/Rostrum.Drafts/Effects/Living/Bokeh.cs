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
                "depth of field",
                "portrait mode blur",
                "out of focus background",
                "blurry background",
                "background blurry",
                "background blurred",
                "background out of focus",
                "soften the background",
                "blurry bokeh",
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
                "background to be blurred",
                "background to be blurry",
                "background a bit blurry",
                "iphone portrait",
                "blurriness in the background",
            ],
            ["背景虚化", "虚化", "虚化背景", "大光圈", "散景", "人像模式", "浅景深", "模糊背景"]
        )
        {
            Spoken =
                "(背景/后面/身后)(给我/)(虚/糊/柔)(掉/化/开/成一片)(一点/一些/)、(只/就)(人/主体/产品/前面)(清楚/清晰)、(大光圈/浅景深/单反/人像模式)(那种/的感觉/效果/拍的)(感觉/效果/)、"
                + "背景(虚/柔化/弱化/淡化/糊/模糊/虚化/朦胧)(一点/一些/掉/下/点/下去/一下/些/处理/)、(虚/糊/模糊/虚化/弱化)(掉/一下/)背景、"
                + "(人/人物/主体/产品/主角)(清楚/清晰/实)*(背景/后面/周围)(糊/虚/模糊/虚化)(掉/一点/)、"
                + "(单反/人像模式/大光圈/f1.4/F1.4/85mm/浅景深/景深)(的/)(感觉/感/效果/虚化/背景/人像/拍的/那种/镜头/)、(光斑/奶油/焦外)(虚化/散景/背景/光斑/)、"
                + "(突出/凸显)(人物/主体/产品/人/主角)(背景/)(虚/糊/弱化)(一点/掉/)、后面(虚/糊/模糊)(一点/掉/化)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount];

    public override IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values)
    {
        var (near, depth) = (SeenParts.Subject(scene), SeenParts.Depth(scene));
        var focus = depth.Width == near.Width ? depth.MeanWithin(near) : 1;
        return [new FocusPass(44 * values.Number(Amount), near, depth, focus, focus, focus, 0, 0, 0.55)];
    }
}
