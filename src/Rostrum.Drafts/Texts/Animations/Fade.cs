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
        );

    public override Pose Enter(double progress, TextUnit unit, ParameterValues values) =>
        Pose.Rest with
        {
            Opacity = Easing.InOut.At(progress),
        };
}
