namespace Rostrum.Drafts.Effects.Styles;

/// <summary>Large square pixels.</summary>
public sealed class Pixel : Effect
{
    private static readonly NumberParameter Size = new("size", "side of a block", 24, 4, 240, "px");

    public override string Name => "pixel";

    public override EffectKind Kind => EffectKind.Style;

    public override string Summary => "The picture is made of large square blocks.";

    public override Words Words { get; } =
        new(
            [
                "pixel",
                "pixelate",
                "pixelated",
                "pixel art",
                "8-bit",
                "mosaic effect",
                "big pixels",
                "blocky",
                "pixels",
                "pixel effect",
                "pixel style",
                "pixelation",
                "8 bit",
                "8bit",
                "16 bit",
                "16-bit",
                "eight bit",
                "retro game",
                "retro game look",
                "video game look",
                "video game style",
                "minecraft",
                "gameboy",
                "game boy",
                "nintendo",
                "chunky pixels",
                "low res",
                "low-res",
                "lowres",
                "mosaic pixels",
                "censor blur",
                "arcade game",
                "super mario",
            ],
            ["像素风", "像素", "像素化", "马赛克效果"]
        )
        {
            Spoken =
                "(像素/马赛克/8位/8bit/八位/红白机/fc/FC)(游戏/画/风/风格/感/化/效果/机/艺术/游戏机)(的/)(感觉/画面/风格/那种/)、打(上/个/点/)马赛克、"
                + "(我的世界/方块)(风/风格/感)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Size];

    public override IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values) =>
        [new PixelPass(values.Number(Size), 1 / scene.Framing.ViewHeight)];
}
