using System.Text;

namespace Rostrum.Drafts.Templates;

/// <summary>
/// Rows from comma-separated values (RFC 4180) whose first record names the columns. A record with too few or too many
/// fields is a bad row of its own; a quote that is never closed makes the file unreadable.
/// </summary>
public static class CsvRows
{
    /// <param name="refusal">Why there are none; null where there are.</param>
    public static IReadOnlyList<Row> Read(string text, out string? refusal)
    {
        if (text.Contains('\0'))
        {
            refusal = "It holds NUL, which no text does: save it as CSV in UTF-8.";
            return [];
        }
        var records = Records(text.TrimStart('\uFEFF'), out refusal);
        if (refusal is not null)
            return [];
        if (records.Count == 0)
        {
            refusal = "The file is empty: its first line names the columns.";
            return [];
        }
        var names = records[0].Fields.ConvertAll(name => name.Trim());
        if (names.Exists(name => name.Length == 0) || names.Distinct().Count() < names.Count)
        {
            refusal = "Each column needs a name of its own in the first line.";
            return [];
        }
        return
        [
            .. records
                .Skip(1)
                .Take(Row.Most + 1)
                .Select(
                    (record, i) =>
                        record.Fields.Count == names.Count
                            ? new Row(
                                i + 1,
                                record.Line,
                                names.Zip(record.Fields).ToDictionary(pair => pair.First, pair => pair.Second)
                            )
                            : Row.Bad(
                                i + 1,
                                record.Line,
                                $"it has {record.Fields.Count} fields and the first line names {names.Count} columns; put fields with commas in quotes"
                            )
                ),
        ];
    }

    private sealed record Record(int Line, List<string> Fields);

    private static List<Record> Records(string text, out string? refusal)
    {
        var records = new List<Record>();
        var (field, fields) = (new StringBuilder(), new List<string>());
        var (line, begun, quoted, wasQuoted) = (1, 1, false, false);
        for (var at = 0; at < text.Length && records.Count <= Row.Most + 1; at++)
        {
            var sign = text[at];
            if (sign == '\n')
                line++;
            if (quoted && sign == '"' && at + 1 < text.Length && text[at + 1] == '"')
                field.Append(text[at++]);
            else if (sign == '"' && (quoted || field.Length == 0 && !wasQuoted))
                (quoted, wasQuoted) = (!quoted, true);
            else if (quoted || sign is not (',' or '\r' or '\n'))
                field.Append(sign);
            else if (sign == ',')
                EndField();
            else if (sign == '\n' || at + 1 >= text.Length || text[at + 1] != '\n')
                EndRecord();
        }
        refusal = quoted ? $"The quote that opens in line {begun} is never closed." : null;
        EndRecord();
        return records;

        void EndField()
        {
            fields.Add(field.ToString());
            field.Clear();
            wasQuoted = false;
        }

        void EndRecord()
        {
            var isBlank = fields.Count == 0 && field.Length == 0 && !wasQuoted;
            if (!isBlank)
            {
                EndField();
                records.Add(new Record(begun, fields));
                fields = [];
            }
            begun = line;
        }
    }
}
