using System.Diagnostics;
using Rostrum.Drafts;
using Rostrum.Drafts.Json;

namespace Rostrum.Media.Tests.Making;

/// <summary>
/// A folder of a test's own in which pictures and films are made. When it is closed, the folder goes, and a process
/// that still works in it fails the test.
/// </summary>
internal sealed class Workshop : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("rostrum test ").FullName;

    /// <summary>The path of something in the folder.</summary>
    public string At(string name) => Path.Combine(Folder, name);

    /// <summary>Runs the <c>rostrum</c> program in the folder.</summary>
    public Outcome Rostrum(params string[] arguments) => Tool.Run(HostProgram.Path, arguments, Folder);

    /// <summary>Runs <c>rostrum</c> with programs of its own before, or instead of, the machine's.</summary>
    public Outcome RostrumWith(string path, params string[] arguments) =>
        Tool.Run(HostProgram.Path, arguments, Folder, path);

    /// <summary>Runs <c>rostrum</c> and fails the test unless it succeeds.</summary>
    public Outcome Succeed(params string[] arguments) => Good(Rostrum(arguments));

    /// <summary>Runs a helping program and fails the test unless it succeeds.</summary>
    public Outcome Help(string program, params string[] arguments) =>
        Good(Tool.Run(program, arguments, Folder));

    /// <summary>Writes a draft and returns its path.</summary>
    public string Save(Draft draft, string name = "film.json")
    {
        File.WriteAllText(At(name), DraftJson.Write(draft, indented: true));
        return At(name);
    }

    /// <summary>
    /// Renders a draft without encoding: the painted frames as they would reach the encoder.
    /// </summary>
    public RawFilm Frames(Draft draft, params string[] options)
    {
        var output = At($"{Guid.NewGuid():n}.mp4");
        var path = Fakes.Before(Fakes.RawEncoder(this));
        Good(
            RostrumWith(path, ["render", Save(draft, $"{Guid.NewGuid():n}.json"), "-o", output, .. options])
        );
        return RawFilm.Read(output, draft.Meta!.Width!.Value, draft.Meta.Height!.Value);
    }

    /// <summary>Everything in the folder but what the test put there.</summary>
    public IEnumerable<string> FilesBut(params string[] known) =>
        Directory
            .EnumerateFileSystemEntries(Folder)
            .Select(entry => Path.GetFileName(entry)!)
            .Except(known)
            .Where(name => name != "fakes");

    /// <summary>The processes that work in the folder or were given a file in it.</summary>
    public IReadOnlyList<Worker> Processes()
    {
        var found = new List<Worker>();
        foreach (var entry in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(entry), out var id) || id == Environment.ProcessId)
                continue;
            try
            {
                var command = File.ReadAllText($"{entry}/cmdline").Replace('\0', ' ').Trim();
                var place = new DirectoryInfo($"{entry}/cwd").LinkTarget ?? "";
                if (command.Length > 0 && (command.Contains(Folder) || place.StartsWith(Folder)))
                    found.Add(new Worker(id, command));
            }
            catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
            {
                // It ended while it was looked at, or is somebody else's.
            }
        }
        return found;
    }

    /// <summary>Waits for something to become true.</summary>
    public static void Await(string what, Func<bool> condition)
    {
        var clock = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(clock.Elapsed < TimeSpan.FromMinutes(1), $"Waited in vain for {what}.");
            Thread.Sleep(10);
        }
    }

    /// <summary>A process and its command line.</summary>
    public sealed record Worker(int Id, string Command);

    private static Outcome Good(Outcome outcome)
    {
        Assert.True(outcome.ExitCode == 0, outcome.All);
        return outcome;
    }

    public void Dispose()
    {
        var strays = Processes();
        Directory.Delete(Folder, recursive: true);
        Assert.Empty(strays);
    }
}
