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
        );

    public override TextSplit Split => TextSplit.Graphemes;

    public override MediaTime UsualDuration(int graphemes) =>
        MediaTime.FromMilliseconds(Math.Min(Longest, Math.Max(1, graphemes) * MillisecondsALetter));

    public override Pose Enter(double progress, TextUnit unit, ParameterValues values) =>
        progress * unit.Count >= unit.Index + 1 || progress >= 1 ? Pose.Rest : Pose.Hidden;
}
