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
        if (mentions.Count < 2 || mentions.All(mention => mention.As<PicturePlace>() is null))
            return mentions;
        List<Mention> filled = [.. mentions];
        for (var i = 0; i < filled.Count; i++)
            if (Denied(tokens, filled, i) is { } denied)
                filled[i] = denied;
            else if (IsExceptionItself(tokens, clauses, filled, i))
                filled[i] = filled[i] with
                {
                    Meanings = [new PicturePlace(filled[i].As<PicturePlace>()!.Places)],
                };
        return filled;
    }

    /// <summary>后两张不加, 第二张不要: behind what was given to other pictures in the clause before.</summary>
    private static Mention? Denied(IReadOnlyList<Token> tokens, List<Mention> mentions, int i)
    {
        var no = mentions[i];
        if (
            no.As<NotWord>() is not { Removes: true }
            || tokens[no.Start].Kind != TokenKind.Han
            || Enumerable.Range(no.Start, no.End - no.Start).Any(k => final.Contains(tokens[k].Text))
        )
            return null;
        var own = mentions.FindAll(other => other.Clause == no.Clause);
        if (
            !own.Exists(other => other.As<PicturePlace>() is { Pick: Pick.These or Pick.Rest })
            || !own.TrueForAll(other =>
                other.Meanings.Any(meaning =>
                    meaning is PicturePlace or NotWord or NothingMeant or PictureWord
                )
            )
        )
            return null;
        var before = mentions.FindLast(other =>
            other.Start < own[0].Start && other.As<NothingMeant>() is null
        );
        return
            before?.Meanings.FirstOrDefault(meaning =>
                meaning is EffectNamed or LookNamed or BlurWord or TextNoun
            )
                is { } given
            && no.Clause - before.Clause == 1
            && mentions.Exists(other => other.Clause == before.Clause && other.As<PicturePlace>() is not null)
            ? no with
            {
                Meanings = [given is TextNoun ? new NothingMeant() : new DeniedAgain(given)],
            }
            : null;
    }

    /// <summary>They take something away that is there.</summary>
    private static readonly HashSet<string> final = [.. "了 掉 删 去 除 剪 移 撤".Split(' ')];

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
