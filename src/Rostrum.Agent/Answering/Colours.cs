using Rostrum.Agent.Understanding;
using Rostrum.Drafts;

namespace Rostrum.Agent.Answering;

/// <summary>Colours as people call them; those without a name by their code.</summary>
internal static class Colours
{
    private static readonly Dictionary<string, Words> names = TextPhrases
        .All.Where(phrase => phrase.Meaning is ColourNamed)
        .GroupBy(phrase => ((ColourNamed)phrase.Meaning).Code, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.First().Words, StringComparer.OrdinalIgnoreCase);

    public static string English(string code) =>
        names.TryGetValue(code, out var words) ? words.English[0] : code;

    public static string Chinese(string code) =>
        names.TryGetValue(code, out var words) ? words.Chinese[0] : code;
}
