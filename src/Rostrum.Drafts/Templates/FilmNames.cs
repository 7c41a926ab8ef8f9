using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Rostrum.Drafts.Templates;

/// <summary>Names the films of a table, each by itself: by a pattern, by the columns that name things, or by its row.</summary>
/// <param name="rows">How many there are: numbers have as many digits.</param>
/// <param name="pattern">A name with placeholders, such as <c>{{row}} {{title}}</c>; null for the usual.</param>
/// <param name="numbersTwins">A name that is taken gets the row's number behind it; otherwise it is no name.</param>
public sealed partial class FilmNames(int rows, string? pattern, bool numbersTwins)
{
    private static readonly string[] namingColumns = ["file", "id", "name"];
    private const int LongestName = 100;

    /// <summary>Bytes in UTF-8: file systems take 255, and a target and an ending come behind the name.</summary>
    private const int MostBytes = 180;

    private readonly Dictionary<string, int> taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name of a row's film, without an ending: letters, digits, spaces, and <c>- _ .</c></summary>
    /// <param name="why">Why it has none; null where it has one.</param>
    public string? NameOf(Row row, out string? why)
    {
        var digits = Math.Max(3, $"{rows}".Length);
        var numbered = $"row-{row.Number.ToString($"D{digits}", CultureInfo.InvariantCulture)}";
        if (Wanted(row, numbered, out why) is not { } wanted)
            return null;
        var clean = string.Concat(wanted.Select(sign => IsPlain(sign) ? sign : '-')).Trim('-', ' ', '.');
        clean = clean.Length == 0 ? numbered : Shortened(clean);
        if (taken.TryAdd(clean, row.Number) || taken[clean] == row.Number)
            return clean;
        if (numbersTwins)
            return Free(clean, row.Number);
        why = $"its film would have the name of row {taken[clean]}, {clean}";
        return null;
    }

    private string? Wanted(Row row, string numbered, out string? why)
    {
        why = null;
        if (pattern is null)
            return
                namingColumns.FirstOrDefault(each =>
                    row.Values.TryGetValue(each, out var value) && value.Trim().Length > 0
                )
                    is { } column
                ? Stem(row.Values[column])
                : numbered;
        string? missing = null;
        var name = Placeholder()
            .Replace(
                pattern,
                found =>
                {
                    var column = found.Groups[1].Value;
                    if (row.Values.TryGetValue(column, out var value))
                        return value;
                    if (column == "row")
                        return $"{row.Number}";
                    missing = column;
                    return "";
                }
            );
        if (missing is null)
            return name;
        why = $"it has no value for {{{{{missing}}}}}, by which films are named";
        return null;
    }

    /// <summary>The row's number stands behind it, more than once where another row has that name already.</summary>
    private string Free(string name, int row)
    {
        while (!(taken.TryAdd(name, row) || taken[name] == row))
            name = $"{name}-{row}";
        return name;
    }

    private static string Shortened(string name)
    {
        var length = Math.Min(name.Length, LongestName);
        while (Encoding.UTF8.GetByteCount(name.AsSpan(0, length)) > MostBytes)
            length--;
        return name[..length].TrimEnd('-', ' ', '.');
    }

    /// <summary>What is left of a file's name without its folder and ending.</summary>
    private static string Stem(string value)
    {
        var name = value[(value.LastIndexOf('/') + 1)..];
        var dot = name.LastIndexOf('.');
        return dot < 0 ? name : name[..dot];
    }

    private static bool IsPlain(char sign) => char.IsLetterOrDigit(sign) || sign is '-' or '_' or '.' or ' ';

    [GeneratedRegex(@"\{\{\s*(.+?)\s*\}\}")]
    private static partial Regex Placeholder();
}
