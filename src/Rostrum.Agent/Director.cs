using Rostrum.Agent.Answering;
using Rostrum.Agent.Generations;
using Rostrum.Agent.Models;
using Rostrum.Agent.Planning;
using Rostrum.Agent.Understanding;
using Rostrum.Drafts;
using Rostrum.Drafts.Operations;
using Rostrum.Drafts.Sounds;

namespace Rostrum.Agent;

/// <summary>
/// Directs a film by a person's words, without a language model. Pure: the same words and draft give the
/// same film and the same reply.
/// </summary>
/// <remarks>
/// 1. The words are read into requests, one for each thing that is said in one go. 2. Each becomes typed operations for
/// the film as the one before left it. 3. They are applied to a copy, one after another; one that is refused leaves the
/// copy as it was. 4. The reply is made from the difference between the film before and after.
/// </remarks>
public sealed partial class Director
{
    /// <summary>Longer messages are not read, characters.</summary>
    public const int LongestMessage = 4000;

    /// <summary>Messages of more words, or Chinese characters, are not read either.</summary>
    public const int MostWords = 500;

    /// <summary>How pictures move of which nothing else can be done.</summary>
    private const string Meanwhile = "push_in";

    /// <summary>Whether there is a generator of clips: then what only that can do is a wish, and no refusal.</summary>
    public bool Generates { get; init; }

    public Direction Direct(string words, Draft draft) => Direct(words, draft, []);

    public Direction Direct(string words, Draft draft, IReadOnlyList<EditOperation> settled) =>
        Direct(words, draft, [], settled);

    /// <param name="words">What the person says.</param>
    /// <param name="draft">The film as it is.</param>
    /// <param name="arrived">Pictures that came with the words; they are put behind those of the film first.</param>
    /// <param name="settled">Operations that outrank the words, applied after them; the reply counts them in.</param>
    /// <param name="heard">Beats of the film's own files of sound by their addresses; see <see cref="AsksForBeats"/>.</param>
    /// <param name="before">The film before its last edit, by which "it" and "bigger" are understood; null for a new film.</param>
    /// <param name="fonts">The person's own files of letters, the newest last.</param>
    /// <param name="ahead">The film that a step forward leads to, where there is one; see <see cref="StepsForwardFirst"/>.</param>
    /// <param name="seen">What is known of pictures, by their addresses; the sizes of those that arrive are known besides.</param>
    /// <param name="talk">The language of the talk before, for words that have none of their own.</param>
    public Direction Direct(
        string words,
        Draft draft,
        IReadOnlyList<NewPicture> arrived,
        IReadOnlyList<EditOperation> settled,
        Draft? before = null,
        IReadOnlyDictionary<string, BeatMap>? heard = null,
        IReadOnlyList<OwnFont>? fonts = null,
        Draft? ahead = null,
        Language talk = Language.English,
        IReadOnlyDictionary<string, PictureSeen>? seen = null
    )
    {
        var language = LanguageOf.Words(words, talk);
        if (words.Length > LongestMessage || Token.Read(words).Count > MostWords)
            return new Direction(draft, Voice.Of(language).TooLong(words.Length, LongestMessage), language);
        if (arrived.Count + settled.Count == 0 && HistoryReader.WantedAfter(words) is { } wanted)
        {
            if (wanted.Step == HistoryStep.Undo && before is not null)
            {
                var back = WithPictures(before, draft);
                var last = wanted.Returns ? draft : null;
                var then = Direct(
                    wanted.Words,
                    back,
                    arrived,
                    settled,
                    last,
                    heard,
                    fonts,
                    null,
                    language,
                    seen
                );
                return After(then, draft, back, wanted.Step);
            }
            if (wanted.Step == HistoryStep.Redo && ahead is not null)
                return After(
                    Direct(wanted.Words, ahead, arrived, settled, draft, heard, fonts, null, language, seen),
                    draft,
                    ahead,
                    wanted.Step
                );
        }
        var refusals = new List<EditOutcome.Refused>();
        var notes = new List<Note>();
        if (
            before is not null
            && arrived.Count + settled.Count == 0
            && Retraction.Read(words, before, draft) is { Count: > 0 } meant
        )
            return Instead(
                Apply(meant, Pictures.Of(before).Count == 0 ? draft : before, refusals),
                draft,
                language,
                refusals
            );
        if (
            before is not null
            && arrived.Count + settled.Count == 0
            && Mixup.Read(words, before, draft) is { } exchanged
        )
            return Instead(Apply(exchanged, draft, []), draft, language, refusals);
        var shown = arrived.Count == 0 ? draft : Apply([new AddPictures(arrived)], draft, refusals);
        // Music that came with the words is there when they are read: "cut on the beat" is about it.
        var filled = Apply([.. settled.OfType<SetMusic>()], shown, refusals);
        var fitting = new FittingMotions(Known(arrived, seen));
        // 1
        var focus = before is null ? Focus.None : Focus.Seeing(before, draft, fitting);
        var after = filled;
        var wishes = new GenerationPlanner();
        var whole = new WholeLength();
        var limit = new LengthLimit();
        var moves = new MovesTold();
        Errand? errand = null;
        var (separate, hasOpenFade, hasOpenMusicFade) = (false, false, false);
        SetFilmDuration? length = null;
        var said = Said.Nothing;
        CutsLaidOnBeats? laid = null;
        var (film, scene) = (filled, Seen(filled));
        var reader = new MessageReader(words, scene);
        foreach (var request in reader.Requests(SceneNow))
        {
            // 2 and 3
            request.Before |= said;
            said |= request.Choices;
            errand ??= request.Errand;
            separate |= request.Separate;
            hasOpenFade |= request.HasOpenFade;
            hasOpenMusicFade |= request.Music is { HasOpenFade: true };
            if (request.Edit is PictureEdit.Replace { Instead: null } gone && arrived.Count == 0)
            {
                notes.Add(new WhichInstead(gone.Place < 0 ? scene.Count + gone.Place : gone.Place));
                request.Edit = null;
            }
            var plan = Planner.PlanFor(request, after, focus, fitting);
            if (Generates)
                plan = wishes.TakenFrom(plan, request, after);
            var refused = refusals.Count;
            after = Apply([.. plan.Operations.Select(WithBeats)], after, refusals);
            after = Apply(whole.After(plan.Operations, after), after, refusals);
            after = Apply(WholeLength.Exact(request.Lengths, after), after, refusals);
            if (request.KeepsLength)
                after = Apply(whole.Shared(filled.Duration ?? 0, after), after, refusals);
            after = Apply(limit.After(request, after), after, refusals);
            // 只要前三张，第四张不要: it went with the others.
            if (
                plan.Operations is [RemovePictures]
                && Pictures.Of(after).Count < Pictures.Of(filled).Count
                && reader.TakesAway
            )
                refusals.RemoveAll(refusal => refusal.Cause == RefusalCause.NoSuchPicture);
            if (plan.Operations.OfType<CutOnBeat>().LastOrDefault() is { } cut && refusals.Count == refused)
                laid = new CutsLaidOnBeats(cut.Every);
            length = plan.Operations.OfType<SetFilmDuration>().LastOrDefault() ?? length;
            // Pictures that are seen together make a shorter film than one after another: its length is said of the former.
            if (length is not null && plan.Operations.Any(operation => operation is ArrangePictures))
                after = Apply([length], after, refusals);
            notes.AddRange(plan.Notes.Where(note => !notes.Contains(note)));
            if (moves.LeftOut(request, Pictures.Of(after).Count) is { Count: > 0 } left && !reader.Corrects)
                notes.Add(new OneMoveOnly(left));
        }
        // Of several pictures the one that was spoken of alone is exported.
        if (errand == Errand.Export && OnlyPicture.ToExport(after, words) is { } alone)
            after = Apply([alone], after, refusals);
        // Films are taken apart when all is said about their pictures.
        IReadOnlyList<EditOperation> outranking = [.. settled.Where(operation => operation is not SetMusic)];
        if (separate)
            after = Apply([new SeparateFilms()], after, refusals);
        after =
            separate && after.Beside is { Count: > 0 }
                ? Everywhere(outranking, after, refusals)
                : Apply(outranking, after, refusals);
        if (hasOpenFade)
            after = Apply([.. FadePlanner.Film(after)], after, refusals);
        if (hasOpenMusicFade)
            after = Apply([.. FadePlanner.Music(after)], after, refusals);
        // A first message of which nothing can be done still makes a film, and says so first.
        var isBeyond =
            arrived.Count == Pictures.Of(after).Count
            && arrived.Count > 0
            && notes.Exists(note => note is NothingUnderstood or NotAvailable)
            && Difference.Between(shown, after).Count == 0;
        if (isBeyond && !wishes.Any)
            after = Apply([new SetMotion(PictureScope.All, Meanwhile)], after, refusals);
        IReadOnlyList<Change> changes =
        [
            .. ReferenceEquals(shown, draft) ? [] : new[] { new PicturesAdded(arrived.Count) },
            .. Difference.Between(shown, after),
        ];
        var isSame = changes.Count == 0;
        if (laid is not null)
            changes = [.. changes, laid];
        var cropped = Pictures.Of(draft).Count == 0 ? Croppings.In(after, arrived) : null;
        if (notes.Exists(note => note is Asked or Inquired) && changes is [PicturesAdded ready])
            if (!notes.Exists(note => note is Asked { Question: Question.Greeting or Question.Thanks }))
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
        // "Hey, two photos here: …" is no mere greeting.
        if (changes.Count > 0)
            notes.RemoveAll(note => note is Asked { Question: Question.Greeting or Question.Thanks });
        if (changes.Count > 0 && !reader.TakesAway && reader.AsksForThings)
        {
            notes.RemoveAll(note => note is Absence);
            refusals.RemoveAll(refused => refused.Cause == RefusalCause.NoSuchText);
        }
        var grasp = reader.Grasp;
        // 换个好看的字体: a kind word within a wish is not answered.
        if (changes.Count > 0)
            notes.RemoveAll(note => note is Asked { Question: Question.Thanks or Question.Greeting });
        if (changes.Count + notes.Count + refusals.Count == 0 && reader.TakesAll)
            notes.Add(new KeepsOne());
        if (changes.Count + notes.Count + refusals.Count == 0 && reader.LeavesAlone)
            notes.Add(new LeftAlone());
        var isUnderstood = wishes.Any || IsUnderstood(changes, notes, refusals, grasp);
        if (!wishes.Any && UnknownIn(reader, grasp, changes, notes, refusals) is { Count: > 0 } unknown)
            notes.Add(new WordsUnknown(unknown, Nearness.To(unknown)));
        // 4
        var isAll = wishes.Any && changes.Count == 0 && notes.Count == 0 && refusals.Count == 0;
        return new Direction(
            isSame
                ? draft
                : OnlyPicture.Marked(
                    shown,
                    after,
                    arrived.Count > 1 && arrived.Count == Pictures.Of(after).Count,
                    reader
                ),
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

        Scene SceneNow()
        {
            if (!ReferenceEquals(film, after))
                (film, scene) = (after, Seen(after));
            return scene;
        }

        Scene Seen(Draft now) => Scene.Of(now, focus) with { Fonts = fonts ?? [] };

        EditOperation WithBeats(EditOperation operation) =>
            operation is CutOnBeat cut && heard is not null ? cut with { Heard = heard } : operation;
    }

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
        new(before is null ? [] : Difference.Between(WithPictures(before, draft), draft));

    /// <summary>The film that takes the place of the last one, told by what differs between the two.</summary>
    private static Direction Instead(
        Draft after,
        Draft draft,
        Language language,
        IReadOnlyList<EditOutcome.Refused> refusals
    ) =>
        new(
            after,
            Reply.Compose(language, [.. Difference.Between(draft, after)], [], refusals, after),
            language
        );

    /// <summary>A step back over the first message takes what was said of its pictures, and not the pictures.</summary>
    private static Draft WithPictures(Draft before, Draft draft) =>
        Pictures.Of(before).Count > 0 || Pictures.Of(draft) is not { Count: > 0 } shown
            ? before
            : Apply(
                [
                    new AddPictures([
                        .. shown.Select(picture => new NewPicture(
                            picture.Source ?? "",
                            picture.Meta?.Name,
                            picture.MediaType == "video" ? picture.Duration : null
                        )),
                    ]),
                ],
                before,
                []
            );

    /// <summary>What was wanted behind a step: told with it, and a film of its own, so that it is undone as one.</summary>
    private static Direction After(Direction then, Draft draft, Draft reached, HistoryStep step) =>
        then with
        {
            Reply = Voice
                .Of(then.Language)
                .Paragraph([
                    DescribeStep(step, draft, reached, then.Language),
                    // 撤销，我不要音乐: the step has seen to it.
                    .. ReferenceEquals(then.Draft, reached) && then.IsUnderstood ? [] : new[] { then.Reply },
                ]),
        };

    /// <summary>Whether a message asks for cuts on beats, so that a file of music has to be listened to first.</summary>
    public static bool AsksForBeats(string words) =>
        words.Length <= LongestMessage
        && Token.Read(words) is { Count: <= MostWords } tokens
        && Scanner
            .Scan(tokens, Scene.Of(new Draft(), Focus.None))
            .Mentions.Any(mention =>
                mention.As<CutOnBeatWord>() is not null || mention.As<BeatsEach>() is not null
            );

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

    /// <summary>Whether an order to export means all pictures, though one was spoken of alone.</summary>
    public static bool ExportsAll(string words) => OnlyPicture.IsOfAll(words);

    /// <summary>Whether a message asks for nothing but the end of what is being generated.</summary>
    public static bool StopsGenerating(string words) => GenerationStop.IsAsked(words);

    /// <summary>What is answered to a message when it is known what became of its wishes.</summary>
    /// <param name="said">What is answered beside that; may be empty.</param>
    public static string Told(string said, IEnumerable<GenerationNews> news, Language language)
    {
        var voice = Voice.Of(language);
        return voice.Paragraph([.. new[] { said }.Concat(news.Select(voice.Say)).Where(part => part != "")]);
    }

    /// <summary>What is answered where exports were ended.</summary>
    public static string ToldOfEnded(int exports, Language language) =>
        language == Language.Chinese
            ? $"已取消{exports}个导出，影片没有改动；想要时再说“导出”。"
            : $"Done: canceled {(exports == 1 ? "the export" : $"{exports} exports")}; the film is as it was. Say “export” to make it anew.";

    /// <summary>The language that words are in.</summary>
    /// <param name="talk">That of the talk before: what words without a language, such as 4K or ok, are taken for.</param>
    public static Language LanguageIn(string words, Language talk = Language.English) =>
        LanguageOf.Words(words, talk);

    /// <summary>The language that words are in; null where they have none of their own.</summary>
    public static Language? OwnLanguageIn(string words) => LanguageOf.Known(words);

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
                    (films, number) => Apply([new OpenFilm(number), .. operations], films, refusals)
                );

    private static Draft Apply(
        IReadOnlyList<EditOperation> operations,
        Draft draft,
        List<EditOutcome.Refused> refusals
    )
    {
        foreach (var operation in operations)
            switch (operation.Apply(draft))
            {
                case EditOutcome.Changed(var changed):
                    draft = changed;
                    break;
                case EditOutcome.Refused refused:
                    refusals.Add(refused);
                    break;
            }
        return draft;
    }
}
