using Rostrum.Bench.Charts;

namespace Rostrum.Bench;

/// <summary>What measurements share: a folder for what they make, removed at the end, and what was asked.</summary>
internal sealed class Workbench(BenchArguments asked) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rostrum-bench-");
    private string? photo;

    public int Runs => asked.Runs;

    /// <summary>A file of requests to be scored in the place of the repository's own.</summary>
    public string? Requests => asked.Requests;

    /// <summary>Whether what failed is to be listed with the reason.</summary>
    public bool ListsFailures => asked.Failures;

    /// <summary>Whether something that is measured name by name is wanted.</summary>
    public bool Wants(string name) => asked.Only.Count == 0 || asked.Only.Contains(name);

    /// <summary>A place for a file of this run.</summary>
    public string File(string name) => Path.Combine(folder.FullName, name);

    /// <summary>A detailed photo as a file: the one asked for, else the largest JPEG at hand, else one drawn here.</summary>
    public string Photo => photo ??= asked.Photo ?? Largest() ?? Drawn();

    public Still PhotoStill => field ??= Still.Read(Photo);

    /// <summary>One of the stills that the repository brings along.</summary>
    public static string Sample(string name) =>
        Places().Select(place => Path.Combine(place, name)).FirstOrDefault(System.IO.File.Exists)
        ?? throw new BenchException($"There is no samples/stills/{name} above the bench.");

    /// <summary>Tells whoever waits how far it is.</summary>
    public static void Say(string what) => Console.Error.WriteLine($"  {what}");

    private static string? Largest() =>
        Places()
            .Where(Directory.Exists)
            .SelectMany(place =>
                new DirectoryInfo(place).EnumerateFiles("*.jpg", SearchOption.AllDirectories)
            )
            .MaxBy(file => file.Length)
            ?.FullName;

    /// <summary>The samples of the repository that the bench was built in, and what desktops bring along.</summary>
    private static IEnumerable<string> Places()
    {
        for (var place = new DirectoryInfo(AppContext.BaseDirectory); place is not null; place = place.Parent)
            yield return Path.Combine(place.FullName, "samples", "stills");
        yield return "/usr/share/backgrounds";
    }

    private string Drawn()
    {
        var path = File("photo.jpg");
        Texture.Photo(5480, 3653).WriteJpeg(path);
        return path;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
