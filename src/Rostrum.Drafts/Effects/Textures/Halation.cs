namespace Rostrum.Drafts.Effects.Textures;

/// <summary>Highlights glow red, as light does that comes back from behind the film.</summary>
public sealed class Halation : Effect
{
    private static readonly NumberParameter Amount = AmountOf(0.5);
    private static readonly NumberParameter Size = new("size", "how far it spreads", 26, 4, 80, "px");
    private static readonly ColourParameter Tint = new("colour", "of the glow", new Colour(255, 96, 38));

    public override string Name => "halation";

    public override EffectKind Kind => EffectKind.Texture;

    public override string Summary => "A red and orange glow round the highlights, as on film.";

    public override Words Words { get; } =
        new(
            [
                "halation",
                "red glow around highlights",
                "film halation",
                "highlight glow",
                "cinestill",
                "halation glow",
                "red halo",
                "red halos",
                "red glow",
                "reddish glow",
                "orange halo",
                "glow around lights",
                "glow around the lights",
                "cinestill look",
                "cinestill 800t",
                "800t",
                "portra glow",
                "neon halation",
            ],
            ["光晕溢出", "红色光晕", "高光溢光", "胶片光晕"]
        )
        {
            Spoken = "(高光/灯光/亮部)(溢出/晕开/泛红/红晕/发红)、(胶片/红色)光晕",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount, Size, Tint];

    public override IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values)
    {
        var (amount, tint) = (values.Number(Amount), values.Colour(Tint));
        return
        [
            new GlowPass(
                1.8 * amount,
                0.78,
                values.Number(Size),
                Light(tint.Red),
                Light(tint.Green),
                Light(tint.Blue),
                0
            ),
        ];

        static double Light(byte code) => code / 255.0 * (code / 255.0);
    }
}
