namespace Rostrum.Agent.Understanding.Talk;

/// <summary>Reads what is asked to be told, and errands for the service, where nothing is asked of the film.</summary>
internal static partial class QuestionReader
{
    private static readonly HashSet<string> polite =
    [
        .. "can could would will please let may shall 能 可 请 帮 麻 给".Split(' '),
    ];

    private static readonly HashSet<string> asking =
    [
        .. "what what's whats which how when where who why is are does do did has have am was were whose".Split(
            ' '
        ),
    ];

    /// <summary>They need a question mark to be sure.</summary>
    private static readonly HashSet<string> doubtful =
    [
        .. "is are does do did has have am was were when where".Split(' '),
    ];

    private static readonly string[] chinese =
    [
        "什么",
        "怎么",
        "多少",
        "多长",
        "多久",
        "第几秒",
        "有几张",
        "共几张",
        "有几个",
        "哪些",
        "哪个",
        "哪张",
        "哪里",
        "多大",
        "有没有",
        "是不是",
        "为什么",
        "第几",
        "如何",
        "是谁",
        "啥",
        "几秒",
        "几个",
        "横的还是",
        "竖的还是",
        "横还是竖",
        "竖还是横",
        "横屏还是",
        "竖屏还是",
        "横版还是",
        "竖版还是",
        "哪边",
        "音乐没",
        "多少个",
        "多快",
        "哪几",
        "哪种",
        "哪类",
        "几种",
        "几条",
        "说来听听",
        "说说看",
        "列一下",
        "列出来",
        "报一下",
    ];

    private static readonly string[] nothing =
    [
        .. from what in "啥 什么 怎么 哪里 哪个 多少".Split(' ')
        from all in "也 都".Split(' ')
        select what + all,
    ];

    /// <summary>They say how long, and ask nothing: 站不了多久.</summary>
    private static readonly string[] measuring =
    [
        .. "不了多久 不了多少 没多久 没多长 没多少 不多久 用不了多 要不了多 多久都 多长都 多少都 不管多 无论多 怎么都 怎么也 什么样都".Split(
            ' '
        ),
    ];

    public static void Read(Sentence sentence, Request request)
    {
        var asked = sentence.Of<QuestionWord>().Select(found => found.Meaning.Question).ToList();
        request.Errand = sentence
            .Of<ServiceWord>()
            .Where(found => !sentence.Denied.Contains(found.Mention))
            .Select(found => (Errand?)found.Meaning.Errand)
            .FirstOrDefault();
        if (request.Unavailable.Count > 0)
            asked.RemoveAll(IsSmallTalk);
        if (asked.Count > 0 && !request.AsksForChange)
            request.Question = OwnOf(sentence, asked.OrderBy(IsSmallTalk).First());
        else if (asked.Exists(question => !IsSmallTalk(question)) && IsQuestion(sentence))
            request.Question = asked.OrderBy(IsSmallTalk).First();
    }

    /// <summary>Whether some clauses ask to be told something: an asking word, and no request made polite by one.</summary>
    public static bool IsQuestion(Sentence sentence)
    {
        var (start, end) = (sentence.Clauses[0].Start, sentence.Clauses[^1].End);
        if (
            sentence.Of<ServiceWord>().Any()
            && !sentence.Of<QuestionWord>().Any(found => !IsSmallTalk(found.Meaning.Question))
        )
            return false;
        while (
            start < end
            && (
                sentence.Tokens[start].Text
                    is "so"
                        or "and"
                        or "but"
                        or "hey"
                        or "ok"
                        or "okay"
                        or "um"
                        or "then"
                        or "wait"
                        or "那"
                        or "现"
                        or "在"
                        or "请"
                        or "问"
                || sentence.Tokens[start].Kind == TokenKind.Mark
            )
        )
            start++;
        if (start >= end)
            return false;
        if (
            IndirectQuestion.In(sentence.Tokens, start, end)
            || AsksBehind(sentence, start, end)
            || AsksAfterAside(sentence, start)
            || AsksBehindColon(sentence, start, end)
        )
            return true;
        var first = sentence.Tokens[start].Text;
        if (
            Enumerable
                .Range(start, end - start)
                .Any(i => sentence.Tokens[i].Kind == TokenKind.Quote || sentence.Tokens[i].Text == ":")
            && sentence.Of<TextNoun>().Any()
            && !asking.Contains(first)
        )
            return false;
        // "Why not add some snow" is a wish.
        if (
            first == "why"
            && start + 1 < end
            && sentence.Tokens[start + 1].Text is "not" or "don't" or "dont"
        )
            return false;
        // 怎么好看怎么来 leaves the choice to the director.
        if (sentence.Of<MakeWord>().Any() && !sentence.EndsAsQuestion)
            return false;
        var second = start + 1 < end ? sentence.Tokens[start + 1].Text : "";
        if (first is "how" or "what" && second is "about" or "if")
            return false;
        // "What I'd like is a 20 second piece" asks for it.
        if (
            first == "what"
            && second is "i" or "i'd" or "we" or "we'd" or "i'm" or "we're"
            && !sentence.EndsAsQuestion
            && Enumerable
                .Range(start, Math.Min(8, end - start))
                .Any(i =>
                    sentence.Tokens[i].Text
                        is "like"
                            or "want"
                            or "need"
                            or "love"
                            or "imagine"
                            or "after"
                            or "looking"
                )
        )
            return false;
        // "How-to clip: …" is what the film is.
        if (first == "how" && second == "to" && !sentence.EndsAsQuestion)
            return false;
        // "Is possible that the cat speaks?" asks for it.
        if (first == "is" && second == "possible")
            return false;
        // "How about …", 换成…怎么样 propose something.
        if (Says(sentence, "怎么样") && sentence.Mentions.Exists(Denial.IsThing))
            return false;
        if (sentence.Tokens[start].Kind == TokenKind.Word)
            return first == "any" && sentence.EndsAsQuestion
                || asking.Contains(first)
                    && (sentence.EndsAsQuestion || !doubtful.Contains(first) || AsksOfFilm(first, second));
        if (polite.Contains(first) && first != "可")
            return false;
        var said = string.Concat(Enumerable.Range(start, end - start).Select(i => sentence.Tokens[i].Text));
        // 别的啥也别加, 我什么都不会: nothing is asked.
        said = nothing.Aggregate(said, (now, word) => now.Replace(word, "", StringComparison.Ordinal));
        said = measuring.Aggregate(said, (now, word) => now.Replace(word, "", StringComparison.Ordinal));
        if (DeniesAll(said) || sentence.Of<AnimationNamed>().Any(found => IsAsking(sentence, found.Mention)))
            return false;
        return Array.Exists(chinese, word => said.Contains(word, StringComparison.Ordinal))
            || (
                sentence.EndsAsQuestion
                && !said.Contains('能')
                && !said.Contains("可以")
                && !said.Contains("好吗")
                && !said.Contains("行吗")
            );
    }

    /// <summary>"Does this have audio on it": its order is that of a question, though no sign ends it.</summary>
    private static bool AsksOfFilm(string first, string second) =>
        first is ("does" or "is" or "are" or "has" or "was" or "were" or "did")
        && second
            is ("it" or "this" or "that" or "there" or "the" or "my" or "our" or "any" or "these" or "you");

    /// <summary>啥花样都别加: whatever there is, none of it.</summary>
    private static bool DeniesAll(string said)
    {
        var any = said.IndexOf('啥') is >= 0 and var short1
            ? short1
            : said.IndexOf("什么", StringComparison.Ordinal);
        if (any < 0)
            return false;
        var all = said.IndexOfAny(['都', '也'], any);
        return all > any
            && all - any <= 6
            && all + 1 < said.Length
            && said[all + 1] is '别' or '不' or '没' or '甭' or '免';
    }

    /// <summary>念到哪个字哪个字亮: an asking word that is part of how letters come.</summary>
    private static bool IsAsking(Sentence sentence, Mention animation) =>
        Enumerable
            .Range(animation.Start, animation.End - animation.Start)
            .Any(i => sentence.Tokens[i].Text == "哪");

    private static readonly HashSet<string> leading =
    [
        .. "before after while as since to if now when for first".Split(' '),
    ];

    /// <summary>"Before I send it, could you tell me how long it is?": what stands before only says when or why.</summary>
    private static bool AsksBehind(Sentence sentence, int start, int end) =>
        leading.Contains(sentence.Tokens[start].Text)
        && sentence.EndsAsQuestion
        && sentence.Clauses.Any(clause =>
            clause.Start > start && IndirectQuestion.In(sentence.Tokens, clause.Start, end)
        );

    /// <summary>"I forgot, which mood did I pick?": what is said first names nothing.</summary>
    private static bool AsksAfterAside(Sentence sentence, int start) =>
        sentence.EndsAsQuestion
        && sentence.Tokens[start].Text
            is "i"
                or "i've"
                or "sorry"
                or "just"
                or "quick"
                or "out"
                or "by"
                or "remind"
        && sentence.Clauses.FirstOrDefault(clause => clause.Start > start && clause.End > clause.Start)
            is { } next
        && asking.Contains(sentence.Tokens[next.Start].Text)
        && !doubtful.Contains(sentence.Tokens[next.Start].Text)
        && sentence.Mentions.TrueForAll(mention => mention.Start >= next.Start || mention.As<Head>() is null);

    /// <summary>"Quick check before sign-off: how many pictures are there?": what stands before only announces it.</summary>
    private static bool AsksBehindColon(Sentence sentence, int start, int end) =>
        sentence.EndsAsQuestion
        && Enumerable
            .Range(start, Math.Max(0, end - start - 1))
            .Any(i =>
                sentence.Tokens[i].Text == ":"
                && asking.Contains(sentence.Tokens[i + 1].Text)
                && sentence.Mentions.TrueForAll(mention =>
                    mention.Start > i || mention.As<Head>() is null && mention.As<PicturePlace>() is null
                )
            );

    /// <summary>What else is asked beside one question, in the order of the words.</summary>
    public static IEnumerable<Question> AlsoAsked(Sentence sentence, Question subject) =>
        sentence
            .Of<QuestionWord>()
            .Where(found => sentence.Tokens[found.Mention.Start].Kind == TokenKind.Han)
            .Select(found => found.Meaning.Question)
            .Where(question => !IsSmallTalk(question) && question != subject)
            .Distinct();

    private static bool Says(Sentence sentence, string words) =>
        string.Concat(sentence.Tokens.Select(token => token.Text)).Contains(words, StringComparison.Ordinal);

    private static bool IsSmallTalk(Question question) => question is Question.Greeting or Question.Thanks;
}
