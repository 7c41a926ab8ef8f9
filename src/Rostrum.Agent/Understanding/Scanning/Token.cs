using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Rostrum.Agent.Understanding.Scanning;

internal enum TokenKind
{
    /// <summary>Letters, with apostrophes within.</summary>
    Word,

    /// <summary>Digits, with one decimal point within.</summary>
    Number,

    /// <summary>One Chinese character.</summary>
    Han,

    /// <summary>One sign that means something: a comma, a colon, a per cent sign.</summary>
    Mark,

    /// <summary>Words in quotation marks, verbatim: they are said about the film's text, not to the director.</summary>
    Quote,
}

/// <summary>The smallest piece of a message: phrases are sequences of these.</summary>
/// <param name="Text">In lower case, full-width forms made plain.</param>
/// <param name="Stem">The word without its ending, by which phrases are compared.</param>
/// <param name="Value">Of a number.</param>
/// <param name="Start">Place of its first character in the message.</param>
/// <param name="End">Place behind its last character.</param>
/// <param name="Said">What stands within quotation marks, verbatim.</param>
internal readonly partial record struct Token(
    string Text,
    string Stem,
    TokenKind Kind,
    double Value,
    int Start,
    int End,
    string Said = ""
)
{
    private const string Marks = ",.;:!?%°×/+&#，。、；：！？—|•·\n";
    private const string Dashes = "-–~～";

    /// <summary>The tokens of a message. A message that is one quotation is read as if it had no marks.</summary>
    public static IReadOnlyList<Token> Read(string text)
    {
        var quotations = Quotation.Find(text);
        if (
            quotations is [var whole]
            && text.AsSpan(0, whole.Start).Trim().IsEmpty
            && text.AsSpan(whole.End).Trim().IsEmpty
        )
            quotations = [];
        var plain = Arrows.Numbered(Plain(text));
        var tokens = new List<Token>();
        var next = 0;
        var arrows = Arrows.Find(plain);
        for (var i = 0; i < plain.Length; )
        {
            if (next < quotations.Count && i == quotations[next].Start)
            {
                var quotation = quotations[next++];
                tokens.Add(new Token("“”", "“”", TokenKind.Quote, 0, i, quotation.End, quotation.Words));
                i = quotation.End;
                continue;
            }
            if (arrows.TryGetValue(i, out var arrow))
            {
                tokens.Add(Make(Arrows.Sign, TokenKind.Mark, i));
                i += arrow;
                continue;
            }
            if (CountedOff(plain, i) is > 0 and var counted)
            {
                if (tokens.Count > 0 && tokens[^1].Text is not ("\n" or ";" or "." or ","))
                    tokens.Add(Make(";", TokenKind.Mark, i));
                i += counted;
                continue;
            }
            var length = LengthAt(plain, i, out var kind);
            if (length > 0)
                tokens.Add(Make(plain.Substring(i, length), kind, i));
            i += Math.Max(1, length);
        }
        return tokens;
    }

    /// <summary>"Title's", "discount's": a thing, with a verb or what it has behind it.</summary>
    private static bool IsNounWithS(string text) =>
        text.Length > 5
        && text.EndsWith("'s", StringComparison.Ordinal)
        && text
            is not (
                "that's"
                or "what's"
                or "where's"
                or "there's"
                or "here's"
                or "let's"
                or "how's"
                or "who's"
                or "she's"
            );

    private static Token Make(string text, TokenKind kind, int start)
    {
        var value =
            kind == TokenKind.Number ? double.Parse(text.Replace(',', '.'), CultureInfo.InvariantCulture) : 0;
        var stem = kind == TokenKind.Word ? WordStem.Of(IsNounWithS(text) ? text[..^2] : text) : text;
        return new Token(text, stem, kind, value, start, start + text.Length);
    }

    /// <summary>The length of the token at <paramref name="i"/>; 0 where there is only space between tokens.</summary>
    private static int LengthAt(string text, int i, out TokenKind kind)
    {
        var first = text[i];
        kind = TokenKind.Mark;
        if (char.IsAsciiDigit(first) || (first == '.' && StartsFraction(text, i)))
        {
            kind = TokenKind.Number;
            return NumberLength(text, i);
        }
        if (IsHan(first))
        {
            kind = TokenKind.Han;
            return 1;
        }
        if (char.IsLetter(first))
        {
            kind = TokenKind.Word;
            var end = i + 1;
            while (end < text.Length && IsInWord(text, end))
                end++;
            return end - i;
        }
        if (first == '#' && CodeLength(text, i) is > 0 and var code)
        {
            kind = TokenKind.Word;
            return code;
        }
        if (first == '.' && IsAbbreviated(text, i))
            return 0;
        return
            Marks.Contains(first)
            || (Dashes.Contains(first) && (IsBetweenDigits(text, i) || IsSetApart(text, i)))
            ? 1
            : 0;
    }

    private static readonly string[] abbreviations =
    [
        "dr",
        "mr",
        "mrs",
        "ms",
        "st",
        "prof",
        "est",
        "vs",
        "jr",
        "sr",
    ];

    /// <summary>The stop in "Dr. Lena Ortiz" ends nothing: another word follows.</summary>
    private static bool IsAbbreviated(string text, int i)
    {
        if (i + 2 >= text.Length || text[i + 1] != ' ' || !char.IsLetterOrDigit(text[i + 2]))
            return false;
        foreach (var word in abbreviations)
            if (
                i >= word.Length
                && string.CompareOrdinal(text, i - word.Length, word, 0, word.Length) == 0
                && (i == word.Length || !char.IsLetterOrDigit(text[i - word.Length - 1]))
            )
                return true;
        return false;
    }

    /// <summary>The length of a colour's code, such as #ffd13b.</summary>
    private static int CodeLength(string text, int i)
    {
        var end = i + 1;
        while (end < text.Length && char.IsAsciiHexDigit(text[end]))
            end++;
        var whole = end >= text.Length || !char.IsAsciiLetterOrDigit(text[end]);
        return whole && end - i is 4 or 7 ? end - i : 0;
    }

    /// <summary>The length of "2) ", which counts what is listed; 0 where there is none.</summary>
    private static int CountedOff(string text, int i)
    {
        if (!char.IsAsciiDigit(text[i]) || i > 0 && text[i - 1] is not (' ' or '\n' or '('))
            return 0;
        var end = i + 1;
        while (end < text.Length && end < i + 2 && char.IsAsciiDigit(text[end]))
            end++;
        return end + 1 < text.Length && text[end] == ')' && text[end + 1] == ' ' ? end + 2 - i : 0;
    }

    /// <summary>"5 seconds each - no, 3": a dash between spaces parts what stands on both sides of it.</summary>
    private static bool IsSetApart(string text, int i) =>
        text[i] is '-' or '–'
        && i > 0
        && text[i - 1] is ' '
        && i + 1 < text.Length
        && text[i + 1] is ' '
        && !(
            i > 1 && char.IsAsciiDigit(text[i - 2]) && i + 2 < text.Length && char.IsAsciiDigit(text[i + 2])
        );

    private static bool IsBetweenDigits(string text, int i) =>
        i > 0 && char.IsAsciiDigit(text[i - 1]) && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]);

    private static bool StartsFraction(string text, int i) =>
        i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]) && (i == 0 || char.IsWhiteSpace(text[i - 1]));

    private static int NumberLength(string text, int i)
    {
        var end = i;
        var point = false;
        while (end < text.Length && end - i < 15)
        {
            if (
                !point
                && end + 1 < text.Length
                && char.IsAsciiDigit(text[end + 1])
                && (text[end] == '.' || IsDecimalComma(text, i, end))
            )
                point = true;
            else if (!char.IsAsciiDigit(text[end]))
                break;
            end++;
        }
        return end - i;
    }

    /// <summary>"2,5 seconds", "0,8s": one or two digits and a unit behind it, and no row of numbers before it.</summary>
    private static bool IsDecimalComma(string text, int start, int comma) =>
        text[comma] == ','
        && !(start > 1 && text[start - 1] == ',' && char.IsAsciiDigit(text[start - 2]))
        && DecimalsWithUnit().IsMatch(text.AsSpan(comma + 1));

    [GeneratedRegex(
        @"^[0-9]{1,2} ?(?:s|secs?|seconds?|ms|min|mins|minutes?|x|times|%|percent)(?![a-z0-9])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex DecimalsWithUnit();

    private static bool IsInWord(string text, int i) =>
        (char.IsLetter(text[i]) && !IsHan(text[i]))
        || (text[i] == '\'' && i + 1 < text.Length && char.IsLetter(text[i + 1]) && !IsHan(text[i + 1]));

    private static bool IsHan(char c) => c is (>= '\u3400' and <= '\u9FFF') or '\u3007';

    /// <summary>Character for character, so that places stay what they are.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
            plain.Append(
                c switch
                {
                    >= '\uFF10' and <= '\uFF19' => (char)(c - 0xFEE0),
                    >= '\uFF21' and <= '\uFF3A' or >= '\uFF41' and <= '\uFF5A' => char.ToLowerInvariant(
                        (char)(c - 0xFEE0)
                    ),
                    '％' => '%',
                    '’' => '\'',
                    '：' => ':',
                    '\u3000' => ' ',
                    _ => Traditional.Simplified(char.ToLowerInvariant(c)),
                }
            );
        return plain.ToString();
    }
}

/// <summary>Takes the usual endings off English words, so that "panning" is "pan" and "crossfades" "crossfade".</summary>
internal static class WordStem
{
    public static string Of(string word)
    {
        // "Quite" is not of "quit".
        if (word.Length < 4 || word == "quite")
            return word;
        var stem = word switch
        {
            // Foliage; "leave" is a verb.
            "leaves" => word,
            [.., 'i', 'n', 'g'] when word.Length >= 6 => WithE(word[..^3]),
            [.., 'e', 'e', 'd'] => word,
            [.., 'e', 'd'] when word.Length >= 5 => WithE(word[..^2]),
            [.., 's', 's'] or [.., 'u', 's'] or [.., 'i', 's'] => word,
            [.., 's', 'h', 'e', 's'] or [.., 'c', 'h', 'e', 's'] => word[..^2],
            [.., 's'] => word[..^1],
            _ => word,
        };
        // Not from words of four letters: "cute" is not "cut", "note" not "not".
        if (stem.Length > 4 && stem[^1] == 'e')
            stem = stem[..^1];
        return stem.Length > 3 && stem[^1] == stem[^2] && !IsVowel(stem[^1]) ? stem[..^1] : stem;
    }

    /// <summary>"Moving" is of "move", "panning" of "pan".</summary>
    private static string WithE(string stem) =>
        stem is [var first, var middle, var last]
        && !IsVowel(first)
        && IsVowel(middle)
        && !IsVowel(last)
        && last is not ('w' or 'x' or 'y')
            ? stem + "e"
            : stem;

    private static bool IsVowel(char letter) => "aeiou".Contains(letter);
}
