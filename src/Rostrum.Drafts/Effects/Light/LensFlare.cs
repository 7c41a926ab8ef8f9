namespace Rostrum.Drafts.Effects.Light;

/// <summary>A bright light mirrors itself in the lens.</summary>
public sealed class LensFlare : Effect
{
    private static readonly NumberParameter Amount = AmountOf(0.5);
    private static readonly NumberParameter Streak = new(
        "streak",
        "how much is drawn out sideways, as by an anamorphic lens",
        0.35,
        0,
        1
    );
    private static readonly ColourParameter Tone = new("colour", "of the light", new Colour(255, 226, 178));
    private static readonly PointParameter Source = new(
        "target",
        "where the light is; the brightest place when absent"
    );

    public override string Name => "lens_flare";

    public override EffectKind Kind => EffectKind.Light;

    public override string Summary => "A bright light shines into the lens and mirrors itself in it.";

    public override Words Words { get; } =
        new(
            [
                "lens flare",
                "flare",
                "sun flare",
                "anamorphic flare",
                "lens flares",
                "lens-flare",
                "flares",
                "anamorphic streak",
                "anamorphic streaks",
                "sun in the lens",
                "sun hitting the lens",
                "light hitting the lens",
                "jj abrams",
                "star trek flare",
                "optical flare",
                "blue streak",
            ],
            ["镜头光晕", "光晕", "镜头眩光", "眩光", "太阳光晕", "变形宽银幕光晕"]
        )
        {
            Spoken =
                "(镜头/太阳/逆光/电影)(光晕/炫光/眩光/光斑/耀斑)、(炫光/耀光/眩光/光晕/镜头光)(效果/感/一下/)、(变形/宽银幕)(镜头/)(拉丝/蓝光/光条/光晕)、"
                + "(jj/JJ)(光晕/炫光)、拉丝光(斑/)",
        };

    public override MediaTime Fade => MediaTime.FromMilliseconds(900);

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount, Streak, Tone, Source];

    public override IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values) =>
        [
            new FlarePass(
                1.3 * values.Number(Amount),
                values.Number(Streak),
                values.Colour(Tone),
                values.Point(Source),
                scene.Noise.Seed
            ),
        ];
}
