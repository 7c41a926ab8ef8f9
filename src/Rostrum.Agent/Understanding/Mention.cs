namespace Rostrum.Agent.Understanding;

/// <summary>A phrase found in a message.</summary>
/// <param name="Start">Place of its first token.</param>
/// <param name="End">Place behind its last token.</param>
/// <param name="Meanings">More than one when the same words can mean several things.</param>
/// <param name="Clause">Number of the clause that it stands in.</param>
internal sealed record Mention(int Start, int End, IReadOnlyList<Meaning> Meanings, int Clause = 0)
{
    /// <summary>Words further on that belong to the phrase and mean nothing by themselves.</summary>
    public (int Start, int End)? Closes { get; init; }

    /// <summary>Where the words stand that a correction takes up from what it corrects; null for words of its own.</summary>
    public (int Start, int End)? From { get; init; }

    /// <summary>Asked of every mention for every other one, so it makes no iterator.</summary>
    public T? As<T>()
        where T : Meaning
    {
        for (var i = 0; i < Meanings.Count; i++)
            if (Meanings[i] is T meaning)
                return meaning;
        return null;
    }

    /// <summary>How many tokens lie between two mentions; 0 for neighbours.</summary>
    public int DistanceTo(Mention other) => Math.Max(0, Math.Max(other.Start - End, Start - other.End));
}
