namespace Rostrum.Agent.Understanding.Shots;

/// <summary>
/// Somebody or something that is to be in the picture, told by what it does or where it is: "add a golden retriever sleeping
/// on the floor", "put a hot air balloon in the sky".
/// </summary>
internal static class AddedThingReader
{
    /// <summary>"A big old grandfather clock", tokens.</summary>
    private const int LongestName = 5;

    private static readonly HashSet<string> doing =
    [
        .. "sleeping sitting standing lying walking running flying swimming floating playing waving smiling dancing jumping grazing eating drinking reading holding wearing leaning looking watching parked hanging growing hovering chasing riding driving passing sailing climbing crawling laughing crossing".Split(
            ' '
        ),
    ];

    private static readonly HashSet<string> scenery =
    [
        .. "floor sky grass lawn field sea lake river street road sofa couch bed armchair table shelf roof garden tree beach sand meadow fireplace driveway pool porch bench hill horizon window room".Split(
            ' '
        ),
    ];

    public static Mention? Read(IReadOnlyList<Token> tokens, int i)
    {
        if (
            tokens[i].Text is not ("add" or "put" or "place" or "insert" or "include" or "draw" or "paint")
            || i + 2 >= tokens.Count
            || tokens[i + 1].Text is not ("a" or "an" or "some" or "another" or "two" or "three" or "several")
        )
            return null;
        for (var k = i + 2; k < tokens.Count && k <= i + 2 + LongestName; k++)
        {
            if (tokens[k].Kind != TokenKind.Word)
                return null;
            if (k > i + 2 && (doing.Contains(tokens[k].Text) || IsPlace(tokens, k)))
                return Enumerable.Range(i + 2, k - i - 2).All(at => IsPlain(tokens, at))
                    ? new Mention(i, k + 1, [new UnavailableWord(NearLacks.AddingThings)])
                    : null;
        }
        return null;
    }

    /// <summary>"In the sky", "on the sofa".</summary>
    private static bool IsPlace(IReadOnlyList<Token> tokens, int i) =>
        tokens[i].Text is "in" or "on" or "under" or "beside" or "behind" or "near" or "by"
        && i + 2 < tokens.Count
        && tokens[i + 1].Text is "the" or "her" or "his" or "my" or "our" or "their"
        && scenery.Contains(tokens[i + 2].Text);

    /// <summary>Nothing that a film has besides its pictures.</summary>
    private static bool IsPlain(IReadOnlyList<Token> tokens, int i) =>
        Lexicon.Shared.Find(tokens, i) is not var (meanings, _)
        || meanings.All(meaning =>
            meaning is ColourNamed or UnavailableWord or NothingMeant or LookNamed or AmountWord or ShapeNamed
        );
}
