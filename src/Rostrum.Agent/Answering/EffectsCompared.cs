using System.Text.Json;
using Rostrum.Drafts;
using Rostrum.Drafts.Effects;

namespace Rostrum.Agent.Answering;

/// <param name="Come">Effects that pictures have now and had not.</param>
/// <param name="Gone">Effects that pictures had.</param>
/// <param name="Other">Effects whose settings or times differ.</param>
/// <param name="Places">The pictures that changed, counted from 0; null for all.</param>
internal sealed record EffectsChanged(
    IReadOnlyList<CatalogueEntry> Come,
    IReadOnlyList<CatalogueEntry> Gone,
    IReadOnlyList<CatalogueEntry> Other,
    IReadOnlyList<int>? Places
) : Change
{
    /// <summary>How long those that came are seen, ms, by their names; what lasts as long as its picture is not in it.</summary>
    public IReadOnlyDictionary<string, long> Times { get; init; } = new Dictionary<string, long>();

    /// <summary>What differs in those of <see cref="Other"/>, by their names.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<SettingChanged>> Settings { get; init; } =
        new Dictionary<string, IReadOnlyList<SettingChanged>>();
}

/// <param name="Name">Of a setting, or "from" and "milliseconds" for when it is seen.</param>
/// <param name="Now">null: as long as the picture.</param>
internal sealed record SettingChanged(string Name, string? Was, string? Now);

/// <summary>Measures what became of the pictures' effects.</summary>
internal static class EffectsCompared
{
    public static EffectsChanged? Between(IReadOnlyList<Segment> was, IReadOnlyList<Segment> now)
    {
        var places = Enumerable
            .Range(0, Math.Min(was.Count, now.Count))
            .Where(i => Written(was[i]) != Written(now[i]))
            .ToList();
        if (places.Count == 0)
            return null;
        var come = places.SelectMany(i => Names(now[i]).Except(Names(was[i]))).Distinct().ToList();
        var gone = places.SelectMany(i => Names(was[i]).Except(Names(now[i]))).Distinct().ToList();
        var other = places
            .SelectMany(i =>
                Names(now[i]).Intersect(Names(was[i])).Where(name => Of(now[i], name) != Of(was[i], name))
            )
            .Distinct()
            .ToList();
        return new EffectsChanged(
            Entries(come),
            Entries(gone),
            Entries(other),
            places.Count == now.Count ? null : places
        )
        {
            Times = places
                .SelectMany(i => (now[i].Effects ?? []).Where(effect => come.Contains(effect.Name ?? "")))
                .Where(effect => effect.Duration is > 0)
                .GroupBy(effect => effect.Name!)
                .ToDictionary(group => group.Key, group => group.Sum(effect => effect.Duration!.Value)),
            Settings = other.ToDictionary(
                name => name,
                name =>
                    places
                        .Select(i => SettingsOf(name, was[i], now[i]))
                        .FirstOrDefault(settings => settings.Count > 0)
                    ?? []
            ),
        };
    }

    /// <summary>The settings that differ between an effect before and now.</summary>
    private static IReadOnlyList<SettingChanged> SettingsOf(string name, Segment was, Segment now)
    {
        var (old, effect) = (Named(was, name), Named(now, name));
        if (old is null || effect is null || EffectCatalogue.Find(name) is not { } entry)
            return [];
        return
        [
            .. entry
                .Parameters.Where(parameter => parameter is NumberParameter or ChoiceParameter)
                .Select(parameter => new SettingChanged(
                    parameter.Name,
                    Settled.Of(parameter, old.Parameters),
                    Settled.Of(parameter, effect.Parameters)
                ))
                .Where(setting => setting.Was != setting.Now),
            .. (old.Start ?? 0) == (effect.Start ?? 0)
                ? []
                : new[] { new SettingChanged("from", null, Seconds(effect.Start ?? 0)) },
            .. old.Duration == effect.Duration
                ? []
                : new[]
                {
                    new SettingChanged("milliseconds", null, effect.Duration is { } ms ? Seconds(ms) : null),
                },
        ];
    }

    private static string Seconds(long milliseconds) =>
        (milliseconds / 1000.0).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);

    private static NamedEffect? Named(Segment picture, string name) =>
        (picture.Effects ?? []).FirstOrDefault(effect => effect.Name == name);

    private static IReadOnlyList<CatalogueEntry> Entries(IEnumerable<string> names) =>
        [.. names.Select(EffectCatalogue.Find).OfType<CatalogueEntry>()];

    private static IEnumerable<string> Names(Segment picture) =>
        (picture.Effects ?? []).Select(effect => effect.Name ?? "");

    private static string Of(Segment picture, string name) =>
        JsonSerializer.Serialize((picture.Effects ?? []).Where(effect => effect.Name == name));

    private static string Written(Segment picture) => JsonSerializer.Serialize(picture.Effects ?? []);
}
