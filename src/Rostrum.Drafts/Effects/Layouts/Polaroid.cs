namespace Rostrum.Drafts.Effects.Layouts;

/// <summary>An instant print, dropped onto a table.</summary>
public sealed class Polaroid : Effect
{
    /// <summary>Seconds that it falls.</summary>
    private const double Fall = 0.8;

    private static readonly NumberParameter Size = new(
        "size",
        "of the print, in parts of the canvas",
        0.86,
        0.3,
        1
    );
    private static readonly NumberParameter Turn = new("turn", "clockwise", -4, -30, 30, "°");
    private static readonly ColourParameter Paper = new("paper", "of its border", new Colour(248, 246, 240));
    private static readonly ChoiceParameter Ground = new(
        "ground",
        "what it lies on: the picture blurred, or a plain colour",
        "blur",
        ["blur", "color"]
    );
    private static readonly ColourParameter Shade = new("color", "of a plain ground", new Colour(58, 52, 47));

    public override string Name => "polaroid";

    public override EffectKind Kind => EffectKind.Layout;

    public override string Summary => "The picture drops in as an instant print with a white border.";

    public override Words Words { get; } =
        new(
            [
                "polaroid",
                "instant photo",
                "instant print",
                "instax",
                "photo print",
                "polaroid frame",
                "polaroids",
                "polaroid style",
                "polaroid look",
                "polaroid picture",
                "instant camera",
                "instant camera photo",
                "instant film",
                "instax mini",
                "old instant photo",
            ],
            ["拍立得", "宝丽来", "即时成像", "拍立得相框"]
        )
        {
            Spoken =
                "(拍立得/宝丽来/撕拉片/一次成像/富士拍立得/instax)(相框/相片/照片/风/风格/效果/样式/感/那种/边框/卡片/的样子/)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Size, Turn, Paper, Ground, Shade];

    public override IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values)
    {
        var (width, height) = ((double)scene.Canvas.Width, (double)scene.Canvas.Height);
        // An instant print is nearly square; what of the picture is wider or higher is cut off.
        var shape = Math.Clamp(width / height, 0.8, 1.25);
        const double side = 0.055,
            foot = 0.19;
        var room = values.Number(Size);
        var unit = Math.Min(width * room / (1 + 2 * side), height * room / (1 / shape + side + foot));
        var (across, down) = (unit, unit / shape);
        var paper = (Width: across + 2 * side * unit, Height: down + (side + foot) * unit);
        return
        [
            new PrintPass(
                new Sheet(0, 0, paper.Width, paper.Height, 0.012 * unit),
                new Sheet(0, (side - foot) / 2 * unit, across, down, 0.006 * unit),
                values.Colour(Paper),
                values.Choice(Ground) == "blur" ? null : values.Colour(Shade),
                values.Number(Turn),
                0.55,
                0.12,
                new TimeRange(scene.Seen.Start, MediaTime.FromSeconds(Fall))
            ),
        ];
    }
}
