namespace Rostrum.Agent.Understanding;

/// <summary>Words of several senses, of which what stands beside them tells one.</summary>
internal sealed partial class Sentence
{
    /// <summary>"Draw a castle", 画一座城堡: something is to be seen that is not there; no drawing of the picture is meant.</summary>
    private bool IsDrawnAnew(Mention mention) =>
        mention.End - mention.Start == 1
        && mention.As<UnavailableWord>() is not null
        && mention.Meanings.Any(meaning => meaning is EffectNamed)
        && Tokens[mention.Start].Text is "draw" or "paint"
        && mention.End < Tokens.Count
        && Tokens[mention.End].Text is "a" or "an" or "me" or "some" or "us" or "two" or "three";

    /// <summary>
    /// Words that name both a motion and a transition mean the motion, unless "transition" stands beside them; what a
    /// catalogue names is never unavailable.
    /// </summary>
    private void DecideSenses()
    {
        for (var i = 0; i < Mentions.Count; i++)
        {
            var mention = Mentions[i];
            if (IsDrawnAnew(mention))
                Mentions[i] = mention = mention with
                {
                    Meanings = [.. mention.Meanings.Where(meaning => meaning is UnavailableWord)],
                };
            if (
                mention.As<Head>() is not UnavailableWord
                && mention.As<UnavailableWord>() is not null
                && mention.Meanings.Any(meaning => meaning is EffectNamed or LookNamed or LookWord)
            )
                Mentions[i] = mention = mention with
                {
                    Meanings = [.. mention.Meanings.Where(meaning => meaning is not UnavailableWord)],
                };
            // "Mute the soundtrack" is about sound; colours are "muted".
            if (
                mention.As<LookNamed>() is not null
                && mention.As<LoudnessWord>() is not null
                && (
                    Tokens[mention.Start].Text == "mute"
                    || Mentions.Exists(other => other.As<MusicWord>() is not null)
                )
            )
                Mentions[i] = mention = mention with
                {
                    Meanings = [.. mention.Meanings.Where(meaning => meaning is LoudnessWord)],
                };
            // "Yellow" is a colour, and only "yellowed" a look: both have one stem.
            if (mention.As<ColourNamed>() is not null && mention.As<LookNamed>() is not null)
                Mentions[i] = mention = mention with
                {
                    Meanings = [.. mention.Meanings.Where(meaning => meaning is not LookNamed)],
                };
            // "Tense music, fading in over 3 seconds".
            if (
                mention.Meanings.Any(meaning => meaning is AnimationNamed { Animation.Name: "fade" })
                && mention.As<FadeWord>() is null
                && Mentions.Exists(other =>
                    other.As<MusicWord>() is not null || other.As<MoodNamed>() is not null
                )
                && FadingAt(mention) is { } isIn
            )
            {
                Mentions[i] = mention with { Meanings = [new FadeWord(isIn)] };
                continue;
            }
            if (IsMannerOfEffect(mention))
            {
                Mentions[i] = mention with { Meanings = [new NothingMeant()] };
                continue;
            }
            if (IsSideways(mention))
                Mentions[i] = mention = mention with
                {
                    Meanings = [new MotionNamed(Rostrum.Drafts.Motions.MotionCatalogue.Find("pan")!)],
                };
            // "Slide from one to the other, moving left": the way the pictures go.
            if (
                mention.As<MotionNamed>() is not null
                && mention.As<DirectionWord>() is { } going
                && Tokens[mention.Start].Kind == TokenKind.Word
                && Mentions.Exists(other =>
                    other.Clause == mention.Clause
                    && other.End <= mention.Start
                    && other.As<TransitionNamed>() is not null
                    && other.As<MotionNamed>() is null
                )
            )
            {
                Mentions[i] = mention with { Meanings = [going] };
                continue;
            }
            if (WayOfJoint(mention) is { } gone)
            {
                Mentions[i] = gone;
                continue;
            }
            if (IsMoodOfMusic(mention))
            {
                Mentions[i] = mention with { Meanings = [mention.As<MoodNamed>()!] };
                continue;
            }
            if (IsHow(mention) || IsCloser(mention))
            {
                Mentions[i] = mention with
                {
                    Meanings = IsHow(mention) ? [new NothingMeant()] : [new MotionNamed(PushingIn)],
                };
                continue;
            }
            if (
                mention.As<TransitionNamed>() is { Transition.Name: "push" }
                && scene.Count < 2
                && mention.End - mention.Start == 1
                && Tokens[mention.Start].Kind == TokenKind.Word
                && !HasInClause<TransitionWord>(mention)
            )
            {
                Mentions[i] = mention with { Meanings = [new MotionNamed(PushingIn)] };
                continue;
            }
            if (mention.As<BareBlur>() is not null)
            {
                Mentions[i] = mention with { Meanings = [BlurMeant(mention)] };
                continue;
            }
            if (TransitionMeant(mention) is { } between)
            {
                Mentions[i] = mention with { Meanings = [between] };
                continue;
            }
            if (mention.As<MotionNamed>() is null && mention.As<TransitionNamed>() is null)
                continue;
            var beside = TransitionWordBeside(i);
            if (
                beside is null
                && (IsOneOfTransitions(mention) || IsBetween(mention))
                && TransitionAt(mention) is { } other
            )
            {
                Mentions[i] = mention with { Meanings = [other] };
                continue;
            }
            Meaning? sense = mention.As<MotionNamed>();
            if (beside is not null)
                sense =
                    mention.As<TransitionNamed>()
                    ?? Lexicon
                        .Shared.Find(Tokens, mention.Start, meaning => meaning is TransitionNamed)
                        ?.Meanings.OfType<TransitionNamed>()
                        .First()
                    ?? sense;
            sense ??= mention.As<TransitionNamed>();
            Mentions[i] = mention with { Meanings = [sense!] };
            if (beside is not null && sense is TransitionNamed)
            {
                Mentions[i] = Mentions[i] with
                {
                    End = Math.Max(mention.End, beside.End),
                    Start = Math.Min(mention.Start, beside.Start),
                };
                Mentions.Remove(beside);
            }
        }
    }

    /// <summary>"Wipes, moving to the right": behind a joint it is the way that the pictures go.</summary>
    private Mention? WayOfJoint(Mention mention) =>
        mention.As<MotionNamed>() is not null
        && Tokens[mention.Start].Text
            is "moving"
                or "going"
                or "travelling"
                or "traveling"
                or "running"
                or "heading"
        && Mentions.FindLast(other => other.End <= mention.Start) is { } joint
        && joint.As<TransitionNamed>() is not null
        && joint.As<MotionNamed>() is null
        && mention.Start - joint.End <= 1
        && Enumerable
            .Range(mention.Start, mention.End - mention.Start)
            .Select(k => Lexicon.Shared.Find(Tokens, k, meaning => meaning is DirectionWord))
            .Select(found => found?.Meanings.OfType<DirectionWord>().FirstOrDefault())
            .FirstOrDefault(way => way is not null)
            is { } direction
            ? mention with
            {
                Meanings = [direction],
                Clause = joint.Clause,
            }
            : null;

    /// <summary>"And music calm": how the music is, and not how the film moves.</summary>
    private bool IsMoodOfMusic(Mention mention) =>
        mention.As<MoodNamed>() is not null
        && mention.Meanings.Any(meaning => meaning is StyleNamed or SpeedWord)
        && Tokens[mention.Start].Kind == TokenKind.Word
        && Mentions.Exists(music =>
            music.As<MusicWord>() is not null
            && music.End <= mention.Start
            && mention.Start - music.End <= 3
            && music.Clause == mention.Clause
            && Enumerable
                .Range(music.End, mention.Start - music.End)
                .All(k => linking.Contains(Tokens[k].Text))
        );

    private static readonly HashSet<string> linking =
    [
        .. ": is be should to must very quite rather a bit little more".Split(' '),
    ];

    /// <summary>"Whip pans in between", "zooms between the pictures": said of what lies between, it joins them.</summary>
    private bool IsBetween(Mention mention) =>
        scene.Count > 1
        && Tokens[mention.Start].Kind == TokenKind.Word
        && (
            NumberReader.Words(Tokens, mention.End, "in", "between")
            || NumberReader.Words(Tokens, mention.End, "between")
            || NumberReader.Words(Tokens, mention.End, "from", "one")
            || mention.Meanings.Any(meaning => meaning is MotionNamed)
                && mention.Meanings.Any(meaning => meaning is TransitionNamed)
                && Tokens[mention.End - 1].Text == "pans"
        );

    private static Rostrum.Drafts.Motions.Motion PushingIn =>
        Rostrum.Drafts.Motions.MotionCatalogue.Find("push_in")!;

    /// <summary>"Glide sideways across the harbour": it goes across, and does not only drift.</summary>
    private bool IsSideways(Mention mention) =>
        mention.As<MotionNamed>() is { Motion.Name: "drift" }
        && Tokens[mention.Start].Kind == TokenKind.Word
        && Clauses.FirstOrDefault(clause => clause.Number == mention.Clause) is { } own
        && Enumerable
            .Range(own.Start, own.End - own.Start)
            .Any(k => Tokens[k].Text is "sideways" or "horizontally")
        && HasInClause<DirectionWord>(mention);

    /// <summary>"Hearts drift across it": how they come, and no camera does.</summary>
    private bool IsHow(Mention mention) =>
        mention.As<TransitionNamed>() is not null
            && mention.End - mention.Start == 1
            && mention.End < Tokens.Count
            && Tokens[mention.Start].Text.EndsWith("ing", StringComparison.Ordinal)
            && Tokens[mention.End].Text is "down" or "past" or "about" or "around"
            && Mentions.Exists(effect =>
                effect.Meanings.Any(meaning => meaning is EffectNamed)
                && effect.End <= mention.Start
                && mention.Clause - effect.Clause <= 2
            )
        || mention.As<MotionNamed>() is { Motion.Name: "drift" }
            && Tokens[mention.Start].Kind == TokenKind.Word
            && Mentions.Exists(effect =>
                effect.Meanings.Any(meaning => meaning is EffectNamed)
                && effect.Clause == mention.Clause
                && (effect.End == mention.Start || effect.Start == mention.End)
            );

    /// <summary>"Slowly push in closer", where nothing moves yet: nearer than now is a move by itself.</summary>
    private bool IsCloser(Mention mention) =>
        scene.IsNew
        && mention.As<AmountWord>() is { Relative: true, Factor: > 1 }
        && mention.End - mention.Start > 2
        && Tokens[mention.End - 1].Text is "closer" or "nearer"
        && Enumerable
            .Range(mention.Start, mention.End - mention.Start)
            .Any(k => Tokens[k].Text is "push" or "move" or "come" or "go" or "get")
        && !Mentions.Exists(other => other.As<MotionNamed>() is not null);

    /// <summary>"Swap the first transition for a zoom one".</summary>
    private bool IsOneOfTransitions(Mention mention) =>
        HasInClause<TransitionWord>(mention)
        && mention.End < Tokens.Count
        && Tokens[mention.End].Text is "one" or "ones" or "instead";

    private TransitionNamed? TransitionAt(Mention mention) =>
        mention.As<TransitionNamed>()
        ?? Lexicon
            .Shared.Find(Tokens, mention.Start, meaning => meaning is TransitionNamed)
            ?.Meanings.OfType<TransitionNamed>()
            .First()
        ?? (
            Rostrum.Drafts.Transitions.TransitionCatalogue.Find(Tokens[mention.Start].Stem) is { } transition
                ? new TransitionNamed(transition)
                : null
        );

    /// <summary>切的时候带点故障感: an effect that is also a way to change pictures, where that is spoken of.</summary>
    private TransitionNamed? TransitionMeant(Mention effect) =>
        effect.Meanings.All(meaning => meaning is EffectNamed)
        && Tokens[effect.Start].Kind == TokenKind.Han
        && HasInClause<TransitionWord>(effect)
        && !HasInClause<PicturePlace>(effect)
            ? Lexicon
                .Shared.Find(Tokens, effect.Start, meaning => meaning is TransitionNamed)
                ?.Meanings.OfType<TransitionNamed>()
                .First()
            : null;

    /// <summary>"Blur": of the movement where there is such or it is spoken of, else none that is known.</summary>
    private Meaning BlurMeant(Mention blur) =>
        scene.HasBlur
        || Mentions.Exists(other => other.Clause == blur.Clause && other.As<MovementWord>() is not null)
        || Mentions.Exists(other => other.As<MotionNamed>() is not null)
        || Mentions.Exists(other =>
            other.Clause == blur.Clause
            && other.Start >= blur.End
            && Tokens[blur.Start].Kind == TokenKind.Han
            && other.Meanings.Any(meaning => meaning is AmountWord { Relative: true } or LoudnessWord)
        )
        || Tokens.Any(token => token.Text is "camera" or "shutter" or "moving" or "moves")
            ? new BlurWord()
            : new EffectNamed(Rostrum.Drafts.Effects.EffectCatalogue.Find("bokeh")!);

    /// <summary>Whether something is said to fade in (true) or out (false).</summary>
    private bool? FadingAt(Mention fade)
    {
        for (var i = fade.Start; i < Tokens.Count && i < fade.End + 1; i++)
            if (Tokens[i].Text is "in" or "out" or "入" or "出")
                return Tokens[i].Text is "in" or "入";
        return null;
    }

    private Mention? TransitionWordBeside(int i)
    {
        var mention = Mentions[i];
        foreach (var (other, reach) in (ReadOnlySpan<(int, int)>)[(i + 1, 1), (i - 1, 2)])
            if (
                other >= 0
                && other < Mentions.Count
                && Mentions[other] is var near
                && near.As<TransitionWord>() is not null
                && near.Clause == mention.Clause
                && near.DistanceTo(mention) <= reach
            )
                return near;
        return null;
    }
}
