using System.Text.RegularExpressions;

namespace Rostrum.Agent.Understanding.Shots;

/// <summary>顺序改成三、一、二: an order of all pictures by their numbers.</summary>
internal static partial class NumberedOrder
{
    private const string Digits = "一二三四五六七八九";

    /// <summary>The places in their new order, from 0; null where no order of all is told so.</summary>
    public static IReadOnlyList<int>? In(string message, int count)
    {
        if (count is < 2 or > 9 || Order().Match(message) is not { Success: true } match)
            return null;
        var places = match
            .Groups["one"]
            .Captures.Select(capture => capture.Value[0])
            .Select(digit => char.IsAsciiDigit(digit) ? digit - '1' : Digits.IndexOf(digit))
            .ToList();
        return places.Count == count && places.Order().SequenceEqual(Enumerable.Range(0, count))
            ? places
            : null;
    }

    [GeneratedRegex(
        @"^(?:请|帮我|麻烦|把|将|按|照)*(?:照片|图片|图)?(?:的)?(?:播放|排列)?(?:顺序|次序|先后)(?:改|换|调|变|排|设)?(?:成|为|是|到)?[:：]?\s*(?:(?:第)?(?<one>[一二三四五六七八九1-9])(?:张)?[、，,\s\-→>]*)+(?:这样|来|排|放|播|吧|的|顺序)*[。！]?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Order();
}
