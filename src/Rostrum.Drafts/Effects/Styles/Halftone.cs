namespace Rostrum.Drafts.Effects.Styles;

/// <summary>A picture printed in dots.</summary>
public sealed class Halftone : Effect
{
    private static readonly NumberParameter Size = new("size", "from dot to dot", 12, 5, 60, "px");
    private static readonly NumberParameter Angle = new(
        "angle",
        "by which the dots are turned",
        45,
        0,
        90,
        "°"
    );
    private static readonly ChoiceParameter Inks = new(
        "inks",
        "three inks or one",
        "color",
        ["color", "mono"]
    );
    private static readonly ColourParameter Ink = new("colour", "of the one ink", new Colour(20, 20, 24));
    private static readonly ColourParameter Paper = new(
        "paper",
        "colour of the paper",
        new Colour(250, 247, 238)
    );

    public override string Name => "halftone";

    public override EffectKind Kind => EffectKind.Style;

    public override string Summary => "Dots of ink on paper, as in a newspaper or a print.";

    public override Words Words { get; } =
        new(
            [
                "halftone",
                "half tone",
                "newspaper print",
                "print dots",
                "dot print",
                "ben day dots",
                "pop art dots",
                "comic dots",
                "halftones",
                "half-tone",
                "halftone dots",
                "dots like a newspaper",
                "newspaper dots",
                "newspaper look",
                "newspaper style",
                "newsprint",
                "like a newspaper",
                "printed dots",
                "dotty",
                "dotted",
                "dot pattern",
                "dot screen",
                "lichtenstein",
                "roy lichtenstein",
                "comic book dots",
                "riso",
                "risograph",
                "raster dots",
            ],
            ["半调", "网点", "波点印刷", "报纸网点", "网点印刷"]
        )
        {
            Spoken = "(网点/报纸/半色调/印刷/波点/报刊)(风/感/效果/印刷/质感/图案/画/印刷感)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Size, Angle, Inks, Ink, Paper];

    public override IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values) =>
        [
            new HalftonePass(
                values.Number(Size),
                values.Number(Angle),
                values.Choice(Inks) == "color",
                values.Colour(Ink),
                values.Colour(Paper),
                1 / scene.Framing.ViewHeight
            ),
        ];
}
