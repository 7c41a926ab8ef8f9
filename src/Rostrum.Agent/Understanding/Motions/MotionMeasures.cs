namespace Rostrum.Agent.Understanding.Motions;

/// <summary>Reads how far and how fast the moves go: words of degree, percents, angles, times, words of speed.</summary>
internal sealed class MotionMeasures(MotionWishes moves)
{
    private readonly Sentence sentence = moves.Sentence;
    private readonly Request request = moves.Request;
    private readonly Scene scene = moves.Scene;
    private readonly Dictionary<Mention, MotionWish> wishes = moves.ByName;

    public void Read()
    {
        ReadAmounts();
        ReadSpeeds();
    }

    private void ReadAmounts()
    {
        foreach (var (mention, amount) in sentence.Of<AmountWord>())
            if (
                !sentence.Denied.Contains(mention)
                && !(amount.Relative && IsSaidExactly())
                && mention.As<EffectNamed>() is null
                && !LengthReader.IsOfLengths(sentence, mention, amount, scene)
                && !IsOfEffect(mention)
                && !MusicReader.Owns(sentence, mention)
                && moves.WishOf(mention, amount.NeedsHead) is { } wish
            )
                if (amount.Relative)
                    wish.AmountBy *= amount.Factor;
                else if (IsOnceMore(mention))
                    wish.AmountBy *= 1.5;
                else
                    wish.Amount = amount.Factor;
        foreach (var (mention, percent) in sentence.Of<Percent>())
            if (
                !sentence.HasInClause<LengthWord>(mention)
                && request.Music?.Volume != Math.Clamp(percent.Fraction, 0, 1)
                && !IsOfEffect(mention)
                && !MusicReader.Owns(sentence, mention)
                && moves.WishOf(mention, needsHead: false) is { } wish
            )
                wish.Fraction = percent.Fraction;
        foreach (var (mention, degrees) in sentence.Of<Degrees>())
            if (BlurReader.IsAboutBlur(sentence, mention))
                continue;
            else if (moves.WishOf(mention, needsHead: true) is { Motion: not null } wish)
                wish.Degrees = degrees.Value;
            else if (
                wishes.Count == 0
                && MotionWishes.Turning is { } turning
                && !sentence.Of<MotionNamed>().Any()
            )
                request.Motions.Add(
                    new MotionWish
                    {
                        Motion = turning,
                        Scope = sentence.ScopeOf(mention),
                        Degrees = degrees.Value,
                    }
                );
        foreach (var (mention, times) in sentence.Of<Times>())
            ReadTimes(mention, times.Factor);
    }

    /// <summary>A degree in a clause of its own behind an effect is the effect's: 飘点雪花，别太密.</summary>
    private bool IsOfEffect(Mention word) =>
        sentence.NamedBefore(word) is { } before
        && (
            before.Meanings.Any(meaning => meaning is EffectNamed or LookNamed)
            || before.As<BlurWord>() is not null && sentence.Tokens[word.Start].Kind == TokenKind.Han
            || LengthReader.IsTransition(before) && sentence.Tokens[word.Start].Kind == TokenKind.Han
        );

    /// <summary>"Black and white, and slow it down", 加暗角，慢一点: colours and what only lies over a picture have no speed.</summary>
    private bool IsOfLook(Mention word) =>
        sentence.NamedBefore(word) is { } before
        && (
            before.As<EffectNamed>() is { Effect: var effect }
                ? effect.Parameters.All(parameter => parameter.Name != "speed")
                : before.As<LookNamed>() is not null
        );

    /// <summary>配舒缓的轻音乐: how music goes, where no move is named beside it.</summary>
    private bool IsOfMood(Mention word) =>
        sentence.Tokens[word.Start].Kind == TokenKind.Han
        && sentence
            .Of<MoodNamed>()
            .Any(mood =>
                mood.Mention.Clause == word.Clause && MusicReader.IsMusicItself(sentence, mood.Mention)
            )
        && !sentence.Mentions.Exists(other =>
            other.Clause == word.Clause && other.As<Head>() is MotionNamed or MovementWord
        );

    /// <summary>再推近一点: a little further than it goes now.</summary>
    private bool IsOnceMore(Mention amount) =>
        sentence.Nearest(amount, MotionWishes.IsHead) is { } head
        && head.End == amount.Start
        && head.Start > 0
        && sentence.Tokens[head.Start - 1].Text is "再" or "更";

    private void ReadTimes(Mention mention, double factor)
    {
        switch (LengthReader.WhatIsMultiplied(sentence, mention))
        {
            case Multiplied.Speed when moves.WishOf(mention, needsHead: false) is { } wish:
                var isSlower = mention.Start > 0 && sentence.Tokens[mention.Start - 1].Text == "慢";
                wish.SpeedBy *= isSlower ? 1 / factor : factor;
                break;
            case Multiplied.Amount when moves.WishOf(mention, needsHead: !IsOfThat(mention)) is { } wish:
                // 放大一倍 and 放大两倍 are one: twice as large.
                if (factor >= 1 && IsGrownTo(mention, wish))
                    wish.Fraction = factor == 1 ? 1 : factor - 1;
                else
                    wish.AmountBy *= factor;
                break;
        }
    }

    /// <summary>"Too strong, half of that": the share says by how much.</summary>
    private bool IsSaidExactly() => sentence.Of<Times>().Any(times => IsOfThat(times.Mention));

    /// <summary>"Too much. Half of that", right after a move was set, and nothing else named.</summary>
    private bool IsOfThat(Mention times) =>
        scene.Focus is { OfLengths: false } focus
        && (
            focus.Subject == Subject.Pictures
            || focus is { Subject: Subject.Nothing, HasLengths: false }
                && scene is { HasMusic: false, Texts.Count: 0 }
        )
        && sentence.Tokens[times.End - 1].Text is "that" or "what" or "do" or "enough" or "plenty"
        && sentence.Tokens[times.Start].Kind == TokenKind.Word
        && !sentence.Mentions.Exists(MotionWishes.IsHead);

    /// <summary>放大到1.5倍, 放大2倍: not so much more than now, but so large in all.</summary>
    private bool IsGrownTo(Mention times, MotionWish wish) =>
        wish.Motion is not null
        && wishes.Any(one =>
            one.Value == wish
                && one.Key.End <= times.Start
                && times.Start - one.Key.End <= 1
                && sentence.Tokens[one.Key.Start].Kind == TokenKind.Han
            || one.Value == wish
                && one.Key.End <= times.Start
                && times.Start - one.Key.End <= GrownReaches
                && sentence.Tokens[one.Key.Start].Stem is "magnif" or "magnifi" or "enlarg" or "blow"
        );

    private const int GrownReaches = 3;

    private void ReadSpeeds()
    {
        foreach (var (mention, speed) in sentence.Of<SpeedWord>())
        {
            if (
                sentence.Denied.Contains(mention)
                || LengthReader.IsPartOfTimes(sentence, mention)
                || LengthReader.IsPace(sentence, mention, speed, scene)
                || MusicReader.Owns(sentence, mention)
                || IsOfMood(mention)
                || IsOfEffect(mention) && !IsOfLook(mention)
                || sentence.NamedBefore(mention) is { } before && LengthReader.IsTransition(before)
            )
                continue;
            var head = sentence.Nearest(
                mention,
                other => MotionWishes.IsHead(other) && !(speed.Relative && other.As<FilmWord>() is not null)
            );
            if (moves.WishOf(head) is not { } wish)
                continue;
            if (speed.Relative)
                wish.SpeedBy *= speed.Factor;
            else
                wish.Speed = speed.Factor;
        }
    }
}
