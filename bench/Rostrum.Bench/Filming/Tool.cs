using System.ComponentModel;
using System.Diagnostics;

namespace Rostrum.Bench.Filming;

/// <summary>Runs other programs.</summary>
internal static class Tool
{
    /// <summary>The <c>rostrum</c> program that is measured: the one the launcher has built, or the one beside the bench.</summary>
    public static string Rostrum { get; } =
        Environment.GetEnvironmentVariable("ROSTRUM_PROGRAM") is { Length: > 0 } given
            ? given
            : Path.Combine(AppContext.BaseDirectory, "rostrum");

    /// <summary>Runs a program to its end and returns what it wrote.</summary>
    public static string Run(
        string program,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string>? settings = null
    )
    {
        using var process = Start(program, arguments, settings);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        Finish(process, program, error);
        return output;
    }

    /// <summary>Runs a program that reads bytes on its standard input.</summary>
    public static void Feed(string program, IEnumerable<string> arguments, ReadOnlySpan<byte> bytes)
    {
        using var process = Start(program, arguments, input: true);
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.BaseStream.Write(bytes);
        process.StandardInput.Close();
        Finish(process, program, error);
    }

    /// <summary>Runs a program that writes pieces of one size on its standard output, and hands them out.</summary>
    public static int Pieces(string program, IEnumerable<string> arguments, int size, Action<byte[]> piece)
    {
        using var process = Start(program, arguments);
        var error = process.StandardError.ReadToEndAsync();
        var buffer = new byte[size];
        var count = 0;
        while (process.StandardOutput.BaseStream.ReadAtLeast(buffer, size, throwOnEndOfStream: false) == size)
        {
            piece(buffer);
            count++;
        }
        Finish(process, program, error);
        return count;
    }

    public static bool IsInstalled(string program)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return folders.Any(folder => File.Exists(Path.Combine(folder, program)));
    }

    public static Process Start(
        string program,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string>? settings = null,
        bool input = false
    )
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = input,
            UseShellExecute = false,
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new BenchException($"{program} is not there, but this measurement needs it.");
        }
    }

    private static void Finish(Process process, string program, Task<string> error)
    {
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new BenchException($"{program} ended with code {process.ExitCode}: {error.Result.Trim()}");
    }
}
