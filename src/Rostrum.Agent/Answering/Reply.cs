using Rostrum.Agent.Planning;
using Rostrum.Agent.Understanding;
using Rostrum.Drafts;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Answering;

/// <summary>Puts the answer together: what changed, what must be said beside it, what was refused; a sentence each.</summary>
internal static class Reply
{
    /// <param name="notesFirst">What could not be done outweighs what was done instead.</param>
    public static string Compose(
        Language language,
        IReadOnlyList<Change> changes,
        IReadOnlyList<Note> notes,
        IReadOnlyList<EditOutcome.Refused> refusals,
        Draft film,
        bool notesFirst = false
    )
    {
        var voice = Voice.Of(language, film);
        var sentences = new List<string>();
        if (changes.Count > 0)
            sentences.Add(voice.Changed([.. changes.Select(voice.Say)]));
        // The summary of the tracks has a form of its own, to the sign.
        var (told, said) = (notes.Where(IsSummary).ToList(), notes.Where(note => !IsSummary(note)).ToList());
        sentences.AddRange(told.Select(voice.Say));
        if (said.Count > 0)
            sentences.Insert(
                notesFirst ? 0 : sentences.Count,
                voice.Joined([.. said.Select(note => voice.Say(note))])
            );
        if (refusals.Count > 0)
            sentences.Add(voice.Joined([.. refusals.Select(voice.Say).Distinct()]));
        if (sentences.Count == 0)
            sentences.Add(voice.NothingChanged(film));
        return voice.Paragraph(sentences);
    }

    private static bool IsSummary(Note note) =>
        note is Asked { Question: Question.Timeline } or ErrandNamed { Errand: Errand.Status };
}
