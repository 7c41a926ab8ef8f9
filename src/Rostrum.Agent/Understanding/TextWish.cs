using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Understanding;

/// <summary>What one clause of a message asks of the film's texts.</summary>
internal sealed record TextWish
{
    /// <summary>The template named; null for "the text", whichever it is.</summary>
    public string? Template { get; init; }

    /// <summary>What it is to read; null when nothing is said about that.</summary>
    public string? Words { get; init; }

    public bool Remove { get; init; }

    /// <summary>"Change", "rename": one that is there is meant.</summary>
    public bool IsChange { get; init; }

    /// <summary>"Add", "another": one more, even if there is one of its kind.</summary>
    public bool IsNew { get; init; }

    public TextChange Change { get; init; } = new();
}
