using Rostrum.Drafts;
using Rostrum.Drafts.Effects;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Understanding;

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

    /// <summary>How long it is seen, ms.</summary>
    public long? Milliseconds { get; set; }

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
            if (sentence.Denied.Contains(mention))
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
                request.Effects.Add(new EffectWish { Scope = sentence.ScopeOf(mention), Off = true });
        if (request.Effects.Count == 0 && scene.Focus.Subject == Subject.Effects)
            ReadAfterthought(sentence, request, scene.Focus);
    }

    private static EffectWish Described(Sentence sentence, Mention mention, Effect effect, PictureScope scope)
    {
        var wish = new EffectWish { Effect = effect, Scope = scope };
        // "A blizzard", 下大雪: the word says how much as well.
        foreach (var meaning in mention.Meanings.Where(meaning => meaning is AmountWord))
            Take(wish, meaning, " ");
        foreach (var other in sentence.Mentions.Where(other => IsAbout(sentence, other, mention)))
        foreach (var meaning in other.Meanings)
            Take(wish, meaning, sentence.Tokens[other.Start].Text);
        return wish;
    }

    private static bool IsAbout(Sentence sentence, Mention other, Mention effect) =>
        (other.Clause == effect.Clause || IsAfterwards(sentence, other, effect))
        && !sentence.Denied.Contains(other)
        && other.As<Head>() is null
        && (
            other.Clause != effect.Clause
            || ReferenceEquals(
                sentence.Nearest(
                    other,
                    head => head.As<Head>() is not null and not FilmWord and not MovementWord
                ),
                effect
            )
        );

    /// <summary>"Light snow, only in the first 2 seconds": the next clause, when it names nothing of its own.</summary>
    private static bool IsAfterwards(Sentence sentence, Mention other, Mention effect) =>
        other.Clause == effect.Clause + 1
        && other.Meanings.Any(meaning => meaning is Period { Whole: false } or Percent)
        && !sentence.Mentions.Exists(mention =>
            mention.Clause == other.Clause
            && (mention.As<Head>() is not null || mention.As<MoodNamed>() is not null)
        )
        && !sentence.Mentions.Exists(mention =>
            mention.Clause == effect.Clause && mention.Start > effect.Start && mention.As<Head>() is not null
        );

    private static void Take(EffectWish wish, Meaning meaning, string first)
    {
        switch (meaning)
        {
            case AmountWord { Relative: true } amount:
                wish.AmountBy *= amount.Factor;
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
            case Length { More: 0 } length:
                wish.Milliseconds = length.Milliseconds;
                break;
        }
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
        foreach (var mention in sentence.Mentions)
        foreach (var meaning in mention.Meanings.Where(meaning => meaning is AmountWord or SpeedWord))
            if (!sentence.Denied.Contains(mention))
                Take(wish, meaning, " ");
        if (!wish.IsComparison && wish.Amount is null)
            return;
        request.Effects.Add(wish);
        request.Motions.RemoveAll(motion => motion.Motion is null);
    }
}
