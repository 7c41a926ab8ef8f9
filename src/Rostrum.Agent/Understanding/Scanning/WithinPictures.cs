namespace Rostrum.Agent.Understanding.Scanning;

/// <summary>
/// "Replace the astronaut with a cat", "delete the ladybird's legs", "erase the footprints from the dune photo": what a
/// picture shows is to change. It names a picture and means something in it, so no picture may go for it.
/// </summary>
internal static class WithinPictures
{
    /// <summary>How many words may lie between a thing and the picture that it is in, or between a verb and its thing.</summary>
    private const int Reaches = 4;

    /// <summary>The mentions; where something within a picture is meant, the verb says what cannot be done.</summary>
    public static IReadOnlyList<Mention> Told(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions)
    {
        List<Mention> meant = [.. mentions.Where(verb => IsMeant(tokens, mentions, verb))];
        return meant.Count == 0
            ? mentions
            :
            [
                .. mentions.Select(mention =>
                    meant.Contains(mention)
                        ? mention with
                        {
                            Meanings = [new UnavailableWord(Unavailable.ChangingContent)],
                        }
                        : mention
                ),
            ];
    }

    private static bool IsMeant(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions, Mention verb) =>
        tokens[verb.Start].Kind switch
        {
            TokenKind.Word => IsMeantInWords(tokens, mentions, verb),
            TokenKind.Han => InsidePictures.IsMeant(tokens, mentions, verb),
            _ => false,
        };

    private static bool IsMeantInWords(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Mention> mentions,
        Mention verb
    )
    {
        var place = mentions.FirstOrDefault(other =>
            other.Start >= verb.End && other.As<PicturePlace>() is not null
        );
        if (place is null || place.Clause - verb.Clause > 1)
            return verb.As<VerbWord>() is { Verb: Verb.Replace or Verb.Swap }
                && verb.End - verb.Start == 1
                && IsStrangeForStrange(tokens, mentions, verb);
        if (verb.As<NotWord>() is { Removes: true })
            return IsOfPicture(tokens, mentions, place) || IsBeforePicture(tokens, mentions, verb, place);
        return verb.As<VerbWord>() is { Verb: Verb.Replace or Verb.Swap }
            && IsStrangeBehind(tokens, mentions, place);
    }

    /// <summary>"The ladybird's legs": what stands behind the picture's name is part of what it shows.</summary>
    private static bool IsOfPicture(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Mention> mentions,
        Mention place
    ) =>
        tokens[place.End - 1].Text is var owner
        && (owner.EndsWith("'s", StringComparison.Ordinal) || owner.EndsWith("’s", StringComparison.Ordinal))
        && place.End < tokens.Count
        && IsStrange(tokens, mentions, place.End);

    /// <summary>"The legs of the ladybird", "the footprints from the dune photo".</summary>
    private static bool IsBeforePicture(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Mention> mentions,
        Mention verb,
        Mention place
    )
    {
        var at = place.Start - 1;
        while (at > verb.End && tokens[at].Text is "the" or "my" or "our" or "out")
            at--;
        if (tokens[at].Text is not ("of" or "from" or "in" or "on" or "off"))
            return false;
        return at > verb.End
            && at - verb.End <= Reaches
            && !mentions.Any(other => other.Start >= verb.End && other.End <= at && !IsEmpty(other))
            && Enumerable.Range(verb.End, at - verb.End).Any(i => IsStrange(tokens, mentions, i));
    }

    /// <summary>"With a cat": what is to come instead is nothing that is here.</summary>
    private static bool IsStrangeBehind(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Mention> mentions,
        Mention place
    )
    {
        for (var i = place.End; i < tokens.Count && i <= place.End + Reaches; i++)
            if (tokens[i].Text is "with" or "by" or "for" or "into")
            {
                var end = i + 1;
                while (end < tokens.Count && tokens[end].Kind == TokenKind.Word && tokens[end].Text != "and")
                    end++;
                return Enumerable.Range(i + 1, end - i - 1).Any(k => IsStrange(tokens, mentions, k))
                    && LastOfPhrase(tokens, i + 1) is { } last
                    && IsStrange(tokens, mentions, last)
                    && !mentions.Any(other => other.Start > i && other.End <= end && !IsDescription(other));
            }
        return false;
    }

    /// <summary>"Swap the grey car for a red convertible": neither is a picture that is here.</summary>
    private static bool IsStrangeForStrange(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Mention> mentions,
        Mention verb
    )
    {
        var joint = verb.End;
        while (
            joint < tokens.Count
            && joint <= verb.End + Reaches
            && tokens[joint].Kind == TokenKind.Word
            && tokens[joint].Text is not ("with" or "by" or "for")
        )
            joint++;
        if (
            joint >= tokens.Count
            || tokens[joint].Text is not ("with" or "by" or "for")
            || joint < verb.End + 2
        )
            return false;
        return IsStrange(tokens, mentions, joint - 1)
            && LastOfPhrase(tokens, joint + 1) is { } last
            && IsStrange(tokens, mentions, last);
    }

    /// <summary>The last word before a sign or "and", which says what the thing is.</summary>
    private static int? LastOfPhrase(IReadOnlyList<Token> tokens, int from)
    {
        var end = from;
        while (
            end < tokens.Count
            && end <= from + Reaches
            && tokens[end].Kind == TokenKind.Word
            && tokens[end].Text is not ("and" or "in" or "on" or "please" or "instead")
        )
            end++;
        return end > from ? end - 1 : null;
    }

    /// <summary>What a thing is like, beside what it is: "a sunny beach", "a red dress".</summary>
    private static bool IsDescription(Mention mention) =>
        IsEmpty(mention)
        || mention.Meanings.All(meaning =>
            meaning
                is LookNamed
                    or ColourNamed
                    or StyleNamed
                    or AmountWord
                    or MoodNamed
                    or SpeedWord
                    or EffectNamed
        );

    private static bool IsEmpty(Mention mention) =>
        mention.Meanings.All(meaning => meaning is NothingMeant or AnchorNamed);

    /// <summary>A word that names neither pictures nor anything of a film.</summary>
    public static bool IsOfNoFilm(Token token) =>
        token.Kind == TokenKind.Word
        && token.Text.Length > 2
        && !Fillers.IsOne(token)
        && !others.Contains(token.Text);

    /// <summary>Such a word that no phrase is made of.</summary>
    public static bool IsStrange(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions, int i) =>
        IsOfNoFilm(tokens[i])
        && !mentions.Any(mention => mention.Start <= i && i < mention.End && !IsEmpty(mention));

    /// <summary>They stand for pictures, or say when: "with another", "with what I sent".</summary>
    private static readonly HashSet<string> others =
    [
        .. "another other others new newer better different what which who sent uploaded copy itself photo photos picture pictures image images shot shots pic pics snap clip clips please now today first second third next either both any whole entire half again kids version".Split(
            ' '
        ),
    ];
}
