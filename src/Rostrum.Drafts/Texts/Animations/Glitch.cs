namespace Rostrum.Drafts.Texts.Animations;

/// <summary>Words tear apart into coloured ghosts and snap together. It jumps twelve times a second, as bad reception does.</summary>
public sealed class Glitch : TextAnimation
{
    private const double StepsASecond = 12;
    private const double EnterSteps = 8;

    public override string Name => "glitch";

    public override string Summary => "Words tear apart into coloured ghosts and snap together.";

    public override Words Words { get; } =
        new(
            ["glitch text", "glitchy text", "glitching text", "text glitch", "glitch title", "glitchy title"],
            [
                "故障字",
                "故障文字",
                "文字故障",
                "毛刺字",
                "故障风的字",
                "故障感的字",
                "故障风文字",
                "故障字体",
                "文字故障感",
                "故障风标题",
            ]
        );

    public override TextSplit Split => TextSplit.Words;

    public override TextExtras Extras => TextExtras.Ghosts;

    public override MediaTime UsualDuration(int graphemes) => MediaTime.FromMilliseconds(700);

    public override Pose Enter(double progress, TextUnit unit, ParameterValues values) =>
        progress >= 1 ? Pose.Rest
        : progress <= 0 ? Pose.Hidden
        : Torn(Math.Floor(progress * EnterSteps), unit, 1 - progress);

    /// <summary>Now and then, for a few steps.</summary>
    public override Pose Repeat(double time, double length, TextUnit unit, ParameterValues values)
    {
        var step = Math.Floor(time * StepsASecond);
        return step % 18 < 3 && time >= 0.5 ? Torn(step, unit, 0.6) with { Opacity = 1 } : Pose.Rest;
    }

    private static Pose Torn(double step, TextUnit unit, double strength)
    {
        var place = step * 3.7 + unit.Index * 11.3;
        return Pose.Rest with
        {
            X = 0.22 * strength * unit.Noise.Channel(1).At(place),
            Y = 0.05 * strength * unit.Noise.Channel(2).At(place),
            Ghosts = 0.035 + 0.09 * strength * Math.Abs(unit.Noise.Channel(3).At(place)),
            Opacity = unit.Noise.Channel(4).At(place) > 0.45 * strength + 0.2 ? 0.35 : 1,
        };
    }
}
