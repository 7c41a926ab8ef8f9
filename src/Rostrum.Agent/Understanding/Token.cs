using System.Globalization;
using System.Text;

namespace Rostrum.Agent.Understanding;

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
}

/// <summary>The smallest piece of a message: phrases are sequences of these.</summary>
/// <param name="Text">In lower case; full-width forms made plain.</param>
/// <param name="Stem">The word without its ending, by which phrases are compared.</param>
/// <param name="Value">Of a number.</param>
/// <param name="Quoted">It stands within quotation marks: it is said about the film's text, not to the director.</param>
internal readonly record struct Token(string Text, string Stem, TokenKind Kind, double Value, bool Quoted)
{
    private const string Opening = "“「『\"";
    private const string Closing = "”」』\"";

    public static IReadOnlyList<Token> Read(string text)
    {
        var plain = Plain(text);
        var tokens = new List<Token>();
        var closesAt = -1;
        var i = 0;
        while (i < plain.Length)
        {
            if (i > closesAt && Opening.IndexOf(plain[i]) is >= 0 and var kind)
            {
                closesAt = Math.Max(closesAt, plain.IndexOf(Closing[kind], i + 1));
                i++;
                continue;
            }
            var length = LengthAt(plain, i, out var found);
            if (length > 0)
                tokens.Add(Make(plain.Substring(i, length), found, i < closesAt));
            i += Math.Max(1, length);
        }
        return tokens.TrueForAll(token => token.Quoted)
            ? [.. tokens.Select(t => t with { Quoted = false })]
            : tokens;
    }

    private static Token Make(string text, TokenKind kind, bool quoted)
    {
        var value = kind == TokenKind.Number ? double.Parse(text, CultureInfo.InvariantCulture) : 0;
        return new Token(text, kind == TokenKind.Word ? WordStem.Of(text) : text, kind, value, quoted);
    }

    /// <summary>The length of the token at <paramref name="i"/>; 0 where there is only space between tokens.</summary>
    private static int LengthAt(string text, int i, out TokenKind kind)
    {
        var first = text[i];
        kind = TokenKind.Mark;
        if (char.IsAsciiDigit(first))
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
        return ",.;:!?%°×/+，。、；：！？\n".Contains(first) ? 1 : 0;
    }

    private static int NumberLength(string text, int i)
    {
        var end = i;
        var point = false;
        while (end < text.Length && end - i < 15)
        {
            if (text[end] == '.' && !point && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))
                point = true;
            else if (!char.IsAsciiDigit(text[end]))
                break;
            end++;
        }
        return end - i;
    }

    private static bool IsInWord(string text, int i) =>
        (char.IsLetter(text[i]) && !IsHan(text[i]))
        || (text[i] == '\'' && i + 1 < text.Length && char.IsLetter(text[i + 1]) && !IsHan(text[i + 1]));

    private static bool IsHan(char c) => c is (>= '\u3400' and <= '\u9FFF') or '\u3007';

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
                    _ => char.ToLowerInvariant(c),
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
        if (word.Length < 4)
            return word;
        var stem = word switch
        {
            [.., 'i', 'n', 'g'] when word.Length >= 6 => word[..^3],
            [.., 'e', 'e', 'd'] => word,
            [.., 'e', 'd'] when word.Length >= 5 => word[..^2],
            [.., 's', 's'] or [.., 'u', 's'] or [.., 'i', 's'] => word,
            [.., 's', 'h', 'e', 's'] or [.., 'c', 'h', 'e', 's'] => word[..^2],
            [.., 's'] => word[..^1],
            _ => word,
        };
        if (stem.Length > 3 && stem[^1] == 'e')
            stem = stem[..^1];
        return stem.Length > 3 && stem[^1] == stem[^2] && !"aeiou".Contains(stem[^1]) ? stem[..^1] : stem;
    }
}
