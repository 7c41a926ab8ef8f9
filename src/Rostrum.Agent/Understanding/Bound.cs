namespace Rostrum.Agent.Understanding;

/// <summary>On which side of a length is to be stayed.</summary>
internal enum Bound
{
    /// <summary>It is said exactly.</summary>
    None,

    /// <summary>It or more.</summary>
    Least,

    /// <summary>More than it.</summary>
    Above,

    /// <summary>It or less.</summary>
    Most,

    /// <summary>Less than it.</summary>
    Below,
}

/// <summary>When a move has arrived it is to stay there.</summary>
internal sealed record StayWord : Meaning;
