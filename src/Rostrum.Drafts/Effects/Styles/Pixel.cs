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
        );

    public override IReadOnlyList<Parameter> Parameters { get; } = [Size];

    public override IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values) =>
        [new PixelPass(values.Number(Size))];
}
