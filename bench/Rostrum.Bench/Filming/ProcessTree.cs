using System.Diagnostics;
using System.Globalization;
using Rostrum.Drafts;

namespace Rostrum.Bench.Filming;

/// <summary>Looks at the memory of a process and of all that it has started, through /proc.</summary>
internal sealed class ProcessTree(Process root)
{
    private const double KibibytesPerMegabyte = 1e6 / 1024;

    /// <summary>The most that the process itself has held, MB.</summary>
    public double OwnPeak { get; private set; }

    /// <summary>The most that all of them held at one moment, MB. Pages they share are counted for each.</summary>
    public double TreePeak { get; private set; }

    /// <summary>Looks until the process ends.</summary>
    public void Watch()
    {
        while (!root.WaitForExit(10))
        {
            OwnPeak = Math.Max(OwnPeak, Field(root.Id, "VmHWM") / KibibytesPerMegabyte);
            TreePeak = Math.Max(TreePeak, Family().Sum(id => Field(id, "VmRSS")) / KibibytesPerMegabyte);
        }
    }

    /// <summary>The most that a render of a draft holds, MB: the renderer itself, and it with all that it has started.</summary>
    /// <param name="options">Further options of <c>render</c>.</param>
    /// <exception cref="BenchException">It did not come to its end.</exception>
    public static (double Own, double Tree) PeaksOfRender(
        Draft draft,
        Workbench bench,
        string output,
        params IReadOnlyList<string> options
    )
    {
        using var process = Tool.Start(
            Tool.Rostrum,
            ["render", Films.Save(bench, draft), "-o", output, .. options]
        );
        var words = Task.WhenAll(
            process.StandardOutput.ReadToEndAsync(),
            process.StandardError.ReadToEndAsync()
        );
        var tree = new ProcessTree(process);
        tree.Watch();
        return process.ExitCode == 0
            ? (tree.OwnPeak, tree.TreePeak)
            : throw new BenchException(
                $"rostrum ended with code {process.ExitCode}: {string.Join(' ', words.Result)}"
            );
    }

    private List<int> Family()
    {
        var parents = new Dictionary<int, int>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
            if (int.TryParse(Path.GetFileName(folder), out var id))
                parents[id] = (int)Field(id, "PPid");
        List<int> family = [root.Id];
        for (var i = 0; i < family.Count; i++)
            family.AddRange(parents.Where(entry => entry.Value == family[i]).Select(entry => entry.Key));
        return family;
    }

    /// <summary>A number of a process's status; 0 when the process has gone.</summary>
    private static double Field(int id, string name)
    {
        try
        {
            var line = File.ReadLines($"/proc/{id}/status")
                .FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.Ordinal));
            var number = line?[(name.Length + 1)..].Replace("kB", "", StringComparison.Ordinal).Trim();
            return number is null ? 0 : double.Parse(number, CultureInfo.InvariantCulture);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }
}
