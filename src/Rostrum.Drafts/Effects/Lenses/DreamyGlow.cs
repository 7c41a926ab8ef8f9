namespace Rostrum.Drafts.Effects.Lenses;

/// <summary>A diffusing filter before the lens.</summary>
public sealed class DreamyGlow : Effect
{
    private static readonly NumberParameter Amount = AmountOf(0.5);
    private static readonly NumberParameter Size = new("size", "how far light spreads", 38, 6, 120, "px");

    public override string Name => "dreamy_glow";

    public override EffectKind Kind => EffectKind.Lens;

    public override string Summary => "Light blooms softly over the picture, as through a mist filter.";

    public override Words Words { get; } =
        new(
            [
                "dreamy glow",
                "bloom",
                "bloom effect",
                "glow effect",
                "soft glow",
                "pro mist",
                "glowing light",
                "orton",
                "hazy glow",
                "glow",
                "glowing",
                "glowy",
                "glow around",
                "blooming highlights",
                "highlights bloom",
                "blooming light",
                "dreamy haze",
                "soft light bloom",
                "halo",
                "halos",
                "heavenly glow",
                "angelic glow",
                "radiant",
                "radiance",
                "romantic glow",
                "luminous",
                "mist filter",
                "black mist",
            ],
            ["柔光发光", "柔光", "朦胧", "泛光", "辉光", "光晕柔化", "朦胧光"]
        )
        {
            Spoken =
                "(发光/光感/辉光/柔光/泛光/朦胧/光晕)(的/)(柔/感/感觉/效果/朦胧/一点/些/)(美/光/)(一点/)、"
                + "(朦朦胧胧/朦胧/雾蒙蒙地发光/柔光/仙气飘飘)(的/地/)(感觉/效果/光/)(一点/一些/)、(圣洁/天使/梦幻)(的/)(光/光晕/柔光/光感)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount, Size];

    public override IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values) =>
        [
            new GlowPass(
                1.1 * values.Number(Amount),
                0.12,
                values.Number(Size),
                1,
                0.97,
                0.92,
                0.12 * values.Number(Amount)
            ),
        ];
}
