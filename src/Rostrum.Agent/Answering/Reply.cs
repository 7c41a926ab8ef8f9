using Rostrum.Agent.Planning;
using Rostrum.Drafts;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Answering;

/// <summary>Puts the answer together: what changed, what must be said beside it, what was refused; a sentence each.</summary>
internal static class Reply
{
    public static string Compose(
        Language language,
        IReadOnlyList<Change> changes,
        IReadOnlyList<Note> notes,
        IReadOnlyList<EditOutcome.Refused> refusals,
        Draft film
    )
    {
        var voice = Voice.Of(language, film);
        var sentences = new List<string>();
        if (changes.Count > 0)
            sentences.Add(voice.Changed([.. changes.Select(voice.Say)]));
        if (notes.Count > 0)
            sentences.Add(voice.Joined([.. notes.Select(note => voice.Say(note))]));
        if (refusals.Count > 0)
            sentences.Add(voice.Joined([.. refusals.Select(voice.Say).Distinct()]));
        if (sentences.Count == 0)
            sentences.Add(voice.NothingChanged(film));
        return voice.Paragraph(sentences);
    }
}
