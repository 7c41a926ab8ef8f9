namespace Rostrum.Drafts.Texts.Animations;

/// <summary>The text fades in, and out.</summary>
public sealed class Fade : TextAnimation
{
    public override string Name => "fade";

    public override string Summary => "The text fades in.";

    public override Words Words { get; } =
        new(
            ["fade the text in", "fading text", "fade in text", "text fades in"],
            ["文字淡入", "字幕淡入", "标题淡入"]
        )
        {
            Spoken =
                "(慢慢/渐渐/缓缓/逐渐/悄悄/轻轻)(地/)(出现/显现/浮现/显示/冒出来/显出来/露出来/浮出来)、浮现(出来/)、渐(显/隐/现)",
        };

    public override Pose Enter(double progress, TextUnit unit, ParameterValues values) =>
        Pose.Rest with
        {
            Opacity = Easing.InOut.At(progress),
        };
}
