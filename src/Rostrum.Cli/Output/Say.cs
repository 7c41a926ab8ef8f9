namespace Rostrum.Cli.Output;

/// <summary>Lines for the person: results on standard output, remarks and problems on standard error.</summary>
internal static class Say
{
    public static void Result(string line) => Console.Out.WriteLine(line);

    public static void Note(string line) => Console.Error.WriteLine($"note: {line}");

    public static void Problem(string line) => Console.Error.WriteLine($"rostrum: {line}");
}
