namespace Rostrum.Drafts.Transitions;

/// <summary>The next picture spreads through the last one as ink does through paper.</summary>
public sealed class Ink : Transition
{
    private static readonly NumberParameter Soft = new("soft", "how softly its edge runs", 0.14, 0, 1);

    public override string Name => "ink";

    public override string Summary => "The next picture spreads through the last like drops of ink.";

    public override Words Words { get; } =
        new(
            [
                "ink",
                "ink reveal",
                "ink bleed",
                "ink drop",
                "ink spread",
                "ink wash",
                "inky",
                "ink bleeding",
                "ink bleeds",
                "ink spreading",
                "ink spreads",
                "ink splash",
                "ink stain",
                "ink blot",
                "ink blots",
                "ink transition",
                "ink in water",
                "ink flows",
                "watercolor bleed",
                "watercolour bleed",
                "watercolor transition",
                "watercolour transition",
                "paint spreading",
                "paint splash",
                "brush stroke reveal",
                "brush reveal",
                "brush stroke",
                "drop of ink",
                "like ink",
                "spreading ink",
            ],
            ["水墨晕开", "水墨", "墨水晕染", "墨迹", "墨滴", "水墨转场"]
        )
        {
            Spoken =
                "(墨/墨色/墨迹)(慢慢/)(洇/晕/散/渗/染/化)(开/染/出)、(国画/水墨画/宣纸)(的/)(味道/感觉/意境)(的/)(转场/过渡)、"
                + "(水墨/墨水/墨/墨汁/颜料)(一样/似的/那样/)(晕/散/洇/染/扩散/流/滴/泼)(开/染/散开/过去/进来/)、"
                + "(晕染/水墨/泼墨/墨染/洇墨)(转场/过渡/切换/效果/风格的转场/晕开/)、像(宣纸/滴墨/国画)*(晕开/散开/化开/洇开)、"
                + "(转场/切换/过渡/换图)(的时候/时/效果/方式/)*(水墨/墨水/晕染)、(水墨/墨水)(做/当/作/当作/来做/来当/的/式/风/效果的/风格的)(转场/过渡/切换/衔接)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Soft, Pace];

    public override MediaTime UsualDuration => MediaTime.FromMilliseconds(1400);

    public override Arrangement Arrange(double progress, PassageScene scene, ParameterValues values) =>
        Joined(Paced(progress, values));

    public override Join Join(PassageScene scene, ParameterValues values) =>
        new InkMatte(scene.Arriving, scene.Seed, values.Number(Soft));
}
