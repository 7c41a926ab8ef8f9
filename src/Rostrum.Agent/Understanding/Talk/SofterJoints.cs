using Rostrum.Drafts.Transitions;

namespace Rostrum.Agent.Understanding.Talk;

/// <summary>
/// "I don't like the wipe, use something smoother", "the transitions feel rough, make them softer": how pictures are joined
/// is to be milder, or other than it is, and not to go.
/// </summary>
internal static class SofterJoints
{
    /// <summary>How much milder joints pass, as a factor of their speed.</summary>
    public const double Milder = 0.6;

    private static readonly HashSet<string> milder =
    [
        .. "smoother smoothly smooth softer soft gentler gentle subtler subtle calmer milder nicer flowing elegant".Split(
            ' '
        ),
    ];

    private static readonly HashSet<string> others = ["else", "different", "another", "other"];

    /// <summary>The mentions, of which those about such joints say how they are to be.</summary>
    public static IReadOnlyList<Mention> Read(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Clause> clauses,
        IReadOnlyList<Mention> mentions
    )
    {
        for (var i = 0; i < mentions.Count; i++)
        {
            var joint = mentions[i];
            if (tokens[joint.Start].Kind != TokenKind.Word || !LengthReader.IsTransition(joint))
                continue;
            if (WordIn(tokens, clauses[joint.Clause], milder) is { } own && IsFree(mentions, joint, own))
                return Written(
                    Unblamed(tokens, mentions, joint.Clause - 1),
                    own,
                    joint.Clause,
                    [new SpeedWord(Milder, Relative: true)]
                );
            if (RoughIn(tokens, clauses[joint.Clause]) is { } harsh && !HasElse(mentions, joint))
                return Written(
                    Unblamed(tokens, mentions, joint.Clause + 1),
                    harsh,
                    joint.Clause,
                    [new SpeedWord(Milder, Relative: true)]
                );
            if (
                joint.Clause + 1 >= clauses.Count
                || clauses[joint.Clause + 1] is not { } next
                || mentions.Any(other => other.Clause == next.Number && IsElse(other))
            )
                continue;
            if (WordIn(tokens, next, milder) is { } milderAt)
                return Instead(mentions, joint, milderAt, isMilder: true);
            if (WordIn(tokens, next, others) is { } otherAt && IsDisliked(mentions, joint))
                return Instead(mentions, joint, otherAt, isMilder: false);
        }
        return mentions;
    }

    private static readonly HashSet<string> rough =
    [
        .. "harsh hard abrupt rough jarring strong sudden choppy jumpy brutal aggressive hectic sharp".Split(
            ' '
        ),
    ];

    /// <summary>"Those cuts are too hard": what is wrong says how they are to be.</summary>
    private static int? RoughIn(IReadOnlyList<Token> tokens, Clause clause)
    {
        for (var i = clause.Start + 1; i < clause.End; i++)
            if (
                rough.Contains(tokens[i].Text)
                && tokens[i - 1].Text is "too" or "so" or "very" or "bit" or "quite"
            )
                return i;
        return null;
    }

    /// <summary>"Too harsh, I'd like softer transitions": the complaint is of these, and of no camera.</summary>
    private static IReadOnlyList<Mention> Unblamed(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Mention> mentions,
        int clause
    ) =>
        mentions.Any(mention => mention.Clause == clause && IsElse(mention))
            ? mentions
            :
            [
                .. mentions.Select(mention =>
                    mention.Clause == clause
                    && tokens[mention.Start].Kind == TokenKind.Word
                    && mention.Meanings.Any(meaning => meaning is AmountWord or SpeedWord or LoudnessWord)
                        ? mention with
                        {
                            Meanings = [new NothingMeant()],
                        }
                        : mention
                ),
            ];

    private static bool HasElse(IReadOnlyList<Mention> mentions, Mention joint) =>
        mentions.Any(other => other.Clause == joint.Clause && other != joint && IsElse(other));

    private static IReadOnlyList<Mention> Instead(
        IReadOnlyList<Mention> mentions,
        Mention joint,
        int at,
        bool isMilder
    )
    {
        var usual = TransitionCatalogue.All[0];
        var named = joint.As<TransitionNamed>()?.Transition;
        var next = joint.Clause + 1;
        if (isMilder && (named is null || named == usual || !IsDisliked(mentions, joint)))
            return Written(
                Silenced(
                    mentions,
                    joint,
                    IsDisliked(mentions, joint) ? [new TransitionWord()] : joint.Meanings
                ),
                at,
                next,
                [new SpeedWord(Milder, Relative: true)]
            );
        var instead = named == usual ? TransitionCatalogue.Find("slide") ?? usual : usual;
        return Written(
            Silenced(mentions, joint, [new NothingMeant()]),
            at,
            next,
            [new TransitionNamed(instead)]
        );
    }

    /// <summary>What was disliked is only named to be recognised.</summary>
    private static List<Mention> Silenced(
        IReadOnlyList<Mention> mentions,
        Mention joint,
        IReadOnlyList<Meaning> meanings
    ) =>
        [
            .. mentions.Select(mention =>
                mention == joint ? mention with { Meanings = meanings }
                : IsDislike(mention, joint) || mention.Clause == joint.Clause + 1 && IsSaidAgain(mention)
                    ? mention with
                    {
                        Meanings = [new NothingMeant()],
                    }
                : mention
            ),
        ];

    /// <summary>"Make it smoother": what is meant was named.</summary>
    private static bool IsSaidAgain(Mention mention) =>
        mention.Meanings.Any(meaning =>
            meaning is PicturePlace { Pick: Pick.It } or MovementWord or FilmWord
        );

    private static bool IsDisliked(IReadOnlyList<Mention> mentions, Mention joint) =>
        mentions.Any(mention => IsDislike(mention, joint));

    /// <summary>It says of the joint, in its clause, that it is not wanted.</summary>
    public static bool IsDislike(Mention mention, Mention joint) =>
        mention.Clause == joint.Clause && mention.Meanings.Any(meaning => meaning is NotWord or UnwantedWord);

    /// <summary>The word stands in place of the mention that takes it up, or for itself.</summary>
    private static IReadOnlyList<Mention> Written(
        IReadOnlyList<Mention> mentions,
        int at,
        int clause,
        IReadOnlyList<Meaning> meanings
    )
    {
        List<Mention> written = [.. mentions];
        var k = written.FindIndex(mention => mention.Start <= at && at < mention.End);
        if (k >= 0)
            written[k] = written[k] with { Meanings = meanings };
        else
            written.Insert(
                written.FindIndex(mention => mention.Start > at) is >= 0 and var next ? next : written.Count,
                new Mention(at, at + 1, meanings, clause)
            );
        return written;
    }

    /// <summary>"Softer music, smooth wipes": the word is said of nothing else in its clause.</summary>
    private static bool IsFree(IReadOnlyList<Mention> mentions, Mention joint, int at) =>
        mentions.Any(mention =>
            mention.Start <= at && at < mention.End && mention.As<Head>() is null && mention != joint
        ) && !mentions.Any(other => other.Clause == joint.Clause && other != joint && IsElse(other));

    /// <summary>Something else is named that the word may be about.</summary>
    private static bool IsElse(Mention mention) =>
        mention.Meanings.Any(meaning =>
            meaning
                is Head
                    and not FilmWord
                    and not MovementWord
                    or MoodNamed
                    or PicturePlace { Pick: not Pick.It }
                    or Length
                    or StyleNamed
        );

    private static int? WordIn(IReadOnlyList<Token> tokens, Clause clause, HashSet<string> words)
    {
        for (var i = clause.Start; i < clause.End; i++)
            if (words.Contains(tokens[i].Text))
                return i;
        return null;
    }
}
