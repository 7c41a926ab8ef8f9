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
                "fades",
                "faded into",
                "fade into the next",
                "fades into the next",
                "fade into one another",
                "fades into one another",
                "fade from one to the next",
                "fade from one to another",
                "fade across",
                "fade each",
                "fade over",
                "cross-fade",
                "cross-fades",
                "cross-dissolve",
                "cross-dissolves",
                "x-fade",
                "xfade",
                "x fade",
                "crossfading",
                "dissolving",
                "dissolve between",
                "dissolve into",
                "dissolve to",
                "melt",
                "melt together",
                "melts into",
                "melt from one",
                "melting into",
                "morph gently",
                "blend between",
                "blend together",
                "blend from one",
                "blends",
                "blend one into",
                "merge into",
                "merge gently",
                "mix into",
                "mix from one",
                "flow into",
                "flow into each other",
                "flow into the next",
                "flow from one",
                "flows into",
                "slip into each other",
                "ghost into",
                "soft fade",
                "soft fades",
                "gentle fade",
                "gentle fades",
                "smooth fade",
                "smooth fades",
                "slow fade",
                "slow fades",
                "slow dissolve",
                "slow dissolves",
                "soft cross",
                "smooth transition",
                "smooth transitions",
                "gentle transition",
                "gentle transitions",
                "soft transitions",
                "elegant transitions",
                "elegant transition",
                "subtle transitions",
                "subtle transition",
                "classic transition",
                "overlapping",
                "overlap them",
                "wash into",
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
        )
        {
            Spoken =
                "(慢慢/自然/轻轻/柔柔)(地/)(变成/化成/融成/过渡成)(下一张/后一张/另一张)、(前一张/上一张)*(化/融/变)(开/成/进)*(后一张/下一张)、(切得/换得/转得)(柔/软/自然/温柔)(点/一点/些/)、"
                + "(慢慢/柔和/渐渐/缓缓/自然/温柔/柔柔)(地/)(融/化/淡/渐变/过渡/叠/融合/融化/消失)(到/进/过去/过渡/出来/成/掉/)(下一张/)、"
                + "(溶/融/叠/淡)(到/进/过)(去/下一张/一起/)、(交叉/渐变/柔和/淡入淡出/自然/平滑/丝滑/柔/模糊渐变)(地/的/)(过渡/衔接/切换/叠化/转场/溶解/淡化)、"
                + "(一张/前一张)*(消失/淡出/隐去)*(一张/后一张)*(出现/淡入/浮现)、(你中有我/若隐若现地换)、"
                + "(转场/切换/过渡/换图)(的时候/时/效果/方式/)*(融/融化/淡/叠/叠化/溶/渐变/柔和/丝滑/自然)、(后/下)一张*(浮现/淡入/显现)(出来/)、"
                + "(淡入淡出/渐变/叠化/溶解)(做/当/作/当作/来做/来当/的/式/风/效果的/风格的)(转场/过渡/切换/衔接)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [];

    public override Arrangement Arrange(double progress, PassageScene scene, ParameterValues values) =>
        progress >= 1
            ? new Arrangement(null, Placement.Still)
            : new Arrangement(Placement.Still, Placement.Still, Mix: progress);
}
