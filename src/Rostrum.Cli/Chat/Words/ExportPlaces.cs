using System.Text.RegularExpressions;
using Rostrum.Drafts.Targets;

namespace Rostrum.Cli.Chat.Words;

/// <summary>Where a film is to be shown, as an order to export it says: "export for TikTok and YouTube", 导出抖音版.</summary>
internal static partial class ExportPlaces
{
    /// <summary>By their words, the longest first: "instagram reels" are no square posts of Instagram.</summary>
    private static readonly IReadOnlyList<(string Phrase, string Place)> named =
    [
        .. ExportTargetCatalogue
            .All.SelectMany(place =>
                place
                    .Words.English.Concat(place.Words.Chinese)
                    .Append(place.Name)
                    .Select(phrase => (phrase.ToLowerInvariant(), place.Name))
            )
            .Append(("instagram", "feed"))
            .OrderByDescending(phrase => phrase.Item1.Length),
    ];

    /// <summary>Names of targets, each once, as they are said; none: as the film is.</summary>
    public static IReadOnlyList<string> In(string order)
    {
        var words = order.ToLowerInvariant();
        var found = new List<(int At, string Place)>();
        foreach (var (phrase, place) in named)
            words = Regex.Replace(
                words,
                char.IsAsciiLetterOrDigit(phrase[0]) ? $@"\b{Regex.Escape(phrase)}\b" : Regex.Escape(phrase),
                said =>
                {
                    found.Add((said.Index, place));
                    return new string(' ', said.Length);
                }
            );
        var places = found.OrderBy(one => one.At).Select(one => one.Place).Distinct().ToList();
        return places.Count > 0 ? places : [.. ShapeIn(words)];
    }

    /// <summary>A shape says as much, where no place is named.</summary>
    private static IEnumerable<string> ShapeIn(string words)
    {
        if (Wide().IsMatch(words))
            yield return "youtube";
        if (Upright().IsMatch(words))
            yield return "reels";
        if (Square().IsMatch(words))
            yield return "feed";
        if (words.Contains("4:5", StringComparison.Ordinal))
            yield return "feed_portrait";
    }

    [GeneratedRegex(@"\b(?:wide|widescreen|landscape|horizontal|16:9)\b|横屏|横版")]
    private static partial Regex Wide();

    [GeneratedRegex(@"\b(?:vertical|upright|9:16)\b|竖屏|竖版")]
    private static partial Regex Upright();

    [GeneratedRegex(@"\b(?:square|1:1)\b|方形|方的|方版")]
    private static partial Regex Square();
}
