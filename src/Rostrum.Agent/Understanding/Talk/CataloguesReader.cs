namespace Rostrum.Agent.Understanding.Talk;

/// <summary>Which list is asked for: "do you have any glow effects?", "can you list the colour looks?", "what fonts are there?".</summary>
internal static class CataloguesReader
{
    private static readonly HashSet<string> offering =
    [
        .. "have offer available there list choose support got options do know can possible exist kinds kind sorts sort types type all which what".Split(
            ' '
        ),
    ];

    private static readonly (string Stem, Question Question)[] kinds =
    [
        ("transition", Question.Transitions),
        ("effect", Question.Effects),
        ("filter", Question.Looks),
        ("look", Question.Looks),
        ("grad", Question.Looks),
        ("lut", Question.Looks),
        ("font", Question.Fonts),
        ("typefac", Question.Fonts),
        ("mood", Question.Moods),
        ("genr", Question.Moods),
        ("motion", Question.Motions),
        ("move", Question.Motions),
        ("movement", Question.Motions),
    ];

    public static Question? In(Sentence sentence)
    {
        var words = sentence
            .Clauses.SelectMany(clause => Enumerable.Range(clause.Start, clause.End - clause.Start))
            .Select(i => sentence.Tokens[i])
            .ToList();
        if (!words.Exists(word => offering.Contains(word.Text)) || words.Exists(IsOfFilm))
            return null;
        foreach (var (stem, question) in kinds)
            if (words.Exists(word => word.Stem == stem && word.Text.EndsWith('s')))
                return question;
        return null;
    }

    /// <summary>"What effects are on it now" asks about the film.</summary>
    private static bool IsOfFilm(Token word) =>
        word.Text
            is "on"
                or "it"
                or "now"
                or "current"
                or "currently"
                or "far"
                or "used"
                or "using"
                or "did"
                or "added";
}
