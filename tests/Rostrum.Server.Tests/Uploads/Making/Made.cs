using System.Diagnostics;

namespace Rostrum.Server.Tests.Uploads.Making;

/// <summary>A folder of a test's own in which files are made; it goes with the test.</summary>
internal sealed class Made : IDisposable
{
    /// <summary>Only a hang lasts so long, however busy the machine.</summary>
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(3);

    public string Folder { get; } = Directory.CreateTempSubdirectory("rostrum made ").FullName;

    public string At(string name) => Path.Combine(Folder, name);

    public string Write(string name, byte[] content)
    {
        File.WriteAllBytes(At(name), content);
        return At(name);
    }

    public string Write(string name, string content) =>
        Write(name, System.Text.Encoding.UTF8.GetBytes(content));

    /// <summary>Makes a file with ffmpeg; the last argument is its name.</summary>
    public string Ffmpeg(string arguments, string name)
    {
        Run(
            "ffmpeg",
            null,
            ["-v", "error", "-y", .. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries), At(name)]
        );
        return At(name);
    }

    /// <summary>Runs a program and returns what it wrote; it must succeed.</summary>
    public string Run(string program, string? path, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (path is not null)
            start.Environment["PATH"] = path;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{program} did not end within {patience}.");
        }
        Assert.True(process.ExitCode == 0, $"{program}: {error.Result}");
        return output.Result;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
