namespace Rostrum.Agent.Understanding.Chinese;

/// <summary>
/// 先推近第一张，再平移第二张，最后拉远: what is told one after another is told in the order of the pictures, and none of these words
/// moves a picture.
/// </summary>
internal static class HanSequence
{
    /// <summary>The mentions, of which those that only count off the wishes mean nothing or the picture whose turn it is.</summary>
    public static IReadOnlyList<Mention> Read(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Clause> clauses,
        IReadOnlyList<Mention> mentions,
        Scene scene
    )
    {
        mentions = Kept(tokens, mentions);
        if (InTurn(tokens, clauses, mentions, scene) is { } given)
            return given;
        if (
            !mentions.Any(mention => mention.As<PicturePlace>() is { Pick: Pick.These })
            || !mentions.Any(IsTreatment)
            || !clauses.Any(clause => clause.End > clause.Start && IsStep(tokens, clause))
        )
            return mentions;
        return [.. mentions.Select(mention => Counted(tokens, clauses, mentions, mention))];
    }

    /// <summary>顺序播放, 按时间顺序排: where no pictures are listed, the order is none to be mixed up.</summary>
    private static IReadOnlyList<Mention> Kept(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Mention> mentions
    ) =>
        mentions.Any(mention => mention.As<PicturePlace>() is { Pick: Pick.These })
            ? mentions
            :
            [
                .. mentions.Select(mention =>
                    mention.As<VerbWord>() is { Verb: Verb.Shuffle } && NamesOrder(tokens, mention)
                        ? mention with
                        {
                            Meanings = [new NothingMeant()],
                        }
                        : mention
                ),
            ];

    /// <summary>顺序排列, and not 打乱顺序.</summary>
    private static bool NamesOrder(IReadOnlyList<Token> tokens, Mention mention)
    {
        var said = string.Concat(
            Enumerable.Range(mention.Start, mention.End - mention.Start).Select(i => tokens[i].Text)
        );
        return said.TrimStart('的').StartsWith("顺序", StringComparison.Ordinal)
            && !said.Contains('乱')
            && !said.Contains('随');
    }

    /// <summary>依次左移、右移、上移; 先左移，再右移，最后上移, of three pictures: a move for each.</summary>
    private static IReadOnlyList<Mention>? InTurn(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Clause> clauses,
        IReadOnlyList<Mention> mentions,
        Scene scene
    )
    {
        var places = mentions.Where(mention => mention.As<PicturePlace>() is not null).ToList();
        if (scene.Count < 2 || places.Count > 1)
            return null;
        var moves = mentions
            .Where(mention =>
                mention.Meanings.Any(meaning =>
                    meaning is MotionNamed or StillWord or DirectionWord { Bare: false }
                )
                && tokens[mention.Start].Kind == TokenKind.Han
            )
            .DistinctBy(move => move.Clause)
            .ToList();
        // 图1、图2、图3 按顺序推近、拉远、平移
        IReadOnlyList<int> taking = places is [var listed]
            ? listed.As<PicturePlace>() is { Pick: Pick.These } named
            && listed.End <= moves.FirstOrDefault()?.Start
                ? named.Places
                : []
            : [.. Enumerable.Range(0, scene.Count)];
        if (taking.Count < 2 || moves.Count != taking.Count || !IsListed(tokens, clauses, moves))
            return null;
        return
        [
            .. mentions
                .Where(mention =>
                    !places.Contains(mention)
                    && (!IsLast(tokens, clauses, mention) || mention.As<OrderWord>() is null)
                )
                .Concat(
                    moves.Select(
                        (move, place) =>
                            new Mention(
                                move.Start,
                                move.Start,
                                [new PicturePlace([taking[place]])],
                                move.Clause
                            )
                    )
                )
                .OrderBy(mention => mention.Start)
                .ThenBy(mention => mention.End),
        ];
    }

    /// <summary>One behind the other, with 、 between behind 依次, or each behind a word that counts it off.</summary>
    private static bool IsListed(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Clause> clauses,
        List<Mention> moves
    )
    {
        var first = clauses[moves[0].Clause];
        var isCounted = Enumerable
            .Range(first.Start, first.End - first.Start)
            .Any(i => tokens[i].Text is "依" or "别" or "轮" or "先" or "首" or "序");
        return isCounted
            && moves
                .Skip(1)
                .All(move =>
                    clauses[move.Clause] is var own
                    && (
                        own.Joint is "、" or "然" or "再"
                        || tokens[own.Start].Text is "最" or "接" or "随" or "后"
                    )
                );
    }

    private static Mention Counted(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Clause> clauses,
        IReadOnlyList<Mention> mentions,
        Mention mention
    )
    {
        if (tokens[mention.Start].Kind != TokenKind.Han)
            return mention;
        var own = mentions.Where(other => other.Clause == mention.Clause).ToList();
        if (
            mention.As<OrderWord>() is not null
            && mention.Start > 0
            && tokens[mention.Start - 1].Text == "然"
        )
            return mention with { Meanings = [new NothingMeant()] };
        if (!IsLast(tokens, clauses, mention))
            return mention;
        // 先3秒第一张，再5秒第二张，最后2秒第三张
        if (
            mention.As<Period>() is { Start: < 0 and var left }
            && own.Exists(other => other.Start == mention.End && other.As<PicturePlace>() is not null)
            && mentions.Any(other => other.Clause < mention.Clause && other.As<Length>() is not null)
        )
            return mention with { Meanings = [new Length(-left)] };
        if (
            mention.As<OrderWord>() is not { Outermost: true, Behind: true }
            || own.Exists(other =>
                other.As<VerbWord>() is { Verb: Verb.Move or Verb.Duplicate }
                || other.Meanings.Any(meaning => meaning is EachWord or FilmWord or TextNoun or MusicWord)
            )
        )
            return mention;
        if (own.Exists(other => other.As<PicturePlace>() is not null))
            return mentions.Any(other =>
                IsTreatment(other)
                && (
                    other.Clause == mention.Clause
                    || other.Clause == mention.Clause + 1
                        && !mentions.Any(place =>
                            place.Clause == other.Clause && place.As<PicturePlace>() is not null
                        )
                )
            )
                ? mention with
                {
                    Meanings = [new NothingMeant()],
                }
                : mention;
        return
            own.Exists(other => other.Meanings.Any(meaning => meaning is MotionNamed or StillWord))
            && mentions.Any(other =>
                other.Clause < mention.Clause && other.As<PicturePlace>() is { Pick: Pick.These }
            )
            ? mention with
            {
                Meanings = [new PicturePlace([-1])],
            }
            : mention;
    }

    /// <summary>最后 at the beginning of its clause.</summary>
    private static bool IsLast(IReadOnlyList<Token> tokens, IReadOnlyList<Clause> clauses, Mention mention) =>
        mention.Start == clauses[mention.Clause].Start
        && mention.End - mention.Start >= 2
        && tokens[mention.Start].Text == "最"
        && tokens[mention.Start + 1].Text == "后";

    private static bool IsStep(IReadOnlyList<Token> tokens, Clause clause) =>
        clause.Joint is "然" or "再"
        || tokens[clause.Start].Text is "先" or "首" or "接" or "再"
        || Enumerable
            .Range(clause.Start, clause.End - clause.Start)
            .Any(i => tokens[i].Text == "先" && tokens[i].Kind == TokenKind.Han);

    private static bool IsTreatment(Mention mention) =>
        mention.Meanings.Any(meaning =>
            meaning is MotionNamed or StillWord or DirectionWord or EffectNamed or LookNamed or Length
        );
}
