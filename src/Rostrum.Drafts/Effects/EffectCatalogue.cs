namespace Rostrum.Drafts.Effects;

/// <summary>Every effect there is. A new one needs its file, a test and a line here.</summary>
public static class EffectCatalogue
{
    public static IReadOnlyList<Effect> All { get; } = [new FilmGrain(), new Vignette(), new Letterbox()];

    public static Effect? Find(string? name) => All.FirstOrDefault(effect => effect.Name == name);
}
