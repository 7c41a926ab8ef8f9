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
        )
        {
            Spoken =
                "(像/跟)*(翻/翻着)(书/相册/本子/日历)、一页(一页/页)(地/)(翻/揭/掀)(过去/)、(翻/揭/掀)(开/过)(下一页/一页/新的一页)、"
                + "(像/跟)*(翻/掀)(书/页/相册/日历/画册/杂志)(一样/似的/那样/)(翻/)、(翻/掀/卷)(一页/书页/页子/过去/过来/开)(下一张/)、"
                + "(一页/一页一页/一页页)(地/)(翻/掀/翻过去/翻动)、(书页/书本/相册/画册)(翻动/翻页/翻/式/)、"
                + "(转场/切换/过渡/换图)(的时候/时/效果/方式/)*(翻/翻页/翻书/翻过去)、(翻页/翻书)(做/当/作/当作/来做/来当/的/式/风/效果的/风格的)(转场/过渡/切换/衔接)",
        };

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
