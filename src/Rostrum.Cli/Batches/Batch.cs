using Rostrum.Cli.Commands;
using Rostrum.Cli.Output;
using Rostrum.Drafts.Targets;
using Rostrum.Drafts.Templates;
using Rostrum.Media;

namespace Rostrum.Cli.Batches;

/// <summary>What came of a batch.</summary>
internal sealed record BatchSummary(int Made, int Skipped, int Failed, string Line);

/// <summary>Films of one template, a row each. A row that fails is told of and does not stop the others.</summary>
/// <param name="rowsFolder">Relative names of files in rows count from here.</param>
/// <param name="name">Pattern of the films' names; null for the usual.</param>
/// <param name="settings">Tells films apart that the same draft gives under other options.</param>
internal sealed class Batch(
    DraftTemplate template,
    IReadOnlyList<ExportTarget> targets,
    string rowsFolder,
    string folder,
    string? name,
    string settings
)
{
    private readonly BatchManifest manifest = BatchManifest.Open(folder);

    /// <param name="make">Makes the films of one row.</param>
    public BatchSummary Run(
        IReadOnlyList<Row> rows,
        Func<IReadOnlyList<FilmOrder>, IReadOnlyList<FilmReport>> make,
        CancellationToken cancel
    )
    {
        var names = new FilmNames(rows.Count, name, numbersTwins: false);
        var (made, skipped) = (0, 0);
        var failures = new List<Row>();
        foreach (var row in rows)
        {
            cancel.ThrowIfCancellationRequested();
            try
            {
                if (Film(row, names, rows.Count, make))
                    made++;
                else
                    skipped++;
            }
            catch (Exception failure) when (Guard.SentenceOf(failure) is not null)
            {
                failures.Add(row);
                Say.Problem($"row {row.Number} (line {row.Line}): {Guard.SentenceOf(failure)}");
            }
        }
        return new BatchSummary(made, skipped, failures.Count, Line(rows.Count, made, skipped, failures));
    }

    /// <returns>False for a film that was there already.</returns>
    private bool Film(
        Row row,
        FilmNames names,
        int of,
        Func<IReadOnlyList<FilmOrder>, IReadOnlyList<FilmReport>> make
    )
    {
        var draft = template.Fill(row, AddressOf, out var why) ?? throw new AskedWronglyException($"{why}.");
        var named =
            names.NameOf(row, out why)
            ?? throw new AskedWronglyException($"{why}; give each a name of its own with --name.");
        var output = Path.Combine(folder, named + ".mp4");
        var orders = ExportArguments.Orders(draft, output, targets);
        var inputs = BatchManifest.InputsOf(draft, settings);
        if (orders.All(order => manifest.Has(order.Output, inputs)))
            return false;
        var reports = make(orders);
        foreach (var (order, report) in orders.Zip(reports))
            if (report.IsKept)
            {
                manifest.Keep(order.Output, inputs);
                Say.Result($"{row.Number}/{of} {ExportArguments.LineOf(order, report)}");
            }
        return reports.All(report => report.IsKept)
            ? true
            : throw new AskedWronglyException("the film is not as it should be (--strict).");
    }

    private string AddressOf(string value)
    {
        var path = value.StartsWith("file:", StringComparison.Ordinal) ? value[5..] : value;
        var file = Path.GetFullPath(path, rowsFolder);
        return RegularFile.Exists(file)
            ? LocalFile.AddressOf(file)
            : throw new AskedWronglyException($"there is no file {file}.");
    }

    private static string Line(int rows, int made, int skipped, List<Row> failures)
    {
        var line = $"{rows} rows: {made} made, {skipped} there already, {failures.Count} failed";
        return failures.Count == 0
            ? line
            : $"{line} (rows {string.Join(", ", failures.Select(row => row.Number))})";
    }
}
