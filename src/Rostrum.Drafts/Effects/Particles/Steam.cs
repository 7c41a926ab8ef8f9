using Rostrum.Drafts.Effects.Living;

namespace Rostrum.Drafts.Effects.Particles;

/// <summary>Steam rises in wisps from a place in the picture.</summary>
public sealed class Steam : ParticleEffect
{
    private static readonly NumberParameter Amount = AmountOf(0.5, "how thick it is");
    private static readonly NumberParameter Wind = WindOf(0.3);
    private static readonly ColourParameter Tone = ColourOf(new Colour(246, 248, 250));
    private static readonly PointParameter From = new(
        "target",
        "where it rises; from the upper part of the picture's subject when absent"
    );

    public override string Name => "steam";

    public override string Summary => "Steam rises in wisps from a place in the picture.";

    public override Words Words { get; } =
        new(
            [
                "steam",
                "hot steam",
                "steaming",
                "add steam",
                "rising steam",
                "vapour",
                "vapor",
                "steam coming",
                "steam rising",
                "steam rises",
                "steamy",
                "hot steam rising",
                "piping hot",
                "vapour rising",
                "steam from",
                "steam over",
                "steam out of",
                "make it look hot",
                "looks hot",
                "fresh from the oven steam",
            ],
            ["热气", "蒸汽", "水蒸气", "冒热气", "热气腾腾"]
        )
        {
            Spoken =
                "(冒/飘/腾/来/加/有/弄)(点/些/一点/一些/着/起/出/腾)(热气/蒸汽/白气/水汽/热汽)、"
                + "(热气/蒸汽/水汽)(腾腾/袅袅/飘/飘起/升腾/缭绕/往上冒/上升/冒出来)(来/的/)、(刚出锅/热乎乎/热腾腾/滚烫)(的/)(感觉/样子/热气/)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount, Speed, Wind, Tone, From];

    public override IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values)
    {
        var (amount, colour) = (values.Number(Amount), values.Colour(Tone));
        var (speed, wind) = (values.Number(Speed), values.Number(Wind));
        return
        [
            new MistPass(
                [
                    new MistLayer(1.2 * amount)
                    {
                        Depth = 2,
                        Grain = 0.17,
                        Stretch = 1.8,
                        Unevenness = 1,
                        Warp = 0.6,
                        DriftX = 0.02 * wind * speed,
                        DriftY = -0.17 * speed,
                        Change = 0.07 * speed,
                        Source = values.Point(From) ?? Mouth(scene),
                        Lean = 0.35 * wind,
                        Plume = 0.62,
                    },
                ],
                colour,
                scene.Noise.Seed + 4
            )
            {
                Lit = 0.3,
                Shine = 0.5,
            },
        ];
    }

    /// <summary>Where what is hot is open: in the upper part of the subject, where one was seen.</summary>
    private static PicturePoint Mouth(EffectScene scene) =>
        SeenParts.HasSubject(scene.Sight)
            ? new PicturePoint(
                (scene.Sight!.SubjectBox.Left + scene.Sight.SubjectBox.Right) / 2,
                scene.Sight.SubjectBox.Top + 0.3 * scene.Sight.SubjectBox.Height
            )
            : scene.Subject;
}
