namespace Rostrum.Drafts.Effects.Textures;

/// <summary>A digital signal that breaks up now and then.</summary>
public sealed class Glitch : Effect
{
    private static readonly NumberParameter Amount = AmountOf(0.5);
    private static readonly NumberParameter Every = new(
        "every",
        "time from burst to burst",
        1.6,
        0.5,
        10,
        "s"
    );

    public override string Name => "glitch";

    public override EffectKind Kind => EffectKind.Texture;

    public override string Summary => "Digital tearing in short bursts, calm in between.";

    public override Words Words { get; } =
        new(
            [
                "glitch",
                "glitch effect",
                "glitchy",
                "digital glitch",
                "cyberpunk glitch",
                "datamosh",
                "signal error",
                "digital tearing",
                "glitches",
                "glitched",
                "glitching",
                "glitched out",
                "glitch art",
                "digital error",
                "digital errors",
                "digital noise",
                "broken signal",
                "signal loss",
                "signal interference",
                "interference",
                "tv interference",
                "corrupted",
                "corrupted file",
                "corruption",
                "hacked",
                "hacker",
                "hacker look",
                "hacked look",
                "matrix glitch",
                "digital breakup",
                "data mosh",
                "datamoshing",
                "cyberpunk",
                "bad reception",
                "bad signal",
                "static noise",
            ],
            ["故障", "故障风", "毛刺", "故障效果", "赛博故障", "赛博朋克", "赛博", "信号干扰"]
        )
        {
            Spoken =
                "(故障/错乱/数码故障/信号干扰/花屏/闪屏/信号不良/电子干扰/毛刺/抽搐)(风/感/艺术/效果/一下/感觉/的感觉/闪烁)、"
                + "(屏幕/画面/信号)(花/抽/坏/断/撕裂)(屏/一下/掉/了)(的/)(感觉/效果/那种/)、赛博(故障/毛刺)(感/风/)、赛博(朋克/)(风/感/风格/味/效果/那种)、花屏、信号(不好/差/断断续续)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount, Every];

    public override IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values) =>
        [new GlitchPass(0.25 + 1.2 * values.Number(Amount), values.Number(Every), scene.Noise.Seed)];
}
