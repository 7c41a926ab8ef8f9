namespace Rostrum.Agent.Understanding.Chinese;

/// <summary>
/// What is left out because it was just said: 前两张加颗粒，后两张不加 denies the grain there and takes no picture away; 最后一张除外，它要拉远 and
/// 除了第三张拉远，其他都推近 name the exception because something is wanted of it.
/// </summary>
internal static class HanEllipsis
{
    public static IReadOnlyList<Mention> Filled(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Clause> clauses,
        IReadOnlyList<Mention> mentions
    )
    {
        if (
            mentions.Count < 2
            || mentions.All(mention =>
                mention.As<PicturePlace>() is null && mention.As<DirectionWord>() is null
            )
        )
            return mentions;
        List<Mention> filled = [.. mentions];
        for (var i = 0; i < filled.Count; i++)
            if (Denied(tokens, filled, i) is { } denied)
                filled[i] = denied;
            else if (IsTrailing(tokens, clauses, filled, i))
                filled[i] = filled[i] with { Clause = filled[i].Clause - 1 };
            else if (IsInTurn(tokens, clauses, filled, i))
                filled[i] = filled[i] with
                {
                    Meanings =
                    [
                        new MotionNamed(
                            Rostrum.Drafts.Motions.MotionCatalogue.Find(
                                filled[i].As<DirectionWord>()!.Direction is "up" or "down" ? "tilt" : "pan"
                            )!
                        ),
                        filled[i].As<DirectionWord>()!,
                    ],
                };
            else if (IsExceptionItself(tokens, clauses, filled, i))
                filled[i] = filled[i] with
                {
                    Meanings = [new PicturePlace(filled[i].As<PicturePlace>()!.Places)],
                };
        return filled;
    }

    /// <summary>后两张不加, 第二张不要, 别的不用: behind what was given to other pictures in the clause before.</summary>
    private static Mention? Denied(IReadOnlyList<Token> tokens, List<Mention> mentions, int i)
    {
        var no = mentions[i];
        if (
            no.As<NotWord>() is not { Removes: true } && no.As<UnwantedWord>() is null
            || tokens[no.Start].Kind != TokenKind.Han
            || Enumerable.Range(no.Start, no.End - no.Start).Any(k => final.Contains(tokens[k].Text))
                && !KeepsBefore(mentions, no)
        )
            return null;
        var own = mentions.FindAll(other => other.Clause == no.Clause);
        var isOfRest = own.Exists(other => other.As<PicturePlace>() is { Pick: Pick.Rest });
        if (
            no.As<UnwantedWord>() is not null && !isOfRest
            || !own.Exists(other => other.As<PicturePlace>() is { Pick: Pick.These or Pick.Rest })
            || !own.TrueForAll(other =>
                other.Meanings.Any(meaning =>
                    meaning is PicturePlace or NotWord or NothingMeant or PictureWord
                )
            )
        )
            return null;
        var before = mentions.FindLast(other =>
            other.Start < own[0].Start
            && (
                other.As<Head>() is not null
                || other.As<PicturePlace>() is not null && !KeepsBefore(mentions, no)
            )
        );
        return
            before is not null
            && no.Clause - before.Clause is >= 1 and <= 3
            && mentions
                .Where(other => other.Clause == before.Clause)
                .SelectMany(other => other.Meanings)
                .LastOrDefault(meaning =>
                    meaning is EffectNamed or LookNamed or BlurWord or TextNoun
                    || isOfRest && meaning is MotionNamed or StillWord or WordsFollow
                )
                is { } given
            ? no with
            {
                Meanings =
                [
                    given is EffectNamed or LookNamed or BlurWord
                        ? new DeniedAgain(given)
                        : new NothingMeant(),
                ],
            }
            : null;
    }

    /// <summary>雪只留第一张的，其余去掉: the snow goes, and not the pictures.</summary>
    private static bool KeepsBefore(List<Mention> mentions, Mention no)
    {
        var before = mentions.FindAll(other => other.Clause == no.Clause - 1);
        return before.Exists(other =>
                other.As<VerbWord>() is { Verb: Verb.Keep } || other.As<OnlyWord>() is not null
            )
            && before.Exists(other => other.As<Head>() is EffectNamed or LookNamed or TextNoun)
            && mentions.Exists(other =>
                other.Clause == no.Clause && other.As<PicturePlace>() is { Pick: Pick.Rest }
            );
    }

    /// <summary>They take something away that is there.</summary>
    private static readonly HashSet<string> final = [.. "了 掉 删 去 除 剪 移 撤".Split(' ')];

    /// <summary>都加飘雪，除了第三张: the exception to what was said of all right before it.</summary>
    private static bool IsTrailing(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Clause> clauses,
        List<Mention> mentions,
        int i
    )
    {
        var exception = mentions[i];
        if (
            exception.As<PicturePlace>() is not { Pick: Pick.Others, Places.Count: > 0 }
            || tokens[exception.Start].Kind != TokenKind.Han
            || exception.Clause == 0
            || clauses[exception.Clause].BeginsSentence
            || mentions.Exists(other => other.Clause == exception.Clause && other != exception)
        )
            return false;
        var before = mentions.FindAll(other => other.Clause == exception.Clause - 1);
        return before.Exists(IsTreatment)
            && !before.Exists(other => other.As<PicturePlace>() is not null)
            && Says(tokens, clauses[exception.Clause - 1], "都", "全", "每")
            && !(
                exception.Clause + 1 < clauses.Count
                && Says(tokens, clauses[exception.Clause + 1], "都", "全", "其", "它")
            );
    }

    private static bool Says(IReadOnlyList<Token> tokens, Clause clause, params ReadOnlySpan<string> words)
    {
        for (var i = clause.Start; i < clause.End; i++)
            if (words.Contains(tokens[i].Text))
                return true;
        return false;
    }

    /// <summary>依次向左、向右、向上移动: a way for each picture.</summary>
    private static bool IsInTurn(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Clause> clauses,
        List<Mention> mentions,
        int i
    )
    {
        var way = mentions[i];
        if (way.Meanings is not [DirectionWord { Bare: false }] || tokens[way.Start].Kind != TokenKind.Han)
            return false;
        if (mentions.Exists(other => other.Clause == way.Clause && other.As<MotionNamed>() is not null))
            return false;
        var first = way.Clause;
        while (first > 0 && clauses[first].Joint == "、")
            first--;
        return Says(tokens, clauses[first], "依", "别", "轮")
            && mentions.Exists(other =>
                other.Clause >= first
                && Math.Abs(other.Clause - way.Clause) == 1
                && other.Meanings.Any(meaning => meaning is DirectionWord or MotionNamed)
                && clauses[Math.Max(other.Clause, way.Clause)].Joint == "、"
            );
    }

    private static bool IsExceptionItself(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Clause> clauses,
        List<Mention> mentions,
        int i
    )
    {
        var exception = mentions[i];
        if (
            exception.As<PicturePlace>() is not { Pick: Pick.Others, Places.Count: > 0 }
            || tokens[exception.Start].Kind != TokenKind.Han
        )
            return false;
        var own = mentions.FindAll(other => other.Clause == exception.Clause);
        // 除了第三张拉远，其他都推近
        if (own.Exists(other => other.Start >= exception.End && IsTreatment(other)))
            return mentions.Exists(other =>
                other.Start > exception.End
                && other.Clause - exception.Clause <= 1
                && other.As<PicturePlace>() is { Pick: Pick.Rest }
            );
        // 最后一张除外，它要拉远
        return own.Count == 1
            && exception.Clause + 1 < clauses.Count
            && clauses[exception.Clause + 1] is var next
            && next.End > next.Start
            && (
                tokens[next.Start].Text == "它"
                || tokens[next.Start].Text is "那" or "这"
                    && tokens[Math.Min(next.Start + 1, next.End - 1)].Text is "张" or "幅"
            );
    }

    private static bool IsTreatment(Mention mention) =>
        mention.Meanings.Any(meaning =>
            meaning is MotionNamed or StillWord or EffectNamed or LookNamed or DirectionWord or Length
        );
}
