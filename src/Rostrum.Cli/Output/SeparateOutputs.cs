using Rostrum.Drafts;
using Rostrum.Drafts.Operations;

namespace Rostrum.Cli.Output;

/// <summary>Where the films go that stand side by side: OUT for one alone, else OUT-NAME for each.</summary>
internal static class SeparateOutputs
{
    private const int LongestName = 60;

    public static IReadOnlyList<(Draft Film, string Output)> Of(Draft draft, string output)
    {
        var films = Films.Of(draft);
        if (films.Count < 2)
            return [(draft, output)];
        var files = Of([.. films.Select(film => (Films.NumberOf(film), Films.NameOf(film)))], output);
        return [.. films.Select(film => (film, files[Films.NumberOf(film)]))];
    }

    /// <summary>A file for each film of a session, by their numbers; they stay the same while the films do.</summary>
    public static IReadOnlyDictionary<int, string> Of(
        IReadOnlyList<(int Number, string Name)> films,
        string output
    )
    {
        var used = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var outputs = new Dictionary<int, string>();
        foreach (var (number, called) in films)
        {
            var name = Named(output, Plain(called));
            if (!used.Add(name))
                used.Add(name = Named(output, $"{Plain(called)}-{number}"));
            outputs[number] = name;
        }
        return outputs;
    }

    /// <summary>The name of a file that differs from another by what stands before its ending.</summary>
    public static string Named(string output, string name)
    {
        var ending = Path.GetExtension(output);
        return $"{output[..^ending.Length]}-{name}{(ending.Length == 0 ? ".mp4" : ending)}";
    }

    /// <summary>Letters and digits of any script; what else a name has becomes a dash.</summary>
    private static string Plain(string name)
    {
        var plain = string.Concat(
            name.Select(sign => char.IsLetterOrDigit(sign) || sign is '_' or '.' ? sign : '-')
        );
        return plain.Length <= LongestName ? plain : plain[..LongestName];
    }
}
