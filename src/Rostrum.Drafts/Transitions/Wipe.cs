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
        );

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
