using Rostrum.Drafts;

namespace Rostrum.Agent.Taste;

/// <summary>
/// What a word of taste stands for: choices that fit each other. Names are the wire's; those that a catalogue lacks
/// are passed over, so that what comes later is used as soon as it is there.
/// </summary>
/// <param name="Motions">Camera moves to choose from, most fitting first.</param>
/// <param name="Speed">Of the moves, as a factor of the usual.</param>
/// <param name="Milliseconds">How long a picture is seen in a film that has no length of its own yet.</param>
/// <param name="Transitions">To choose from, most fitting first.</param>
/// <param name="Shutter">Degrees of motion blur.</param>
/// <param name="Mood">Of the music.</param>
/// <param name="Look">A colour look, for when there are some.</param>
/// <param name="Ratio">The canvas that goes with it; null where any does.</param>
internal sealed record FilmStyle(
    string Name,
    Words Words,
    IReadOnlyList<string> Motions,
    double Speed,
    long Milliseconds,
    IReadOnlyList<string> Transitions,
    long TransitionMilliseconds,
    double Shutter,
    string Mood,
    string Look,
    string? Ratio = null
)
{
    /// <summary>An effect that belongs to it; null for none.</summary>
    public string? Effect { get; init; }

    /// <summary>
    /// Its words are also names of looks, effects and music: they stand for the whole manner only where nothing else is
    /// said beside them.
    /// </summary>
    public bool IsBare { get; init; }
}
