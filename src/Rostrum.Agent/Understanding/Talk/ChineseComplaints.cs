namespace Rostrum.Agent.Understanding.Talk;

/// <summary>
/// What is complained of only says why, where behind it stands what is wanted instead: 太长了，砍一半; 太短，再加3秒. A measure that names nothing itself is of what was complained of.
/// </summary>
internal static class ChineseComplaints
{
    /// <summary>Clauses over which what is wanted still answers a complaint: 过渡一闪就没了，看不出效果，请拉长到1.5秒.</summary>
    private const int Reaches = 2;

    /// <summary>They say what is wrong without a "too".</summary>
    private static readonly HashSet<string> wrong =
    [
        .. "拖 磨 闷 困 晕 闪 吵 炸 抢 嫌 too enough drags".Split(' '),
    ];

    private static readonly HashSet<string> denying =
    [
        .. "别 不 not don't dont never isn't without no".Split(' '),
    ];

    /// <summary>The mentions without complaints that are answered.</summary>
    public static IReadOnlyList<Mention> Explained(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Mention> mentions
    )
    {
        List<Mention>? read = null;
        foreach (var complaint in mentions)
        {
            if (IsBare(tokens, mentions, complaint))
            {
                read = [.. (read ?? mentions).Where(other => !ReferenceEquals(other, complaint))];
                continue;
            }
            if (
                tokens[complaint.Start].Kind != TokenKind.Han
                || KindOf(complaint) is not { } kind
                || !IsComplaint(tokens, complaint)
            )
                continue;
            var answers = (read ?? mentions)
                .Where(other =>
                    (
                        other.Clause > complaint.Clause
                        || other.Start >= complaint.End && other.As<Length>() is not null
                    )
                    && other.Clause >= complaint.Clause
                    && other.Clause <= complaint.Clause + Reaches
                    && Answers(kind, other)
                    && !IsComplaint(tokens, other)
                    && !IsOfOther(other, mentions, tokens)
                )
                .ToList();
            if (answers.Count == 0)
                continue;
            read = [.. (read ?? mentions).Where(other => !ReferenceEquals(other, complaint))];
            foreach (var answer in answers)
                read[read.IndexOf(answer)] = Taken(kind, answer);
        }
        return read ?? mentions;
    }

    /// <summary>有点碍眼: how much of something that is no thing of the film.</summary>
    private static bool IsBare(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Mention> mentions,
        Mention degree
    ) =>
        degree.Meanings is [AmountWord { Relative: false }]
        && tokens[degree.Start].Text == "有"
        && degree.End < tokens.Count
        && tokens[degree.End].Kind == TokenKind.Han
        && !mentions.Any(other => other.Start == degree.End);

    private enum Kind
    {
        Length,
        Speed,
        Loudness,
        Amount,
    }

    private static Kind? KindOf(Mention mention) =>
        mention.Meanings is not [var meaning] ? null
        : meaning is LengthWord ? Kind.Length
        : meaning is SpeedWord { Relative: true } ? Kind.Speed
        : meaning is LoudnessWord { Factor: > 0 } ? Kind.Loudness
        : meaning is AmountWord { Relative: true } ? Kind.Amount
        : null;

    private static bool IsComplaint(IReadOnlyList<Token> tokens, Mention mention)
    {
        var first = tokens[mention.Start].Text;
        if (first == "不" && mention.Start + 1 < tokens.Count && tokens[mention.Start + 1].Text == "够")
            return true;
        return !denying.Contains(first)
            && !(mention.Start > 0 && denying.Contains(tokens[mention.Start - 1].Text))
            && (
                tokens[mention.End - 1].Text == "了" && tokens[mention.End - 2].Text is "短" or "长"
                || first is "太" or "忒" or "过" or "有"
                || Enumerable
                    .Range(mention.Start, mention.End - mention.Start)
                    .Any(i => wrong.Contains(tokens[i].Text))
            );
    }

    private static bool Answers(Kind kind, Mention mention) =>
        mention.Meanings.Any(meaning =>
            kind switch
            {
                Kind.Length => meaning
                    is Length
                        or LengthWord
                        or Times
                        or AmountWord { Relative: true, Factor: 0.5 or 2 },
                Kind.Speed => meaning
                    is SpeedWord { Relative: true }
                        or Length
                        or LengthWord
                        or Times
                        or AmountWord { Relative: true, Factor: 0.5 or 2 },
                Kind.Loudness => meaning
                    is LoudnessWord
                        or Percent
                        or Times
                        or AmountWord { Relative: true }
                        or LengthWord { Factor: 0.5 or 2 },
                _ => meaning is AmountWord { Relative: true } or Percent or Times,
            }
        );

    /// <summary>What is measured is named in its own clause: 太长了，标题大一倍.</summary>
    private static bool IsOfOther(
        Mention answer,
        IReadOnlyList<Mention> mentions,
        IReadOnlyList<Token> tokens
    ) =>
        answer.As<Head>() is not null
        || mentions.Any(other =>
            other.Clause == answer.Clause
            && (
                other.As<Head>() is not null and not FilmWord
                || other.As<ColourNamed>() is not null
                || other.As<PicturePlace>() is { Pick: Pick.These }
            )
        )
        || answer.End < tokens.Count && tokens[answer.End].Text == "字";

    /// <summary>A bare measure as one of what was complained of.</summary>
    private static Mention Taken(Kind kind, Mention answer)
    {
        var factor = answer.As<Times>() is { } times
            ? times.Factor == 1
                ? 2
                : times.Factor
            : answer.As<AmountWord>() is { } amount
                ? amount.Factor
                : answer.As<LengthWord>() is { } length && kind == Kind.Loudness
                    ? length.Factor
                    : (double?)null;
        return (kind, factor) switch
        {
            (Kind.Length, { } by) => answer with { Meanings = [new LengthWord(by)] },
            (Kind.Speed, { } by) => answer with { Meanings = [new SpeedWord(by, Relative: true)] },
            (Kind.Loudness, { } by) => answer with { Meanings = [new LoudnessWord(by)] },
            (Kind.Loudness, null) when answer.As<Percent>() is not null => answer with
            {
                Meanings = [.. answer.Meanings, new MusicWord()],
            },
            _ => answer,
        };
    }
}
