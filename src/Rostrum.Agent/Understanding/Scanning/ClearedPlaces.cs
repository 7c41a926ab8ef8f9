namespace Rostrum.Agent.Understanding.Scanning;

/// <summary>"Take the boxes off the floor", "clear the dishes out of the sink": what a picture shows would have to go.</summary>
internal static class ClearedPlaces
{
    private static readonly HashSet<string> verbs =
    [
        .. "take get clear remove wipe clean pick sweep erase delete move".Split(' '),
    ];

    private static readonly HashSet<string> articles =
    [
        .. "the my our your that this his her their".Split(' '),
    ];

    /// <summary>How many words may lie between the verb and "off".</summary>
    private const int Reach = 5;

    /// <summary>The mentions; where something is to be cleared from a place in a picture, its words say what cannot be done.</summary>
    public static IReadOnlyList<Mention> Told(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions)
    {
        for (var i = 0; i + 1 < tokens.Count; i++)
            if (
                verbs.Contains(tokens[i].Text)
                && articles.Contains(tokens[i + 1].Text)
                && EndOf(tokens, mentions, i) is { } end
            )
            {
                var clause = mentions.FirstOrDefault(mention => mention.Start >= i)?.Clause ?? 0;
                return
                [
                    .. mentions.Where(mention => mention.End <= i),
                    new Mention(i, end, [new UnavailableWord(Unavailable.ChangingContent)], clause),
                    .. mentions.Where(mention => mention.Start >= end),
                ];
            }
        return mentions;
    }

    /// <summary>Behind the place from which things are to go; null where none is named.</summary>
    private static int? EndOf(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions, int verb)
    {
        var off = verb + 2;
        while (
            off < tokens.Count && off <= verb + Reach && tokens[off].Text is not ("off" or "out" or "from")
        )
            off++;
        var at = off + 1 < tokens.Count && tokens[off + 1].Text is "of" or "from" ? off + 2 : off + 1;
        if (
            off > verb + Reach
            || at + 1 >= tokens.Count
            || tokens[off].Text == "from" && tokens[verb].Text is "take" or "move"
            || tokens[off].Text == "out" && at == off + 1
            || !articles.Contains(tokens[at].Text)
        )
            return null;
        var thing = tokens[off - 1].Text == "up" ? off - 2 : off - 1;
        return
            thing > verb + 1
            && (WithinPictures.IsStrange(tokens, mentions, thing) || IsBeyond(mentions, thing))
            && IsPlace(tokens, mentions, at + 1)
            && !NumberReader.Words(tokens, at + 2, "to")
            ? at + 2
            : null;
    }

    /// <summary>"Erase the tourists": known to be out of reach wherever they are.</summary>
    private static bool IsBeyond(IReadOnlyList<Mention> mentions, int thing) =>
        mentions.Any(mention =>
            mention.Start <= thing && thing < mention.End && mention.As<UnavailableWord>() is not null
        );

    /// <summary>Nothing that a film is made of.</summary>
    private static bool IsPlace(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions, int i) =>
        WithinPictures.IsOfNoFilm(tokens[i])
        && !mentions.Any(mention =>
            mention.Start <= i
            && i < mention.End
            && !mention.Meanings.All(meaning =>
                meaning
                    is NothingMeant
                        or MotionNamed
                        or TransitionNamed
                        or LookNamed
                        or AnchorNamed
                        or OrderWord
                        or DirectionWord
                        or ShapeNamed
            )
        );
}
