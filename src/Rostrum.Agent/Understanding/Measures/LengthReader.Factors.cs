namespace Rostrum.Agent.Understanding.Measures;

internal static partial class LengthReader
{
    /// <summary>"20% longer", "shorten it by a third".</summary>
    private static double FactorOf(Sentence sentence, Mention word, double usual)
    {
        if ((HanGoal(sentence, word) ?? EnglishGoal(sentence, word)) is { } goal)
            return goal;
        if (TimesBehind(sentence, word) is { } times)
            return usual > 1 ? times : 1 / times;
        var share =
            sentence
                .Of<Percent>()
                .Where(part => part.Mention.Clause == word.Clause)
                .Select(part => (double?)part.Meaning.Fraction)
                .FirstOrDefault()
            ?? Enumerable
                .Range(word.End, Math.Min(4, Math.Max(0, sentence.Tokens.Count - word.End)))
                .Select(i => ShareOf(sentence.Tokens[i].Text))
                .FirstOrDefault(part => part is not null)
            ?? HanShare(sentence, word);
        return share is not { } by || by > 1 ? usual
            : usual > 1 ? 1 + by
            : 1 - by;
    }

    /// <summary>"Shorten it to 5 seconds" names the length itself.</summary>
    private static bool IsSettled(Sentence sentence, Mention word) =>
        sentence.Denied.Contains(word)
        || IsPartOfTimes(sentence, word)
        || word.As<PlainCutWord>() is not null && sentence.Of<Length>().Any()
        || sentence
            .Of<Length>()
            .Any(length =>
                Math.Abs(length.Mention.Clause - word.Clause) <= 1
                && length.Meaning.More == 0
                && !(sentence.HasInClause<PicturePlace>(word) && IsAltogether(sentence, length.Mention))
            )
        // "To linger twice as long": how much is said behind.
        || sentence
            .Of<LengthWord>()
            .Any(other =>
                other.Mention.Clause == word.Clause
                && other.Mention.Start - word.End is 0 or 1
                && other.Mention != word
            )
        || sentence.HasInClause<Length>(word)
        || sentence.Of<FadeWord>().Any(fade => fade.Mention.Clause == word.Clause);

    private static void ReadFactor(
        Sentence sentence,
        Request request,
        Mention mention,
        double factor,
        Scene scene
    )
    {
        var owner = sentence.Nearest(mention, other => other.As<Head>() is not null and not MotionNamed);
        if (owner?.As<Head>() is UnavailableWord or EffectNamed or LookNamed or FilmFadeWord)
            return;
        if (
            owner is not null && IsTransition(owner)
            || owner is null && sentence.NamedBefore(mention) is { } before && IsTransition(before)
        )
            (request.Transition ??= new TransitionWish()).Factor = factor;
        else
            request.Lengths.Add(
                new LengthWish(
                    EachOf(sentence, mention, scene) ?? Spoken(sentence, mention, scene),
                    null,
                    factor
                )
            );
    }

    /// <summary>"Shorten the film to half", "cut it down to a third": what is left of it.</summary>
    private static double? EnglishGoal(Sentence sentence, Mention word)
    {
        var tokens = sentence.Tokens;
        for (var i = word.Start + 1; i < tokens.Count && i < word.End + 5; i++)
            if (tokens[i].Text == "to")
            {
                var at = i + 1 < tokens.Count && tokens[i + 1].Text is "a" or "one" ? i + 2 : i + 1;
                return at < tokens.Count ? ShareOf(tokens[at].Text) : null;
            }
        return null;
    }

    /// <summary>"Longer, like double", "longer, maybe three times": how much is guessed behind.</summary>
    private static double? TimesBehind(Sentence sentence, Mention word)
    {
        var at = word.End;
        while (at < sentence.Tokens.Count && at < word.End + 3 && guessing.Contains(sentence.Tokens[at].Text))
            at++;
        return at == word.End || at >= sentence.Tokens.Count
            ? null
            : sentence.Tokens[at].Text switch
            {
                "double" or "twice" => 2,
                "triple" => 3,
                _ when NumberReader.Read(sentence.Tokens, at) is var (number, end)
                        && NumberReader.Words(sentence.Tokens, end, "times")
                        && number is > 1 and <= 10 => number,
                _ => null,
            };
    }

    private static readonly HashSet<string> guessing =
    [
        .. ", like say maybe perhaps about around roughly almost nearly".Split(' '),
    ];

    private static double? ShareOf(string word) =>
        word switch
        {
            "half" => 0.5,
            "third" => 1 / 3.0,
            "quarter" => 0.25,
            _ => null,
        };

    /// <summary>缩短到原来的三分之一: what is left of it.</summary>
    private static double? HanGoal(Sentence sentence, Mention word)
    {
        var tokens = sentence.Tokens;
        var at = word.End;
        if (at >= tokens.Count || tokens[at].Text is not ("到" or "成" or "为" or "至"))
            return null;
        at++;
        while (
            at < tokens.Count
            && at < word.End + 6
            && tokens[at].Text is "原" or "来" or "现" or "在" or "先" or "的" or "目" or "前" or "只" or "剩"
        )
            at++;
        if (NumberReader.Words(tokens, at, "一", "半"))
            return 0.5;
        return NumberReader.Read(tokens, at) is var (number, end) && number is > 0 and <= 20
            ? NumberReader.Words(tokens, end, "倍")
                ? number
                : NumberReader.Words(tokens, end, "分", "之", "一")
                    ? 1 / number
                    : NumberReader.Words(tokens, end, "成")
                        ? number / 10
                        : null
            : null;
    }

    /// <summary>缩短一半, 延长三分之一: the share by which it changes.</summary>
    private static double? HanShare(Sentence sentence, Mention word) =>
        sentence.Tokens[word.Start].Kind == TokenKind.Han
            ? Enumerable
                .Range(word.End, Math.Min(3, Math.Max(0, sentence.Tokens.Count - word.End)))
                .TakeWhile(i => sentence.Tokens[i].Kind == TokenKind.Han && sentence.Tokens[i].Text != "到")
                .Select(i =>
                    NumberReader.Words(sentence.Tokens, i, "一", "半") ? 0.5
                    : NumberReader.Words(sentence.Tokens, i, "三", "分", "之", "一") ? 1 / 3.0
                    : NumberReader.Words(sentence.Tokens, i, "四", "分", "之", "一") ? 0.25
                    : NumberReader.Words(sentence.Tokens, i, "五", "分", "之", "一") ? 0.2
                    : (double?)null
                )
                .FirstOrDefault(part => part is not null)
            : null;
}
