using Rostrum.Agent.Answering;
using Rostrum.Agent.Generations;
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
                // "Undo that, use a spin": what was taken back says what is spoken of.
                var isOfJoints = Focus.Between(back, draft).Subject == Subject.Transitions;
                var last = wanted.Returns || isOfJoints ? draft : null;
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
        return new DirectedTurn(words, draft, arrived, settled, before, language)
        {
            Generates = Generates,
            Heard = heard,
            Fonts = fonts ?? [],
            Seen = seen,
        }.Perform();
    }

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
    internal static Draft WithPictures(Draft before, Draft draft) =>
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

    internal static Draft Apply(
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
