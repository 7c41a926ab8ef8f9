namespace Rostrum.Drafts.Effects.Textures;

/// <summary>The picture of a television with a tube.</summary>
public sealed class Crt : Effect
{
    private static readonly NumberParameter Amount = AmountOf(0.6);
    private static readonly NumberParameter Lines = new("lines", "lines from top to bottom", 270, 60, 540);
    private static readonly NumberParameter Curve = new("curve", "how bent the glass is", 0.5, 0, 1);

    public override string Name => "crt";

    public override EffectKind Kind => EffectKind.Texture;

    public override string Summary => "An old television: lines, coloured stripes, bent glass.";

    public override Words Words { get; } =
        new(
            [
                "crt",
                "old tv",
                "retro tv",
                "scanlines",
                "scan lines",
                "tube tv",
                "old television",
                "tv screen",
                "arcade screen",
                "crt monitor",
                "crt screen",
                "crt tv",
                "old tv set",
                "old tv look",
                "old tv screen",
                "old telly",
                "old television set",
                "tube television",
                "tube monitor",
                "television scanlines",
                "retro television",
                "retro monitor",
                "old computer screen",
                "old monitor",
                "like on an old tv",
                "arcade monitor",
                "tv lines",
                "analog tv",
                "analogue tv",
                "black and white tv set",
            ],
            ["老电视", "老式电视", "老式电视机", "旧电视", "扫描线", "显像管", "电视机效果", "复古电视"]
        )
        {
            Spoken =
                "(老/旧/古董/黑白/大屁股/显像管)电视(机/)(的/)(感觉/效果/画面/屏幕/扫描线/那种/里)、(扫描/显像)线(效果/)、(电视/屏幕)(雪花/条纹/横纹)、crt(效果/感/)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount, Lines, Curve];

    public override IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values)
    {
        var (amount, bend) = (values.Number(Amount), values.Number(Curve));
        var lines = new ScanlinesPass(0.75 * amount, (int)values.Number(Lines), 0.4 * amount, bend);
        var glow = new GlowPass(0.35 * amount, 0.3, 7, 1, 1, 1, 0);
        return bend > 0 ? [new WarpPass(WarpKind.Tube, bend), lines, glow] : [lines, glow];
    }
}
