namespace Rostrum.Agent.Understanding.Talk;

/// <summary>
/// A complaint beside an exact wish only explains it: "that's too long, cut it in half", "too fast, slow it down", "hardly
/// noticeable; double the zoom". What is wrong is then not mended a second time.
/// </summary>
internal static class Complaints
{
    private static readonly HashSet<string> complaining =
    [
        .. "too hardly barely scarcely enough can't cannot drags dragging outstays overstays lingers flashes whizzes rushes sluggish".Split(
            ' '
        ),
    ];

    private static readonly HashSet<string> factors =
    [
        .. "half halve double triple twice thrice third quarter".Split(' '),
    ];

    /// <summary>The mentions, of which complaints that a wish explains mean nothing.</summary>
    public static IReadOnlyList<Mention> Without(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions)
    {
        List<Mention>? changed = null;
        for (var i = 0; i < mentions.Count; i++)
        {
            var complaint = mentions[i];
            if (IsDull(tokens, complaint, mentions))
                Set(i, new NothingMeant());
            if (!IsDegree(complaint) || tokens[complaint.Start].Kind != TokenKind.Word)
                continue;
            if (IsMeasured(tokens, complaint, mentions))
            {
                Set(i, new NothingMeant());
                continue;
            }
            if (!IsComplaint(tokens, complaint))
                continue;
            for (var k = 0; k < mentions.Count; k++)
            {
                if (!Answers(tokens, mentions[k], complaint, mentions))
                    continue;
                Set(i, new NothingMeant());
                // "Too long, cut it in half": it is the length that is halved.
                if (
                    complaint.As<LengthWord>() is not null
                    && FactorOf(tokens, mentions[k]) is { } factor
                    && mentions[k].As<LengthWord>() is null
                )
                    Set(k, new LengthWord(factor));
                break;
            }
        }
        return changed ?? mentions;

        void Set(int place, Meaning meaning)
        {
            changed ??= [.. mentions];
            changed[place] = changed[place] with { Meanings = [meaning] };
        }
    }

    /// <summary>"The zoom is boring, try a dolly zoom": what to do instead is said.</summary>
    private static bool IsDull(
        IReadOnlyList<Token> tokens,
        Mention mention,
        IReadOnlyList<Mention> mentions
    ) =>
        mention.As<StyleNamed>() is not null
        && tokens[mention.End - 1].Text is "boring" or "dull" or "bland" or "flat" or "lame" or "tame"
        && mentions.Any(other =>
            other.Clause > mention.Clause
            && other.Meanings.Any(meaning =>
                meaning is MotionNamed or EffectNamed or TransitionNamed or LookNamed or MoodNamed
            )
        );

    private static bool IsDegree(Mention mention) =>
        mention.Meanings.Any(meaning => meaning is AmountWord or SpeedWord or LengthWord or LoudnessWord)
        && mention.Meanings.All(meaning => meaning is not Head);

    private static bool IsComplaint(IReadOnlyList<Token> tokens, Mention mention) =>
        Enumerable
            .Range(mention.Start, mention.End - mention.Start)
            .Any(i => complaining.Contains(tokens[i].Text));

    /// <summary>"Bump it up to ten seconds": how much is said behind "to".</summary>
    private static bool IsMeasured(
        IReadOnlyList<Token> tokens,
        Mention degree,
        IReadOnlyList<Mention> mentions
    ) =>
        degree.As<AmountWord>() is { Relative: true }
        && degree.End < tokens.Count
        && mentions.Any(length =>
            length.As<Length>() is { More: 0 }
            && length.Clause == degree.Clause
            && length.Start - degree.End is 0 or 1
            && tokens[length.Start - 1].Text == "to"
        );

    /// <summary>A wish of the same kind in another clause, said of nothing else.</summary>
    private static bool Answers(
        IReadOnlyList<Token> tokens,
        Mention wish,
        Mention complaint,
        IReadOnlyList<Mention> mentions
    )
    {
        if (
            wish.Clause == complaint.Clause
            || wish.Start < complaint.Start
            || IsComplaint(tokens, wish)
            || !IsSameKind(tokens, wish, complaint)
        )
            return false;
        var before = mentions.Where(other => other.Clause == complaint.Clause).ToList();
        return mentions
            .Where(other => other.Clause == wish.Clause)
            .Select(other => other.As<Head>())
            .All(head =>
                head is null or FilmWord or MovementWord
                || before.Exists(other => other.Meanings.Contains(head))
            );
    }

    private static bool IsSameKind(IReadOnlyList<Token> tokens, Mention wish, Mention complaint) =>
        complaint.As<LengthWord>() is not null
            ? wish.Meanings.Any(meaning => meaning is Length or LengthWord)
                || FactorOf(tokens, wish) is not null
        : complaint.As<LoudnessWord>() is not null
            ? wish.Meanings.Any(meaning => meaning is LoudnessWord or Percent)
        : complaint.As<SpeedWord>() is not null ? wish.Meanings.Any(meaning => meaning is SpeedWord)
        : wish.Meanings.Any(meaning => meaning is AmountWord { Relative: true } or Percent or Times);

    private static double? FactorOf(IReadOnlyList<Token> tokens, Mention wish) =>
        wish.As<Times>() is { } times ? times.Factor
        : wish.As<AmountWord>() is { Relative: true } amount
        && Enumerable.Range(wish.Start, wish.End - wish.Start).Any(i => factors.Contains(tokens[i].Text))
            ? amount.Factor
        : null;
}
