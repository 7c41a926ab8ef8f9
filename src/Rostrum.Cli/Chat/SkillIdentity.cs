using Rostrum.Protocol.Client;

namespace Rostrum.Cli.Chat;

/// <summary>Who this client says it is: the name and version of the skill file it embodies.</summary>
internal static class SkillIdentity
{
    /// <param name="skill">The skill file's text; its front matter is read.</param>
    /// <param name="installedAt">Where the program lies.</param>
    /// <param name="platform">Outranks what the place says; from <c>SKILL_SOURCE</c>.</param>
    public static Attribution Of(string skill, string installedAt, string? platform) =>
        new(
            FrontMatter(skill, "name") ?? "rostrum",
            FrontMatter(skill, "version") ?? "0.0.0",
            string.IsNullOrWhiteSpace(platform) ? Platform(installedAt) : platform.Trim()
        );

    public static Attribution OfThisProgram()
    {
        using var resource = typeof(SkillIdentity).Assembly.GetManifestResourceStream("SKILL.md")!;
        using var reader = new StreamReader(resource);
        return Of(
            reader.ReadToEnd(),
            AppContext.BaseDirectory,
            Environment.GetEnvironmentVariable("SKILL_SOURCE")
        );
    }

    private static string Platform(string installedAt) =>
        installedAt.Replace('\\', '/') switch
        {
            var place when place.Contains("/.clawhub/") => "clawhub",
            var place when place.Contains("/.cursor/skills/") => "cursor",
            _ => "unknown",
        };

    /// <summary>A key at the top level of the lines between the two <c>---</c>.</summary>
    private static string? FrontMatter(string skill, string key) =>
        skill
            .ReplaceLineEndings("\n")
            .Split('\n')
            .Skip(1)
            .TakeWhile(line => line != "---")
            .Where(line => line.StartsWith($"{key}:", StringComparison.Ordinal))
            .Select(line => line[(key.Length + 1)..].Trim().Trim('"', '\''))
            .FirstOrDefault(value => value.Length > 0);
}
