using static Rostrum.Agent.Understanding.NumberReader;

namespace Rostrum.Agent.Understanding;

/// <summary>Reads which pictures are meant: "the second photo", "picture 3", 第二张, 最后一张, "the first two images".</summary>
internal static class PlaceReader
{
    private static readonly string[] Ordinals =
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

    private static readonly HashSet<string> Nouns =
    [
        "pictur",
        "photo",
        "imag",
        "shot",
        "slid",
        "clip",
        "one",
        "still",
        "pic",
    ];

    public static Mention? Read(IReadOnlyList<Token> tokens, int i) =>
        tokens[i].Quoted ? null : Chinese(tokens, i) ?? English(tokens, i) ?? Numbered(tokens, i);

    private static Mention? English(IReadOnlyList<Token> tokens, int i)
    {
        var last = tokens[i].Text is "last" or "final";
        var ordinal = Array.IndexOf(Ordinals, tokens[i].Text);
        if (!last && ordinal < 0)
            return null;
        if (IsNoun(tokens, i + 1))
            return At(i, i + 2, last ? -1 : ordinal);
        return ordinal <= 0 && NumberReader.Read(tokens, i + 1) is var (count, end) && IsNoun(tokens, end)
            ? Several(i, end + 1, count, last)
            : null;
    }

    private static Mention? Numbered(IReadOnlyList<Token> tokens, int i) =>
        Nouns.Contains(tokens[i].Stem)
        && i + 1 < tokens.Count
        && tokens[i + 1] is { Kind: TokenKind.Number, Value: >= 1 and < 1000 } number
        && (
            i + 2 >= tokens.Count
            || tokens[i + 2].Kind is TokenKind.Mark or TokenKind.Word
                && tokens[i + 2].Text is not ("s" or "%" or ":" or "x")
        )
        && number.Value == Math.Floor(number.Value)
            ? At(i, i + 2, (int)number.Value - 1)
            : null;

    private static Mention? Chinese(IReadOnlyList<Token> tokens, int i)
    {
        if (Words(tokens, i, "最", "后") || Words(tokens, i, "前"))
        {
            var from = tokens[i].Text == "前" ? i + 1 : i + 2;
            return
                NumberReader.Read(tokens, from) is var (count, behind) && Measure(tokens, behind) is { } end
                ? Several(i, end, count, tokens[i].Text == "最")
                : null;
        }
        return
            Words(tokens, i, "第")
            && NumberReader.Read(tokens, i + 1) is var (number, at)
            && number is >= 1 and < 1000
            && Measure(tokens, at) is { } after
            ? At(i, after, (int)number - 1)
            : null;
    }

    private static int? Measure(IReadOnlyList<Token> tokens, int i)
    {
        if (i >= tokens.Count || tokens[i].Text is not ("张" or "幅" or "个" or "段"))
            return null;
        foreach (var noun in (ReadOnlySpan<string>)["照片", "图片", "图", "画面"])
            if (Words(tokens, i + 1, [.. noun.Select(c => c.ToString())]))
                return i + 1 + noun.Length;
        return i + 1;
    }

    private static bool IsNoun(IReadOnlyList<Token> tokens, int i) =>
        i < tokens.Count && !tokens[i].Quoted && Nouns.Contains(tokens[i].Stem);

    private static Mention At(int start, int end, int place) => new(start, end, [new PicturePlace([place])]);

    private static Mention? Several(int start, int end, double count, bool fromEnd) =>
        count is >= 1 and <= 100
            ? new Mention(
                start,
                end,
                [new PicturePlace([.. Enumerable.Range(0, (int)count).Select(i => fromEnd ? -1 - i : i)])]
            )
            : null;
}
