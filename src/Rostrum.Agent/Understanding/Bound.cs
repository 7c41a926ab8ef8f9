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

/// <summary>How the letters of a text are to be written.</summary>
/// <param name="Capital">All of them as capitals; otherwise none.</param>
internal sealed record CaseWord(bool Capital) : Meaning;

/// <summary>"Razor sharp while it travels": without the blur of its movement.</summary>
internal sealed record SharpWord : Head;

/// <summary>When a move has arrived it is to stay there.</summary>
internal sealed record StayWord : Meaning;

/// <summary>"The others share what is left": the film stays as long as it is.</summary>
internal sealed record SharesRestWord : Meaning;
