namespace Rostrum.Drafts.Transitions;

/// <summary>An edge crosses the canvas and uncovers the next picture; neither picture moves.</summary>
public sealed class Wipe : Transition
{
    public override string Name => "wipe";

    public override string Summary => "An edge sweeps across and uncovers the next picture.";

    public override Words Words { get; } =
        new(
            [
                "wipe",
                "wipe across",
                "wipe over",
                "edge wipe",
                "wipes",
                "wiping",
                "wipe away",
                "wipe transition",
                "wipe transitions",
                "wipe in",
                "linear wipe",
                "wiper",
                "windscreen wiper",
                "sweep it away",
                "swept away",
                "swept aside",
                "curtain",
                "curtain wipe",
                "curtain opens",
                "barn door",
                "star wars wipe",
                "star wars transition",
                "star wars style",
                "star wars",
                "like in star wars",
                "uncover",
                "uncovers",
                "uncovering",
                "reveal with an edge",
                "brush away",
                "line sweeps",
            ],
            ["擦除", "划像", "划变", "擦除转场"]
        )
        {
            Spoken =
                "(擦/抹/刷)(掉/除/过去/出来/一下/开)(上一张/露出下一张/的/)(转场/过渡/切换/)、(像/跟)*(擦/抹/刷)*(黑板/玻璃/雨刷/窗)(一样/似的/)、"
                + "(线/帘/幕布)(划/拉/扫)(过去/开/过)(露出/切/换/)、(转场/切换/过渡/换图)(的时候/时/效果/方式/)*(擦/擦除/抹/划开)、"
                + "(擦除/擦)(做/当/作/当作/来做/来当/的/式/风/效果的/风格的)(转场/过渡/切换/衔接)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Direction, Pace];

    public override Arrangement Arrange(double progress, PassageScene scene, ParameterValues values)
    {
        var way = Paced(progress, values);
        if (way <= 0)
            return new Arrangement(Placement.Still, null);
        if (way >= 1)
            return new Arrangement(null, Placement.Still);
        var uncovered = values.Choice(Direction) switch
        {
            "right" => Window.Full with { Right = way },
            "up" => Window.Full with { Top = 1 - way },
            "down" => Window.Full with { Bottom = way },
            _ => Window.Full with { Left = 1 - way },
        };
        return new Arrangement(Placement.Still, Placement.Still with { Window = uncovered });
    }
}
