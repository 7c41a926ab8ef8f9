namespace Rostrum.Agent.Understanding.Texts;

/// <summary>
/// What is to be written is often set apart by its capitals instead of quotation marks: "title THE LONG WAY HOME", "put Grand
/// Opening Saturday across the middle". Such a run becomes a quotation, where the sentence is about writing.
/// </summary>
internal static class Headlines
{
    /// <summary>Shouted names of things, not words to be written.</summary>
    private static readonly HashSet<string> abbreviations =
    [
        .. "bgm vlog ppt ootd spa ktv diy logo ins app vhs hd uhd fhd fps bpm tv dslr rgb crt edm mp led srt lut pov dj cta ok okay usb pc ig yt fb sd cd dvd gif jpg png pdf url hdr ai bw asap pls id gopro iphone nyc uk us usa eu".Split(
            ' '
        ),
    ];

    /// <summary>Words that say that something is written, anywhere in the sentence.</summary>
    private static readonly HashSet<string> writing =
    [
        .. "title titles headline heading caption captions subtitle subtitles text words word lettering letters banner sign super say says saying said read reads reading write written writes put stick slap plaster pop overlay superimpose stamp show display type typed tagline slogan third label labels name price tag print spell called titled phrase add have opener card serif sans font typeface bold type".Split(
            ' '
        ),
    ];

    /// <summary>Right behind one of these a run of words with capital letters is what is written.</summary>
    private static readonly HashSet<string> before =
    [
        .. "title headline heading caption subtitle text words word banner super say says saying read reads reading write put stick slap plaster pop overlay superimpose stamp type tagline slogan called titled phrase label tag print spell lettering message line third name : with of is to show display add".Split(
            ' '
        ),
    ];

    /// <summary>Small words within a headline.</summary>
    private static readonly HashSet<string> small =
    [
        .. "of the and in at on for a an to my with from by & or our your is it's".Split(' '),
    ];

    private static readonly HashSet<string> after =
    [
        .. "on in at across over along up down onto to into under as please and then , . ; ! ? ( – — - for until till with centered centred above below".Split(
            ' '
        ),
    ];

    private const int ShortestShout = 3;

    public static IReadOnlyList<Token> Quoted(string message, IReadOnlyList<Token> tokens, Scene scene)
    {
        if (!message.Any(char.IsAsciiLetterUpper) || !message.Any(char.IsAsciiLetterLower))
            return tokens;
        var read = new List<Token>(tokens.Count);
        for (var i = 0; i < tokens.Count; )
        {
            var end =
                TextAt(message, tokens, i, scene)
                ?? ShoutAt(message, tokens, i)
                ?? NameAt(message, tokens, i, scene)
                ?? GivenAt(message, tokens, i)
                ?? i;
            if (end > i)
            {
                end = WithTrade(message, tokens, i, end);
                var last = tokens[end - 1].End;
                // "Happy Birthday Tom!", where nothing follows.
                if (
                    last + 1 == message.TrimEnd().Length
                    && message[last] is ('!' or '?')
                    && IsSaid(tokens, i)
                )
                    last++;
                read.Add(
                    new Token(
                        "“”",
                        "“”",
                        TokenKind.Quote,
                        0,
                        tokens[i].Start,
                        last,
                        message[WithSign(message, tokens[i].Start)..last]
                    )
                );
                i = end;
                continue;
            }
            read.Add(tokens[i++]);
        }
        return read;
    }

    /// <summary>"Lower third: Maria Lopez, Head Baker": what somebody does goes with the name.</summary>
    private static int WithTrade(string message, IReadOnlyList<Token> tokens, int start, int end)
    {
        if (!IsTag(tokens, start) || end >= tokens.Count || tokens[end].Text != ",")
            return end;
        var at = end + 1;
        while (
            at < tokens.Count
            && (IsCapital(message, tokens[at]) || at > end + 1 && small.Contains(tokens[at].Text))
        )
            at++;
        return at > end + 1 && (at >= tokens.Count || after.Contains(tokens[at].Text)) ? at : end;
    }

    /// <summary>"Japan 2025 as the title": a run with capital letters that is made a text behind it.</summary>
    private static int? GivenAt(string message, IReadOnlyList<Token> tokens, int i)
    {
        if (!IsCapital(message, tokens[i]) || i == 0 || IsCapital(message, tokens[i - 1]))
            return null;
        var end = i + 1;
        while (
            end < tokens.Count
            && (
                IsCapital(message, tokens[end])
                || tokens[end].Kind == TokenKind.Number
                || small.Contains(tokens[end].Text)
            )
        )
            end++;
        if (end + 1 >= tokens.Count || tokens[end].Text != "as")
            return null;
        return Enumerable
            .Range(end + 1, Math.Min(3, tokens.Count - end - 1))
            .Any(k => given.Contains(tokens[k].Text))
            ? end
            : null;
    }

    private static readonly HashSet<string> given =
    [
        .. "title headline heading caption subtitle text header".Split(' '),
    ];

    private static bool IsSaid(IReadOnlyList<Token> tokens, int i) =>
        i > 0 && tokens[i - 1].Text is ("say" or "says" or "read" or "reads" or ":" or "saying" or "reading");

    /// <summary>"The one that says Two": what a text of the film reads, written as it is there.</summary>
    private static int? TextAt(string message, IReadOnlyList<Token> tokens, int i, Scene scene)
    {
        if (tokens[i].Kind != TokenKind.Word || !char.IsAsciiLetterUpper(message[tokens[i].Start]) || i == 0)
            return null;
        foreach (var text in scene.Texts)
            if (
                text.Text is { Length: >= ShortestShout } words
                && words.Length < message.Length
                && string.CompareOrdinal(message, tokens[i].Start, words, 0, words.Length) == 0
            )
                for (var k = i; k < tokens.Count && tokens[k].End <= tokens[i].Start + words.Length; k++)
                    if (tokens[k].End == tokens[i].Start + words.Length)
                        return k + 1;
        return null;
    }

    private static int WithSign(string message, int start)
    {
        while (start > 0 && "$€£¥@".Contains(message[start - 1]))
            start--;
        return start;
    }

    /// <summary>The place behind a run in capitals that begins here and is to be written; null for none.</summary>
    private static int? ShoutAt(string message, IReadOnlyList<Token> tokens, int i)
    {
        if (i > 0 && IsShouted(message, tokens[i - 1]))
            return null;
        var (end, shouted, longest) = (i, 0, 0);
        for (var k = i; k < tokens.Count && IsInShout(message, tokens, k, i); k++)
        {
            if (tokens[k].Kind != TokenKind.Word)
            {
                end = tokens[k].Kind == TokenKind.Number || tokens[k].Text == "%" ? k + 1 : end;
                continue;
            }
            end = k + 1;
            if (abbreviations.Contains(tokens[k].Text))
                continue;
            shouted++;
            longest = Math.Max(longest, tokens[k].Text.Length);
        }
        return (shouted > 1 || longest >= ShortestShout) && IsAboutWriting(message, tokens, i, end)
            ? end
            : null;
    }

    private static bool IsInShout(string message, IReadOnlyList<Token> tokens, int k, int start) =>
        IsShouted(message, tokens[k])
        || tokens[k].Kind == TokenKind.Number
        || k > start
            && (
                tokens[k].Text is "%" or "&" or "+"
                || IsSpan(tokens, k)
                || tokens[k].Text is "!" or "," or ":"
                    && k + 1 < tokens.Count
                    && IsShouted(message, tokens[k + 1])
            );

    /// <summary>"10-4": a dash between two numbers.</summary>
    private static bool IsSpan(IReadOnlyList<Token> tokens, int k) =>
        k > 0
        && k + 1 < tokens.Count
        && tokens[k].Text is "-" or "–"
        && tokens[k - 1].Kind == TokenKind.Number
        && tokens[k + 1].Kind == TokenKind.Number;

    private static bool IsShouted(string message, Token token) =>
        token.Kind == TokenKind.Word
        && message[token.Start] != '#'
        && message[token.Start..token.End].Any(char.IsAsciiLetterUpper)
        && !message[token.Start..token.End].Any(char.IsAsciiLetterLower);

    /// <summary>A word of writing in the same sentence, not itself shouted.</summary>
    private static bool IsAboutWriting(string message, IReadOnlyList<Token> tokens, int start, int end)
    {
        var (from, to) = (start, end);
        while (from > 0 && !IsStop(tokens[from - 1]))
            from--;
        while (to < tokens.Count && !IsStop(tokens[to]))
            to++;
        return Enumerable
            .Range(from, to - from)
            .Any(k =>
                (k < start || k >= end) && writing.Contains(tokens[k].Text) && !IsShouted(message, tokens[k])
            );
    }

    private static bool IsStop(Token token) => token.Text is "." or "!" or "?" or ";" or "\n";

    /// <summary>The place behind a run of words with capital letters that stands right behind a word of writing.</summary>
    private static int? NameAt(string message, IReadOnlyList<Token> tokens, int i, Scene scene)
    {
        if (
            i == 0
            || !before.Contains(tokens[i - 1].Text)
                && !(tokens[i - 1].Text == "for" && IsTag(tokens, i))
                && !(tokens[i - 1].Text == "," && IsNamed(tokens, i))
                && !IsCalled(tokens, i, scene)
            || !IsCapital(message, tokens[i])
        )
            return null;
        var (end, capitals) = (i, 0);
        for (var k = i; k < tokens.Count; k++)
        {
            if (IsCapital(message, tokens[k]))
            {
                end = k + 1;
                capitals++;
            }
            else if (tokens[k].Kind == TokenKind.Number && k > i)
                end = k + 1;
            else if (!small.Contains(tokens[k].Text) || k == i)
                break;
        }
        var isOwn = nouns.Contains(tokens[i - 1].Text);
        return
            (capitals > 1 || capitals == 1 && (isOwn || IsCalled(tokens, i, scene)))
            && (end >= tokens.Count || after.Contains(tokens[end].Text))
            && !(isOwn ? IsTrait(tokens, i, end) : IsPhrase(tokens, i, end))
            && !IsFont(tokens, i)
            && (isOwn || !IsPicture(tokens, i, end, scene))
            && (IsAboutWriting(message, tokens, i, end) || IsCalled(tokens, i, scene))
            ? end
            : null;
    }

    /// <summary>"The name of the estate, Domaine Roussel".</summary>
    private static bool IsNamed(IReadOnlyList<Token> tokens, int i) =>
        Enumerable
            .Range(Math.Max(0, i - 8), Math.Min(8, i))
            .Any(k => tokens[k].Text is "name" or "names" or "words" or "phrase");

    /// <summary>"Spell it Lake Side", "call it Late Shift"; "change it to Kyoto" right behind a text.</summary>
    private static bool IsCalled(IReadOnlyList<Token> tokens, int i, Scene scene) =>
        i > 0 && tokens[i - 1].Text is "called" or "titled" or "entitled"
        || i > 1
            && tokens[i - 1].Text == "it"
            && (
                tokens[i - 2].Text is "call" or "name" or "title"
                || scene.Texts.Count > 0 && tokens[i - 2].Text is "spell" or "write" or "make" or "rename"
            )
        || i > 2
            && scene.Focus.TextId is not null
            && tokens[i - 1].Text == "to"
            && tokens[i - 2].Text is "it" or "that"
            && tokens[i - 3].Text is "change" or "rename" or "switch" or "correct" or "edit" or "update";

    /// <summary>"Name tag for Lena Ortiz".</summary>
    private static bool IsTag(IReadOnlyList<Token> tokens, int i) =>
        Enumerable
            .Range(Math.Max(0, i - 8), Math.Min(8, i))
            .Any(k =>
                tokens[k].Text is "tag" or "third" or "label" or "nameplate" or "strap" or "badge" or "chyron"
            );

    private static bool IsCapital(string message, Token token) =>
        token.Kind == TokenKind.Word && char.IsAsciiLetterUpper(message[token.Start]) && token.Text != "i";

    /// <summary>"The font to Brush Script", "in Noto Serif".</summary>
    private static bool IsFont(IReadOnlyList<Token> tokens, int i) =>
        FontReader.Read(tokens, i, []) is not null
        || Enumerable
            .Range(Math.Max(0, i - 4), Math.Min(4, i))
            .Any(k => tokens[k].Text is "font" or "fonts" or "typeface");

    /// <summary>Right behind one of these a single word with a capital letter is what is written: "with the title Hello".</summary>
    private static readonly HashSet<string> nouns =
    [
        .. "title headline heading caption subtitle titled banner slogan tagline text".Split(' '),
    ];

    /// <summary>"Title Bold" says how it looks.</summary>
    private static bool IsTrait(IReadOnlyList<Token> tokens, int start, int end) =>
        Lexicon.Shared.Find(tokens, start) is var (meanings, places)
        && places[^1] + 1 >= end
        && meanings.Any(meaning =>
            TextTraits.IsOne(meaning) || meaning is AmountWord or TextNoun or OrderWord
        );

    /// <summary>"Add Film Grain" names an effect.</summary>
    private static bool IsPhrase(IReadOnlyList<Token> tokens, int start, int end) =>
        Lexicon.Shared.Find(tokens, start) is var (_, places) && places[^1] + 1 >= end;

    private static bool IsPicture(IReadOnlyList<Token> tokens, int start, int end, Scene scene) =>
        scene.Names.Any(name =>
            name.Count > 0 && Enumerable.Range(start, end - start).All(k => name.Contains(tokens[k].Stem))
        );
}
