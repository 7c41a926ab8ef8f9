using System.Globalization;

namespace Rostrum.Drafts.Texts.Animations;

/// <summary>The first number of the text counts up from nothing, fast and then slower. A text without one fades in.</summary>
public sealed class Count : TextAnimation
{
    /// <summary>Different numbers shown on the way, at most.</summary>
    private const int MostTakes = 32;

    private static readonly Easing slowing = Easing.FromBezier(0.1, 0.8, 0.3, 1)!.Value;

    public override string Name => "count";

    public override string Summary => "The number in the text counts up to its value.";

    public override Words Words { get; } =
        new(
            ["count up", "counting up", "number counter", "rolling number", "count it up"],
            ["数字滚动", "数字跳动", "计数", "数字增长", "滚动数字"]
        )
        {
            Spoken =
                "(数字/数)(滚动/跳动/增长/往上涨/累加/往上跳/滚)(到/起来/)、从(0/零/1/一)*(滚到/涨到/数到/跳到/增长到/加到/滚动到/跑到)、数字(滚动/跳动/跑动/增长)",
        };

    public override MediaTime UsualDuration(int graphemes) => MediaTime.FromMilliseconds(1200);

    public override Pose Enter(double progress, TextUnit unit, ParameterValues values) =>
        Pose.Rest with
        {
            Opacity = Easing.InOut.At(Math.Min(1, progress * 5)),
        };

    public override IReadOnlyList<string> Takes(string text)
    {
        if (Number(text) is not var (start, end, value))
            return [text];
        var written = text[start..end];
        var point = written.IndexOf('.');
        var format =
            (written.Contains(',') ? "#,0" : "0")
            + (point < 0 ? "" : "." + new string('0', written.Length - point - 1));
        var takes = new List<string>();
        for (var i = 0; i < MostTakes; i++)
        {
            var shown = (double)value * slowing.At(i / (double)MostTakes);
            takes.Add(text[..start] + shown.ToString(format, CultureInfo.InvariantCulture) + text[end..]);
        }
        takes.Add(text);
        return [.. takes.Distinct()];
    }

    private static (int Start, int End, decimal Value)? Number(string text)
    {
        var start = text.AsSpan().IndexOfAnyInRange('0', '9');
        if (start < 0)
            return null;
        var end = start;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || IsInside(text, end)))
            end++;
        return decimal.TryParse(
            text.AsSpan(start, end - start),
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? (start, end, value)
            : null;
    }

    private static bool IsInside(string text, int i) =>
        text[i] is ',' or '.' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]);
}
