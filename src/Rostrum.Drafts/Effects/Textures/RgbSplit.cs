namespace Rostrum.Drafts.Effects.Textures;

/// <summary>Red and blue out of register.</summary>
public sealed class RgbSplit : Effect
{
    private static readonly NumberParameter Amount = AmountOf(0.4);
    private static readonly ChoiceParameter Direction = new(
        "dir",
        "which way they part",
        "horizontal",
        ["horizontal", "vertical", "diagonal"]
    );
    private static readonly NumberParameter Speed = new(
        "speed",
        "how fast it breathes; 0 stands still",
        0.8,
        0,
        6
    );

    public override string Name => "rgb_split";

    public override EffectKind Kind => EffectKind.Texture;

    public override string Summary => "The red and the blue picture part a little.";

    public override Words Words { get; } =
        new(
            [
                "rgb split",
                "chromatic aberration",
                "color split",
                "colour split",
                "rgb shift",
                "color fringing",
                "colour fringing",
                "anaglyph",
                "split the colors",
                "split the colours",
                "rgb-split",
                "rgb glitch",
                "rgb offset",
                "rgb separation",
                "rgb effect",
                "colour fringes",
                "color fringes",
                "colour channels split",
                "color channels split",
                "channel split",
                "channel shift",
                "chromatic",
                "chromatic split",
                "aberration",
                "chroma shift",
                "3d glasses",
                "3d glasses look",
                "red and cyan",
                "red and blue edges",
                "red blue split",
                "colours separate",
                "colors separate",
                "color bleeding edges",
                "prism",
                "prism effect",
            ],
            ["色彩分离", "色散", "色差", "红蓝分离", "通道分离"]
        )
        {
            Spoken =
                "(红蓝/红绿/rgb/RGB/彩色/三色/色彩/通道)(分离/错位/偏移/重影/错开/分层)、(色散/色差/紫边)(效果/感/)、"
                + "(抖音/tiktok)(那种/logo/风/)(重影/色差/红蓝)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount, Direction, Speed];

    public override IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values)
    {
        var apart = 22 * values.Number(Amount);
        var (x, y) = values.Choice(Direction) switch
        {
            "vertical" => (0.0, apart),
            "diagonal" => (0.7 * apart, 0.7 * apart),
            _ => (apart, 0.0),
        };
        return [new SplitPass(-x, -y, values.Number(Speed), scene.Noise.Seed)];
    }
}
