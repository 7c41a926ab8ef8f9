namespace Rostrum.Drafts.Effects.Living;

/// <summary>The subject with a white border and a shadow, as a sticker.</summary>
public sealed class CutoutSticker : Effect
{
    private static readonly NumberParameter Width = new(
        "width",
        "of the border, in pixels of a canvas 1080 high",
        12,
        1,
        60,
        "px"
    );
    private static readonly ColourParameter Colour = new("colour", "of the border", Drafts.Colour.White);
    private static readonly NumberParameter Shadow = new("shadow", "how dark the shadow is", 0.4, 0, 1);

    public override string Name => "cutout_sticker";

    public override EffectKind Kind => EffectKind.Layout;

    public override SightNeed Needs => SightNeed.Subject;

    public override string Summary => "The subject has a white border and a slight shadow, as a sticker.";

    public override Words Words { get; } =
        new(
            [
                "sticker",
                "sticker effect",
                "cutout sticker",
                "white outline",
                "outline the subject",
                "cut-out sticker",
                "outlined subject",
                "sticker style",
                "like a sticker",
                "as a sticker",
                "cut her out",
                "cut him out",
                "cut out the subject",
                "cut out the person",
                "cut the subject out",
                "cut the person out",
                "cutout",
                "cut-out",
                "cut out style",
                "outline around the person",
                "outline around her",
                "outline around him",
                "outline around the subject",
                "white border around the person",
                "white contour",
                "contour around",
                "die cut",
                "die-cut",
                "sticker outline",
                "whatsapp sticker",
                "paper cutout",
                "scrapbook cutout",
                "collage cutout",
            ],
            ["抠像描边", "贴纸", "贴纸效果", "白色描边", "人物描边", "主体描边"]
        )
        {
            Spoken =
                "(沿/沿着/顺着)*(轮廓/边/外形)*(描/勾/画)(一/个/)(圈/道/)(白/粗白)(边/线)、(贴纸/手账贴纸)(似的/一样/那种/效果)、"
                + "(人/人物/主体/宠物/产品/主角/猫/狗)*(抠/扣/裁/剪)(出来/下来/图/像/)*(贴纸/描边/白边/白框)、"
                + "(贴纸/手帐/剪贴/手账/剪纸/表情包)(风/感/效果/一样/似的/那种/化/风格)、(加/来/给/描)(个/圈/一圈/道/一道/上/)(白/白色/粗/)(描边/轮廓/轮廓线/外轮廓)、"
                + "(主体/人物/人/产品)(描/勾)(个/圈/一圈/)(白/)边",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Width, Colour, Shadow];

    public override IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values) =>
        [
            new StickerPass(
                SeenParts.PlainSubject(scene),
                values.Number(Width),
                values.Colour(Colour),
                values.Number(Shadow)
            ),
        ];
}
