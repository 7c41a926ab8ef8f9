namespace Rostrum.Drafts.Transitions;

/// <summary>The last picture is turned over like a page; the next lies beneath it.</summary>
public sealed class Page : Transition
{
    /// <summary>By how much the fold leans, so that a corner lifts first.</summary>
    private const double Lean = 24 * Math.PI / 180;

    private static readonly NumberParameter Radius = new(
        "radius",
        "of the roll, in parts of the canvas's shorter side",
        0.16,
        0.04,
        0.4
    );

    public override string Name => "page";

    public override string Summary => "The last picture is turned over like a page and shows the next.";

    public override Words Words { get; } =
        new(
            [
                "page curl",
                "page turn",
                "page flip",
                "page peel",
                "turn the page",
                "flip the page",
                "book page",
                "page",
                "pages",
                "page-turn",
                "page turning",
                "page turns",
                "turning pages",
                "turning the pages",
                "flip pages",
                "flipping pages",
                "flip like pages",
                "flip through pages",
                "like pages",
                "like a page",
                "like a book",
                "like turning a page",
                "like a photo album",
                "like an album",
                "flip through them",
                "flip through",
                "leaf through",
                "leafing through",
                "browse through",
                "peel",
                "peel off",
                "peel away",
                "peels off",
                "peels away",
                "peeling",
                "corner peel",
                "page peels",
                "curl",
                "curl away",
                "magazine flip",
                "magazine pages",
                "book flip",
                "album pages",
            ],
            ["翻页", "翻书", "卷页", "书页翻动", "翻页转场"]
        );

    public override IReadOnlyList<Parameter> Parameters { get; } = [Direction, Radius, Pace];

    public override double ShutterAngle => 180;

    public override MediaTime UsualDuration => MediaTime.FromMilliseconds(1300);

    public override Arrangement Arrange(double progress, PassageScene scene, ParameterValues values) =>
        Joined(Paced(progress, values));

    public override Join Join(PassageScene scene, ParameterValues values)
    {
        var (x, y) = Ways.Vector(values.Choice(Direction));
        var (sine, cosine) = Math.SinCos(Lean);
        return new PageTurn(x == 0 ? -sine : x * cosine, y == 0 ? -sine : y * cosine, values.Number(Radius));
    }
}
