using Rostrum.Bench;
using Rostrum.Bench.Filming;
using Rostrum.Bench.Reporting;
using Rostrum.Bench.Serving;
using Rostrum.Media;

if (args is [FrameHash.Verb])
    return FrameHash.RunAsChild();
if (args is [BareServer.Verb, var address, var folder])
    return BareServer.RunAsChild(address, folder);

try
{
    var asked = BenchArguments.Parse(args);
    using var bench = new Workbench(asked);
    var machine = Machine.Look();
    var results = new List<Result>();
    foreach (var measurement in asked.Measurements)
    {
        Console.Error.WriteLine($"{measurement.Name} …");
        var result = new Result(measurement, measurement.Run(bench));
        results.Add(result);
        ConsoleTable.Print(result);
    }
    if (asked.Markdown is { } file)
        File.WriteAllText(
            file,
            MarkdownPage.Of(results, machine, PhotoName.Of(bench.Photo, bench.PhotoStill), asked)
        );
    return results.TrueForAll(result => result.Missed == 0) ? 0 : 1;
}
catch (Exception problem) when (problem is BenchException or MediaException)
{
    Console.Error.WriteLine(problem.Message);
    return 2;
}
