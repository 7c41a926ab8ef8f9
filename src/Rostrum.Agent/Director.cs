using Rostrum.Agent.Answering;
using Rostrum.Agent.Planning;
using Rostrum.Agent.Understanding;
using Rostrum.Drafts;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent;

/// <summary>
/// Directs a film by a person's words, without a language model. Pure: the same words and draft give the
/// same film and the same reply.
/// </summary>
/// <remarks>
/// 1. The words are read into a request, which knows nothing of the film. 2. The request becomes typed
/// operations for this film. 3. They are applied to a copy, one after another; one that is refused leaves
/// the copy as it was. 4. The reply is made from the difference between the film before and after.
/// </remarks>
public sealed class Director
{
    /// <summary>Longer messages are not read, characters.</summary>
    public const int LongestMessage = 4000;

    public Direction Direct(string words, Draft draft) => Direct(words, draft, []);

    public Direction Direct(string words, Draft draft, IReadOnlyList<EditOperation> settled) =>
        Direct(words, draft, [], settled);

    /// <param name="words">What the person says.</param>
    /// <param name="draft">The film as it is.</param>
    /// <param name="arrived">Pictures that came with the words; they are put behind those of the film first.</param>
    /// <param name="settled">Operations that outrank the words, applied after them; the reply counts them in.</param>
    public Direction Direct(
        string words,
        Draft draft,
        IReadOnlyList<NewPicture> arrived,
        IReadOnlyList<EditOperation> settled
    )
    {
        var language = LanguageOf.Words(words);
        var voice = Voice.Of(language);
        if (words.Length > LongestMessage)
            return new Direction(draft, voice.TooLong(words.Length, LongestMessage), language);
        // 1
        var request = RequestReader.Read(words);
        // 2
        var refusals = new List<EditOutcome.Refused>();
        var filled = arrived.Count == 0 ? draft : Apply([new AddPictures(arrived)], draft, refusals);
        var plan = Planner.PlanFor(request, filled);
        // 3
        var after = Apply([.. plan.Operations, .. settled], filled, refusals);
        // 4
        IReadOnlyList<Change> changes =
        [
            .. ReferenceEquals(filled, draft) ? [] : new[] { new PicturesAdded(arrived.Count) },
            .. Difference.Between(filled, after),
        ];
        return new Direction(
            changes.Count == 0 ? draft : after,
            Reply.Compose(voice, changes, plan.Notes, refusals, after),
            language
        );
    }

    /// <summary>The step back or forward that a message asks for; null when it asks for anything else.</summary>
    public static HistoryStep? StepIn(string words) => HistoryReader.Read(words);

    /// <summary>What a step did; with <paramref name="after"/> null, that there was nothing to step to.</summary>
    public static string DescribeStep(HistoryStep step, Draft before, Draft? after, Language language)
    {
        var voice = Voice.Of(language);
        return after is null
            ? voice.NowhereToStep(step)
            : voice.Stepped(step, [.. Difference.Between(before, after).Select(voice.Say)]);
    }

    /// <summary>The language that words are in.</summary>
    public static Language LanguageIn(string words) => LanguageOf.Words(words);

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
