using Rostrum.Agent.Taste;
using Rostrum.Agent.Understanding;
using Rostrum.Drafts;
using Rostrum.Drafts.Effects;
using Rostrum.Drafts.Looks;
using Rostrum.Drafts.Motions;
using Rostrum.Drafts.Operations;
using Rostrum.Drafts.Transitions;

namespace Rostrum.Agent.Planning;

/// <summary>Turns a word of taste into choices for one film. What the same words ask for by name comes later and wins.</summary>
internal static class StylePlanner
{
    public static IEnumerable<EditOperation> Plan(
        FilmStyle style,
        Request request,
        Draft draft,
        FittingMotions fitting
    )
    {
        var pictures = Pictures.Of(draft);
        var before = ShownStyle.In(draft);
        if (style.Ratio is { } ratio && request is { Ratio: null, Size: null } && draft.Meta?.Ratio is null)
            yield return SetCanvas.Shape(ratio);
        if (request.Still is null && !request.Before.HasFlag(Said.Moves))
            foreach (var motion in Motions(style, pictures, draft, fitting))
                yield return motion;
        foreach (var edit in Colours(style, request, pictures, before))
            yield return edit;
        if (request.Blur is null && !request.Before.HasFlag(Said.Blur))
            yield return new SetShutterAngle(PictureScope.All, style.Shutter);
        if (
            request.Lengths.Count == 0
            && !request.Before.HasFlag(Said.Lengths)
            && pictures.Count > 1
            && pictures.All(picture =>
                picture.Duration == AddPictures.UsualMilliseconds || picture.Duration == before?.Milliseconds
            )
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
        if (
            request is { Music: null, SparesMusic: false }
            && (
                FilmMusic.Of(draft) is not { } music
                || before is not null
                    && MusicPlanner.MoodOf(music) == before.Mood
                    && style.Mood != before.Mood
            )
        )
            yield return new SetMusic(style.Mood);
    }

    /// <summary>Takes back what a manner chose, as far as it is still there; nothing where the film is not of that manner.</summary>
    public static IEnumerable<EditOperation> TakenBack(FilmStyle style, Draft draft, FittingMotions fitting)
    {
        if (!ShownStyle.Carries(draft, style))
            yield break;
        var pictures = Pictures.Of(draft);
        if (HasLook(pictures, style))
            yield return new RemoveLooks(PictureScope.All);
        if (style.Effect is { } effect && HasEffect(pictures, effect))
            yield return new RemoveEffects(PictureScope.All, effect);
        if (pictures.All(picture => picture.ShutterAngle == style.Shutter))
            yield return new SetShutterAngle(PictureScope.All, 0);
        if (Pictures.TransitionsOf(draft).Count > 0)
            yield return new RemoveTransitions(null);
        if (pictures.Count > 1 && pictures.All(picture => picture.Duration == style.Milliseconds))
            yield return new SetDuration(PictureScope.All, AddPictures.UsualMilliseconds);
        if (FilmMusic.Of(draft) is { } music && MusicPlanner.MoodOf(music) == style.Mood)
            yield return new RemoveMusic();
        var quiet = new NamedEffect?[pictures.Count];
        VariedMotions.Fill(quiet, draft.Seed ?? 0, fitting.For(pictures, Canvas.Of(draft.Meta)));
        for (var i = 0; i < quiet.Length; i++)
            if (quiet[i] is { Name: { } name } move)
                yield return new SetMotion(PictureScope.At(i), name, move.Parameters);
    }

    private static IEnumerable<EditOperation> Colours(
        FilmStyle style,
        Request request,
        IReadOnlyList<Segment> pictures,
        FilmStyle? before
    )
    {
        if (before is not null && before.Name != style.Name)
        {
            if (before.Effect is { } gone && HasEffect(pictures, gone) && style.Effect != gone)
                yield return new RemoveEffects(PictureScope.All, gone);
            if (
                request.Looks.Count == 0
                && HasLook(pictures, before)
                && LookCatalogue.Find(style.Look) is null
            )
                yield return new RemoveLooks(PictureScope.All);
        }
        if (
            request is { Looks.Count: 0, SparesColours: false }
            && !request.Before.HasFlag(Said.Looks)
            && !request.Effects.Exists(wish => wish is { Off: true, Effect: null })
            && LookCatalogue.Find(style.Look) is { } look
            && (
                pictures.All(picture => picture.Looks is not { Count: > 0 })
                || before is not null && HasLook(pictures, before)
            )
        )
            yield return new SetLook(PictureScope.All, look.Name, LookStrength);
        if (style.Effect is { } own && EffectCatalogue.Find(own) is not null && request.Effects.Count == 0)
            yield return new SetEffect(PictureScope.All, own);
    }

    private static bool HasLook(IReadOnlyList<Segment> pictures, FilmStyle style) =>
        pictures.All(picture =>
            picture.Looks is [{ } look] && look.Name == style.Look && look.Strength == LookStrength
        );

    private static bool HasEffect(IReadOnlyList<Segment> pictures, string effect) =>
        pictures.All(picture => (picture.Effects ?? []).Any(one => one.Name == effect));

    /// <summary>A look that nobody named is not laid on thick.</summary>
    internal const double LookStrength = 0.6;

    internal static Transition? Transition(FilmStyle style) =>
        style.Transitions.Select(TransitionCatalogue.Find).OfType<Transition>().FirstOrDefault();

    /// <summary>
    /// What pictures ask for themselves, then the most fitting move first, no neighbour like another; which side a pan goes
    /// to follows from the seed.
    /// </summary>
    private static IEnumerable<EditOperation> Motions(
        FilmStyle style,
        IReadOnlyList<Segment> pictures,
        Draft draft,
        FittingMotions fitting
    )
    {
        var pool = style.Motions.Select(MotionCatalogue.Find).OfType<Motion>().ToList();
        var canvas =
            style.Ratio is { } ratio && draft.Meta?.Ratio is null && Canvas.FromRatio(ratio) is { } shaped
                ? shaped
                : Canvas.Of(draft.Meta);
        var own = fitting.For(pictures, canvas);
        var noise = new Noise(draft.Seed ?? 0).Channel(3);
        for (var (i, next) = (0, 0); i < pictures.Count && pool.Count > 0; i++)
        {
            // A slow manner lets a picture have its way; a fast one keeps its own.
            var fits =
                style.Speed <= MostOfQuiet
                && own[i] is { } asked
                && MotionCatalogue.Find(asked.Name) is { } found
                    ? found
                    : null;
            var motion = fits ?? pool[next++ % pool.Count];
            var settings = Settings(motion, style, noise.At(i));
            if (fits is not null)
                foreach (
                    var (name, value) in own[i]!.Parameters
                        ?? new Dictionary<string, System.Text.Json.JsonElement>()
                )
                    settings = With(settings, name, value);
            yield return new SetMotion(PictureScope.At(i), motion.Name, settings);
        }
    }

    /// <summary>The fastest manner that is still quiet, as a factor of the usual speed.</summary>
    private const double MostOfQuiet = 1;

    private static Dictionary<string, System.Text.Json.JsonElement> With(
        IReadOnlyDictionary<string, System.Text.Json.JsonElement>? settings,
        string name,
        System.Text.Json.JsonElement value
    ) => new(settings ?? new Dictionary<string, System.Text.Json.JsonElement>()) { [name] = value };

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
