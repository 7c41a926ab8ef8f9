using Rostrum.Agent.Understanding;
using Rostrum.Drafts;
using Rostrum.Drafts.Operations;
using Rostrum.Drafts.Transitions;

namespace Rostrum.Agent.Planning;

/// <summary>How the pictures are joined.</summary>
internal sealed partial class Planner
{
    private void PlanTransitions()
    {
        var present = Pictures.TransitionsOf(draft);
        var wish = request.Transition;
        if (wish is null && (request.IsSlideshow || IsNewFilm()) && present.Count == 0)
            wish = new TransitionWish();
        if (wish is null)
        {
            if (request.IsSlideshow && pictures.Count < 2)
                notes.Add(new NeedsTwoPictures());
            return;
        }
        if (wish.Off)
        {
            // 转场换柔和的，别擦除了: those that are not wanted are gone already.
            if (
                wish.Unwanted is { } unwanted
                && present.Count > 0
                && present.All(joint => joint.Name != unwanted.Name)
            )
                return;
            if (present.Count > 0)
                operations.Add(new RemoveTransitions(wish.Cuts));
            else
                notes.Add(new NoTransitionsThere());
            return;
        }
        if (pictures.Count < 2)
        {
            notes.Add(new NeedsTwoPictures());
            return;
        }
        if (wish is { Varies: true, Transition: null })
        {
            operations.AddRange(Varied(pictures.Count - 1, wish));
            return;
        }
        if (wish is { Other: true, Transition: null } && Another(present) is { } another)
            wish.Transition = another;
        // Transitions that are only spoken of stay as they are.
        if (
            present.Count > 0
            && wish is { Transition: null, Milliseconds: null, Factor: 1, Direction: null, Opposite: false }
        )
            return;
        var name = present
            .Select(joint => joint.Name)
            .FirstOrDefault(known => TransitionCatalogue.Find(known) is not null);
        var transition = wish.Transition ?? TransitionCatalogue.Find(name) ?? TransitionCatalogue.All[0];
        operations.Add(
            new SetTransitions(
                transition.Name,
                LengthOf(wish, transition, present),
                ParametersOf(wish, transition, present),
                wish.Cuts
            )
        );
    }

    /// <summary>Ways to join pictures that go well beside each other, in turn.</summary>
    private static readonly string[] various = ["dissolve", "slide", "zoom", "wipe", "push", "iris"];

    /// <summary>The first of those that no cut has now.</summary>
    private static Transition? Another(IReadOnlyList<SegmentTransition> present) =>
        various
            .Where(name => present.All(joint => joint.Name != name))
            .Select(TransitionCatalogue.Find)
            .FirstOrDefault();

    private static IEnumerable<SetTransitions> Varied(int cuts, TransitionWish wish) =>
        Enumerable
            .Range(0, cuts)
            .Select(cut => new SetTransitions(various[cut % various.Length], wish.Milliseconds, null, [cut]));

    /// <summary>"Make a video of these": several pictures that nobody has said anything about yet.</summary>
    private static long? LengthOf(
        TransitionWish wish,
        Transition transition,
        IReadOnlyList<SegmentTransition> present
    )
    {
        var kept = present.FirstOrDefault(joint => joint.Name == transition.Name)?.Duration;
        if (wish.Factor == 1)
            return wish.Milliseconds ?? kept;
        var length = wish.Milliseconds ?? kept ?? transition.UsualDuration.Milliseconds;
        return (long)Math.Clamp(Math.Round(length * wish.Factor), 1, SetTransitions.Longest);
    }

    private static IReadOnlyDictionary<string, System.Text.Json.JsonElement>? ParametersOf(
        TransitionWish wish,
        Transition transition,
        IReadOnlyList<SegmentTransition> present
    ) =>
        wish.Opposite
        && MotionSettings.Turned(
            transition,
            present.FirstOrDefault(joint => joint.Name == transition.Name)?.Parameters
        )
            is { } turned
            ? MotionSettings.With(null, "dir", turned)
        : wish.Direction is { } direction && MotionSettings.CanGo(transition, direction)
            ? MotionSettings.With(null, "dir", direction)
        : MotionSettings.Known(
            transition,
            present.FirstOrDefault(joint => joint.Name == transition.Name)?.Parameters
        );
}
