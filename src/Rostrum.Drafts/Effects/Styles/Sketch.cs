namespace Rostrum.Drafts.Effects.Styles;

/// <summary>A drawing by hand.</summary>
public sealed class Sketch : Effect
{
    private static readonly NumberParameter Amount = AmountOf(0.6, "how dark the lines are");
    private static readonly NumberParameter Hatching = new(
        "hatching",
        "how much shade is hatched",
        0.8,
        0,
        1
    );
    private static readonly NumberParameter Wash = new(
        "colouring",
        "how much of the picture is coloured in",
        0,
        0,
        1
    );
    private static readonly ColourParameter Pencil = new("colour", "of the pencil", new Colour(38, 38, 44));
    private static readonly ColourParameter Paper = new(
        "paper",
        "colour of the paper",
        new Colour(247, 243, 234)
    );

    public override string Name => "sketch";

    public override EffectKind Kind => EffectKind.Style;

    public override string Summary => "A pencil drawing on paper, hatched where it is dark.";

    public override Words Words { get; } =
        new(
            [
                "sketch",
                "pencil sketch",
                "pencil drawing",
                "pencil",
                "hand drawn",
                "drawing",
                "line drawing",
                "charcoal",
                "sketched",
                "sketchy",
                "pencil style",
                "pencil effect",
                "drawn in pencil",
                "drawn with a pencil",
                "like a drawing",
                "as a drawing",
                "hand-drawn",
                "graphite",
                "charcoal drawing",
                "pencil art",
                "like a sketch",
                "as a sketch",
                "doodle",
                "coloring book",
                "colouring book",
                "pen drawing",
                "pen and ink",
                "lines only",
                "architect drawing",
                "architectural sketch",
            ],
            ["素描", "铅笔画", "手绘", "线稿", "铅笔素描"]
        )
        {
            Spoken =
                "(铅笔/手绘/素描/线描/钢笔/炭笔/线稿/速写/黑白线条/白描)(画/稿/风/风格/感/效果/素描/图/线条/草图)(的/)(样子/感觉/)、(画/变)成(素描/手绘/铅笔画/线稿/速写)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount, Hatching, Wash, Pencil, Paper];

    public override IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values) =>
        [
            new SketchPass(
                values.Number(Amount),
                values.Number(Hatching),
                values.Number(Wash),
                values.Colour(Pencil),
                values.Colour(Paper),
                scene.Noise.Seed
            ),
        ];
}
