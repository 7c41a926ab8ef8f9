using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace Rostrum.Drafts.Tests;

public sealed class ArchitectureTests
{
    /// <summary>What each project may use. A project that is not listed may use nothing.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Rostrum.Drafts"] = [],
        ["Rostrum.Agent"] = ["Rostrum.Drafts"],
        ["Rostrum.Compositor"] = ["Rostrum.Drafts"],
        ["Rostrum.Media"] = ["Rostrum.Compositor", "Rostrum.Drafts"],
        ["Rostrum.Protocol"] = [],
        ["Rostrum.Vision"] = ["Rostrum.Drafts"],
        ["Rostrum.Farm"] = ["Rostrum.Media", "Rostrum.Vision", "Rostrum.Compositor", "Rostrum.Drafts"],
        ["Rostrum.Server"] =
        [
            "Rostrum.Agent",
            "Rostrum.Farm",
            "Rostrum.Protocol",
            "Rostrum.Media",
            "Rostrum.Drafts",
        ],
        ["Rostrum.Cli"] =
        [
            "Rostrum.Agent",
            "Rostrum.Media",
            "Rostrum.Vision",
            "Rostrum.Protocol",
            "Rostrum.Server",
        ],
    };

    private static string Sources([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../src"));

    private static IEnumerable<string> Projects() =>
        Directory
            .EnumerateDirectories(Sources())
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.csproj"));

    [Fact]
    public void Arrows_between_projects_point_one_way()
    {
        var projects = Projects().ToList();
        Assert.Contains(projects, path => Path.GetFileNameWithoutExtension(path) == "Rostrum.Drafts");
        var forbidden =
            from path in projects
            let project = Path.GetFileNameWithoutExtension(path)
            from reference in XDocument.Load(path).Descendants("ProjectReference")
            let used = Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value)
            where !Allowed.GetValueOrDefault(project, []).Contains(used)
            select $"{project} must not use {used}";
        Assert.Empty(forbidden);
    }

    [Fact]
    public void Every_project_of_the_table_exists() =>
        Assert.Empty(Allowed.Keys.Except(Projects().Select(Path.GetFileNameWithoutExtension)));

    [Fact]
    public void The_document_needs_no_packages_at_run_time()
    {
        var path = Projects().Single(path => Path.GetFileNameWithoutExtension(path) == "Rostrum.Drafts");
        var packages = XDocument.Load(path).Descendants("PackageReference");
        Assert.All(packages, package => Assert.Equal("all", package.Attribute("PrivateAssets")?.Value));
    }
}
