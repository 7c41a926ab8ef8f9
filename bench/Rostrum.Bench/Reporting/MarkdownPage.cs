using System.Text;

namespace Rostrum.Bench.Reporting;

/// <summary>The results as the page docs/benchmarks.md.</summary>
internal static class MarkdownPage
{
    public static string Of(
        IReadOnlyList<Result> results,
        Machine machine,
        string photo,
        BenchArguments asked
    )
    {
        var page = new StringBuilder();
        page.Append("# Benchmarks\n\n");
        page.Append(
            "Written by `./rostrum bench --markdown docs/benchmarks.md`; every table names the command that repeats it.\n"
        );
        page.Append(
            "Times are ratios of paired runs on one machine, because seconds mean little elsewhere.\n\n"
        );
        page.Append($"- Processor: {machine.Processor}, {machine.Cores} cores, {machine.Vectors}\n");
        page.Append($"- Memory: {machine.Memory}\n");
        page.Append($"- .NET: {machine.DotNet}\n");
        page.Append($"- ffmpeg: {machine.Ffmpeg}\n");
        page.Append($"- Load in the minute before: {machine.Load}\n");
        page.Append(
            $"- Photo: {photo}; `--photo FILE` takes another, and without it the largest JPEG of samples/stills and /usr/share/backgrounds is taken\n"
        );
        page.Append($"- Paired runs of what is timed: {asked.Runs}\n\n");
        if (machine.Busy)
            page.Append(
                "Other work was running on the machine: wall-clock times are upset by it, processor times less so.\n\n"
            );
        var bars = results.Sum(result => result.Rows.Count(row => row.Met is not null));
        var missed = results.Sum(result => result.Missed);
        page.Append(
            missed == 0 ? $"All {bars} bars are met.\n" : $"{bars - missed} of {bars} bars are met.\n"
        );
        foreach (var result in results)
            Append(page, result);
        return page.ToString();
    }

    private static void Append(StringBuilder page, Result result)
    {
        page.Append($"\n## {result.Measurement.Name}\n\n{result.Measurement.How}\n\n");
        page.Append("| figure | value | bar | met |\n|---|---:|---|---|\n");
        foreach (var row in result.Rows)
        {
            var met = row.Met switch
            {
                true => row.Because.Length > 0 ? $"yes: {row.Because}" : "yes",
                false => $"**no**: {row.Miss}",
                null => "",
            };
            page.Append($"| {row.Figure} | {row.Value} | {row.Bar} | {met} |\n");
        }
        page.Append($"\nRepeat: `./rostrum bench {result.Measurement.Name}`\n");
    }
}
