namespace Rostrum.Agent.Understanding.Shots;

/// <summary>A film of its own is to be made of each picture.</summary>
internal sealed record SeparateWord : Meaning;

/// <summary>The same film is to be made in several shapes.</summary>
internal sealed record VersionsWord : Meaning;

/// <summary>One of the session's films.</summary>
/// <param name="Number">From 1.</param>
internal sealed record FilmPlace(int Number) : Meaning;

/// <summary>All of the session's films.</summary>
internal sealed record EveryFilmWord : Meaning;

/// <summary>The session's films are to be one.</summary>
internal sealed record JoinFilmsWord : Meaning;

/// <summary>A film of its own is to be made of the pictures named.</summary>
internal sealed record OwnFilmWord : Meaning;
