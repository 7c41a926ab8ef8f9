namespace Rostrum.Agent.Understanding.Looks;

/// <summary>Reads how the pictures are to be joined.</summary>
internal static class TransitionReader
{
    public static void Read(Sentence sentence, Request request, Scene scene)
    {
        if (
            sentence.Of<OppositeWord>().Any()
            && (
                scene.Focus.Subject == Subject.Transitions
                || sentence.Mentions.Exists(LengthReader.IsTransition)
            )
        )
            (request.Transition ??= new TransitionWish()).Opposite = true;
        if (
            scene.Focus.Subject == Subject.Transitions
            && sentence.Of<DirectionWord>().Select(found => found.Meaning.Direction).FirstOrDefault()
                is { } way
            && sentence.Mentions.TrueForAll(mention =>
                mention.As<Head>() is null && mention.As<PicturePlace>() is null
            )
        )
            (request.Transition ??= new TransitionWish()).Direction = way;
        if (scene.Focus.Subject == Subject.Transitions && LengthAlone(sentence) is { } factor)
        {
            (request.Transition ??= new TransitionWish()).Factor = factor;
            request.Lengths.Clear();
        }
        if (
            sentence.Of<PlainCutWord>().LastOrDefault(found => !sentence.Denied.Contains(found.Mention))
                is { Mention: { } cut }
            // Of two that contradict each other the later one counts.
            && !sentence.Mentions.Exists(other =>
                other.Start > cut.End
                && other.As<TransitionNamed>() is not null
                && !sentence.Denied.Contains(other)
            )
        )
        {
            request.Transition = new TransitionWish
            {
                Off = true,
                Cuts = CutsAt(sentence, cut, scene) ?? CutsBefore(sentence, cut, scene),
            };
            return;
        }
        if (sentence.Of<JointsVaryWord>().Any(found => !sentence.Denied.Contains(found.Mention)))
            (request.Transition ??= new TransitionWish()).Varies = true;
        foreach (var mention in sentence.Mentions.Where(LengthReader.IsTransition))
        {
            var wish = request.Transition ??= new TransitionWish();
            var named = mention.As<TransitionNamed>();
            wish.Cuts ??= CutsAt(sentence, mention, scene);
            wish.Other |= IsOther(sentence, mention);
            if (wish.Other && sentence.Denied.Contains(mention))
                continue;
            if (sentence.Denied.Contains(mention))
            {
                wish.Off = wish.Transition is null;
                wish.Unwanted = named?.Transition;
                continue;
            }
            if (named is null)
                wish.Unwanted = null;
            wish.Transition ??= named?.Transition;
            wish.Off = false;
            if (wish.Milliseconds is null && Speed(sentence, mention) is { } speed)
                wish.Factor = 1 / speed;
            if (
                wish is { Milliseconds: null, Factor: 1 }
                && sentence
                    .Of<SpeedWord>()
                    .FirstOrDefault(word => ReferenceEquals(sentence.NamedBefore(word.Mention), mention))
                    .Meaning
                    is { Relative: true } pace
            )
                wish.Factor = 1 / pace.Factor;
            if (named is not null && Direction(sentence, mention) is { } direction)
                wish.Direction = direction;
        }
    }

    /// <summary>转场换一种, 这个转场不好看，换一个: another, whichever.</summary>
    private static bool IsOther(Sentence sentence, Mention joint) =>
        sentence
            .Of<OtherWord>()
            .Any(other =>
                sentence.Tokens[other.Mention.Start].Kind == TokenKind.Han
                && (
                    other.Mention.Clause == joint.Clause
                    || other.Mention.Clause == joint.Clause + 1
                        && sentence.Mentions.TrueForAll(beside =>
                            beside.Clause != other.Mention.Clause || beside.As<Head>() is null
                        )
                )
            );

    /// <summary>"No fade between the second and the third, just a cut": where it is to be was said before.</summary>
    private static IReadOnlyList<int>? CutsBefore(Sentence sentence, Mention cut, Scene scene) =>
        sentence
            .Mentions.Where(other => other.Start < cut.Start && LengthReader.IsTransition(other))
            .Select(other => CutsAt(sentence, other, scene))
            .LastOrDefault();

    /// <summary>"Between the first and the second", "after the first photo": the cut behind a picture.</summary>
    private static IReadOnlyList<int>? CutsAt(Sentence sentence, Mention transition, Scene scene)
    {
        var named = sentence
            .Of<PicturePlace>()
            .Where(place =>
                place.Mention.Clause == transition.Clause
                || place.Mention.Clause == transition.Clause - 1
                    && (
                        IsArrival(sentence, place.Mention.Clause)
                        || sentence.Mentions.Exists(other =>
                            other.Clause == place.Mention.Clause
                            && (other.As<GivenUpWord>() is not null || IsMeeting(sentence, other))
                        )
                    )
            )
            .SelectMany(place => place.Meaning.Places)
            .Select(place => place < 0 ? scene.Count + place : place)
            .ToList();
        if (named.Count == 0)
            return CutNumbered(sentence, transition, scene);
        if (named.Count >= 2)
            return [.. named.Order().SkipLast(1)];
        var before = Enumerable
            .Range(Math.Max(0, transition.End), Math.Max(0, sentence.Tokens.Count - transition.End))
            .Concat(Enumerable.Range(0, transition.Start))
            .Any(i => sentence.Tokens[i].Text is "before" or "into" or "前");
        before |= IsArrival(sentence, transition.Clause) || IsArrival(sentence, transition.Clause - 1);
        var cut = before || named[0] >= scene.Count - 1 ? named[0] - 1 : named[0];
        return cut >= 0 && cut < scene.Count - 1 ? [cut] : null;
    }

    /// <summary>"Dusk should arrive with a flash", "let the third come in with a wipe": the cut before the picture.</summary>
    private static bool IsArrival(Sentence sentence, int clause) =>
        sentence.Clauses.FirstOrDefault(one => one.Number == clause) is { } own
        && sentence.Mentions.Exists(place =>
            place.Clause == clause
            && place.As<PicturePlace>() is not null
            && Enumerable
                .Range(place.End, Math.Max(0, Math.Min(own.End, place.End + ArrivalReaches) - place.End))
                .Any(i =>
                    arriving.Contains(sentence.Tokens[i].Text)
                    || i > place.End
                        && sentence.Tokens[i].Text == "in"
                        && (
                            sentence.Tokens[i - 1].Text is "come" or "comes" or "coming" or "brought"
                            || sentence.Mentions.Exists(other =>
                                LengthReader.IsTransition(other) && other.Start < i && other.End >= i
                            )
                        )
                )
        );

    private const int ArrivalReaches = 5;

    private static readonly HashSet<string> arriving =
    [
        .. "arrive arrives arriving enter enters entering appear appears introduced".Split(' '),
    ];

    /// <summary>"Where the second meets the third, let it smash": which cut was said before.</summary>
    public static bool IsMeeting(Sentence sentence, Mention mention) =>
        mention.As<TransitionWord>() is not null
        && sentence.Tokens[mention.Start].Text is "meets" or "meet" or "becomes" or "joins" or "join";

    /// <summary>"The first transition", 第二个转场.</summary>
    private static IReadOnlyList<int>? CutNumbered(Sentence sentence, Mention transition, Scene scene)
    {
        for (var i = Math.Max(0, transition.Start - 5); i < transition.Start - 1; i++)
            if (NumberReader.Words(sentence.Tokens, i, "最", "后") && scene.Count > 1)
                return [scene.Count - 2];
            else if (
                (
                    NumberReader.Words(sentence.Tokens, i, "开", "头")
                    || NumberReader.Words(sentence.Tokens, i, "最", "前")
                )
                && scene.Count > 1
            )
                return [0];
        var from = sentence.Tokens[transition.Start].Kind == TokenKind.Han ? 5 : 3;
        for (var i = Math.Max(sentence.Clauses[0].Start, transition.Start - from); i < transition.Start; i++)
        {
            if (
                sentence
                    .Tokens.Skip(i)
                    .Take(transition.Start - i)
                    .Any(token => token.Text is "," or "." or ";" or "!")
            )
                continue;
            if (
                sentence.Mentions.Exists(other =>
                    other.As<Length>() is not null && other.Start <= i && i < other.End
                )
            )
                continue;
            var number = sentence.Tokens[i].Text switch
            {
                "first" => 1,
                "second" => 2,
                "third" => 3,
                "last" or "final" => scene.Count - 1,
                "第" when NumberReader.Read(sentence.Tokens, i + 1) is var (value, _) => (int)value,
                _ => 0,
            };
            if (number > 0 && number < scene.Count)
                return [number - 1];
        }
        return null;
    }

    /// <summary>"Longer", said right after transitions were set, is about those.</summary>
    private static double? LengthAlone(Sentence sentence) =>
        sentence.Mentions.Exists(mention =>
            mention.As<Head>() is not null
            || mention.As<PicturePlace>() is not null
            || mention.As<EachWord>() is not null
            || mention.As<PictureWord>() is not null
            || mention.As<LengthWord>() is not null && IsOfFilm(sentence, mention)
            || mention.As<SpeedWord>() is not null && IsOfFilm(sentence, mention)
            || mention.As<Length>() is { Milliseconds: > 3000 }
        )
            ? null
            : sentence.Of<LengthWord>().Select(found => (double?)found.Meaning.Factor).FirstOrDefault()
                ?? sentence
                    .Of<SpeedWord>()
                    .Where(found => found.Meaning.Relative)
                    .Select(found => (double?)(1 / found.Meaning.Factor))
                    .FirstOrDefault();

    /// <summary>"Cut the total running time in half".</summary>
    private static bool IsOfFilm(Sentence sentence, Mention length) =>
        Enumerable
            .Range(length.Start, length.End - length.Start)
            .Any(i =>
                sentence.Tokens[i].Text
                    is "total"
                        or "running"
                        or "runtime"
                        or "duration"
                        or "time"
                        or "pace"
                        or "things"
            );

    private static double? Speed(Sentence sentence, Mention transition) =>
        sentence
            .Of<SpeedWord>()
            .Where(word =>
                ReferenceEquals(
                    sentence.Nearest(word.Mention, other => other.As<Head>() is not null),
                    transition
                )
            )
            .Select(word => (double?)word.Meaning.Factor)
            .FirstOrDefault();

    /// <summary>往上推的推移转场: the way is a part of the name.</summary>
    private static string? WayIn(IReadOnlyList<Token> tokens, Mention transition)
    {
        for (var i = transition.Start; i + 1 < transition.End; i++)
            if (tokens[i].Text is "往" or "向" or "朝")
                return tokens[i + 1].Text switch
                {
                    "上" => "up",
                    "下" => "down",
                    "左" => "left",
                    "右" => "right",
                    _ => null,
                };
        return null;
    }

    /// <summary>"Use push transitions, upwards": a way to go in a clause of its own behind a transition.</summary>
    private static bool IsAlone(Sentence sentence, Mention direction, Mention transition) =>
        direction.Clause > transition.Clause
        && MotionWishes.TakesDirection(transition)
        && !sentence.Of<MotionNamed>().Any()
        && !sentence.Mentions.Exists(other =>
            other.Clause == direction.Clause && other.As<Head>() is not null
        );

    private static string? Direction(Sentence sentence, Mention transition) =>
        WayIn(sentence.Tokens, transition)
        ?? sentence
            .Of<DirectionWord>()
            .Where(word =>
                ReferenceEquals(sentence.Nearest(word.Mention, MotionWishes.TakesDirection), transition)
                || IsAlone(sentence, word.Mention, transition)
            )
            .Select(word => word.Meaning.Direction)
            .FirstOrDefault();
}
