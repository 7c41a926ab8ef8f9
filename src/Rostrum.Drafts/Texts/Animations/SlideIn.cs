namespace Rostrum.Drafts.Texts.Animations;

/// <summary>The text glides to its place while it fades in, and goes on the same way when it leaves.</summary>
public sealed class SlideIn : TextAnimation
{
    private static readonly Easing arriving = Easing.FromBezier(0.16, 1, 0.3, 1)!.Value;

    private static readonly ChoiceParameter direction = new(
        "dir",
        "where the text moves to",
        "up",
        ["up", "down", "left", "right"]
    );

    private static readonly NumberParameter distance = new(
        "distance",
        "how far it travels",
        0.8,
        0.1,
        6,
        "em"
    );

    public override string Name => "slide";

    public override string Summary => "The text glides to its place while it fades in.";

    public override Words Words { get; } =
        new(
            [
                "slide the text in",
                "sliding text",
                "text slides in",
                "slide in text",
                "slide the title in",
                "sliding title",
            ],
            ["文字滑入", "标题滑入", "字幕滑入", "文字飞入"]
        )
        {
            Spoken =
                "(从/由)(左/右/上/下/底/旁/侧)(边/侧/面/方/部/)(滑/飞/飘/钻/溜/冲)(进来/进/入/出来/上来/下来)、(滑/飞/溜/钻)(进来/入画/进画面)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [direction, distance];

    public override MediaTime UsualDuration(int graphemes) => MediaTime.FromMilliseconds(800);

    public override Pose Enter(double progress, TextUnit unit, ParameterValues values) =>
        Away(values, -(1 - arriving.At(progress)), Math.Min(1, progress * 2.5));

    public override Pose Leave(double progress, TextUnit unit, ParameterValues values) =>
        Away(values, 1 - arriving.At(1 - progress), Math.Min(1, (1 - progress) * 2.5));

    /// <param name="values">Direction and distance.</param>
    /// <param name="way">−1 before its place, 0 there, 1 beyond it.</param>
    /// <param name="seen">0–1.</param>
    private static Pose Away(ParameterValues values, double way, double seen)
    {
        var (x, y) = values.Choice(direction) switch
        {
            "down" => (0, 1),
            "left" => (-1, 0),
            "right" => (1, 0),
            _ => (0, -1),
        };
        var far = way * values.Number(distance);
        return Pose.Rest with { X = x * far, Y = y * far, Opacity = Easing.InOut.At(seen) };
    }
}
