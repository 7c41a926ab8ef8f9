using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Rostrum.Drafts.Texts.Subtitles;

/// <summary>Marks within the words of a cue: HTML-like tags, entities, and the places that players take from SubStation.</summary>
internal static partial class SubtitleMarks
{
    /// <summary>The words alone.</summary>
    public static string Removed(string written)
    {
        var plain = Entity().Replace(Tag().Replace(Override().Replace(written, ""), ""), SignOf);
        var lines = plain.Replace('\u00A0', ' ').Split('\n').Select(line => line.Trim());
        return string.Join('\n', lines.Where(line => line.Length > 0));
    }

    /// <summary>Whether one pair of a tag encloses all words. Makes nothing of a tag: a file may hold a million.</summary>
    public static bool IsAll(string written, string tag)
    {
        var marked = Override().Replace(written, "").Trim();
        var within = 0;
        foreach (var one in Tag().EnumerateMatches(marked))
        {
            var name = marked.AsSpan(one.Index + 1, one.Length - 1);
            var closes = name[0] == '/';
            name = name[(closes ? 1 : 0)..];
            if (
                name.StartsWith(tag, StringComparison.OrdinalIgnoreCase)
                && !char.IsAsciiLetter(name[tag.Length])
            )
                within += closes ? -1 : 1;
        }
        if (within != 0)
            return false;
        // Nothing but tags stands before the first and behind the last.
        var open = marked.IndexOf($"<{tag}>", StringComparison.OrdinalIgnoreCase);
        var close = marked.LastIndexOf($"</{tag}>", StringComparison.OrdinalIgnoreCase);
        return open >= 0
            && close > open
            && Tag().Replace(marked[..open], "").Trim().Length == 0
            && Tag().Replace(marked[close..], "").Trim().Length == 0
            && !marked[(open + 1)..close].Contains($"</{tag}>", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Where <c>{\an8}</c> puts a cue: as the digits lie on a keyboard's right.</summary>
    public static string? AnchorOf(string written) =>
        Override().Match(written) is { Success: true } match
        && match.Groups["place"] is { Success: true } place
            ? TextPlacement.Anchors[(2 - (place.Value[0] - '1') / 3) * 3 + (place.Value[0] - '1') % 3]
            : null;

    /// <summary>The digit of an anchor.</summary>
    public static int DigitOf(string anchor)
    {
        var index = TextPlacement.Anchors.ToList().IndexOf(anchor);
        return (2 - index / 3) * 3 + index % 3 + 1;
    }

    /// <summary>The sign that an entity stands for; one that is not known stays as it is written.</summary>
    private static string SignOf(Match entity)
    {
        var name = entity.Groups["name"].Value;
        if (name[0] != '#')
            return name switch
            {
                "amp" => "&",
                "lt" => "<",
                "gt" => ">",
                "quot" => "\"",
                "apos" => "'",
                "nbsp" => " ",
                "lrm" => "\u200E",
                "rlm" => "\u200F",
                _ => entity.Value,
            };
        var isHex = name[1] is 'x' or 'X';
        return
            int.TryParse(
                name.AsSpan(isHex ? 2 : 1),
                isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var code
            ) && Rune.IsValid(code)
            ? new Rune(code).ToString()
            : entity.Value;
    }

    [GeneratedRegex(@"&(?<name>[a-z]{2,4}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});", RegexOptions.ExplicitCapture)]
    private static partial Regex Entity();

    [GeneratedRegex(
        @"</?(?<name>i|b|u|s|c|v|lang|ruby|rt|font)([ .\t][^<>]*)?>|<\d[\d:.]*>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Tag();

    [GeneratedRegex(@"\{\\(an(?<place>[1-9])|[^{}]*)\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Override();
}
