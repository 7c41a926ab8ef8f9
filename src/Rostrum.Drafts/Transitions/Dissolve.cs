namespace Rostrum.Drafts.Transitions;

/// <summary>One picture fades into the other.</summary>
public sealed class Dissolve : Transition
{
    public override string Name => "dissolve";

    public override string Summary => "One picture fades into the next.";

    public override Words Words { get; } =
        new(
            [
                "dissolve",
                "crossfade",
                "cross fade",
                "cross dissolve",
                "fade between",
                "fade",
                "blend",
                "blend into",
                "melt into",
                "melt one into",
                "fade into each other",
                "fade one into the next",
                "blend one photo into the next",
                "soft transition",
                "overlap",
                "soft dissolves",
                "blending",
                "blend softly",
            ],
            [
                "叠化",
                "淡入淡出",
                "交叉溶解",
                "渐变",
                "融到下一张",
                "慢慢融",
                "融合",
                "渐隐渐显",
                "柔和过渡",
                "渐渐过渡",
                "溶解",
                "化开",
                "化过去",
                "叠来叠去",
                "柔柔地化",
                "叠过去",
            ]
        );

    public override IReadOnlyList<Parameter> Parameters { get; } = [];

    public override Arrangement Arrange(double progress, PassageScene scene, ParameterValues values) =>
        progress >= 1
            ? new Arrangement(null, Placement.Still)
            : new Arrangement(Placement.Still, Placement.Still, Mix: progress);
}
