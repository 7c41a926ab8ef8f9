namespace Rostrum.Drafts.Looks;

/// <summary>Every look there is. A new one needs its file, a test and a line here.</summary>
public static class LookCatalogue
{
    /// <summary>The name under which a look comes from a <c>.cube</c> file.</summary>
    public const string FromFile = "cube";

    public static IReadOnlyList<Look> All { get; } =
    [
        new BlackAndWhite(),
        new Noir(),
        new Sepia(),
        new Duotone(),
        new TealOrange(),
        new Cinematic(),
        new GoldenHour(),
        new Warm(),
        new Cool(),
        new Vivid(),
        new Faded(),
        new Dreamy(),
    ];

    public static Look? Find(string? name) => All.FirstOrDefault(look => look.Name == name);
}
