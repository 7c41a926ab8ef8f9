using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Understanding.Texts;

/// <summary>What one clause of a message asks of the film's texts.</summary>
internal sealed record TextWish
{
    /// <summary>The template named; null for "the text", whichever it is.</summary>
    public string? Template { get; init; }

    /// <summary>Which of those texts, counted from 0, negative from the end; null for all.</summary>
    public int? Place { get; init; }

    /// <summary>What the text that is meant says now; null when it is not told apart by that.</summary>
    public string? Selector { get; init; }

    /// <summary>What it is to read; null when nothing is said about that.</summary>
    public string? Words { get; init; }

    public bool Remove { get; init; }

    /// <summary>"Change", "rename": one that is there is meant.</summary>
    public bool IsChange { get; init; }

    /// <summary>"Add", "another": one more, even if there is one of its kind.</summary>
    public bool IsNew { get; init; }

    /// <summary>It is to be seen while these pictures are.</summary>
    public PictureScope Over { get; init; }

    /// <summary>It is to be seen from the film's beginning to its end.</summary>
    public bool Throughout { get; init; }

    /// <summary>So much longer it is to be seen than it is, ms; negative for shorter.</summary>
    public long LongerBy { get; init; }

    /// <summary>How long it is to be seen, as a factor of how long it is.</summary>
    public double LongerTimes { get; init; } = 1;

    /// <summary>It is seen when the text before it in the same message has gone.</summary>
    public bool Follows { get; init; }

    /// <summary>Whether its letters are to be capitals; null where that is not said.</summary>
    public bool? Capital { get; init; }

    /// <summary>The text that was spoken of last is meant, if there is one.</summary>
    public bool IsPronoun { get; init; }

    /// <summary>"The title": what a text that is taken to be there is called; null for "a title".</summary>
    public string? Known { get; init; }

    /// <summary>"The title", and not "the titles": one is meant.</summary>
    public bool IsOne { get; init; }

    public TextChange Change { get; init; } = new();
}
