namespace Rostrum.Agent.Understanding.Scanning;

/// <summary>"Make it 4:5 and keep the pan", "leave the crossfades": what the film has is to go on as it is, and not anew.</summary>
internal static class KeptThings
{
    private static readonly HashSet<string> leading =
    [
        .. "please pls and but just also do then still let's we should i'd like to want".Split(' '),
    ];

    private static readonly HashSet<string> keeping =
    [
        .. "keep keeping leave leaving retain retaining preserve maintain".Split(' '),
    ];

    private static readonly HashSet<string> present =
    [
        .. "the that this my our your its same those these".Split(' '),
    ];

    /// <summary>A clause names nothing but what is there, behind a word that keeps it.</summary>
    public static bool AreSaid(
        IReadOnlyList<Token> tokens,
        Clause clause,
        IReadOnlyList<Mention> mentions,
        Scene scene
    )
    {
        var at = clause.Start;
        while (at < clause.End && leading.Contains(tokens[at].Text))
            at++;
        if (scene.IsNew || at + 1 >= clause.End || !IsKeeping(tokens, at))
            return false;
        var named = mentions.Where(mention => mention.Clause == clause.Number && mention.Start > at).ToList();
        return named.Exists(mention => IsThere(mention, scene))
            && named.TrueForAll(mention =>
                IsThere(mention, scene)
                || mention.Meanings.All(meaning => meaning is NothingMeant or LeaveWord)
            )
            // "Drop the fog. Actually no, keep the fog": it takes back what was said of the same thing.
            && !named.Exists(mention =>
                mentions.Any(other =>
                    other.Clause < clause.Number
                    && other.Meanings.Any(mention.Meanings.Contains)
                    && IsThere(other, scene)
                )
            );
    }

    /// <summary>"Keep the pan", "same pan".</summary>
    private static bool IsKeeping(IReadOnlyList<Token> tokens, int at) =>
        keeping.Contains(tokens[at].Text) && present.Contains(tokens[at + 1].Text)
        || tokens[at].Text == "same"
        || tokens[at].Text == "the" && tokens[at + 1].Text == "same";

    private static bool IsThere(Mention mention, Scene scene) =>
        mention.Meanings.Any(meaning =>
            meaning switch
            {
                MotionNamed named => scene.Motions.Contains(named.Motion.Name),
                TransitionNamed named => scene.Joints.Contains(named.Transition.Name),
                EffectNamed named => scene.Effects.Contains(named.Effect.Name),
                LookNamed named => scene.Looks.Contains(named.Look.Name),
                _ => false,
            }
        );
}
