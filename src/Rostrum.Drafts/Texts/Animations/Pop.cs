namespace Rostrum.Drafts.Texts.Animations;

/// <summary>The text springs up, a little too far, and settles.</summary>
public sealed class Pop : TextAnimation
{
    private static readonly Easing spring = Easing.FromBezier(0.3, 1.7, 0.5, 1)!.Value;

    private const double Smallest = 0.55;

    public override string Name => "pop";

    public override string Summary => "The text springs up and settles.";

    public override Words Words { get; } =
        new(
            [
                "pop in",
                "pop-in text",
                "text pops in",
                "pop the text in",
                "pop up",
                "popping text",
                "bouncy text",
                "bounce in",
            ],
            ["弹出", "弹入", "文字弹出", "弹跳出现", "文字弹跳"]
        )
        {
            Spoken =
                "(弹/蹦/跳/砸/duang/啪)(出来/出/一下/进来/下来/上来/入)、(q弹/弹性/弹跳/蹦蹦跳跳)(出现/效果/地/动画/)",
        };

    public override MediaTime UsualDuration(int graphemes) => MediaTime.FromMilliseconds(500);

    public override Pose Enter(double progress, TextUnit unit, ParameterValues values) =>
        progress >= 1
            ? Pose.Rest
            : Pose.Rest with
            {
                Scale = Smallest + (1 - Smallest) * spring.At(progress),
                Opacity = Easing.InOut.At(Math.Min(1, progress * 3)),
            };

    public override Pose Leave(double progress, TextUnit unit, ParameterValues values) =>
        Pose.Rest with
        {
            Scale = 1 - (1 - Smallest) * Easing.In.At(progress),
            Opacity = 1 - Easing.InOut.At(progress),
        };
}
