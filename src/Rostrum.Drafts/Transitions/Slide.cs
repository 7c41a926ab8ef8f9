namespace Rostrum.Drafts.Transitions;

/// <summary>The next picture slides over the one that stays behind it.</summary>
public sealed class Slide : Transition
{
    public override string Name => "slide";

    public override string Summary => "The next picture slides in over the last.";

    public override Words Words { get; } =
        new(
            [
                "slide",
                "slide in",
                "slide over",
                "slides in",
                "slides over",
                "sliding transition",
                "slide transition",
                "slide transitions",
                "sliding in",
                "slide across to",
                "slide to the next",
                "swipe",
                "swipes",
                "swiping",
                "swipe to the next",
                "swipe transition",
                "swipe left",
                "swipe right",
                "swipe up",
                "swipe down",
                "swiped",
                "like swiping",
                "like on a phone",
                "come flying in",
                "comes flying in",
                "flying in from",
                "enter over",
                "carousel",
                "carousel style",
                "fly in over",
                "flies in over",
                "flying in over",
            ],
            ["滑动", "滑入"]
        )
        {
            Spoken =
                "(滑/划)(进/入)(来/下一张/画面)、(滑动/滑入/左滑/右滑/上滑/下滑/划屏/滑屏)(切换/转场/过渡/进来/)、像(刷/划/滑)*(手机/屏/相册)*(一样/似的/)、"
                + "(转场/切换/过渡/换图)(的时候/时/效果/方式/)*(滑/滑动/滑过去/滑进来/滑入)、(后/下)一张*(滑/划)(进来/进/入)、"
                + "(滑动/滑入)(做/当/作/当作/来做/来当/的/式/风/效果的/风格的)(转场/过渡/切换/衔接)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Direction, Pace];

    public override double ShutterAngle => 180;

    public override Arrangement Arrange(double progress, PassageScene scene, ParameterValues values) =>
        Push.SideBySide(Ways.Vector(values.Choice(Direction)), Paced(progress, values), carried: 0);
}
