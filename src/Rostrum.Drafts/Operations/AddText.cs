using Rostrum.Drafts.Texts;

namespace Rostrum.Drafts.Operations;

/// <summary>Lays a text over the film, above all that is there.</summary>
/// <param name="Change">Its look and its time, where they differ from the template's.</param>
public sealed record AddText(string Text, string Template, TextChange Change) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Lays a text over the film.",
            OperationFields.Text("text", "what it reads"),
            OperationFields.OneOf(
                "template",
                "how it is set when nothing else is said",
                Texts.TextTemplateCatalogue.All
            ),
            TextChange.FieldBesideTemplate.Or(new TextChange()),
            (text, template, look) => new AddText(text, template, look)
        );

    public override EditOutcome Apply(Draft draft)
    {
        var (change, unseen) = (Change with { Template = Template }).In(draft);
        if ((TextTracks.Check(Text) ?? unseen ?? change.Check()) is { } refused)
            return refused;
        var film = draft.Duration ?? 0;
        var usual = TextTemplateCatalogue.Find(Template)!.Look.Milliseconds;
        var segment = new Segment
        {
            Id = $"s{Ids.NextSegment(draft)}",
            Start = 0,
            // A text that starts later, and a caption, is seen up to the film's end.
            Duration = usual is { } length && film > 0 ? Math.Min(length, film) : usual,
            MediaType = "text",
            Text = Text,
        };
        var added = change.Over(segment, film);
        if (change is { Start: < 0, Milliseconds: null })
            added = added with { Duration = null };
        return new EditOutcome.Changed(With(draft, added));
    }

    internal static Draft With(Draft draft, Segment text)
    {
        var tracks = draft.AllTracks.ToList();
        var place = tracks.FindLastIndex(track => track.Type == TrackType.Text);
        if (place < 0)
        {
            place = tracks.Count;
            tracks.Add(new Track { Id = $"t{Ids.NextTrack(draft)}", Type = TrackType.Text });
        }
        tracks[place] = tracks[place] with { Segments = [.. tracks[place].AllSegments, text] };
        return draft with { Version = draft.Version ?? Draft.CurrentVersion, Tracks = tracks };
    }
}
