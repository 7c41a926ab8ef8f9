using System.Text.Json;
using Rostrum.Drafts.Texts;

namespace Rostrum.Drafts.Operations;

/// <summary>Which texts of a film are meant: those set by one template, one by its id, or all (<c>default</c>).</summary>
public readonly record struct TextScope(string? Template, string? Id = null)
{
    public bool Holds(Segment segment) =>
        (Id is null || segment.Id == Id) && (Template is null || TextTracks.TemplateOf(segment) == Template);
}

/// <summary>The texts of a draft, on whichever tracks they are.</summary>
public static class TextTracks
{
    /// <summary>All texts, from bottom to top.</summary>
    public static IReadOnlyList<Segment> TextsOf(Draft draft) =>
        [
            .. draft
                .AllTracks.Where(track => track.Type == TrackType.Text)
                .SelectMany(track => track.AllSegments),
        ];

    /// <summary>The name of the template by which a text is set.</summary>
    public static string TemplateOf(Segment segment) =>
        segment.Style is { ValueKind: JsonValueKind.Object } style
        && style.TryGetProperty("tpl", out var name)
        && name.ValueKind == JsonValueKind.String
        && TextTemplateCatalogue.Find(name.GetString()) is { } template
            ? template.Name
            : TextTemplateCatalogue.All[0].Name;

    /// <summary>The draft with each text replaced, or taken away where there is null; tracks left empty go too.</summary>
    internal static EditOutcome Each(Draft draft, TextScope scope, Func<Segment, Segment?> change)
    {
        if (!TextsOf(draft).Any(scope.Holds))
            return None(scope);
        var tracks = new List<Track>();
        foreach (var track in draft.AllTracks)
        {
            if (track.Type != TrackType.Text)
            {
                tracks.Add(track);
                continue;
            }
            List<Segment> texts =
            [
                .. track
                    .AllSegments.Select(text => scope.Holds(text) ? change(text) : text)
                    .OfType<Segment>(),
            ];
            if (texts.Count > 0 || track.AllSegments.Count == 0)
                tracks.Add(track with { Segments = texts });
        }
        return new EditOutcome.Changed(draft with { Tracks = tracks });
    }

    internal static EditOutcome.Refused None(TextScope scope) =>
        new(
            RefusalCause.NoSuchText,
            scope.Template is null
                ? "There is no text in the film."
                : $"There is no {scope.Template} in the film."
        );

    internal static EditOutcome.Refused? Check(string text) =>
        string.IsNullOrWhiteSpace(text)
            ? new(RefusalCause.NoWords, "A text needs words: say what it should read.")
        : text.Length > Timelines.TextResolver.LongestText
            ? new(
                RefusalCause.OutOfRange,
                $"A text has {Timelines.TextResolver.LongestText} characters at most; this one has {text.Length}."
            )
        : null;
}
