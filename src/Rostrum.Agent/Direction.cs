using Rostrum.Agent.Generations;
using Rostrum.Agent.Models;
using Rostrum.Drafts;

namespace Rostrum.Agent;

/// <summary>The languages the director speaks.</summary>
public enum Language
{
    English,
    Chinese,
}

/// <summary>What became of a person's words.</summary>
/// <param name="Draft">The film as it is now; the one given when nothing changed.</param>
/// <param name="Reply">One to three sentences: what changed, and what could not be done; empty only where
/// <see cref="Wishes"/> are all that was asked.</param>
/// <param name="Language">The language of the words, and of the reply.</param>
public sealed record Direction(Draft Draft, string Reply, Language Language)
{
    /// <summary>What was asked of the service and not of the film; null for nothing.</summary>
    public Errand? Errand { get; init; }

    /// <summary>Stills that are to come alive, each once; what becomes of them is told by <see cref="Director.Told"/>.</summary>
    public IReadOnlyList<GenerationWish> Wishes { get; init; } = [];

    /// <summary>
    /// The words are known, but for few, and led to a change or to an answer. Otherwise a language model may do
    /// better.
    /// </summary>
    public bool IsUnderstood { get; init; } = true;

    /// <summary>What a language model would begin from.</summary>
    internal Hearing? Hearing { get; init; }
}
