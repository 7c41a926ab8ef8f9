namespace Rostrum.Cli.Output;

/// <summary>Finds the name that was meant by one that is mistyped.</summary>
internal static class Closest
{
    /// <summary>"; did you mean …?", or nothing where no name is near.</summary>
    public static string Hint(string given, IEnumerable<string> names) =>
        To(given, names) is { } name ? $"; did you mean {name}?" : "";

    /// <summary>The nearest name within one slip of four letters; null where there is none.</summary>
    public static string? To(string given, IEnumerable<string> names) =>
        names
            .Select(name => (Name: name, Distance: Distance(given.ToLowerInvariant(), name)))
            .Where(one => one.Distance <= Math.Max(1, Math.Max(given.Length, one.Name.Length) / 3))
            .OrderBy(one => one.Distance)
            .Select(one => one.Name)
            .FirstOrDefault();

    /// <summary>Letters to be put in, taken out, exchanged, or swapped with their neighbour.</summary>
    private static int Distance(string one, string other)
    {
        var table = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        for (var j = 0; j <= other.Length; j++)
        {
            if (i == 0 || j == 0)
            {
                table[i, j] = i + j;
                continue;
            }
            var changed = table[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
            table[i, j] = Math.Min(changed, 1 + Math.Min(table[i - 1, j], table[i, j - 1]));
            if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
        }
        return table[one.Length, other.Length];
    }
}
