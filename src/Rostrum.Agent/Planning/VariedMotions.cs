using System.Text.Json;
using Rostrum.Drafts;
using Rostrum.Drafts.Motions;

namespace Rostrum.Agent.Planning;

/// <summary>Motions for pictures that were given none.</summary>
internal static class VariedMotions
{
    /// <summary>The quiet ones, by their names on the wire; those that the catalogue lacks are passed over.</summary>
    private static readonly string[] Quiet = ["ken_burns", "push_in", "pan", "pull_out", "tilt", "drift"];

    private static readonly IReadOnlyList<Motion> pool = Quiet
        .Select(MotionCatalogue.Find)
        .OfType<Motion>()
        .ToList()
        is { Count: > 0 } known
        ? known
        : MotionCatalogue.All;

    /// <summary>What a single picture gets.</summary>
    public static Motion Usual => pool[0];

    /// <summary>
    /// Fills the empty places with motions that follow from the seed, none like its neighbours wherever there are
    /// motions enough.
    /// </summary>
    /// <param name="motions">null where none was given.</param>
    /// <param name="seed">Of the film.</param>
    /// <param name="fitting">What pictures themselves ask for, which comes first; null where they ask for nothing.</param>
    public static void Fill(NamedEffect?[] motions, long seed, IReadOnlyList<NamedEffect?> fitting)
    {
        for (var i = 0; i < motions.Length; i++)
            motions[i] ??= fitting[i];
        for (var i = 0; i < motions.Length; i++)
            motions[i] ??= At(
                i,
                i > 0 ? motions[i - 1]?.Name : null,
                i + 1 < motions.Length ? motions[i + 1]?.Name : null,
                new Noise(seed)
            );
    }

    /// <summary>What the picture at a place gets between neighbours with these motions.</summary>
    private static NamedEffect At(int place, string? before, string? after, Noise noise)
    {
        var free = pool.Where(motion => motion.Name != before && motion.Name != after).ToList();
        var chosen = Choose(free.Count > 0 ? free : pool, noise.Channel(1).At(place));
        return new NamedEffect
        {
            Name = chosen.Name,
            Parameters = Turned(chosen, noise.Channel(2).At(place)),
        };
    }

    /// <summary>
    /// The places of pictures in a film just begun whose moves are not those that pictures get of which nothing is said; none
    /// where that holds of all.
    /// </summary>
    public static IReadOnlySet<int> Told(
        IReadOnlyList<Segment> pictures,
        long seed,
        IReadOnlyList<NamedEffect?> fitting
    )
    {
        var noise = new Noise(seed);
        var told = Enumerable
            .Range(0, pictures.Count)
            .Where(i =>
                JsonSerializer.Serialize(pictures[i].Motion) is var shown
                && (fitting[i] is null || shown != JsonSerializer.Serialize(fitting[i]))
                // The one behind was filled later, unless it was told of.
                && shown != JsonSerializer.Serialize(At(i, NameAt(i - 1), null, noise))
                && shown != JsonSerializer.Serialize(At(i, NameAt(i - 1), NameAt(i + 1), noise))
            )
            .ToHashSet();
        return told.Count < pictures.Count ? told : new HashSet<int>();

        string? NameAt(int place) =>
            place >= 0 && place < pictures.Count ? pictures[place].Motion?.Name : null;
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
