using Rostrum.Agent.Taste;
using Rostrum.Drafts;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Planning;

/// <summary>
/// Tells of which manner a film is by what it carries: its choices are told from a person's own by coming together.
/// </summary>
internal static class ShownStyle
{
    /// <summary>So many of a manner's choices, of shutter, look, transition, music and length, make it likely.</summary>
    private const int Telling = 3;

    /// <summary>The manner of which the film carries most choices; null where it is of none.</summary>
    public static FilmStyle? In(Draft draft) =>
        FilmStyles
            .All.Select(style => (Style: style, Shared: Shared(draft, style)))
            .Where(one => one.Shared >= Needed(draft))
            .OrderByDescending(one => one.Shared)
            .Select(one => one.Style)
            .FirstOrDefault();

    public static bool Carries(Draft draft, FilmStyle style) =>
        FilmStyles
            .All.Where(other => other.Name == style.Name)
            .Any(other => Shared(draft, other) >= Needed(draft));

    /// <summary>A film of one picture has no transitions, and its length tells nothing.</summary>
    private static int Needed(Draft draft) => Pictures.Of(draft).Count > 1 ? Telling : Telling - 1;

    private static int Shared(Draft draft, FilmStyle style)
    {
        var pictures = Pictures.Of(draft);
        if (pictures.Count == 0)
            return 0;
        var joints = Pictures.TransitionsOf(draft);
        bool[] shared =
        [
            pictures.All(picture => picture.ShutterAngle == style.Shutter),
            pictures.All(picture =>
                picture.Looks is [{ } look]
                && look.Name == style.Look
                && look.Strength == StylePlanner.LookStrength
            ),
            joints.Count > 0
                && joints.All(joint =>
                    joint.Name == StylePlanner.Transition(style)?.Name
                    && joint.Duration == style.TransitionMilliseconds
                ),
            FilmMusic.Of(draft) is { } music && MusicPlanner.MoodOf(music) == style.Mood,
            pictures.Count > 1 && pictures.All(picture => picture.Duration == style.Milliseconds),
            pictures[0].Motion?.Name == style.Motions[0],
        ];
        return shared.Count(one => one);
    }
}
