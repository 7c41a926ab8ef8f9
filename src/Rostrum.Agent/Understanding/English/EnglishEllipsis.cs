namespace Rostrum.Agent.Understanding.English;

/// <summary>
/// "Pan right on the first and left on the second": what is left out because it was just said is the move, and only where it
/// goes is new.
/// </summary>
internal static class EnglishEllipsis
{
    public static IReadOnlyList<Mention> Filled(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions)
    {
        List<Mention>? filled = null;
        for (var i = 1; i < mentions.Count; i++)
            if (
                mentions[i].As<DirectionWord>() is { } way
                && tokens[mentions[i].Start].Kind == TokenKind.Word
                && MoveBefore(mentions, i) is { } move
            )
                (filled ??= [.. mentions])[i] = mentions[i] with { Meanings = [move, way] };
        return filled ?? mentions;
    }

    /// <summary>The move of the clause before, where this one names nothing but a way and pictures.</summary>
    private static MotionNamed? MoveBefore(IReadOnlyList<Mention> mentions, int way)
    {
        var own = mentions.Where(other => other.Clause == mentions[way].Clause).ToList();
        if (
            !own.Exists(other => other.As<PicturePlace>() is { Pick: Pick.These })
            || !own.TrueForAll(other =>
                other.Meanings.Any(meaning =>
                    meaning is DirectionWord or PicturePlace or NothingMeant or PictureWord
                )
            )
        )
            return null;
        var before = mentions.Where(other => other.Clause == mentions[way].Clause - 1).ToList();
        return
            before.Exists(other => other.As<PicturePlace>() is { Pick: Pick.These })
            && before.Find(other => other.As<MotionNamed>() is not null)?.As<MotionNamed>() is { } move
            && Sentence.HasSetting(move.Motion, "dir")
            ? move
            : null;
    }
}
