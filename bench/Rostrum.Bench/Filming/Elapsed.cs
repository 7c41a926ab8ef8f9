using System.Globalization;

namespace Rostrum.Bench.Filming;

/// <summary>What a command took: wall-clock time, and processor time of it and of all that it started.</summary>
internal readonly record struct Elapsed(double Wall, double Processor)
{
    /// <summary>Runs a command and times it by the shell's own <c>time</c>, seconds.</summary>
    public static Elapsed Of(string program, IEnumerable<string> arguments)
    {
        const string Script = """TIMEFORMAT='%3R %3U %3S'; { time "$@" >/dev/null 2>"$0"; } 2>&1""";
        var complaints = Path.GetTempFileName();
        try
        {
            var line = Run(program, arguments, Script, complaints);
            var times = line.Split(' ')
                .Select(text => double.Parse(text, CultureInfo.InvariantCulture))
                .ToArray();
            return new Elapsed(times[0], times[1] + times[2]);
        }
        finally
        {
            File.Delete(complaints);
        }
    }

    private static string Run(string program, IEnumerable<string> arguments, string script, string complaints)
    {
        try
        {
            return Tool.Run("bash", ["-c", script, complaints, program, .. arguments]).Trim();
        }
        catch (BenchException)
        {
            throw new BenchException($"{program} failed: {File.ReadAllText(complaints).Trim()}");
        }
    }
}
