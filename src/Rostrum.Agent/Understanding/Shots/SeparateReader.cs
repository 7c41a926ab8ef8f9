namespace Rostrum.Agent.Understanding.Shots;

/// <summary>
/// Reads that each picture is to be a film of its own, in whatever words: "a standalone film per packshot", "each photo should
/// become its own little clip", "three separate videos", "export every image as a 4 second clip".
/// </summary>
internal static class SeparateReader
{
    /// <summary>How many words may stand between the parts of what is said.</summary>
    private const int Reaches = 6;

    private static readonly HashSet<string> films =
    [
        .. "clip clips film films video videos movie movies reel reels animation animations vid vids file files export exports".Split(
            ' '
        ),
    ];

    private static readonly HashSet<string> apart =
    [
        .. "separate individual standalone stand-alone single own distinct different solo dedicated independent".Split(
            ' '
        ),
    ];

    private static readonly HashSet<string> counts =
    [
        .. "two three four five six seven eight nine ten 2 3 4 5 6 7 8 9 10 several".Split(' '),
    ];

    public static Mention? Read(IReadOnlyList<Token> tokens, int i) =>
        tokens[i].Kind is TokenKind.Word or TokenKind.Number
            ? FilmPerPicture(tokens, i) ?? PictureAsFilm(tokens, i) ?? Several(tokens, i)
            : null;

    /// <summary>"A (standalone) film per packshot", "one clip for each of them", "a film out of every picture".</summary>
    private static Mention? FilmPerPicture(IReadOnlyList<Token> tokens, int i)
    {
        if (!films.Contains(tokens[i].Text) || i + 1 >= tokens.Count)
            return null;
        var before = i > 0 ? tokens[i - 1].Text : "";
        if (
            !(
                before is "a" or "an" or "one" or "1" or "little" or "short" or "new" or "mini"
                || apart.Contains(before)
            )
        )
            return null;
        var at = i + 1;
        if (tokens[at].Text == "apiece")
            return Made(i, at + 1);
        if (
            tokens[at].Text == "per"
            && at + 1 < tokens.Count
            && tokens[at + 1].Kind == TokenKind.Word
            && tokens[at + 1].Text is not ("second" or "minute")
        )
            return Made(i, at + 2);
        while (
            at < tokens.Count
            && at <= i + 3
            && tokens[at].Text is "for" or "of" or "from" or "out" or "with" or "each" or "made"
        )
        {
            if (
                tokens[at].Text == "each" && at > i + 1
                || tokens[at].Text is "for" or "of" or "from" && Is(tokens, at + 1, "each", "every")
            )
                return Is(tokens, at + 1, "each", "every")
                    ? Made(i, Math.Min(at + 3, tokens.Count))
                    : Made(i, Math.Min(at + 2, tokens.Count));
            at++;
        }
        return null;
    }

    /// <summary>"Each photo (should become) its own little clip", "every image as a separate 4 second clip".</summary>
    private static Mention? PictureAsFilm(IReadOnlyList<Token> tokens, int i)
    {
        if (!Is(tokens, i, "its", "their", "as", "a", "into", "separate", "own", "individual"))
            return null;
        var isPlain = Is(tokens, i, "as", "into") && Is(tokens, i + 1, "a", "an", "one", "its");
        var isApart = false;
        for (
            var k = i;
            k < tokens.Count && k <= i + Reaches && tokens[k].Kind is TokenKind.Word or TokenKind.Number;
            k++
        )
        {
            isApart |= apart.Contains(tokens[k].Text);
            if (films.Contains(tokens[k].Text))
                return (isApart || isPlain) && SaysEach(tokens, i) ? Made(i, k + 1) : null;
        }
        return null;
    }

    private static bool SaysEach(IReadOnlyList<Token> tokens, int i)
    {
        for (var k = i - 1; k >= Math.Max(0, i - Reaches); k--)
            if (tokens[k].Text is "each" or "every" or "individually")
                return true;
            else if (tokens[k].Text is "." or "!" or ";")
                return false;
        return false;
    }

    /// <summary>"Three separate videos", "separate files".</summary>
    private static Mention? Several(IReadOnlyList<Token> tokens, int i)
    {
        if (
            !(counts.Contains(tokens[i].Text) || apart.Contains(tokens[i].Text))
            || Is(tokens, i, "single", "different", "own")
        )
            return null;
        var at = i;
        var isApart = false;
        while (
            at < tokens.Count
            && at <= i + 3
            && (
                counts.Contains(tokens[at].Text)
                || apart.Contains(tokens[at].Text)
                || Is(tokens, at, "little", "short", "small")
            )
        )
            isApart |= apart.Contains(tokens[at++].Text);
        return isApart && at < tokens.Count && films.Contains(tokens[at].Text) && tokens[at].Text[^1] == 's'
            ? Made(i, at + 1)
            : null;
    }

    private static bool Is(IReadOnlyList<Token> tokens, int i, params ReadOnlySpan<string> words) =>
        i >= 0 && i < tokens.Count && words.Contains(tokens[i].Text);

    private static Mention Made(int start, int end) => new(start, end, [new SeparateWord()]);
}
