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

    /// <param name="words">What the person says.</param>
    /// <param name="draft">The film as it is.</param>
    /// <param name="settled">Operations that outrank the words, applied after them; the reply counts them in.</param>
    public Direction Direct(string words, Draft draft, IReadOnlyList<EditOperation> settled)
    {
        var language = LanguageOf.Words(words);
        var voice = Voice.Of(language);
        if (words.Length > LongestMessage)
            return new Direction(draft, voice.TooLong(words.Length, LongestMessage), language);
        // 1
        var request = RequestReader.Read(words);
        // 2
        var plan = Planner.PlanFor(request, draft);
        // 3
        var refusals = new List<EditOutcome.Refused>();
        var after = Apply([.. plan.Operations, .. settled], draft, refusals);
        // 4
        var changes = Difference.Between(draft, after);
        return new Direction(
            changes.Count == 0 ? draft : after,
            Reply.Compose(voice, changes, plan.Notes, refusals, after),
            language
        );
    }

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
