using Rostrum.Drafts.Looks;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Understanding.Looks;

/// <summary>A colour look that a message names, or words about the one that is there.</summary>
/// <param name="Look">Null: the one that the pictures have.</param>
/// <param name="Strength">0–1; null for all of it.</param>
/// <param name="Factor">Strength as a factor of what it is.</param>
internal sealed record LookWish(
    Look? Look,
    PictureScope Scope,
    bool Off = false,
    double? Strength = null,
    double Factor = 1
)
{
    /// <summary>It is laid over the looks that are there: "a bit warmer".</summary>
    public bool IsOver { get; init; }

    /// <summary>It takes the place of what was said before it: "warm, no, cool".</summary>
    public bool Corrects { get; init; }

    /// <summary>滤镜强度70%: of the look that is there, if one is.</summary>
    public bool IsOfPresent { get; init; }

    /// <summary>When it is to be seen, where that was said: a look holds for whole pictures.</summary>
    public Period? Period { get; init; }
}

/// <summary>Reads colour looks by the words of their catalogue, with what is said about them.</summary>
internal static class LookReader
{
    /// <summary>What "grade it" means where no look is named.</summary>
    private const string Usual = "cinematic";

    /// <summary>"For the first 3 s", 前3秒: in the same clause, in which nothing else has a time.</summary>
    private static Period? PeriodOf(Sentence sentence, Mention look) =>
        sentence.Mentions.Exists(other =>
            other != look
            && other.Clause == look.Clause
            && other.As<Head>() is not null and not LookNamed and not LookWord and not FilmWord
        )
            ? null
            : sentence
                .Of<Period>()
                .Where(found =>
                    found.Mention.Clause == look.Clause && found.Meaning is { Whole: false, Until: false }
                )
                .Select(found => found.Meaning)
                .FirstOrDefault();

    public static void Read(Sentence sentence, Request request, Scene scene)
    {
        foreach (var (mention, named) in sentence.Of<LookNamed>())
        {
            if (mention.As<QuestionWord>() is not null && sentence.Mentions.Count == 1)
                continue;
            var scope = sentence.ScopeOf(mention);
            if (sentence.Denied.Contains(mention) && IsLessened(sentence, mention))
            {
                if (
                    scene.Looks.Contains(named.Look.Name)
                    || request.Looks.Exists(wish => wish.Look == named.Look)
                )
                    request.Looks.Add(new LookWish(named.Look, scope, Strength: SomeOfIt, Factor: SomeOfIt));
                continue;
            }
            request.Looks.Add(
                sentence.Denied.Contains(mention)
                    ? new LookWish(named.Look, scope, Off: true)
                    : Measured(
                        sentence,
                        mention,
                        Degree(
                            sentence,
                            mention,
                            new LookWish(named.Look, scope)
                            {
                                Period = PeriodOf(sentence, mention),
                                IsOver =
                                    sentence.HasInClause<TooWord>(mention)
                                    || named.Look.Adjusts && IsAdjusting(sentence, mention),
                                Corrects = TakesItsPlace(sentence, mention),
                            }
                        )
                    )
            );
        }
        // A dreamy, soft glow is as much of the colours as of the light.
        if (
            request.Looks.Count == 0
            && request.Effects.Find(wish =>
                wish is { Off: false, IsComparison: false, Effect.Name: "dreamy_glow" }
            )
                is { } glow
        )
            request.Looks.Add(new LookWish(LookCatalogue.Find("dreamy"), glow.Scope));
        if (request.Looks.Count > 0)
            return;
        foreach (var (mention, word) in sentence.Of<LookWord>())
        {
            // 把空镜去色，人物保留原来的颜色: of the others.
            var scope =
                word.Gone && sentence.ScopeOf(mention).IsAll && sentence.Named.Count > 0
                    ? sentence.ScopeOf([new PicturePlace([], Pick.Rest)])
                    : sentence.ScopeOf(mention);
            var about = Measured(sentence, mention, new LookWish(null, scope));
            request.Looks.Add(
                sentence.Denied.Contains(mention) || word.Gone ? about with { Off = true }
                : about.Factor != 1 ? about
                : about with { Look = LookCatalogue.Find(Usual), IsOfPresent = about.Strength is not null }
            );
            return;
        }
        if (scene.Focus.Subject == Subject.Looks)
        {
            ReadAfterthought(sentence, request, scene.Focus);
            if (sentence.IsMereRemoval)
                request.Looks.Add(
                    new LookWish(
                        null,
                        scene.Focus.Places is { } places ? PictureScope.At(places) : PictureScope.All,
                        Off: true
                    )
                );
        }
    }

    /// <summary>"Warm, no, cinematic", "change the warm look to cinematic": the one before it is not wanted any more.</summary>
    private static bool TakesItsPlace(Sentence sentence, Mention look) =>
        sentence.Mentions.Exists(other =>
            other.Start < look.Start
            && (
                other.As<CorrectionWord>() is not null
                || other.As<VerbWord>() is { Verb: Verb.Change or Verb.Replace or Verb.Swap }
            )
        ) || sentence.Of<InsteadWord>().Any();

    /// <summary>"Warmer", "more vivid", "add a bit of warmth", 再暖一点: the colours stay what they are besides.</summary>
    private static bool IsAdjusting(Sentence sentence, Mention look)
    {
        var (first, last) = (sentence.Tokens[look.Start].Text, sentence.Tokens[look.End - 1].Text);
        return first.EndsWith("er", StringComparison.Ordinal) && first is not ("winter" or "summer")
            || first
                is "more"
                    or "less"
                    or "再"
                    or "更"
                    or "boost"
                    or "increase"
                    or "raise"
                    or "reduce"
                    or "lower"
            || last is "点" or "些"
            || sentence.Mentions.Exists(other =>
                other.Clause == look.Clause
                && other.Meanings.Any(meaning =>
                    meaning is AmountWord { Relative: true } or AmountWord { Factor: < 1 }
                )
            )
            || sentence.Mentions.Exists(other =>
                other.Clause == look.Clause && other.As<VerbWord>() is { Verb: Verb.Add }
            );
    }

    /// <summary>"Not so warm", 别太暖: less of it.</summary>
    private static bool IsLessened(Sentence sentence, Mention look)
    {
        var before = sentence.Tokens.Take(look.Start).Select(token => token.Text).TakeLast(2).ToList();
        return before is [.., "so" or "too" or "as" or "quite" or "very" or "太" or "么"]
            || before is ["not" or "isn't", "that"];
    }

    /// <summary>暖一点, 再暖些: some of the look, and more of one that is there.</summary>
    private static LookWish Degree(Sentence sentence, Mention look, LookWish wish) =>
        sentence.Tokens[look.Start].Kind == TokenKind.Han
        && sentence.Tokens[look.End - 1].Text is "点" or "些"
            ? wish with
            {
                Strength = SomeOfIt,
                Factor = MoreOfIt,
            }
            : wish;

    private const double SomeOfIt = 0.7;
    private const double MoreOfIt = 1.4;

    private static LookWish Measured(Sentence sentence, Mention look, LookWish wish)
    {
        foreach (var other in sentence.Mentions)
        {
            if (
                other.Clause != look.Clause && !ReferenceEquals(sentence.NamedBefore(other), look)
                || sentence.Denied.Contains(other)
                || other.Clause != look.Clause && MusicReader.Owns(sentence, other)
                || other.Clause == look.Clause
                    && !ReferenceEquals(
                        sentence.Nearest(other, head => head.As<Head>() is not null and not FilmWord),
                        look
                    )
            )
                continue;
            if (other.As<Percent>() is { } percent)
                wish = wish with { Strength = Math.Clamp(percent.Fraction, 0, 1) };
            else if (other.As<AmountWord>() is { Relative: true } more)
                wish = wish with { Factor = wish.Factor * more.Factor };
            else if (other.As<AmountWord>() is { Factor: < 1 } little)
                wish = wish with { Strength = little.Factor };
        }
        return wish;
    }

    /// <summary>"Stronger", said right after a look was set, is about that.</summary>
    private static void ReadAfterthought(Sentence sentence, Request request, Focus focus)
    {
        var factor = sentence
            .Of<AmountWord>()
            .Where(found => found.Meaning.Relative && !sentence.Denied.Contains(found.Mention))
            .Select(found => found.Meaning.Factor)
            .FirstOrDefault(1);
        if (
            factor == 1
            && sentence.Of<Percent>().Select(found => (double?)found.Meaning.Fraction).FirstOrDefault()
                is { } share
            && !sentence.Mentions.Exists(mention => mention.As<Head>() is not null and not FilmWord)
        )
        {
            request.Looks.Add(
                new LookWish(
                    LookCatalogue.Find(Usual),
                    focus.Places is { } those ? PictureScope.At(those) : PictureScope.All,
                    Strength: Math.Clamp(share, 0, 1)
                )
                {
                    IsOfPresent = true,
                }
            );
            request.Motions.RemoveAll(motion => motion.Motion is null);
            return;
        }
        if (
            factor == 1
            || sentence.Mentions.Exists(mention => mention.As<Head>() is not null and not FilmWord)
        )
            return;
        request.Looks.Add(
            new LookWish(
                null,
                focus.Places is { } places ? PictureScope.At(places) : PictureScope.All,
                Factor: factor
            )
        );
        request.Motions.RemoveAll(motion => motion.Motion is null);
    }
}
