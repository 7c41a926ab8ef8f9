using System.Diagnostics;

namespace Rostrum.Media.Tests.Making;

/// <summary>What a program said and how it ended.</summary>
internal sealed record Outcome(int ExitCode, string Output, string Error)
{
    public string All => Output + Error;

    /// <summary>The lines on standard error that are not empty.</summary>
    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Runs programs to their end; one that does not end is killed with all that it started.</summary>
internal static class Tool
{
    /// <summary>Only a hang lasts so long, however busy the machine.</summary>
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(3);

    public static Outcome Run(
        string program,
        IEnumerable<string> arguments,
        string folder,
        string? path = null
    )
    {
        using var running = Start(program, arguments, folder, path);
        return running.ToEnd();
    }

    public static Running Start(
        string program,
        IEnumerable<string> arguments,
        string folder,
        string? path = null
    )
    {
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        if (path is not null)
            start.Environment["PATH"] = path;
        return new Running(Process.Start(start)!);
    }

    /// <summary>A program on its way.</summary>
    internal sealed class Running : IDisposable
    {
        private readonly Process process;
        private readonly Task<string> output;
        private readonly Task<string> error;

        public Running(Process process)
        {
            this.process = process;
            process.StandardInput.Close();
            output = process.StandardOutput.ReadToEndAsync();
            error = process.StandardError.ReadToEndAsync();
        }

        public int Id => process.Id;

        public bool Ended => process.HasExited;

        public Outcome ToEnd()
        {
            if (!process.WaitForExit(patience))
            {
                process.Kill(entireProcessTree: true);
                Assert.Fail($"{process.StartInfo.FileName} did not end within {patience}.");
            }
            return new Outcome(
                process.ExitCode,
                output.GetAwaiter().GetResult(),
                error.GetAwaiter().GetResult()
            );
        }

        public void Dispose()
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
            process.Dispose();
        }
    }
}
