namespace Rostrum.Drafts.Templates;

/// <summary>What is put into a template once: values by the names of placeholders.</summary>
/// <param name="Number">Its place among the rows, from 1.</param>
/// <param name="Line">The line of the file where it begins, from 1.</param>
/// <param name="Fault">Why it is no row; null for one that is.</param>
public sealed record Row(
    int Number,
    int Line,
    IReadOnlyDictionary<string, string> Values,
    string? Fault = null
)
{
    /// <summary>Rows of one table at most. Readers give one more where there are more, and none beyond it.</summary>
    public const int Most = 100_000;

    internal static Row Bad(int number, int line, string why) =>
        new(number, line, new Dictionary<string, string>(), why);
}
