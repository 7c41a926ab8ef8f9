namespace Rostrum.Bench.Reporting;

/// <summary>A result as a table of plain text.</summary>
internal static class ConsoleTable
{
    public static void Print(Result result)
    {
        string[] heads = ["figure", "value", "bar", ""];
        var lines = result.Rows.Select(Cells).Prepend(heads).ToList();
        var widths = Enumerable
            .Range(0, heads.Length)
            .Select(i => lines.Max(line => line[i].Length))
            .ToList();
        Console.WriteLine();
        Console.WriteLine(result.Measurement.Name);
        foreach (var line in lines)
            Console.WriteLine(
                $"  {line[0].PadRight(widths[0])}  {line[1].PadLeft(widths[1])}  {line[2].PadRight(widths[2])}  {line[3]}".TrimEnd()
            );
    }

    private static string[] Cells(Row row) =>
        [
            row.Figure,
            row.Value,
            row.Bar,
            row.Met switch
            {
                true => "met",
                false => $"MISSED: {row.Miss}",
                null => "",
            },
        ];
}
