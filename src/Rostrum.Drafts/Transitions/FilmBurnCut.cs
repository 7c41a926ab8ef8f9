using Rostrum.Drafts.Effects;

namespace Rostrum.Drafts.Transitions;

/// <summary>The last of one reel burns up, and the next one begins behind the fire. It flares once.</summary>
public sealed class FilmBurnCut : Transition
{
    private static readonly NumberParameter Amount = new("amount", "how far the fire reaches in", 0.7, 0, 1);
    private static readonly ColourParameter Tint = new("color", "of the fire", new Colour(255, 128, 28));

    public override string Name => "film_burn";

    public override string Summary => "The film burns in from its edges and goes on with the next picture.";

    public override Words Words { get; } =
        new(
            [
                "film burn transition",
                "burn transition",
                "burn into",
                "film burn cut",
                "burn through",
                "burn transitions",
                "film burns between",
                "film burn between",
                "film burn transitions",
                "burn away",
                "burns away",
                "burning away",
                "burn into the next",
                "burning film transition",
                "fire transition",
                "flame transition",
                "burnt film transition",
                "burning transition",
                "flare out",
            ],
            ["胶片烧灼转场", "烧灼转场", "燃烧转场", "胶片灼烧"]
        )
        {
            Spoken =
                "(胶片/底片/画面)(烧/燃烧/烧灼/烧掉/着火)(着/掉/一下/)(的/)(转场/过渡/切换/换/到下一张)、(烧/燃)(着/)(切换/过渡/转场)、"
                + "(转场/切换/过渡/换图)(的时候/时/效果/方式/)*(烧/燃烧/烧灼)、(胶片烧灼/燃烧)(做/当/作/当作/来做/来当/的/式/风/效果的/风格的)(转场/过渡/切换/衔接)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount, Tint];

    public override MediaTime UsualDuration => MediaTime.FromMilliseconds(1200);

    public override Arrangement Arrange(double progress, PassageScene scene, ParameterValues values)
    {
        var mix = Between(0.38, 0.62, progress);
        return new Arrangement(
            mix < 1 ? Placement.Still : null,
            mix > 0 ? Placement.Still : null,
            mix > 0 ? mix : 1,
            Strength: progress is > 0 and < 1 ? 1 : 0
        );
    }

    public override IReadOnlyList<Pass> Passes(PassageScene scene, ParameterValues values) =>
        [
            new BurnPass(
                0.9 + 1.2 * values.Number(Amount),
                values.Colour(Tint),
                [(scene.Range.Start + scene.Range.Duration / 2).Seconds],
                scene.Range.Duration.Seconds,
                scene.Seed
            ),
        ];
}
