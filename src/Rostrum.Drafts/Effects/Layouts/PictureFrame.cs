namespace Rostrum.Drafts.Effects.Layouts;

/// <summary>A border all around.</summary>
public sealed class PictureFrame : Effect
{
    private static readonly NumberParameter Width = new(
        "width",
        "of the border, in parts of the shorter side",
        0.045,
        0.005,
        0.25
    );
    private static readonly ColourParameter Shade = new("color", "of the border", new Colour(250, 248, 244));
    private static readonly NumberParameter Round = new("round", "how round its corners are", 0.12, 0, 1);
    private static readonly NumberParameter Inset = new(
        "shadow",
        "how deep the picture lies behind it",
        0.4,
        0,
        1
    );

    public override string Name => "picture_frame";

    public override EffectKind Kind => EffectKind.Layout;

    public override string Summary =>
        "A border runs around the picture, which is reduced to stand within it.";

    public override Words Words { get; } =
        new(
            [
                "picture frame",
                "photo frame",
                "border",
                "white border",
                "add a border",
                "framed",
                "passe-partout",
                "frame around",
                "frame around it",
                "frame it",
                "frame the picture",
                "frame the photo",
                "frame them",
                "a frame",
                "wooden frame",
                "gold frame",
                "white frame",
                "black frame",
                "thin frame",
                "white edge around",
                "borders",
                "border around",
                "border around it",
                "white borders",
                "black border",
                "coloured border",
                "colored border",
                "thin border",
                "thick border",
                "rounded border",
                "edging",
                "matting",
                "mat board",
                "passe partout",
                "photo with a border",
                "picture with a border",
            ],
            ["相框", "边框", "白边", "加边框", "画框"]
        )
        {
            Spoken =
                "(加/来/套/上/配/弄/装/给)(个/一个/上/圈/一圈/)(白色/白/木质/复古/金色/黑色/简约/)(相框/画框/边框/白边/白框/外框)、"
                + "(装/裱/框)(在/进/到)(相框/画框/框)(里/中/起来/)、(裱/框)起来、留(一圈/圈)白边",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Width, Shade, Round, Inset];

    public override IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values)
    {
        var (width, height) = ((double)scene.Canvas.Width, (double)scene.Canvas.Height);
        var border = values.Number(Width) * Math.Min(width, height);
        var (across, down) = (width - 2 * border, height - 2 * border);
        return
        [
            new PrintPass(
                new Sheet(0, 0, width + 64, height + 64, 0),
                new Sheet(0, 0, across, down, values.Number(Round) * Math.Min(across, down) / 4),
                values.Colour(Shade),
                Colour.Black,
                0,
                0,
                values.Number(Inset),
                default
            ),
        ];
    }
}
