namespace Rostrum.Drafts.Texts.Animations;

/// <summary>Letters appear one after another, as typed. A letter is what a reader takes for one, accents included.</summary>
public sealed class Typewriter : TextAnimation
{
    private const int MillisecondsALetter = 60;
    private const int Longest = 4000;

    public override string Name => "typewriter";

    public override string Summary => "Letters appear one after another, as typed.";

    public override Words Words { get; } =
        new(
            ["typewriter", "type it out", "typed out", "typing", "letter by letter", "type on"],
            ["打字机", "打字机效果", "逐字出现", "一个字一个字", "打字效果"]
        )
        {
            Spoken =
                "(一个/一个个/逐个/一字/一个一个/逐字/挨个)(字/)(一个字/一字/)(地/)(打出来/打出/敲出来/敲出/蹦出来/蹦出/冒出来/出来/出现/显示/显出来/往外蹦)、(像/跟/仿)*打字(机/)(一样/似的/那样/效果/)、(打/敲)(字/键盘)(效果/动画/出现/机效果/)",
        };

    public override TextSplit Split => TextSplit.Graphemes;

    public override MediaTime UsualDuration(int graphemes) =>
        MediaTime.FromMilliseconds(Math.Min(Longest, Math.Max(1, graphemes) * MillisecondsALetter));

    public override Pose Enter(double progress, TextUnit unit, ParameterValues values) =>
        progress * unit.Count >= unit.Index + 1 || progress >= 1 ? Pose.Rest : Pose.Hidden;
}
