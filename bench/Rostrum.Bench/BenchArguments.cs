namespace Rostrum.Bench;

/// <summary>What is asked on the command line: <c>[names…] [--markdown FILE] [--runs N] [--photo FILE]
/// [--requests FILE] [--failures] [--only NAME,…]</c>.</summary>
/// <param name="Measurements">All of them when none is named.</param>
/// <param name="Markdown">The report to write, if any.</param>
/// <param name="Runs">Paired runs of whatever is timed; 5 when absent.</param>
/// <param name="Photo">A detailed photo; the largest that can be found when absent.</param>
/// <param name="Requests">A file of requests to be scored in the place of the repository's own.</param>
/// <param name="Failures">Whether requests that were not understood are listed with the reason.</param>
/// <param name="Only">The effects or transitions that are measured; all of them when none is named.</param>
internal sealed record BenchArguments(
    IReadOnlyList<IMeasurement> Measurements,
    string? Markdown,
    int Runs,
    string? Photo,
    string? Requests,
    bool Failures,
    IReadOnlyList<string> Only
)
{
    /// <exception cref="BenchException">Something was asked that there is not.</exception>
    public static BenchArguments Parse(IReadOnlyList<string> words)
    {
        var names = new List<string>();
        string? markdown = null,
            photo = null,
            requests = null;
        var failures = false;
        string[] only = [];
        var runs = 5;
        for (var i = 0; i < words.Count; i++)
        {
            switch (words[i])
            {
                case "--markdown":
                    markdown = After(words, ref i);
                    break;
                case "--photo":
                    photo = After(words, ref i);
                    break;
                case "--requests":
                    requests = After(words, ref i);
                    break;
                case "--only":
                    only = After(words, ref i).Split(',');
                    break;
                case "--failures":
                    failures = true;
                    break;
                case "--runs":
                    if (!int.TryParse(After(words, ref i), out runs) || runs < 1)
                        throw new BenchException("--runs wants a whole number from 1.");
                    break;
                default:
                    names.Add(words[i]);
                    break;
            }
        }
        return new BenchArguments([.. Asked(names)], markdown, runs, photo, requests, failures, only);
    }

    private static IEnumerable<IMeasurement> Asked(List<string> names)
    {
        if (names.Find(name => Catalogue.All.All(known => known.Name != name)) is { } unknown)
            throw new BenchException(
                $"There is no measurement \"{unknown}\": there are "
                    + $"{string.Join(", ", Catalogue.All.Select(known => known.Name))}."
            );
        return Catalogue.All.Where(known => names.Count == 0 || names.Contains(known.Name));
    }

    private static string After(IReadOnlyList<string> words, ref int i) =>
        ++i < words.Count ? words[i] : throw new BenchException($"{words[i - 1]} wants a value after it.");
}

/// <summary>Something the bench cannot go on without; the message is fit to be shown.</summary>
internal sealed class BenchException(string message) : Exception(message);
