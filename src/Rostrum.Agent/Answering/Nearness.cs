using Rostrum.Agent.Understanding;
using Rostrum.Drafts;
using Rostrum.Drafts.Motions;
using Rostrum.Drafts.Music;
using Rostrum.Drafts.Texts;
using Rostrum.Drafts.Transitions;

namespace Rostrum.Agent.Answering;

/// <summary>Finds what can be done that is called most like words that are not known.</summary>
internal static class Nearness
{
    private const int Most = 3;

    /// <summary>What everybody can use, where nothing is called alike.</summary>
    private static readonly string[] usual = ["push_in", "dissolve", "upbeat"];

    public static IReadOnlyList<CatalogueEntry> To(IReadOnlyList<string> words)
    {
        var like = Entries()
            .Select(entry => (Entry: entry, Share: Share(entry, words)))
            .Where(one => one.Share >= 0.5)
            .OrderByDescending(one => one.Share)
            .Select(one => one.Entry)
            .Take(Most)
            .ToList();
        return like.Count > 0
            ? like
            :
            [
                .. usual
                    .Select(name => Entries().FirstOrDefault(entry => entry.Name == name))
                    .OfType<CatalogueEntry>(),
            ];
    }

    private static IEnumerable<CatalogueEntry> Entries() =>
        [
            .. MotionCatalogue.All,
            .. TransitionCatalogue.All,
            .. MoodCatalogue.All,
            .. TextAnimationCatalogue.All,
        ];

    /// <summary>The largest part of neighbouring letters that a word has in common with a phrase of the entry, 0–1.</summary>
    private static double Share(CatalogueEntry entry, IReadOnlyList<string> words) =>
        entry
            .Words.English.Concat(entry.Words.Chinese)
            .SelectMany(phrase => phrase.Split(' '))
            .SelectMany(part => words.Select(word => Alike(part, word)))
            .DefaultIfEmpty(0)
            .Max();

    /// <summary>Dice's coefficient of the pairs of neighbouring letters.</summary>
    private static double Alike(string one, string other)
    {
        var (a, b) = (Pairs(WordStem.Of(one)), Pairs(WordStem.Of(other)));
        return a.Count == 0 || b.Count == 0 ? 0 : 2.0 * a.Intersect(b).Count() / (a.Count + b.Count);
    }

    private static HashSet<string> Pairs(string word) =>
        [.. Enumerable.Range(0, Math.Max(0, word.Length - 1)).Select(i => word.Substring(i, 2))];
}
