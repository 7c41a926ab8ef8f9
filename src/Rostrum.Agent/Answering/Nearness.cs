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

    /// <summary>Shorter words are like too many others.</summary>
    private const int ShortestWord = 4;

    /// <summary>The least part of neighbouring letters in common that makes two words alike.</summary>
    private const double Like = 0.6;

    /// <returns>None where nothing is called alike: what only shares letters is no advice.</returns>
    public static IReadOnlyList<CatalogueEntry> To(IReadOnlyList<string> words)
    {
        var told = words.Where(IsTelling).ToList();
        return
        [
            .. All()
                .Select(entry => (Entry: entry, Share: Share(entry, told)))
                .Where(one => one.Share >= Like)
                .OrderByDescending(one => one.Share)
                .Select(one => one.Entry)
                .Take(Most),
        ];
    }

    /// <summary>What can be done and comes near to what cannot.</summary>
    public static IReadOnlyList<CatalogueEntry> Instead(IEnumerable<Unavailable> things) =>
        [
            .. things
                .SelectMany(thing => thing.Instead)
                .Distinct()
                .Select(name =>
                    Rostrum.Drafts.Effects.EffectCatalogue.Find(name)
                    ?? All().FirstOrDefault(entry => entry.Name == name)
                )
                .OfType<CatalogueEntry>(),
        ];

    private static bool IsTelling(string word) =>
        word.Length >= ShortestWord || word.Length > 1 && !char.IsAscii(word[0]);

    /// <summary>All that can be asked for by name.</summary>
    internal static IEnumerable<CatalogueEntry> All() =>
        [
            .. MotionCatalogue.All,
            .. TransitionCatalogue.All,
            .. Rostrum.Drafts.Effects.EffectCatalogue.All,
            .. Rostrum.Drafts.Looks.LookCatalogue.All,
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
