using Rostrum.Drafts;

namespace Rostrum.Agent.Understanding.Chinese;

/// <summary>What Chinese speakers ask for and cannot have, with what comes near to it.</summary>
internal static class ChineseLacks
{
    /// <summary>The text itself can be written in others.</summary>
    public static Unavailable Letters { get; } =
        Of(
            "handwritten and thin letters",
            "手写体和细体",
            "手写(体/字体/风格的字/字/风)、(毛笔/书法/行书/草书/花体/艺术)(字体/字)、(细体/纤细)(字/)、细(的/)字体"
        );

    public static Unavailable Strobe { get; } =
        Of(
            "strobe lights",
            "频闪",
            "(频闪/爆闪/闪烁)(灯/灯光/光/的灯/)(效果/)、(迪厅/夜店/舞厅/蹦迪)(的/那种/的那种/)(灯光/灯/闪光)(效果/)"
        ) with
        {
            Instead = ["light_leak", "glitch"],
        };

    public static Unavailable Lightning { get; } =
        Of(
            "lightning",
            "闪电",
            "(打/劈/来/加/电闪)(点/个/道/一道/)(闪电/雷电/雷鸣)(效果/)、电闪雷鸣、(流动/飘动/移动)(的/)(云/云彩/云朵/白云)"
        ) with
        {
            Instead = ["rain", "fog"],
        };

    public static Unavailable OneColour { get; } =
        Of(
            "keeping a single colour",
            "只保留一种颜色",
            "(除了/除/除开)(红/蓝/绿/黄/橙/紫/粉/金)(色/颜色)(的/)(部分/)(以外/之外/外/)*(黑白/去色/变灰/灰色/灰的)、(只/单独/仅)(保留/留/留下/剩/剩下/显示/有)(照片里的/画面里的/)(红/蓝/绿/黄/橙/紫/粉/金)(色/颜色/色彩)(的/部分/)、(局部/单色)(留色/保留)"
        ) with
        {
            Instead = ["bw", "vivid"],
        };

    public static IReadOnlyList<Unavailable> All { get; } = [Strobe, Lightning, OneColour, Letters];

    private static Unavailable Of(string english, string chinese, string spoken) =>
        new(english, chinese, Lack.NotYet, new Words([], []) { Spoken = spoken });
}
