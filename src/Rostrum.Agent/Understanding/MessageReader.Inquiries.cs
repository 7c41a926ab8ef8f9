namespace Rostrum.Agent.Understanding;

/// <summary>Sentences that ask about a thing: they are answered, and what else the message says is done.</summary>
internal sealed partial class MessageReader
{
    /// <summary>"Remove all pictures", 删除所有: nothing would be left.</summary>
    public bool TakesAll =>
        scanned.Mentions.Any(mention => mention.As<NotWord>() is { Removes: true })
        && scanned.Mentions.All(mention =>
            mention.Meanings.Any(meaning =>
                meaning is NotWord { Removes: true } or EachWord or PictureWord or FilmWord or NothingMeant
                || meaning is PicturePlace { Pick: Pick.Every }
            )
        )
        && (
            scanned.Mentions.Any(mention => mention.As<EachWord>() is not null)
            || tokens.Any(token => token.Text is "all" or "everything" or "every")
            || string.Concat(tokens.Select(token => token.Text)) is var said
                && (said.Contains("所有") || said.Contains("全部") || said.Contains("全都"))
        );

    /// <summary>What is asked, in the order of the words.</summary>
    private readonly IReadOnlyList<Inquiry> inquiries = [];

    /// <summary>What a message asks, and what it says besides.</summary>
    private static (IReadOnlyList<Inquiry> Asked, string Besides) InquiriesIn(string message, Scene scene)
    {
        var tokens = Unwrapped.Read(message, Lexicon.Shared.Spelling, scene);
        if (tokens.Count == 0)
            return ([], message);
        var (mentions, clauses) = Scanner.Scan(tokens, scene);
        var found = new List<Inquiry>();
        var orders = new List<List<Clause>>();
        var waiting = new List<Clause>();
        foreach (var sentence in SentencesOf(clauses))
        {
            // "What about snow? Would it look good?" asks once.
            List<Clause> about = [.. waiting, .. sentence];
            var asked = Writes(tokens, sentence)
                ? null
                : InquiryReader.In(
                    message,
                    tokens,
                    sentence,
                    [.. mentions.Where(mention => IsIn(about, mention))],
                    scene
                );
            if (asked is null && waiting.Count > 0)
                orders.Add([.. waiting]);
            waiting.Clear();
            if (asked is not null)
                found.Add(asked);
            else if (IsProposed(tokens, sentence))
                waiting.AddRange(sentence);
            else if (!AsksForExamples(tokens, sentence) || found.Count == 0)
                orders.Add(sentence);
        }
        if (waiting.Count > 0)
            orders.Add(waiting);
        if (found.Count == 0)
            return ([], message);
        if (!orders.Exists(sentence => mentions.Any(mention => IsIn(sentence, mention) && IsOrder(mention))))
            return (found, "");
        return (
            found,
            string.Join(
                ' ',
                orders.Select(sentence => Written(message, tokens, sentence[0].Start, sentence[^1].End))
            )
        );
    }

    /// <summary>A sentence as it was written, with the sign that ends it.</summary>
    private static string Written(string message, IReadOnlyList<Token> tokens, int start, int end) =>
        message[tokens[start].Start..(end < tokens.Count ? tokens[end].End : message.Length)];

    private static bool Writes(IReadOnlyList<Token> tokens, List<Clause> sentence) =>
        Enumerable
            .Range(sentence[0].Start, sentence[^1].End - sentence[0].Start)
            .Any(i => tokens[i].Kind == TokenKind.Quote);

    private static bool IsProposed(IReadOnlyList<Token> tokens, List<Clause> sentence) =>
        sentence[0].End - sentence[0].Start > 2
        && tokens[sentence[0].Start].Text is "what" or "how"
        && tokens[sentence[0].Start + 1].Text is "about" or "if";

    private static IEnumerable<List<Clause>> SentencesOf(IReadOnlyList<Clause> said)
    {
        for (var start = 0; start < said.Count; )
        {
            var sentence = said.Skip(start)
                .TakeWhile((clause, i) => i == 0 || !clause.BeginsSentence)
                .ToList();
            start += sentence.Count;
            if (sentence[^1].End > sentence[0].Start)
                yield return sentence;
        }
    }

    /// <summary>Something that may be wanted, and no small talk.</summary>
    private static bool IsOrder(Mention mention) =>
        !mention.Meanings.All(meaning =>
            meaning
                is NothingMeant
                    or VerbWord
                    or PictureWord
                    or FilmWord
                    or AmountWord
                    or CorrectionWord
                    or QuestionWord { Question: Question.Greeting or Question.Thanks }
        );

    /// <summary>"Name me a few moves", 说几个: what is meant is the list that was asked for.</summary>
    private static bool AsksForExamples(IReadOnlyList<Token> tokens, List<Clause> sentence)
    {
        var said = Enumerable
            .Range(sentence[0].Start, sentence[^1].End - sentence[0].Start)
            .Select(i => tokens[i].Text)
            .ToList();
        return said
                is ["name", "me" or "a" or "some" or "two" or "three" or "four" or "five" or "several", ..]
                    or ["list", "me" or "a" or "some" or "two" or "three", ..]
                    or ["give", "me", "a" or "some" or "two" or "three", ..]
                && (
                    said[0] != "give"
                    || said.Exists(word => word is "examples" or "ideas" or "options" or "names")
                )
            || string.Concat(said) is var han
                && han.Length <= MostOfExamples
                && (
                    han.StartsWith("说几", StringComparison.Ordinal)
                    || han.StartsWith("举几", StringComparison.Ordinal)
                    || han.StartsWith("列几", StringComparison.Ordinal)
                    || han.StartsWith("举个例", StringComparison.Ordinal)
                );
    }

    /// <summary>说几个运镜来听听.</summary>
    private const int MostOfExamples = 10;
}
