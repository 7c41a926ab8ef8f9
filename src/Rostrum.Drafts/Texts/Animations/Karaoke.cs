namespace Rostrum.Drafts.Texts.Animations;

/// <summary>Each word in turn takes the accent colour, evenly over the time the text is seen.</summary>
public sealed class Karaoke : TextAnimation
{
    /// <summary>A word changes its colour within this part of its turn.</summary>
    private const double Change = 0.3;

    public override string Name => "karaoke";

    public override string Summary => "Each word in turn takes the accent colour.";

    public override Words Words { get; } =
        new(
            [
                "karaoke",
                "karaoke captions",
                "highlight each word",
                "highlight the words",
                "word highlight",
                "tiktok captions",
                "sing along",
            ],
            ["卡拉OK", "卡拉OK字幕", "逐字高亮", "逐词高亮", "高亮每个词", "歌词字幕"]
        )
        {
            Spoken =
                "(唱/念/读/说/放)到(哪/哪里/哪儿/哪个字/哪句)*(亮/变色/高亮/点亮)、(跟唱/跟着唱/ktv/KTV/唱k)(变色/高亮/字幕/效果/那种/)、(歌词/逐字)(字幕/效果/变色/高亮/点亮)",
        };

    public override TextSplit Split => TextSplit.Words;

    public override TextExtras Extras => TextExtras.Accent;

    public override bool Repeats => true;

    public override Pose Repeat(double time, double length, TextUnit unit, ParameterValues values)
    {
        var turns = length <= 0 ? unit.Count : time / length * unit.Count;
        var into = Math.Clamp((turns - unit.Index) / Change, 0, 1);
        var past = Math.Clamp((turns - unit.Index - 1) / Change, 0, 1);
        return Pose.Rest with { Accent = Easing.InOut.At(into) * (1 - Easing.InOut.At(past)) };
    }
}
