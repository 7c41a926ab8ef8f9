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
    /// <summary>Characters of one row's draft: a long value may stand in many places.</summary>
    private const long LongestDraft = 16_000_000;

    /// <summary>Characters of a path that are repeated to whoever wrote it.</summary>
    private const int LongestShown = 300;

    private readonly BatchManifest manifest = BatchManifest.Open(folder);

    /// <summary>Films that the rows name, of which films are made.</summary>
    private readonly HashSet<string> sources = [];

    /// <param name="make">Makes the films of one row.</param>
    public BatchSummary Run(
        IReadOnlyList<Row> rows,
        Func<IReadOnlyList<FilmOrder>, IReadOnlyList<FilmReport>> make,
        CancellationToken cancel
    )
    {
        var names = new FilmNames(rows.Count, name, numbersTwins: false);
        sources.UnionWith(rows.SelectMany(row => row.Values.Values).Where(IsFilm).Select(PathOf));
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
        if (template.LengthOf(row) > LongestDraft)
            throw new AskedWronglyException(
                $"its draft would have more than {LongestDraft} characters: shorten its values."
            );
        var draft =
            template.Fill(row, AddressOf, out var why)
            ?? throw new AskedWronglyException($"{why!.TrimEnd('.')}.");
        var named =
            names.NameOf(row, out why)
            ?? throw new AskedWronglyException($"{why}; give each a name of its own with --name.");
        var output = Path.Combine(folder, named + ".mp4");
        var orders = ExportArguments.Orders(draft, output, targets);
        if (orders.FirstOrDefault(order => sources.Contains(order.Output)) is { } over)
            throw new AskedWronglyException(
                $"its film would be written over {over.Output}, of which the table makes another: give another folder, or other names with --name."
            );
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
        var file = PathOf(value);
        return RegularFile.Exists(file)
            ? LocalFile.AddressOf(file)
            : throw new AskedWronglyException(
                $"there is no file {(file.Length <= LongestShown ? file : file[..LongestShown] + "…")}."
            );
    }

    private static bool IsFilm(string value) => value.EndsWith(".mp4", StringComparison.OrdinalIgnoreCase);

    private string PathOf(string value) =>
        Path.GetFullPath(
            value.StartsWith("file:", StringComparison.Ordinal) ? value[5..] : value,
            rowsFolder
        );

    private static string Line(int rows, int made, int skipped, List<Row> failures)
    {
        var line = $"{rows} rows: {made} made, {skipped} there already, {failures.Count} failed";
        return failures.Count == 0
            ? line
            : $"{line} (rows {string.Join(", ", failures.Select(row => row.Number))})";
    }
}
