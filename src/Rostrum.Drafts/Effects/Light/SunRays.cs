namespace Rostrum.Drafts.Effects.Light;

/// <summary>Rays of light fall through the picture from where it is brightest.</summary>
public sealed class SunRays : Effect
{
    private static readonly NumberParameter Amount = AmountOf(0.5);
    private static readonly NumberParameter Length = new("length", "how far the rays reach", 0.6, 0, 1);
    private static readonly NumberParameter Speed = new(
        "speed",
        "how fast they shimmer, against the usual pace",
        1,
        0,
        5,
        "×"
    );
    private static readonly ColourParameter Tone = new("colour", "of the light", new Colour(255, 232, 190));
    private static readonly PointParameter Source = new(
        "target",
        "where the light comes from; the brightest place when absent"
    );

    public override string Name => "sun_rays";

    public override EffectKind Kind => EffectKind.Light;

    public override string Summary => "Rays of light fall through the picture from where it is brightest.";

    public override Words Words { get; } =
        new(
            [
                "sun rays",
                "god rays",
                "light rays",
                "sunbeams",
                "light beams",
                "sunshine",
                "volumetric light",
                "sun beams",
                "sun beam",
                "sunbeam",
                "sun ray",
                "rays of sun",
                "rays of sunlight",
                "rays of light",
                "ray of light",
                "beams of light",
                "beam of light",
                "shafts of light",
                "shaft of light",
                "light shafts",
                "crepuscular rays",
                "sunlight",
                "sunlight streaming",
                "sun streaming",
                "sun streaming in",
                "sun shining",
                "sun shining through",
                "sunlight through",
                "light streaming in",
                "streaming light",
                "heavenly light",
                "light from above",
                "sunshafts",
                "sunlight beams",
                "light pouring in",
                "glowing rays",
            ],
            ["丁达尔光", "丁达尔", "光线", "光束", "阳光光束", "耶稣光", "丁达尔效应", "体积光", "阳光洒落"]
        )
        {
            Spoken =
                "(阳光/光线/日光/太阳光/光/晨光/圣光/光柱)(从/)*(洒/照/射/透/漏/打/穿过/斜射)(下来/进来/过来/下/进/在)、"
                + "(丁达尔/耶稣/上帝/教堂/神圣)(光/光束/效应/现象/之光/般的光/光线/)、(一束/一道/几束/几道/光芒/万丈)(光/阳光/光束/光芒)(打下来/照下来/射下来/)、"
                + "(加/来/有/要/弄/打)(点/些/一点/一束/一道/一缕/束/道/)(阳光/光束/光柱/光线/光芒/圣光)",
        };

    public override MediaTime Fade => MediaTime.FromMilliseconds(900);

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount, Length, Speed, Tone, Source];

    public override IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values) =>
        [
            new RaysPass(
                0.75 * values.Number(Amount),
                values.Number(Length),
                values.Colour(Tone),
                values.Point(Source),
                values.Number(Speed),
                scene.Noise.Seed
            ),
        ];
}
