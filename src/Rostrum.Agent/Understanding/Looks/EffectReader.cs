using Rostrum.Drafts;
using Rostrum.Drafts.Effects;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Understanding.Looks;

/// <summary>An effect that a message names, or words about those that are there.</summary>
internal sealed class EffectWish
{
    /// <summary>Null: all effects of the pictures.</summary>
    public Effect? Effect { get; init; }

    public PictureScope Scope { get; init; }

    public bool Off { get; init; }

    /// <summary>Another takes its place: where it is not there, nothing need be said.</summary>
    public bool IsReplaced { get; init; }

    /// <summary>Strength as a factor of the usual.</summary>
    public double? Amount { get; set; }

    /// <summary>Strength as a fraction of the most, 0–1.</summary>
    public double? Fraction { get; set; }

    /// <summary>Strength as a factor of what it is.</summary>
    public double AmountBy { get; set; } = 1;

    public double? Speed { get; set; }

    public double SpeedBy { get; set; } = 1;

    /// <summary>The wire's word.</summary>
    public string? Direction { get; set; }

    public Colour? Colour { get; set; }

    /// <summary>When it is seen: in the film where all pictures are meant, else in each picture.</summary>
    public Period? Period { get; set; }

    /// <summary>Where it is seen at other times as well, it is not to be any more.</summary>
    public bool IsOnlyThen { get; init; }

    /// <summary>How long it is seen, ms.</summary>
    public long? Milliseconds { get; set; }

    /// <summary>雪再大点, 把颗粒调小一点: it should be there already.</summary>
    public bool IsOfPresent { get; set; }

    /// <summary>It is spoken of as being there: "the snow", "less snow".</summary>
    public bool IsKnown { get; set; }

    /// <summary>"The effect": one of those that are there.</summary>
    public bool IsOne { get; init; }

    public bool IsComparison => AmountBy != 1 || SpeedBy != 1;
}

/// <summary>Reads effects by the words of their catalogue, with what is said about them.</summary>
internal static class EffectReader
{
    public static void Read(Sentence sentence, Request request, Scene scene)
    {
        foreach (var (mention, named) in sentence.Of<EffectNamed>())
        {
            var scope = sentence.ScopeOf(mention);
            if (IsTooMuch(sentence, mention))
            {
                if (
                    !sentence
                        .Of<EffectNamed>()
                        .Any(found => found.Mention != mention && found.Meaning.Effect == named.Effect)
                )
                    request.Effects.Add(
                        new EffectWish
                        {
                            Effect = named.Effect,
                            Scope = scope,
                            AmountBy = 0.6,
                        }
                    );
                continue;
            }
            if (sentence.Denied.Contains(mention) && PeriodBeside(sentence, mention)?.Rest() is { } rest)
                request.Effects.Add(
                    new EffectWish
                    {
                        Effect = named.Effect,
                        Scope = scope,
                        Period = rest,
                        IsOnlyThen = true,
                    }
                );
            else if (sentence.Denied.Contains(mention) || GivesWay(sentence, mention))
                request.Effects.Add(
                    new EffectWish
                    {
                        Effect = named.Effect,
                        Scope = scope,
                        Off = true,
                    }
                );
            else
                request.Effects.Add(Described(sentence, mention, named.Effect, scope));
        }
        foreach (var (mention, given) in sentence.Of<EffectGivenUp>())
            request.Effects.Add(
                new EffectWish
                {
                    Effect = given.Effect,
                    Scope = sentence.ScopeOf(mention),
                    Off = true,
                    IsReplaced = true,
                }
            );
        foreach (var (mention, _) in sentence.Of<EffectsWord>())
            if (sentence.Denied.Contains(mention))
                request.Effects.Add(
                    new EffectWish
                    {
                        Scope = sentence.ScopeOf(mention),
                        Off = true,
                        IsOne =
                            sentence.Tokens[mention.End - 1].Text is "effect" or "overlay"
                            && sentence.Tokens[mention.Start].Text is not ("every" or "any"),
                    }
                );
        if (
            sentence.Of<VerbWord>().Any(found => found.Meaning.Verb == Verb.Keep)
            || sentence
                .Of<EffectNamed>()
                .Any(found =>
                    found.Mention.Start > 0
                    && sentence.Tokens[found.Mention.Start - 1].Text is "了" or "除" or "留"
                    && sentence.Of<EffectsWord>().Any(other => other.Mention.Start >= found.Mention.End)
                )
        )
            KeepOnly(sentence, request, scene);
        if (request.Effects.Count == 0 && SaysNone(sentence) is { } none)
            request.Effects.Add(new EffectWish { Scope = sentence.ScopeOf(none), Off = true });
        if (
            scene.Focus is { Subject: Subject.Effects, Effect: { } old }
            && EffectCatalogue.Find(old) is { } gone
            && request.Effects is [{ Off: false, Effect: { } now }]
            && now != gone
            && sentence.Of<VerbWord>().Any(found => found.Meaning.Verb is Verb.Change or Verb.Replace)
        )
            request.Effects.Insert(
                0,
                new EffectWish
                {
                    Effect = gone,
                    Scope = request.Effects[0].Scope,
                    Off = true,
                }
            );
        if (request.Effects.Count == 0 && scene.Focus.Subject == Subject.Effects)
        {
            ReadAfterthought(sentence, request, scene.Focus);
            if (sentence.IsMereRemoval)
                request.Effects.Add(
                    new EffectWish
                    {
                        Effect = EffectCatalogue.Find(scene.Focus.Effect),
                        Scope = scene.Focus.Places is { } places ? PictureScope.At(places) : PictureScope.All,
                        Off = true,
                    }
                );
            ReadToo(sentence, request, scene.Focus);
        }
    }

    /// <summary>只要颗粒: the other effects go.</summary>
    /// <summary>"Stop the snow after 4 seconds", 4秒以后不要雪.</summary>
    private static Period? PeriodBeside(Sentence sentence, Mention effect) =>
        sentence
            .Of<Period>()
            .Where(found => found.Mention.Clause == effect.Clause)
            .Select(found => found.Meaning)
            .FirstOrDefault();

    private static void KeepOnly(Sentence sentence, Request request, Scene scene)
    {
        if (
            request.Effects.Count == 0
            || sentence.Mentions.Exists(mention =>
                mention.As<Head>() is not null and not EffectNamed and not EffectsWord
                || mention.As<PicturePlace>() is { Pick: not Pick.Rest }
            )
        )
            return;
        var kept = request.Effects.Select(wish => wish.Effect?.Name).OfType<string>().ToList();
        if (!kept.TrueForAll(name => scene.Effects.Contains(name)))
            return;
        request.Effects.Clear();
        foreach (var other in scene.Effects.Where(name => !kept.Contains(name)))
            request.Effects.Add(new EffectWish { Effect = EffectCatalogue.Find(other), Off = true });
    }

    /// <summary>"Not a blizzard", "more of a downpour than I had in mind": less than that is wanted, and not none.</summary>
    private static bool IsTooMuch(Sentence sentence, Mention mention)
    {
        if (!mention.Meanings.Any(meaning => meaning is AmountWord { Relative: false, Factor: > 1 }))
            return false;
        var before = string.Concat(
            Enumerable
                .Range(Math.Max(0, mention.Start - 4), Math.Min(4, mention.Start))
                .Select(i => ' ' + sentence.Tokens[i].Text)
        );
        return before.EndsWith(" not a", StringComparison.Ordinal)
            || before.EndsWith(" not", StringComparison.Ordinal)
            || before.EndsWith(" more of a", StringComparison.Ordinal)
            || before.EndsWith(" too much of a", StringComparison.Ordinal)
            || before.EndsWith(" such a", StringComparison.Ordinal)
            || before.EndsWith(" quite a", StringComparison.Ordinal)
            || before.EndsWith(" less of a", StringComparison.Ordinal);
    }

    /// <summary>"No effects": the bare word is said of much else, so it counts right behind a denial only.</summary>
    private static Mention? SaysNone(Sentence sentence) =>
        sentence
            .Of<NotWord>()
            .Select(found => found.Mention)
            .FirstOrDefault(no =>
                no.End < sentence.Tokens.Count && sentence.Tokens[no.End].Text == "effects"
            );

    /// <summary>雪换成雨: the first of two between which something becomes the other.</summary>
    private static bool GivesWay(Sentence sentence, Mention mention)
    {
        if (
            sentence.Mentions.Find(other =>
                other.Start >= mention.End
                && other.Clause == mention.Clause
                && other.Meanings.Any(meaning => meaning is EffectNamed or LookNamed)
            )
            is not { } next
        )
            return false;
        var between = string.Concat(
            Enumerable.Range(mention.End, next.Start - mention.End).Select(i => sentence.Tokens[i].Text)
        );
        return Array.Exists(becoming, word => between.Contains(word, StringComparison.Ordinal));
    }

    private static readonly string[] becoming =
    [
        .. from verb in "换 改 变 替换 调 转".Split(' ') from end in "成 为 作".Split(' ') select verb + end,
        "改用",
        "换",
    ];

    private static EffectWish Described(Sentence sentence, Mention mention, Effect effect, PictureScope scope)
    {
        var wish = new EffectWish
        {
            Effect = effect,
            Scope = scope,
            IsKnown = Definite.Is(sentence.Tokens, mention) || IsLessOf(sentence, mention),
        };
        // "A blizzard", 下大雪: the word says how much as well.
        foreach (var meaning in mention.Meanings.Where(meaning => meaning is AmountWord))
            Take(wish, meaning, " ");
        foreach (var other in sentence.Mentions.Where(other => IsAbout(sentence, other, mention)))
        foreach (var meaning in other.Meanings)
            Take(wish, meaning, sentence.Tokens[other.Start].Text);
        wish.IsOfPresent = wish.IsComparison && IsOfPresent(sentence, mention, wish);
        return wish;
    }

    private static bool IsOfPresent(Sentence sentence, Mention mention, EffectWish wish) =>
        sentence.Tokens[mention.Start].Kind == TokenKind.Han
        && !sentence.Of<VerbWord>().Any(found => found.Meaning.Verb is not Verb.Keep)
        && sentence.Mentions.Exists(other =>
            other.Clause == mention.Clause
            && other.Start >= mention.End
            && other.Meanings.Any(meaning =>
                meaning is AmountWord { Relative: true } or SpeedWord { Relative: true }
            )
            && (
                wish.AmountBy < 1
                || Enumerable
                    .Range(Math.Max(0, mention.Start - 2), other.End - Math.Max(0, mention.Start - 2))
                    .Any(i => sentence.Tokens[i].Text is "再" or "更" or "把" or "将" or "太" or "调")
            )
        );

    /// <summary>"Less snow", "reduce grain": there has to be some.</summary>
    private static bool IsLessOf(Sentence sentence, Mention effect) =>
        Enumerable
            .Range(Math.Max(0, effect.Start - 1), effect.End - Math.Max(0, effect.Start - 1))
            .Any(i => sentence.Tokens[i].Text is "less" or "fewer" or "reduce" or "lower" or "weaker");

    private static bool IsAbout(Sentence sentence, Mention other, Mention effect) =>
        !(other.As<Length>() is not null && LengthReader.IsBeforeColon(sentence, other, effect))
        && (other.Clause == effect.Clause || IsLater(sentence, other, effect))
        && !sentence.Denied.Contains(other)
        && other.As<Head>() is null
        && ReferenceEquals(
            other.Clause != effect.Clause
                ? effect
                : sentence.Nearest(
                    other,
                    head => head.As<Head>() is not null and not FilmWord and not MovementWord
                ),
            effect
        );

    /// <summary>A degree in a clause of its own behind the effect.</summary>
    private static bool IsLater(Sentence sentence, Mention other, Mention effect) =>
        other.Meanings.Any(meaning =>
            meaning is AmountWord or SpeedWord or Percent or Period { Whole: false }
        ) && ReferenceEquals(sentence.NamedBefore(other), effect);

    private static void Take(EffectWish wish, Meaning meaning, string first)
    {
        switch (meaning)
        {
            // "Reduce the snow by half": by how much is said.
            case AmountWord { Relative: true } amount:
                wish.AmountBy =
                    amount.Factor < 1 ? Math.Min(wish.AmountBy, amount.Factor)
                    : amount.Factor > 1 ? Math.Max(wish.AmountBy, amount.Factor)
                    : wish.AmountBy;
                break;
            case AmountWord amount:
                wish.Amount = amount.Factor;
                break;
            case Percent(var fraction):
                wish.Fraction = Math.Clamp(fraction, 0, 1);
                break;
            case SpeedWord { Relative: true } speed:
                wish.SpeedBy *= speed.Factor;
                break;
            case SpeedWord speed:
                wish.Speed = speed.Factor;
                break;
            case DirectionWord way:
                wish.Direction = way.Direction;
                break;
            case ColourNamed named when Colour.TryParse(first[0] == '#' ? first : named.Code, out var colour):
                wish.Colour = colour;
                break;
            case Period { Whole: false } period:
                wish.Period = period;
                break;
            case Length { More: 0 } length when wish.Effect is not { FillsItsTime: true }:
                wish.Milliseconds = length.Milliseconds;
                break;
        }
    }

    /// <summary>"The first one too", 第一张也加, said right after an effect was set.</summary>
    private static void ReadToo(Sentence sentence, Request request, Focus focus)
    {
        var named = sentence.Of<PicturePlace>().Select(place => place.Meaning).ToList();
        if (
            EffectCatalogue.Find(focus.Effect) is { } effect
            && named.Count > 0
            && sentence.Of<TooWord>().Any()
            && !sentence.Mentions.Exists(mention => mention.As<Head>() is not null and not EffectsWord)
        )
            request.Effects.Add(new EffectWish { Effect = effect, Scope = sentence.ScopeOf(named) });
    }

    /// <summary>"Stronger", 再大一点, said right after an effect was set, is about that.</summary>
    private static void ReadAfterthought(Sentence sentence, Request request, Focus focus)
    {
        if (
            sentence.Mentions.Exists(mention =>
                mention.As<Head>() is not null and not FilmWord || mention.As<StyleNamed>() is not null
            )
        )
            return;
        var wish = new EffectWish
        {
            Effect = EffectCatalogue.Find(focus.Effect),
            Scope = focus.Places is { } places ? PictureScope.At(places) : PictureScope.All,
        };
        // "Make the first two faster": pictures are, the effect is not.
        var isOfPictures = sentence.Of<PicturePlace>().Any(found => found.Meaning.Pick != Pick.It);
        foreach (var mention in sentence.Mentions)
        foreach (
            var meaning in mention.Meanings.Where(meaning => meaning is AmountWord or SpeedWord or Percent)
        )
            if (!sentence.Denied.Contains(mention) && !(isOfPictures && meaning is SpeedWord))
                Take(wish, meaning, " ");
        if (!wish.IsComparison && (wish.Amount ?? wish.Fraction) is null)
            return;
        request.Effects.Add(wish);
        request.Motions.RemoveAll(motion => motion.Motion is null);
    }
}
