namespace Rostrum.Drafts.Texts.Animations;

/// <summary>Words rise into place one after another.</summary>
public sealed class WordByWord : TextAnimation
{
    private const double Share = 0.5;
    private const double Rise = 0.45;

    private static readonly Easing arriving = Easing.FromBezier(0.16, 1, 0.3, 1)!.Value;

    public override string Name => "words";

    public override string Summary => "Words rise into place one after another.";

    public override Words Words { get; } =
        new(
            [
                "word by word",
                "kinetic text",
                "kinetic type",
                "bouncy words",
                "words one by one",
                "one word at a time",
                "animated words",
            ],
            ["逐词", "逐词出现", "动感文字", "一个词一个词"]
        );

    public override TextSplit Split => TextSplit.Words;

    public override MediaTime UsualDuration(int graphemes) =>
        MediaTime.FromMilliseconds(Math.Clamp(400 + graphemes * 30, 500, 3000));

    public override Pose Enter(double progress, TextUnit unit, ParameterValues values)
    {
        var own = Staggered(progress, unit, Share);
        return Pose.Rest with
        {
            Y = Rise * (1 - arriving.At(own)),
            Opacity = Easing.InOut.At(Math.Min(1, own * 2)),
        };
    }

    public override Pose Leave(double progress, TextUnit unit, ParameterValues values)
    {
        var own = Staggered(progress, unit, Share);
        return Pose.Rest with { Y = -Rise * Easing.In.At(own), Opacity = 1 - Easing.InOut.At(own) };
    }
}
