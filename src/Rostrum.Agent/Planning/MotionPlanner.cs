using System.Text.Json;
using Rostrum.Agent.Understanding;
using Rostrum.Drafts;
using Rostrum.Drafts.Motions;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Planning;

/// <summary>Settles which camera move each picture gets.</summary>
internal sealed class MotionPlanner
{
    private readonly Request request;
    private readonly IReadOnlyList<Segment> pictures;
    private readonly List<Note> notes;

    /// <summary>The motion of each picture as it is to be; null where there is none.</summary>
    private readonly NamedEffect?[] motions;

    private readonly List<EditOperation> scalings = [];
    private readonly FittingMotions fitting;
    private readonly Canvas canvas;

    private MotionPlanner(Request request, Draft draft, List<Note> notes, FittingMotions fitting)
    {
        this.fitting = fitting;
        canvas =
            request.Ratio is { } ratio && Canvas.FromRatio(ratio) is { } asked
                ? asked
                : Canvas.Of(draft.Meta);
        this.request = request;
        this.notes = notes;
        pictures = Pictures.Of(draft);
        motions = [.. pictures.Select(picture => HasKeys(picture) ? null : picture.Motion)];
    }

    public static IEnumerable<EditOperation> Plan(
        Request request,
        Draft draft,
        List<Note> notes,
        FittingMotions fitting
    )
    {
        var planner = new MotionPlanner(request, draft, notes, fitting);
        planner.PlanNamed();
        planner.PlanRepeated();
        planner.PlanMisplaced();
        planner.PlanUnnamed(draft.Seed ?? 0);
        foreach (var wish in request.Motions)
            if (planner.IsAboutPresent(wish))
                planner.Change(wish);
        planner.PlanTempo();
        return [.. planner.Operations()];
    }

    private static bool HasKeys(Segment picture) => picture.Camera is { Count: > 0 };

    /// <summary>"Make the zoom stronger" is about the zoom out that is there, not a new zoom in.</summary>
    private bool IsAboutPresent(MotionWish wish) =>
        wish.Motion is null
        || wish.IsComparison
            && (
                wish.Scope.IsAll
                    ? PlacesOf(wish).Any(place => Does(place, wish))
                    : PlacesOf(wish).All(place => Does(place, wish))
            );

    private bool Does(int place, MotionWish wish) =>
        MotionCatalogue.Find(pictures[place].Motion?.Name) is { } present
        && (present == wish.Motion || Lexicon.CanMean(present, wish.Stems));

    private IReadOnlyList<int> PlacesOf(MotionWish wish) => wish.Scope.Among(pictures.Count) ?? [];

    private void PlanNamed()
    {
        var named = request.Motions.Where(wish => !IsAboutPresent(wish)).ToList();
        var everywhere = named.Where(wish => wish.Scope.IsAll).ToList();
        if (everywhere.Count > 1 && pictures.Count == 1)
        {
            notes.Add(new OneMoveOnly([.. everywhere.Skip(1).Select(wish => wish.Motion!)]));
            everywhere = [everywhere[0]];
        }
        for (var i = 0; i < pictures.Count && everywhere.Count > 0; i++)
            Give([i], everywhere[i % everywhere.Count]);
        foreach (var wish in named.Where(wish => !wish.Scope.IsAll))
            if (wish.Scope.Among(pictures.Count) is { } places)
                Give(places, wish);
            else
                scalings.Add(new SetMotion(wish.Scope, wish.Motion!.Name));
    }

    /// <summary>"The other one too": the move of the pictures spoken of before.</summary>
    private void PlanRepeated()
    {
        if (request.Repeat is not var (scope, of) || of is not [var model, ..] || model >= pictures.Count)
            return;
        foreach (var place in scope.Among(pictures.Count) ?? [])
            motions[place] = motions[model];
    }

    /// <summary>"Not the third, the second": they change moves.</summary>
    private void PlanMisplaced()
    {
        if (request.Misplaced is var (from, to) && from < motions.Length && to < motions.Length)
            (motions[from], motions[to]) = (motions[to], motions[from]);
    }

    private void Give(IReadOnlyList<int> places, MotionWish wish)
    {
        var motion = GoingTheWay(wish.Motion!, wish.Direction);
        foreach (var place in places)
        {
            motions[place] = new NamedEffect
            {
                Name = motion.Name,
                Parameters = MotionSettings.Over(null, motion, wish),
            };
            // What a picture does by chance and is now asked to do is written down, so that it was spoken of.
            if (
                !wish.Scope.IsAll
                && pictures[place].Motion is { } present
                && KeyOf(present) == KeyOf(motions[place]!)
                && MotionSettings.Number(motion, "amount") is { } amount
            )
                motions[place] = motions[place]! with
                {
                    Parameters = MotionSettings.With(motions[place]!.Parameters, "amount", amount.Default),
                };
        }
        if (wish.IsComparison)
            scalings.Add(new ScaleMotion(PictureScope.At(places), wish.AmountBy, wish.SpeedBy));
    }

    /// <summary>The motion itself, or where it only goes other ways, one that goes this way.</summary>
    private Motion GoingTheWay(Motion motion, string? direction)
    {
        if (direction is null || MotionSettings.CanGo(motion, direction))
            return motion;
        if (Sentence.HasSetting(motion, "dir") && Going(direction) is { } other)
            return other;
        var note = new GoesNoSuchWay(motion, direction);
        if (!notes.Contains(note))
            notes.Add(note);
        return motion;
    }

    /// <summary>A move that does nothing but go this way, else one that can.</summary>
    private static Motion? Going(string direction) =>
        new[] { "pan", "tilt" }
            .Select(MotionCatalogue.Find)
            .Concat(MotionCatalogue.All)
            .OfType<Motion>()
            .FirstOrDefault(motion => MotionSettings.CanGo(motion, direction));

    private void PlanUnnamed(long seed)
    {
        if (request.IsMereQuestion || request.IsUnknown || request.Style is not null)
            return;
        if (
            !request.AsksForChange
            && (request.Question is not null || request.Errand is not null || request.Unavailable.Count > 0)
        )
            return;
        var several = pictures.Count > 1 && request.Motions.All(wish => wish.Motion is null);
        var alike = motions.Select(motion => motion?.Name).Distinct().Count() == 1;
        if (
            several
            && request.Still is null
            && (request.Vary || ((request.IsSlideshow || request.Make) && alike))
        )
            Array.Clear(motions);
        var still = request.Still?.Among(pictures.Count) ?? [];
        var kept = Enumerable
            .Range(0, pictures.Count)
            .Where(i => motions[i] is null && IsMeantStill(i, still))
            .ToHashSet();
        if (pictures.Count > 1)
            FillAllBut(kept, seed);
        else if (kept.Count == 0)
            motions[0] ??=
                fitting.For(pictures, canvas)[0] ?? new NamedEffect { Name = VariedMotions.Usual.Name };
    }

    private bool IsMeantStill(int place, IReadOnlyList<int> still) =>
        still.Contains(place)
        || (HasKeys(pictures[place]) && !request.Vary && !request.IsSlideshow && !request.Make)
        || pictures[place].MediaType is not (null or "image");

    private void FillAllBut(HashSet<int> kept, long seed)
    {
        var filled = motions.ToArray();
        VariedMotions.Fill(filled, seed, fitting.For(pictures, canvas));
        for (var i = 0; i < motions.Length; i++)
            if (!kept.Contains(i))
                motions[i] = filled[i];
    }

    /// <summary>Words about whatever moves there is.</summary>
    private void Change(MotionWish wish)
    {
        foreach (var place in PlacesOf(wish))
        {
            if (MotionCatalogue.Find(motions[place]?.Name) is not { } motion)
                continue;
            if (wish.Motion is not null && !Does(place, wish))
                continue;
            var present = motions[place]!.Parameters;
            if (wish.Direction is { } direction && !MotionSettings.CanGo(motion, direction))
                motion = Going(direction) ?? motion;
            if (wish.Opposite && Counterpart(motion) is { } counterpart)
                motion = counterpart;
            motions[place] = motions[place]! with
            {
                Name = motion.Name,
                Parameters = MotionSettings.Over(present, motion, wish),
            };
        }
        if (wish.IsComparison || PlacesOf(wish).Count == 0)
            scalings.Add(
                new ScaleMotion(
                    wish.Motion is null || !wish.Scope.IsAll || PlacesOf(wish).All(place => Does(place, wish))
                        ? wish.Scope
                        : PictureScope.At([.. PlacesOf(wish).Where(place => Does(place, wish))]),
                    wish.AmountBy,
                    wish.SpeedBy
                )
            );
    }

    /// <summary>The move that goes back the way of one without a direction of its own.</summary>
    private static Motion? Counterpart(Motion motion) =>
        MotionCatalogue.Find(
            motion.Name switch
            {
                "push_in" or "crash_zoom" => "pull_out",
                "pull_out" => "push_in",
                _ => null,
            }
        );

    private void PlanTempo()
    {
        if (request.BeatsPerMinute is not { } beats)
            return;
        var kept = false;
        for (var i = 0; i < motions.Length; i++)
            if (
                MotionCatalogue.Find(motions[i]?.Name) is { } motion
                && MotionSettings.Number(motion, "bpm") is { } tempo
            )
            {
                var held = Math.Clamp(beats, tempo.Minimum, tempo.Maximum);
                motions[i] = motions[i]! with
                {
                    Parameters = MotionSettings.With(motions[i]!.Parameters, "bpm", held),
                };
                kept = true;
            }
        if (!kept && request.Music is null)
            notes.Add(new NoBeat());
    }

    private IEnumerable<EditOperation> Operations()
    {
        if (request.Still is { } still)
            yield return new HoldStill(still);
        var changed = Enumerable.Range(0, motions.Length).Where(IsChanged).ToList();
        foreach (var alike in changed.GroupBy(place => KeyOf(motions[place]!)))
        {
            var scope = alike.Count() == pictures.Count ? PictureScope.All : PictureScope.At([.. alike]);
            var motion = motions[alike.First()]!;
            yield return new SetMotion(scope, motion.Name!, motion.Parameters);
        }
        foreach (var scaling in scalings)
            yield return scaling;
    }

    private bool IsChanged(int place) =>
        motions[place] is { } motion
        && request.Still?.Among(pictures.Count)?.Contains(place) != true
        && (
            HasKeys(pictures[place])
            || pictures[place].Motion is not { } present
            || KeyOf(present) != KeyOf(motion)
        );

    private static string KeyOf(NamedEffect motion) =>
        $"{motion.Name} {string.Join(' ', (motion.Parameters ?? new Dictionary<string, JsonElement>()).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value.GetRawText()}"))}";
}
