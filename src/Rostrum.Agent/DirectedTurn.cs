using Rostrum.Agent.Answering;
using Rostrum.Agent.Models;
using Rostrum.Agent.Planning;
using Rostrum.Agent.Understanding;
using Rostrum.Drafts;
using Rostrum.Drafts.Operations;
using Rostrum.Drafts.Sounds;

namespace Rostrum.Agent;

/// <summary>One message on its way through the <see cref="Director"/>: read, planned, applied, answered.</summary>
internal sealed class DirectedTurn
{
    /// <summary>How pictures move of which nothing else can be done.</summary>
    private const string Meanwhile = "push_in";

    private readonly string words;
    private readonly Draft draft;
    private readonly IReadOnlyList<NewPicture> arrived;
    private readonly IReadOnlyList<EditOperation> settled;
    private readonly Draft? before;
    private readonly Language language;
    private readonly List<EditOutcome.Refused> refusals = [];
    private readonly GenerationPlanner wishes = new();
    private readonly WholeLength whole = new();
    private readonly LengthLimit limit = new();
    private readonly MovesTold moves = new();

    /// <summary>The film with what came with the words, before anything is done of them.</summary>
    private readonly Draft shown;
    private readonly Draft filled;

    private List<Note> notes = [];
    private Draft after;
    private Errand? errand;
    private bool separate;
    private bool hasOpenFade;
    private bool hasOpenMusicFade;
    private SetFilmDuration? length;
    private Said said = Said.Nothing;
    private CutsLaidOnBeats? laid;

    /// <summary>The film that the scene was made of, so that it is made anew only where that changed.</summary>
    private (Draft Film, Scene Scene) last;
    private FittingMotions fitting = FittingMotions.None;
    private Focus focus = Focus.None;

    public DirectedTurn(
        string words,
        Draft draft,
        IReadOnlyList<NewPicture> arrived,
        IReadOnlyList<EditOperation> settled,
        Draft? before,
        Language language
    )
    {
        (this.words, this.draft, this.arrived, this.settled) = (words, draft, arrived, settled);
        (this.before, this.language) = (before, language);
        shown = arrived.Count == 0 ? draft : Apply([new AddPictures(arrived)], draft);
        // Music that came with the words is there when they are read: "cut on the beat" is about it.
        filled = Apply([.. settled.OfType<SetMusic>()], shown);
        after = filled;
    }

    /// <summary>Whether there is a generator of clips.</summary>
    public bool Generates { get; init; }

    /// <summary>Beats of the film's own files of sound by their addresses.</summary>
    public IReadOnlyDictionary<string, BeatMap>? Heard { get; init; }

    /// <summary>The person's own files of letters, the newest last.</summary>
    public IReadOnlyList<OwnFont> Fonts { get; init; } = [];

    /// <summary>What is known of pictures by their addresses.</summary>
    public IReadOnlyDictionary<string, PictureSeen>? Seen { get; init; }

    public Direction Perform()
    {
        fitting = new FittingMotions(Known(arrived, Seen));
        focus = before is null ? Focus.None : Focus.Seeing(before, draft, fitting);
        last = (filled, SceneOf(filled));
        var reader = new MessageReader(words, last.Scene);
        foreach (var request in reader.Requests(SceneNow))
            Take(request, reader);
        Settle();
        return Answered(reader);
    }

    /// <summary>Plans what is asked in one go, and applies it.</summary>
    private void Take(Request request, MessageReader reader)
    {
        request.Before |= said;
        said |= request.Choices;
        errand ??= request.Errand;
        separate |= request.Separate;
        hasOpenFade |= request.HasOpenFade;
        hasOpenMusicFade |= request.Music is { HasOpenFade: true };
        if (request.Edit is PictureEdit.Replace { Instead: null } gone && arrived.Count == 0)
        {
            var count = SceneNow().Count;
            notes.Add(new WhichInstead(gone.Place < 0 ? count + gone.Place : gone.Place));
            request.Edit = null;
        }
        var plan = Planner.PlanFor(request, after, focus, fitting);
        if (Generates)
            plan = wishes.TakenFrom(plan, request, after);
        var refused = refusals.Count;
        Do([.. plan.Operations.Select(WithBeats)]);
        HoldLengths(request, plan);
        // 只要前三张，第四张不要: it went with the others.
        if (
            plan.Operations is [RemovePictures]
            && Pictures.Of(after).Count < Pictures.Of(filled).Count
            && reader.TakesAway
        )
            refusals.RemoveAll(refusal =>
                refusal.Cause is RefusalCause.NoSuchPicture or RefusalCause.LastPicture
            );
        if (plan.Operations.OfType<CutOnBeat>().LastOrDefault() is { } cut && refusals.Count == refused)
            laid = new CutsLaidOnBeats(cut.Every);
        notes.AddRange(plan.Notes.Where(note => !notes.Contains(note)));
        if (moves.LeftOut(request, Pictures.Of(after).Count) is { Count: > 0 } left && !reader.Corrects)
            notes.Add(new OneMoveOnly(left));
    }

    /// <summary>Keeps the film to the lengths that the message has set so far.</summary>
    private void HoldLengths(Request request, Plan plan)
    {
        Do(whole.After(plan.Operations, after));
        Do(WholeLength.Exact(request.Lengths, after));
        if (request.KeepsLength)
            Do(whole.Shared(filled.Duration ?? 0, after));
        Do(limit.After(request, after));
        length = plan.Operations.OfType<SetFilmDuration>().LastOrDefault() ?? length;
        // Pictures that are seen together make a shorter film than one after another: its length is said of the former.
        if (length is not null && plan.Operations.Any(operation => operation is ArrangePictures))
            Do([length]);
    }

    /// <summary>What is done when all is said: what outranks the words, films apart, fades of the length that fits.</summary>
    private void Settle()
    {
        // Of several pictures the one that was spoken of alone is exported.
        if (errand == Errand.Export && OnlyPicture.ToExport(after, words) is { } alone)
            Do([alone]);
        // Films are taken apart when all is said about their pictures.
        IReadOnlyList<EditOperation> outranking = [.. settled.Where(operation => operation is not SetMusic)];
        if (separate)
            Do([new SeparateFilms()]);
        after =
            separate && after.Beside is { Count: > 0 }
                ? Everywhere(outranking, after, refusals)
                : Apply(outranking, after);
        if (hasOpenFade)
            Do([.. FadePlanner.Film(after)]);
        if (hasOpenMusicFade)
            Do([.. FadePlanner.Music(after)]);
    }

    private Direction Answered(MessageReader reader)
    {
        // A first message of which nothing can be done still makes a film, and says so first.
        var isBeyond =
            arrived.Count == Pictures.Of(after).Count
            && arrived.Count > 0
            && notes.Exists(note => note is NothingUnderstood or NotAvailable)
            && Difference.Between(shown, after).Count == 0;
        if (isBeyond && !wishes.Any)
            Do([new SetMotion(PictureScope.All, Meanwhile)]);
        var changes = Changes(out var isSame);
        var cropped = Pictures.Of(draft).Count == 0 ? Croppings.In(after, arrived) : null;
        var grasp = reader.Grasp;
        changes = Weighed(changes, reader);
        var isUnderstood = wishes.Any || IsUnderstood(changes, notes, refusals, grasp);
        if (!wishes.Any && UnknownIn(reader, grasp, changes, notes, refusals) is { Count: > 0 } unknown)
            notes.Add(new WordsUnknown(unknown, Nearness.To(unknown)));
        var isAll = wishes.Any && changes.Count == 0 && notes.Count == 0 && refusals.Count == 0;
        var isWhole = arrived.Count > 1 && arrived.Count == Pictures.Of(after).Count;
        return new Direction(
            isSame ? draft : OnlyPicture.Marked(shown, after, isWhole, reader),
            isAll
                ? ""
                : Reply.Compose(
                    language,
                    changes,
                    cropped is null ? notes : [.. notes, cropped],
                    refusals,
                    after,
                    isBeyond
                ),
            language
        )
        {
            Wishes = wishes.In(after),
            Errand = errand,
            IsUnderstood = isUnderstood,
            Hearing = new Hearing(words, filled, arrived.Count, settled, notes, grasp.AsksToRemove),
        };
    }

    /// <param name="isSame">The film is as it was; cuts that were on the beats already are told all the same.</param>
    private IReadOnlyList<Change> Changes(out bool isSame)
    {
        IReadOnlyList<Change> changes =
        [
            .. ReferenceEquals(shown, draft) ? [] : new[] { new PicturesAdded(arrived.Count) },
            .. Difference.Between(shown, after),
        ];
        isSame = changes.Count == 0;
        return laid is null ? changes : [.. changes, laid];
    }

    /// <summary>What need not be said beside what is, and what has to be said where nothing was done.</summary>
    private IReadOnlyList<Change> Weighed(IReadOnlyList<Change> changes, MessageReader reader)
    {
        if (
            notes.Exists(note => note is Asked or Inquired)
            && changes is [PicturesAdded ready]
            && !notes.Exists(IsGreeting)
        )
        {
            changes = [];
            notes.Add(new PicturesReady(ready.Count));
        }
        notes =
        [
            .. notes.Select(note =>
                note is Inquired { Inquiry.Kind: InquiryKind.LastChange } ? LastChange(before, draft) : note
            ),
        ];
        // "Hey, two photos here: …" is no mere greeting, and a kind word within a wish is not answered: 换个好看的字体.
        if (changes.Count > 0)
            notes.RemoveAll(IsGreeting);
        if (changes.Count > 0 && !reader.TakesAway && reader.AsksForThings)
        {
            notes.RemoveAll(note => note is Absence);
            refusals.RemoveAll(refused => refused.Cause == RefusalCause.NoSuchText);
        }
        if (changes.Count + notes.Count + refusals.Count == 0 && reader.TakesAll)
            notes.Add(new KeepsOne());
        if (changes.Count + notes.Count + refusals.Count == 0 && reader.LeavesAlone)
            notes.Add(new LeftAlone());
        return changes;
    }

    private static bool IsGreeting(Note note) =>
        note is Asked { Question: Question.Greeting or Question.Thanks };

    private Scene SceneNow()
    {
        if (!ReferenceEquals(last.Film, after))
            last = (after, SceneOf(after));
        return last.Scene;
    }

    private Scene SceneOf(Draft now) => Scene.Of(now, focus) with { Fonts = Fonts };

    private EditOperation WithBeats(EditOperation operation) =>
        operation is CutOnBeat cut && Heard is not null ? cut with { Heard = Heard } : operation;

    private void Do(IReadOnlyList<EditOperation> operations) => after = Apply(operations, after);

    private Draft Apply(IReadOnlyList<EditOperation> operations, Draft film) =>
        Director.Apply(operations, film, refusals);

    private static Dictionary<string, PictureSeen> Known(
        IReadOnlyList<NewPicture> arrived,
        IReadOnlyDictionary<string, PictureSeen>? seen
    )
    {
        var known = arrived
            .Where(picture => picture is { Width: > 0, Height: > 0, ClipMilliseconds: null })
            .GroupBy(picture => picture.Address)
            .ToDictionary(
                group => group.Key,
                group => new PictureSeen(group.First().Width, group.First().Height)
            );
        foreach (var (address, picture) in seen ?? new Dictionary<string, PictureSeen>())
            known[address] = picture;
        return known;
    }

    /// <summary>What the last edit changed, as far as the film before it is known.</summary>
    private static LastChanges LastChange(Draft? before, Draft draft) =>
        new(before is null ? [] : Difference.Between(Director.WithPictures(before, draft), draft));

    /// <summary>
    /// The words that came to nothing: all that are unknown where nothing was done at all, else those of the clauses that
    /// came to nothing.
    /// </summary>
    private static IReadOnlyList<string> UnknownIn(
        MessageReader reader,
        Grasp grasp,
        IReadOnlyList<Change> changes,
        List<Note> notes,
        List<EditOutcome.Refused> refusals
    ) =>
        notes.Exists(note =>
            note is NothingUnderstood or Asked or Inquired or LastChanges or SendPictures or NotAvailable
        )
            ? []
        : changes.Count == 0 && notes.Count == 0 && refusals.Count == 0 ? grasp.Unknown
        : reader.Unheard;

    /// <summary>What was answered, or said to be out of reach, needs no better reading.</summary>
    private static bool IsUnderstood(
        IReadOnlyList<Change> changes,
        List<Note> notes,
        List<EditOutcome.Refused> refusals,
        Grasp grasp
    ) =>
        !notes.Exists(note => note is NothingUnderstood)
        && (
            notes.Exists(note => note is Asked or Inquired or LastChanges or ErrandNamed or SendPictures)
            || (changes.Count == 0 && (notes.Count > 0 || refusals.Count > 0))
            || (changes.Count > 0 && grasp.IsEnough)
        );

    /// <summary>What outranks the words is said of each of the films side by side.</summary>
    private static Draft Everywhere(
        IReadOnlyList<EditOperation> operations,
        Draft draft,
        List<EditOutcome.Refused> refusals
    ) =>
        operations.Count == 0
            ? draft
            : Films
                .Of(draft)
                .Select(Films.NumberOf)
                .OrderByDescending(number => number)
                .Aggregate(
                    draft,
                    (films, number) => Director.Apply([new OpenFilm(number), .. operations], films, refusals)
                );
}
