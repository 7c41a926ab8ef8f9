using System.Text.Json;
using System.Text.Json.Nodes;
using Rostrum.Drafts.Texts.Subtitles;

namespace Rostrum.Drafts.Operations;

/// <summary>
/// Lays subtitles over the film, on a track of their own: a caption for each cue. While cues of one place overlap in
/// time they are one caption of several lines.
/// </summary>
/// <param name="Name">What the track is called, such as the file's name.</param>
public sealed record AddSubtitles(IReadOnlyList<SubtitleCue> Cues, string? Name = null) : EditOperation
{
    private static readonly OperationField<long> start = OperationFields.Milliseconds(
        "start",
        "when it appears"
    );
    private static readonly OperationField<long> end = OperationFields.Milliseconds(
        "end",
        "when it goes, after it appears",
        1
    ) with
    {
        Example = "4000",
    };
    private static readonly OperationField<string> text = OperationFields.Text("text", "what it reads");
    private static readonly OperationField<string?> anchor = OperationFields
        .OneOf("anchor", "where it stands", Texts.TextPlacement.Anchors)
        .OrNull();
    private static readonly OperationField<bool> italic = OperationFields.Flag("italic", "italic").Or(false);
    private static readonly OperationField<bool> bold = OperationFields.Flag("bold", "bold").Or(false);
    private static readonly OperationField<SubtitleCue> cue = OperationFields.Group(
        "cue",
        "a caption",
        [start, end, text, anchor, italic, bold],
        given => new SubtitleCue(
            given.Get(start),
            given.Get(end),
            given.Get(text),
            given.Get(anchor),
            given.Get(italic),
            given.Get(bold)
        )
    );

    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Lays subtitles over the film, on a track of their own.",
            OperationFields.ListOf("cues", "what is read and when", cue),
            OperationFields.Text("name", "what the track is called", 200, "English").OrNull(),
            (cues, name) => new AddSubtitles(cues, name)
        );

    /// <summary>The template by which subtitles are set.</summary>
    public const string Template = "caption";

    /// <summary>Subtitles come and go quickly, ms.</summary>
    private const int Fade = 120;

    public override EditOutcome Apply(Draft draft)
    {
        if (Cues.Count == 0)
            return Refuse(RefusalCause.NoWords, "There are no subtitles to be added.");
        if (Cues.Any(cue => cue.Start < 0 || cue.End > Timelines.TimelineResolver.LongestFilm))
            return Refuse(RefusalCause.OutOfRange, "Subtitles lie between the film's start and 6 hours.");
        if (Cues.FirstOrDefault(cue => cue.End <= cue.Start) is { } never)
            return Refuse(
                RefusalCause.OutOfRange,
                $"A subtitle from {never.Start} to {never.End} ms is never seen: let it end after it starts."
            );
        if (
            Cues.Select(cue => TextTracks.Check(cue.Text)).FirstOrDefault(check => check is not null) is
            { } refused
        )
            return refused;
        var first = Ids.NextSegment(draft);
        var track = new Track
        {
            Id = $"t{Ids.NextTrack(draft)}",
            Type = TrackType.Text,
            Meta = Name is null ? null : new NameMeta { Name = Name },
            Segments = [.. Apart().Select((cue, i) => SegmentOf(cue, $"s{first + i}"))],
        };
        return new EditOutcome.Changed(
            draft with
            {
                Version = draft.Version ?? Draft.CurrentVersion,
                Tracks = [.. draft.AllTracks, track],
            }
        );
    }

    private IEnumerable<SubtitleCue> Apart() =>
        Cues.GroupBy(cue => cue.Anchor).SelectMany(Apart).OrderBy(cue => cue.Start);

    /// <summary>Cut at every start and end; what is seen between two cuts is one cue, and neighbours alike are joined.</summary>
    private static IEnumerable<SubtitleCue> Apart(IEnumerable<SubtitleCue> cues)
    {
        var open = new List<SubtitleCue>();
        var waiting = new Queue<SubtitleCue>(cues.OrderBy(cue => cue.Start));
        long now = 0;
        while (open.Count > 0 || waiting.Count > 0)
        {
            if (open.Count == 0)
                now = waiting.Peek().Start;
            while (waiting.Count > 0 && waiting.Peek().Start <= now)
                open.Add(waiting.Dequeue());
            var until = open.Min(cue => cue.End);
            if (waiting.Count > 0)
                until = Math.Min(until, waiting.Peek().Start);
            yield return Together(open) with
            {
                Start = now,
                End = until,
            };
            open.RemoveAll(cue => cue.End <= until);
            now = until;
        }
    }

    private static SubtitleCue Together(List<SubtitleCue> open) =>
        open[0] with
        {
            Text = string.Join('\n', open.Select(cue => cue.Text)),
            Italic = open.TrueForAll(cue => cue.Italic),
            Bold = open.TrueForAll(cue => cue.Bold),
        };

    private static Segment SegmentOf(SubtitleCue cue, string id)
    {
        var style = new JsonObject { ["tpl"] = Template };
        if (cue.Italic)
            style["i"] = true;
        if (cue.Bold)
            style["b"] = true;
        return new Segment
        {
            Id = id,
            Start = cue.Start,
            Duration = cue.End - cue.Start,
            MediaType = "text",
            Text = cue.Text,
            Anchor = cue.Anchor,
            Style = Written(style),
            TextAnimation = Written(new JsonObject { ["in"] = Faded(), ["out"] = Faded() }),
        };
    }

    private static JsonObject Faded() => new() { ["n"] = "fade", ["d"] = Fade };

    private static JsonElement Written(JsonObject parts)
    {
        using var document = JsonDocument.Parse(parts.ToJsonString());
        return document.RootElement.Clone();
    }
}
