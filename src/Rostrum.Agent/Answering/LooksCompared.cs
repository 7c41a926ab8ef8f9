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

    /// <summary>The looks that it is laid over, the lowest first.</summary>
    public IReadOnlyList<Look> Beneath { get; init; } = [];

    /// <summary>They had the same look before: only how strong it is differs.</summary>
    public bool IsSame { get; init; }
}

/// <summary>Measures what became of the pictures' colour looks.</summary>
internal static class LooksCompared
{
    /// <summary>One for the pictures that have the same look now.</summary>
    public static IEnumerable<LooksChanged> Between(IReadOnlyList<Segment> was, IReadOnlyList<Segment> now)
    {
        var places = Enumerable
            .Range(0, Math.Min(was.Count, now.Count))
            .Where(i => Written(was[i]) != Written(now[i]))
            .ToList();
        return places
            .GroupBy(i => Written(now[i]))
            .Select(group =>
            {
                var (old, look) = (Last(was[group.First()]), Last(now[group.First()]));
                List<int> own = [.. group];
                return new LooksChanged(
                    LookCatalogue.Find(look?.Name),
                    look is null,
                    look?.Strength ?? 1,
                    own.Count == now.Count ? null : own
                )
                {
                    File = look?.Source is { Length: > 0 } address ? FileNameOf(address) : null,
                    IsSame = look is not null && (old?.Name, old?.Source) == (look.Name, look.Source),
                    Beneath =
                    [
                        .. (now[group.First()].Looks ?? [])
                            .SkipLast(1)
                            .Select(under => LookCatalogue.Find(under.Name))
                            .OfType<Look>(),
                    ],
                };
            });
    }

    private static NamedEffect? Last(Segment picture) => (picture.Looks ?? []).LastOrDefault();

    private static string FileNameOf(string address) =>
        Uri.UnescapeDataString(address[(address.LastIndexOfAny(['/', ':']) + 1)..]);

    private static string Written(Segment picture) => JsonSerializer.Serialize(picture.Looks ?? []);
}
