using System.Text.Json;
using Rostrum.Drafts;
using Rostrum.Drafts.Motions;

namespace Rostrum.Agent.Planning;

/// <summary>Motions for pictures that were given none.</summary>
internal static class VariedMotions
{
    /// <summary>The quiet ones, by their names on the wire; those that the catalogue lacks are passed over.</summary>
    private static readonly string[] Quiet = ["ken_burns", "push_in", "pan", "pull_out", "tilt", "drift"];

    /// <summary>What a single picture gets.</summary>
    public static Motion Usual { get; } =
        Quiet.Select(MotionCatalogue.Find).OfType<Motion>().FirstOrDefault() ?? MotionCatalogue.All[0];

    /// <summary>
    /// Fills the empty places with motions that follow from the seed, none like its neighbours wherever there are
    /// motions enough.
    /// </summary>
    public static void Fill(NamedEffect?[] motions, long seed)
    {
        var pool = Quiet.Select(MotionCatalogue.Find).OfType<Motion>().ToList();
        if (pool.Count == 0)
            pool = [.. MotionCatalogue.All];
        var noise = new Noise(seed);
        for (var i = 0; i < motions.Length; i++)
        {
            if (motions[i] is not null)
                continue;
            var (before, after) = (
                i > 0 ? motions[i - 1]?.Name : null,
                i + 1 < motions.Length ? motions[i + 1]?.Name : null
            );
            var free = pool.FindAll(motion => motion.Name != before && motion.Name != after);
            var chosen = Choose(free.Count > 0 ? free : pool, noise.Channel(1).At(i));
            motions[i] = new NamedEffect
            {
                Name = chosen.Name,
                Parameters = Turned(chosen, noise.Channel(2).At(i)),
            };
        }
    }

    /// <summary>
    /// The places of pictures in a film just begun whose moves are not those that pictures get of which nothing is said; none
    /// where that holds of all.
    /// </summary>
    public static IReadOnlyList<int> Told(IReadOnlyList<Segment> pictures, long seed)
    {
        var told = new List<int>();
        for (var i = 0; i < pictures.Count; i++)
        {
            var motions = pictures.Select(picture => picture.Motion).ToArray();
            motions[i] = null;
            Fill(motions, seed);
            if (JsonSerializer.Serialize(motions[i]) != JsonSerializer.Serialize(pictures[i].Motion))
                told.Add(i);
        }
        return told.Count < pictures.Count ? told : [];
    }

    private static IReadOnlyDictionary<string, JsonElement>? Turned(Motion motion, double chance) =>
        motion.Parameters.OfType<ChoiceParameter>().FirstOrDefault(parameter => parameter.Name == "dir")
            is { } direction
            ? MotionSettings.With(null, "dir", Choose(direction.Choices, chance))
            : null;

    /// <param name="choices">What there is to choose from.</param>
    /// <param name="chance">−1…1.</param>
    private static T Choose<T>(IReadOnlyList<T> choices, double chance) =>
        choices[Math.Clamp((int)((chance + 1) / 2 * choices.Count), 0, choices.Count - 1)];
}
