using Rostrum.Agent.Taste;
using Rostrum.Agent.Understanding;
using Rostrum.Drafts;
using Rostrum.Drafts.Looks;
using Rostrum.Drafts.Motions;
using Rostrum.Drafts.Operations;
using Rostrum.Drafts.Transitions;

namespace Rostrum.Agent.Planning;

/// <summary>Turns a word of taste into choices for one film. What the same words ask for by name comes later and wins.</summary>
internal static class StylePlanner
{
    public static IEnumerable<EditOperation> Plan(FilmStyle style, Request request, Draft draft)
    {
        var pictures = Pictures.Of(draft);
        if (style.Ratio is { } ratio && request is { Ratio: null, Size: null } && draft.Meta?.Ratio is null)
            yield return SetCanvas.Shape(ratio);
        if (request.Still is null && !request.Before.HasFlag(Said.Moves))
            foreach (var motion in Motions(style, pictures, draft.Seed ?? 0))
                yield return motion;
        if (
            request is { Looks.Count: 0, SparesColours: false }
            && !request.Before.HasFlag(Said.Looks)
            && !request.Effects.Exists(wish => wish is { Off: true, Effect: null })
            && LookCatalogue.Find(style.Look) is { } look
            && pictures.All(picture => picture.Looks is not { Count: > 0 })
        )
            yield return new SetLook(PictureScope.All, look.Name, LookStrength);
        if (request.Blur is null && !request.Before.HasFlag(Said.Blur))
            yield return new SetShutterAngle(PictureScope.All, style.Shutter);
        if (
            request.Lengths.Count == 0
            && !request.Before.HasFlag(Said.Lengths)
            && pictures.Count > 1
            && pictures.All(IsUnsaid)
        )
            yield return new SetDuration(PictureScope.All, style.Milliseconds);
        if (
            request.Transition is null
            && !request.Before.HasFlag(Said.Joints)
            && pictures.Count > 1
            && Transition(style) is { } transition
        )
            yield return new SetTransitions(
                transition.Name,
                Math.Min(style.TransitionMilliseconds, SetTransitions.Longest)
            );
        if (request is { Music: null, SparesMusic: false } && FilmMusic.Of(draft) is null)
            yield return new SetMusic(style.Mood);
    }

    /// <summary>A look that nobody named is not laid on thick.</summary>
    private const double LookStrength = 0.6;

    /// <summary>Nobody has said how long the picture is to be seen.</summary>
    private static bool IsUnsaid(Segment picture) => picture.Duration == AddPictures.UsualMilliseconds;

    private static Transition? Transition(FilmStyle style) =>
        style.Transitions.Select(TransitionCatalogue.Find).OfType<Transition>().FirstOrDefault();

    /// <summary>The most fitting move first, no neighbour like another; which side a pan goes to follows from the seed.</summary>
    private static IEnumerable<EditOperation> Motions(
        FilmStyle style,
        IReadOnlyList<Segment> pictures,
        long seed
    )
    {
        var pool = style.Motions.Select(MotionCatalogue.Find).OfType<Motion>().ToList();
        var noise = new Noise(seed).Channel(3);
        for (var i = 0; i < pictures.Count && pool.Count > 0; i++)
        {
            var motion = pool[i % pool.Count];
            yield return new SetMotion(PictureScope.At(i), motion.Name, Settings(motion, style, noise.At(i)));
        }
    }

    private static IReadOnlyDictionary<string, System.Text.Json.JsonElement>? Settings(
        Motion motion,
        FilmStyle style,
        double chance
    )
    {
        var wish = new MotionWish { Motion = motion, Speed = style.Speed == 1 ? null : style.Speed };
        var settings = MotionSettings.Over(null, motion, wish);
        return
            motion.Parameters.OfType<ChoiceParameter>().FirstOrDefault(parameter => parameter.Name == "dir")
                is { } direction
            ? MotionSettings.With(
                settings,
                "dir",
                direction.Choices[chance < 0 ? 0 : direction.Choices.Count - 1]
            )
            : settings;
    }
}
