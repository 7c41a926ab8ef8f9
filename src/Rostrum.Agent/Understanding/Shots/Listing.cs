namespace Rostrum.Agent.Understanding.Shots;

/// <summary>
/// Recognises a message that goes through the pictures one by one and says of each what it does: "first the castle, tilt up, then
/// the moat, pan right, and last the hall zooming out".
/// </summary>
internal static class Listing
{
    private static readonly HashSet<string> markers =
    [
        .. "first firstly then next after afterwards finally lastly last start starts starting open opens opening begin begins beginning end ends ending close closes closing finish finishes followed follow follows".Split(
            ' '
        ),
    ];

    private static readonly HashSet<string> counting =
    [
        .. "first second third fourth fifth sixth seventh eighth ninth tenth number picture photo image".Split(
            ' '
        ),
    ];

    /// <summary>Whether several pictures are named, each in a clause of its own, and something is said of them.</summary>
    public static bool Is(IReadOnlyList<Mention> mentions)
    {
        var singled = mentions
            .Where(mention => mention.As<PicturePlace>() is { Pick: Pick.These, Places.Count: 1 })
            .ToList();
        return singled.Select(mention => mention.Clause).Distinct().Count() > 1
            && singled.Select(mention => mention.As<PicturePlace>()!.Places[0]).Distinct().Count()
                == singled.Count
            && mentions.Count(IsSaidOfOne) > 1
            && !mentions.Any(IsOtherEdit);
    }

    private static bool IsOtherEdit(Mention mention) =>
        mention.As<VerbWord>()
            is { Verb: Verb.Swap or Verb.Replace or Verb.Keep or Verb.Split or Verb.Reverse }
        || mention.As<NotWord>() is { Removes: true }
        || mention.As<CorrectionWord>() is not null;

    /// <summary>
    /// The order in which all pictures are gone through by their names, where it is said to be one; null otherwise.
    /// </summary>
    public static IReadOnlyList<int>? OrderOf(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Mention> mentions,
        Scene scene
    )
    {
        if (
            scene.Count < 2
            || !mentions.Any(IsSaidOfOne)
            || mentions.Any(IsOtherEdit)
            || tokens.Count(token => markers.Contains(token.Text)) < 2
        )
            return null;
        var order = new List<int>();
        List<int> last = [];
        foreach (var mention in mentions.Where(mention => mention.As<PicturePlace>() is not null))
        {
            if (
                mention.As<PicturePlace>() is not { Pick: Pick.These, Places: { Count: > 0 } named }
                || named.Any(place => place < 0)
                || Enumerable
                    .Range(mention.Start, mention.End - mention.Start)
                    .Any(i => counting.Contains(tokens[i].Text))
            )
                return null;
            // "…, finish on the vault" may be said before the rest.
            if (
                last.Count == 0
                && mentions.Any(other =>
                    other.Clause == mention.Clause
                    && (
                        other.As<VerbWord>() is { Verb: Verb.EndWith }
                        || other.As<OrderWord>() is { Outermost: true, Behind: true }
                    )
                )
            )
                last.AddRange(named);
            else
                order.AddRange(named);
        }
        order.AddRange(last);
        return order.Count == scene.Count && order.Distinct().Count() == scene.Count ? order : null;
    }

    /// <summary>
    /// Whether a clause says something of the picture that the part before it names: "the castle and tilt up", "the moat, pan
    /// right, 2 seconds".
    /// </summary>
    public static bool GoesOn(IReadOnlyList<Mention> before, Clause clause, IReadOnlyList<Mention> next) =>
        !clause.BeginsSentence
        && before.Count(mention => mention.As<PicturePlace>() is { Places.Count: 1 }) == 1
        && before.All(mention => mention.As<PicturePlace>() is null or { Pick: Pick.These })
        && next.Any(IsSaidOfOne)
        && next.All(mention =>
            mention.Meanings.Any(meaning =>
                meaning
                    is MotionNamed
                        or EffectNamed
                        or LookNamed
                        or BlurWord
                        or StillWord
                        or Length { More: 0 }
                        or SpeedWord { Relative: false }
                        or AmountWord { Relative: false }
                        or DirectionWord
                        or NothingMeant
                        or VerbWord { Verb: Verb.Add or Verb.Move }
            )
        );

    private static bool IsSaidOfOne(Mention mention) =>
        mention.Meanings.Any(meaning =>
            meaning is MotionNamed or EffectNamed or LookNamed or BlurWord or StillWord or Length { More: 0 }
        );

    /// <summary>Words by which the pictures are only gone through.</summary>
    public static bool IsMarker(Mention mention) =>
        mention.Meanings.All(meaning =>
            meaning is OrderWord or VerbWord { Verb: Verb.StartWith or Verb.EndWith or Verb.Move or Verb.Add }
        );
}
