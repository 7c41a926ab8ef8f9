using System.Collections.Frozen;

namespace Rostrum.Agent.Understanding.English;

/// <summary>Words of everyday English that no phrase is made of: right as they are, though a word of some phrase is near.</summary>
internal static class EverydayWords
{
    private const string Resource = "everyday-words.txt";

    public static FrozenSet<string> Read()
    {
        using var stream =
            typeof(EverydayWords).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
    }
}
