using Rostrum.Agent.Understanding;
using Rostrum.Drafts;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Planning;

/// <summary>Turns a request into operations for one film.</summary>
internal sealed partial class Planner
{
    private readonly Request request;
    private readonly Draft draft;
    private readonly IReadOnlyList<Segment> pictures;
    private readonly List<EditOperation> operations = [];
    private readonly List<Note> notes = [];
    private Subject lastEdit;
    private FittingMotions fitting = FittingMotions.None;

    private Planner(Request request, Draft draft)
    {
        this.request = request;
        this.draft = draft;
        pictures = Pictures.Of(draft);
    }

    /// <param name="fitting">What is known of the pictures; null for nothing.</param>
    public static Plan PlanFor(Request request, Draft draft, Focus focus, FittingMotions? fitting = null)
    {
        if (request.Inquiry is { } inquiry)
            return new Plan(
                [],
                [inquiry.Lacks.Count > 0 ? new NotAvailable(inquiry.Lacks) : new Inquired(inquiry)]
            );
        if (FilmPlanner.PlanFor(request, draft, fitting) is { } films)
            return films;
        if (request.Versions is [var main, ..])
        {
            var shaped = request with { Versions = [], Ratio = main.Ratio, Platform = main.Platform };
            var there = PlanFor(shaped, draft, focus, fitting);
            return there with
            {
                Operations =
                [
                    .. there.Operations,
                    .. Pictures.Of(draft).Count == 0 ? [] : BesideIt(request.Versions.Skip(1), draft),
                ],
            };
        }
        var planner = new Planner(request, draft)
        {
            lastEdit = focus.Subject,
            fitting = fitting ?? FittingMotions.None,
        };
        planner.PlanCanvas();
        if (planner.pictures.Count > 0)
            planner.PlanPictures();
        else if (request.AsksForChange || request.IsUnknown)
            planner.notes.Add(new SendPictures());
        planner.operations.AddRange(
            new TextPlanner(planner.Lengthened(), focus, planner.notes).Plan(request.Texts)
        );
        if (request.OtherRatio is { } ratio && planner.pictures.Count > 0)
            planner.operations.AddRange([new NewFilm(PictureScope.All), SetCanvas.Shape(ratio)]);
        if (request.IsUnknown)
            planner.notes.Add(new NothingUnderstood(request.StrangeWords));
        if (request.Unavailable.Count > 0)
            planner.notes.Add(new NotAvailable(request.Unavailable));
        if (request.Absent.Count > 0)
            planner.notes.Add(new NotThere(request.Absent));
        if (request.Question is { } question)
            planner.notes.Add(new Asked(question));
        if (request.Errand is { } errand)
            planner.notes.Add(new ErrandNamed(errand));
        return new Plan(planner.operations, planner.notes);
    }

    /// <summary>The film with what is done to it besides, where texts go by how long pictures are seen.</summary>
    private Draft Lengthened()
    {
        if (
            request.Lengths.Count == 0
            || request.Texts.All(text =>
                text is { Over.IsAll: true, Throughout: false, Follows: false, Change.Milliseconds: null }
            )
        )
            return draft;
        return Sofar();
    }

    /// <summary>The film with what is planned until now.</summary>
    private Draft Sofar()
    {
        var film = draft;
        foreach (var operation in operations)
            if (operation.Apply(film) is EditOutcome.Changed(var changed))
                film = changed;
        return film;
    }

    /// <summary>The same film in other shapes, kept beside it; the one that was asked for first is worked on.</summary>
    private static IEnumerable<EditOperation> BesideIt(IEnumerable<ShapeNamed> shapes, Draft draft)
    {
        foreach (var shape in shapes)
        {
            yield return new NewFilm(PictureScope.All);
            yield return SetCanvas.Shape(shape.Ratio);
            if (shape.Platform is { } platform)
                yield return new SetSafeArea(platform);
        }
        yield return new OpenFilm(Films.NumberOf(draft));
    }

    private void PlanPictures()
    {
        if (request.Edit is PictureEdit.Remove { IsVague: true } vague && pictures.Count > 1)
            notes.Add(
                new WhichToRemove([
                    .. (vague.Scope.Among(pictures.Count) ?? [.. Enumerable.Range(0, pictures.Count)]).Select(
                        place => (place, Scene.NameOf(pictures[place]))
                    ),
                ])
            );
        else if (request.IsVagueRemoval)
            notes.Add(new WhatToRemove());
        else if (request.Edit is { } edit)
            operations.AddRange(PicturePlanner.Plan(edit, draft));
        if (request is { StyleGone: { } gone, Style: null })
            operations.AddRange(StylePlanner.TakenBack(gone, draft, fitting));
        if (request.Style is { } style)
            operations.AddRange(StylePlanner.Plan(style, request, draft, fitting));
        if (request.Fit is var (fit, scope))
            operations.Add(new SetFit(scope, fit));
        if (request.Repeat is var (repeated, of) && lastEdit == Subject.Looks)
            RepeatLooks(repeated, of);
        operations.AddRange(MotionPlanner.Plan(request, draft, notes, fitting));
        PlanBlur();
        if (request.OnlyThere)
            operations.AddRange(OnlyPlanner.Plan(request, pictures));
        foreach (var effect in request.Effects)
            operations.AddRange(EffectPlanner.Plan(effect, pictures, notes));
        operations.AddRange(LookPlanner.Plan(request.Looks, pictures, notes));
        if (request.Even)
            operations.Add(new SetDuration(PictureScope.All, TotalOf(pictures) / pictures.Count));
        foreach (var subject in request.Subjects)
            operations.AddRange(SubjectPlanner.Plan(subject, pictures, notes));
        foreach (var length in request.Lengths.OrderBy(length => length.Each is null))
            PlanLength(
                request.Layout is { } shown ? LayoutPlanner.Together(shown, length)
                // Of films of one picture each the length is said of each.
                : request is { Separate: true, OwnFilm: null }
                    ? length with
                    {
                        Each = length.Each ?? PictureScope.All,
                    }
                : length
            );
        PlanTransitions();
        if (request.Layout is { } layout)
            operations.AddRange(LayoutPlanner.Plan(layout, pictures, request.Motions.Count > 0));
        if (request.Stays)
            notes.Add(new MovesThroughout());
        if (request.IsOfNoClip)
            notes.Add(new StillsDoNotRun());
        if (request.Clip is { } clip)
            operations.AddRange(ClipPlanner.Plan(clip, draft));
        operations.AddRange(MusicPlanner.Plan(request, draft, notes));
        if (request.LoopsMusic)
            operations.AddRange(MusicPlanner.Loop(draft, notes));
        if (request.Ducks)
            operations.Add(new DuckSound(SoundScope.All, UsualDuck));
        // 卡点视频: there is to be music with beats.
        if (
            request is { CutsOnBeat: true, BeginsFilm: true, SparesMusic: false }
            && FilmMusic.Of(draft) is null
            && !operations.Exists(operation => operation is SetMusic)
        )
            operations.Add(new SetMusic(request.Style?.Mood ?? BeatsMood));
        if (request.CutsOnBeat)
            operations.Add(new CutOnBeat(request.BeatsEach));
    }

    /// <summary>The mood of music that is only asked for by its beats.</summary>
    private const string BeatsMood = "upbeat";

    /// <summary>How far music gives way to speech, dB.</summary>
    private const double UsualDuck = 15;

    private void PlanCanvas()
    {
        if (request.Background is { } colour)
            operations.Add(new SetBackground(colour));
        if ((request.FilmFadeIn, request.FilmFadeOut) is not (null, null))
            operations.Add(new SetFilmFade(request.FilmFadeIn, request.FilmFadeOut));
        if (request.Platform is { } platform)
            operations.Add(new SetSafeArea(platform));
        if (request.FramesPerSecond is { } rate)
            operations.Add(new SetFrameRate(rate));
        if (request.Size is var (width, height))
            operations.Add(SetCanvas.Size(width, height));
        else if (request.ShortSide is { } side)
            operations.Add(SizeWith(side));
        else if (request.Ratio is { } ratio)
            operations.Add(SetCanvas.Shape(ratio));
    }

    /// <summary>The shape asked for, or the film's own, with a shorter side in pixels.</summary>
    private SetCanvas SizeWith(int side)
    {
        var shape = Canvas.FromRatio(request.Ratio) ?? Canvas.Of(draft.Meta);
        var scale = side / (double)Math.Min(shape.Width, shape.Height);
        return SetCanvas.Size((int)Math.Round(shape.Width * scale), (int)Math.Round(shape.Height * scale));
    }

    /// <summary>"The others too", said right after a look was set.</summary>
    private void RepeatLooks(PictureScope scope, IReadOnlyList<int>? of)
    {
        request.Repeat = null;
        if (of is not [var model, ..] || model >= pictures.Count)
            return;
        operations.AddRange(SetLook.Laid(scope, pictures[model].Looks));
    }

    private void PlanBlur()
    {
        if (request.Blur is not { } blur)
            return;
        if (blur.Degrees is { } degrees)
        {
            operations.Add(new SetShutterAngle(blur.Scope, degrees));
            return;
        }
        var changed = 0;
        foreach (var place in blur.Scope.Among(pictures.Count) ?? [])
        {
            var present = pictures[place].ShutterAngle ?? 0;
            if (present <= 0 && blur.Factor < 1)
                continue;
            var angle = present > 0 ? Math.Min(360, Math.Round(present * blur.Factor)) : 180;
            operations.Add(new SetShutterAngle(PictureScope.At(place), angle));
            changed++;
        }
        if (changed == 0)
            notes.Add(new NoBlurToChange());
    }

    private void PlanLength(LengthWish wish)
    {
        if ((wish.Least ?? wish.Most) is not null)
            PlanBound(wish);
        else if (wish is { Each: { } same, Like: { } model })
            operations.AddRange(
                PictureScope.At(model).Among(pictures.Count) is [var place]
                    ? [new SetDuration(same, Changed(pictures[place].Duration ?? 0, wish))]
                    : [new SetDuration(PictureScope.At(model), SetDuration.Shortest)]
            );
        else if (wish is { Each: { } each, Milliseconds: { } milliseconds })
            operations.Add(new SetDuration(each, milliseconds));
        else if (wish.Each is { } scope)
            foreach (var place in scope.Among(pictures.Count) ?? [])
                operations.Add(
                    new SetDuration(PictureScope.At(place), Changed(pictures[place].Duration ?? 0, wish))
                );
        else
            operations.Add(new SetFilmDuration(wish.Milliseconds ?? Changed(TotalOf(pictures), wish)));
    }

    /// <summary>What is within its bounds already stays as long as it is.</summary>
    private void PlanBound(LengthWish wish)
    {
        var now = Pictures.Of(Sofar());
        if (wish.Each is { } scope)
        {
            foreach (var place in scope.Among(now.Count) ?? [])
                if (LengthLimit.Held(now[place].Duration ?? 0, wish) is { } length)
                    operations.Add(new SetDuration(PictureScope.At(place), length));
        }
        else if (LengthLimit.Held(TotalOf(now), wish) is { } total)
            operations.Add(new SetFilmDuration(total));
        else if (!request.BeginsFilm)
            notes.Add(new LengthFits(TotalOf(now), wish.Least, wish.Most));
    }

    private static long TotalOf(IReadOnlyList<Segment> pictures) =>
        (long)pictures.Sum(picture => (double)(picture.Duration ?? 0));

    private static long Changed(long length, LengthWish wish) =>
        (long)Math.Clamp(Math.Round(length * wish.Factor + wish.Difference), -1e15, 1e15);

    private bool IsNewFilm() =>
        request.Make
        && pictures.Count > 1
        && pictures.All(picture => picture.Motion is null && picture.Camera is null);
}
