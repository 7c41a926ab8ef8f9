using System.Text.RegularExpressions;
using Rostrum.Protocol.Sessions;

namespace Rostrum.Cli.Chat.Words;

/// <summary>Which of a session's films an order to export means: "export the lake film", "export all films", 导出第二个视频.</summary>
internal static partial class ExportFilms
{
    /// <summary>Those that are meant, in the order of their numbers; the one that is worked on where none is said.</summary>
    /// <param name="unknown">What is said as a film's name and is none; null where all is known.</param>
    public static IReadOnlyList<NamedFilm> In(
        string order,
        IReadOnlyList<NamedFilm> films,
        out string? unknown
    )
    {
        unknown = null;
        var meant = Named(order, films).ToList();
        if (meant.Count > 0)
            return [.. films.Where(meant.Contains)];
        if (All().IsMatch(order))
            return films;
        if (Ordinal(order) is { } place)
        {
            var index = place < 0 ? films.Count + place : place;
            if (index < films.Count)
                return [films[index]];
            unknown = $"{index + 1}";
        }
        else if (Called().Match(order) is { Success: true } called && ExportPlaces.In(order).Count == 0)
            unknown = called.Groups["name"].Value;
        return [.. films.Where(film => film.Current)];
    }

    /// <summary>The longest names first: "lake + cake" is no mention of "lake".</summary>
    private static IEnumerable<NamedFilm> Named(string order, IReadOnlyList<NamedFilm> films)
    {
        foreach (
            var film in films.Where(film => film.Name.Length > 0).OrderByDescending(film => film.Name.Length)
        )
        {
            var name = Regex.Escape(film.Name);
            var pattern =
                char.IsAsciiLetterOrDigit(film.Name[0]) && char.IsAsciiLetterOrDigit(film.Name[^1])
                    ? $"(?<![A-Za-z0-9]){name}(?![A-Za-z0-9])"
                    : name;
            var found = Regex.Match(order, pattern, RegexOptions.IgnoreCase);
            if (!found.Success)
                continue;
            order = order.Remove(found.Index, found.Length);
            yield return film;
        }
    }

    private static int? Ordinal(string order)
    {
        if (EnglishOrdinal().Match(order) is { Success: true } english)
            return english.Groups["number"] is { Success: true } number
                    ? int.Parse(number.Value, System.Globalization.CultureInfo.InvariantCulture) - 1
                : english.Groups["last"].Success ? -1
                : Array.IndexOf(ordinals, english.Groups["word"].Value.ToLowerInvariant());
        if (ChineseOrdinal().Match(order) is not { Success: true } chinese)
            return null;
        return chinese.Groups["last"].Success ? -1
            : int.TryParse(chinese.Groups["digits"].Value, out var digits) ? digits - 1
            : "一二三四五六七八九".IndexOf(chinese.Groups["digits"].Value[0]);
    }

    private static readonly string[] ordinals =
    [
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
    ];

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(
        @"\b(?:all|every|each|both|everything|them|separately|individually)\b|全部|所有|每|各|分别|都|两个|三个|逐个",
        Plain
    )]
    private static partial Regex All();

    [GeneratedRegex(
        @"\b(?:film|video|movie|clip|number) (?<number>[1-9]\d?)\b|\bthe (?:(?<word>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)|(?<last>last))\b",
        Plain
    )]
    private static partial Regex EnglishOrdinal();

    [GeneratedRegex("第(?<digits>[一二三四五六七八九]|[1-9]\\d?)|(?<last>最后一)")]
    private static partial Regex ChineseOrdinal();

    /// <summary>"The sea film"; words that say something else of a film are no names.</summary>
    [GeneratedRegex(
        @"\b(?:the|my) (?!(?:final|finished|full|whole|entire|complete|current|new|same|other|open|short|long|good|last|first|second|third|edited|resulting|made|wide|widescreen|vertical|horizontal|landscape|portrait|square|mp4|4k|hd)\b)(?<name>[\w-]+) (?:film|video|movie|clip)\b",
        Plain
    )]
    private static partial Regex Called();
}
