using System.CommandLine;
using Rostrum.Cli.Batches;
using Rostrum.Cli.Output;
using Rostrum.Drafts.Templates;
using Rostrum.Media;

namespace Rostrum.Cli.Commands;

/// <summary><c>rostrum batch TEMPLATE.json ROWS.csv -o DIR</c></summary>
internal static class BatchCommand
{
    private static readonly Argument<FileInfo> template = new("TEMPLATE.json")
    {
        Description =
            "A draft with placeholders in its texts: \"tx\": \"{{title}}\", \"src\": \"{{photo}}\".",
    };
    private static readonly Argument<FileInfo> rows = new("ROWS")
    {
        Description =
            "Values, a film a row: .csv whose first line names the columns, or .jsonl with an object a line. Files are named relative to it.",
    };
    private static readonly Option<string> output = new("--output", "-o")
    {
        Description = "The folder for the films; made if it is not there.",
        Required = true,
        HelpName = "DIR",
    };
    private static readonly Option<string?> name = new("--name")
    {
        Description =
            "Name of each film, with placeholders: \"{{id}}-{{title}}\". Without it the column file, id or name, or the row's number.",
    };
    private static readonly Option<string> quality = new("--quality")
    {
        Description = "draft, standard or high.",
        DefaultValueFactory = _ => "standard",
    };
    private static readonly ExportArguments export = new();

    public static Command Create()
    {
        var command = new Command(
            "batch",
            "Makes a film of each row of a table from one draft with placeholders. What is finished already and would come out the same is passed over."
        )
        {
            template,
            rows,
            output,
            name,
            quality,
        };
        export.AddTo(command);
        command.Run(Make);
        return command;
    }

    private static int Make(ParseResult asked, CancellationToken cancel)
    {
        var draft = asked.GetRequiredValue(template);
        var table = asked.GetRequiredValue(rows);
        var pattern =
            DraftTemplate.Parse(WrittenFile.Read(draft, "a template"), out var why)
            ?? throw new AskedWronglyException($"{draft.Name} is no template: {why}.");
        var values = Rows(table);
        var folder = asked.GetRequiredValue(output);
        if (File.Exists(folder))
            throw new AskedWronglyException($"{folder} is a file: give a folder for the films.");
        var targets = export.Targets(asked);
        var options = FilmOptions.Usual with
        {
            Encoder = FilmArguments.Quality(asked.GetRequiredValue(quality)),
        };
        // Refused before anything is made: what no row can mend.
        Check(pattern, values, table);
        Directory.CreateDirectory(folder);
        var batch = new Batch(
            pattern,
            targets,
            table.Directory!.FullName,
            Path.GetFullPath(folder),
            asked.GetValue(name),
            $"{asked.GetRequiredValue(quality)} {string.Join(',', targets.Select(target => target.Name))}"
        );
        var summary = batch.Run(
            values,
            orders => ExportArguments.Make(orders, export.Inspecting(asked, options, orders), cancel),
            cancel
        );
        Say.Result(summary.Line);
        return summary.Failed == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private static IReadOnlyList<Row> Rows(FileInfo file)
    {
        var text = WrittenFile.Read(file, "a table");
        string? refusal = null;
        var rows = file.Extension.ToLowerInvariant() switch
        {
            ".csv" => CsvRows.Read(text, out refusal),
            ".jsonl" or ".ndjson" => JsonRows.Read(text),
            _ => throw new AskedWronglyException(
                $"{file.Name} must end with .csv or .jsonl, so that it is known how to read it."
            ),
        };
        if (refusal is not null)
            throw new AskedWronglyException($"{file.Name}: {refusal}");
        if (rows.Count > Row.Most)
            throw new AskedWronglyException($"{file.Name} has more than {Row.Most} rows: split it.");
        return rows.Count > 0 ? rows : throw new AskedWronglyException($"{file.Name} has no rows.");
    }

    /// <summary>A placeholder that no row has a value for is a slip of the pen.</summary>
    private static void Check(DraftTemplate pattern, IReadOnlyList<Row> rows, FileInfo table)
    {
        if (pattern.MissingIn(rows, out var columns) is { } missing)
            throw new AskedWronglyException(
                $"The template asks for {{{{{missing}}}}}, which {table.Name} does not have; it has {string.Join(", ", columns)}."
            );
    }
}
