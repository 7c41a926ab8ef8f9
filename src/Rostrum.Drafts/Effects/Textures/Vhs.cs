namespace Rostrum.Drafts.Effects.Textures;

/// <summary>A tape that has been played often.</summary>
public sealed class Vhs : Effect
{
    private static readonly NumberParameter Amount = AmountOf(0.5, "how worn the tape is");
    private static readonly NumberParameter Speed = new("speed", "how fast lines stray", 1, 0, 4);
    private static readonly NumberParameter Bleed = new("bleed", "how far colour runs", 14, 0, 40, "px");

    public override string Name => "vhs";

    public override EffectKind Kind => EffectKind.Texture;

    public override string Summary =>
        "An old video tape: running colour, unsteady lines, noise at the bottom.";

    public override Words Words { get; } =
        new(
            [
                "vhs",
                "vhs effect",
                "video tape",
                "videotape",
                "old tape",
                "vcr",
                "80s video",
                "retro video",
                "vhs tape",
                "vhs look",
                "vhs style",
                "vhs filter",
                "vhs vibe",
                "old vhs",
                "worn-out videotape",
                "worn out videotape",
                "worn videotape",
                "old videotape",
                "home vhs",
                "tape look",
                "video cassette",
                "videocassette",
                "cassette look",
                "90s home video",
                "80s home video",
                "eighties video",
                "nineties video",
                "90s video",
                "camcorder tape",
                "camcorder look",
                "analog video",
                "analogue video",
                "tracking lines",
                "tape noise",
                "retro tape",
                "old camcorder",
                "vaporwave",
                "rec overlay",
                "betamax",
            ],
            ["录像带", "VHS", "复古录像带", "录像带效果", "老录像", "家用录像"]
        )
        {
            Spoken =
                "(录像机/录影机/录像带/摄像机/dv机/家用摄像机/老式摄像机)*(拍/录)(出来/下来/的)(的/)、(80/90/八十/九十/八九十)年代*(录像/录像机/摄像机/dv/录像带)、"
                + "(录像/录像机/磁带/家庭录像/老录像/dv/DV/录影)(带/)(的/)(感/感觉/风/味/味儿/效果/质感/那种)、"
                + "(80/90/八十/九十/八九十)年代(录像/录影/dv/DV/电视/)(的/)(感觉/感/风格/味道/质感/那种/画质)、(千禧/y2k/Y2K)(风/感/)(dv/DV/录像/)、录影带",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount, Speed, Bleed];

    public override IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values) =>
        [
            new TapePass(
                0.25 + 1.5 * values.Number(Amount),
                values.Number(Bleed),
                0.82,
                values.Number(Speed),
                scene.Noise.Seed
            ),
        ];
}
