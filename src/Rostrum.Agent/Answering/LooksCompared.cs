using System.Text.Json;
using Rostrum.Drafts;
using Rostrum.Drafts.Looks;

namespace Rostrum.Agent.Answering;

/// <param name="Look">What the pictures that changed have now; null where they have none, or not all the same.</param>
/// <param name="Gone">They have none now.</param>
/// <param name="Strength">0–1.</param>
/// <param name="Places">The pictures that changed, counted from 0; null for all.</param>
internal sealed record LooksChanged(Look? Look, bool Gone, double Strength, IReadOnlyList<int>? Places)
    : Change
{
    /// <summary>Name of the file that the look comes from; null for one of the catalogue.</summary>
    public string? File { get; init; }
}

/// <summary>Measures what became of the pictures' colour looks.</summary>
internal static class LooksCompared
{
    public static LooksChanged? Between(IReadOnlyList<Segment> was, IReadOnlyList<Segment> now)
    {
        var places = Enumerable
            .Range(0, Math.Min(was.Count, now.Count))
            .Where(i => Written(was[i]) != Written(now[i]))
            .ToList();
        if (places.Count == 0)
            return null;
        var looks = places.Select(i => (now[i].Looks ?? []).LastOrDefault()).ToList();
        var same = looks.Select(look => look?.Name).Distinct().Count() == 1;
        return new LooksChanged(
            same ? LookCatalogue.Find(looks[0]?.Name) : null,
            looks.TrueForAll(look => look is null),
            looks[0]?.Strength ?? 1,
            places.Count == now.Count ? null : places
        )
        {
            File = same && looks[0]?.Source is { Length: > 0 } address ? FileNameOf(address) : null,
        };
    }

    private static string FileNameOf(string address) =>
        Uri.UnescapeDataString(address[(address.LastIndexOfAny(['/', ':']) + 1)..]);

    private static string Written(Segment picture) => JsonSerializer.Serialize(picture.Looks ?? []);
}
