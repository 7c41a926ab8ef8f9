using System.Text.Json;
using Rostrum.Drafts.Texts;

namespace Rostrum.Drafts.Timelines;

/// <summary>Resolves the texts of one track. They may overlap; later ones lie over earlier ones.</summary>
internal sealed class TextResolver(Draft draft, Track track, MediaTime film, Action<string> note)
{
    /// <summary>Longer texts are refused, characters.</summary>
    public const int LongestText = 2000;

    private readonly List<string> late = [];

    public IEnumerable<TextClip> Texts()
    {
        foreach (var segment in track.AllSegments.OrderBy(segment => segment.Start ?? 0))
            if (ClipOf(segment) is { } clip)
                yield return clip;
        if (late.Count == 1)
            note($"The text {Quoted(late[0])} starts after the film's end and is not seen.");
        else if (late.Count > 1)
            note($"{late.Count} texts start after the film's end and are not seen.");
    }

    private TextClip? ClipOf(Segment segment)
    {
        // Without a length it is seen up to the film's end.
        var toEnd = film.Milliseconds - (segment.Start ?? 0);
        var range = LayerResolver.RangeOf(
            segment.Duration is null && toEnd > 0 ? segment with { Duration = toEnd } : segment
        );
        range = TimeRange.Between(range.Start, MediaTime.Min(range.End, film));
        var text = Written(segment.Text);
        if (text.Length == 0)
            note($"{LayerResolver.NameOf(segment)} is a text without letters and was left out.");
        else if (range.Duration <= MediaTime.Zero)
            late.Add(text);
        else
            return ClipOf(segment, text, range);
        return null;
    }

    private TextClip ClipOf(Segment segment, string text, TimeRange range)
    {
        var look = TemplateOf(segment).Look;
        var reader = new StyleReader(segment.Style, look.Style, why => new RefusedException(why));
        var style = reader.Read();
        var (x, y) = AnchorOf(segment, text, look);
        if (segment.Style is not { } written || !Has(written, "al"))
            style = style with
            {
                Align =
                    x == 0 ? TextAlign.Left
                    : x == 1 ? TextAlign.Right
                    : TextAlign.Centre,
            };
        var (enter, leave, repeat) = Phases(segment, text, look, range.Duration);
        var noise = new Noise(draft.Seed ?? 0)
            .Channel(1000 + draft.AllTracks.ToList().IndexOf(track))
            .Channel(track.AllSegments.ToList().IndexOf(segment));
        return new TextClip(
            text,
            range,
            style,
            new TextPlacement(x, y, SafeOf()),
            enter,
            leave,
            repeat,
            noise
        )
        {
            Behind = segment.Behind == true,
            IsPlaceOpen = segment.Anchor is null,
            IsSizeOpen = !reader.HasOwnSize,
            Open = reader.Open,
            HasOwnColour = reader.HasOwnColour,
            FontFile = reader.FontFile,
        };
    }

    /// <summary>Line ends made plain; signs that are none are left out.</summary>
    private static string Written(string? text)
    {
        if (text is { Length: > LongestText })
            throw new RefusedException(
                $"A text of the film has {text.Length} characters; write it in {LongestText} or fewer."
            );
        var lines = (text ?? "")
            .Replace("\r\n", "\n")
            .Replace('\r', '\n')
            .Replace('\u2028', '\n')
            .Replace('\t', ' ');
        return string.Concat(
                lines.Where((c, i) => c == '\n' || !char.IsControl(c) && !IsLoneSurrogate(lines, i))
            )
            .Trim();
    }

    private static bool IsLoneSurrogate(string text, int i) =>
        char.IsHighSurrogate(text[i])
            ? i + 1 >= text.Length || !char.IsLowSurrogate(text[i + 1])
            : char.IsLowSurrogate(text[i]) && (i == 0 || !char.IsHighSurrogate(text[i - 1]));

    private TextTemplate TemplateOf(Segment segment)
    {
        var usual = TextTemplateCatalogue.All[0];
        if (segment.Style is not { } style || !Has(style, "tpl"))
            return usual;
        var name = style.GetProperty("tpl").ToString();
        if (TextTemplateCatalogue.Find(name) is { } template)
            return template;
        note($"There is no text template \"{name}\" yet: {LayerResolver.NameOf(segment)} is set as a title.");
        return usual;
    }

    private (double X, double Y) AnchorOf(Segment segment, string text, TextTemplateLook look)
    {
        var usual = TextPlacement.AnchorNamed(look.Anchor)!.Value;
        if (segment.Anchor is null)
            return usual;
        if (TextPlacement.AnchorNamed(segment.Anchor) is { } asked)
            return asked;
        note($"There is no place \"{segment.Anchor}\": the text {Quoted(text)} stands at {look.Anchor}.");
        return usual;
    }

    private SafeArea SafeOf()
    {
        if (draft.Meta?.SafeArea is not { } name)
            return SafeArea.Generic;
        if (SafeArea.Named(name) is { } area)
            return area;
        note($"There is no safe area \"{name}\": texts keep 5% from the edges.");
        return SafeArea.Generic;
    }

    private (TextPhase Enter, TextPhase Leave, TextPhase Repeat) Phases(
        Segment segment,
        string text,
        TextTemplateLook look,
        MediaTime length
    )
    {
        var written = segment.TextAnimation;
        var enter = PhaseOf(Part(written, "in"), look.Enter, text, length);
        var leave = PhaseOf(Part(written, "out"), look.Leave, text, length);
        var repeat = PhaseOf(Part(written, "loop"), null, text, length);
        foreach (var phase in (ReadOnlySpan<TextPhase>)[leave, enter])
            if (phase.Animation.Repeats)
                repeat = phase;
        if (enter.Animation.Repeats)
            enter = PhaseOf(null, "fade", text, length);
        if (leave.Animation.Repeats)
            leave = PhaseOf(null, "fade", text, length);
        var both = enter.Duration + leave.Duration;
        return both <= length
            ? (enter, leave, repeat)
            : (Shortened(enter, both, length), Shortened(leave, both, length), repeat);
    }

    private static TextPhase Shortened(TextPhase phase, MediaTime both, MediaTime length) =>
        phase with
        {
            Duration = new MediaTime((long)((Int128)phase.Duration.Ticks * length.Ticks / both.Ticks)),
        };

    /// <summary>A movement as written; <c>"none"</c> or <c>false</c> is no movement.</summary>
    private TextPhase PhaseOf(JsonElement? written, string? usual, string text, MediaTime length)
    {
        if (written is { ValueKind: JsonValueKind.False })
            return TextPhase.None;
        var name = Part(written, "n") is { ValueKind: JsonValueKind.String } asked
            ? asked.GetString()
            : usual;
        if (name is null or "none")
            return TextPhase.None;
        if (TextAnimationCatalogue.Find(name) is not { } animation)
        {
            note($"There is no text animation \"{name}\" yet: the text {Quoted(text)} fades.");
            animation = TextAnimationCatalogue.All[0];
        }
        var duration =
            Part(written, "d") is { ValueKind: JsonValueKind.Number } ms && ms.TryGetDouble(out var number)
                ? MediaTime.FromMilliseconds((long)Math.Clamp(number, 0, TimelineResolver.LongestFilm))
                : animation.UsualDuration(new System.Globalization.StringInfo(text).LengthInTextElements);
        var values = Part(written, "p") is { ValueKind: JsonValueKind.Object } settings
            ? new ParameterValues(
                settings
                    .EnumerateObject()
                    .DistinctBy(one => one.Name)
                    .ToDictionary(one => one.Name, one => one.Value)
            )
            : default;
        return new TextPhase(animation, MediaTime.Min(duration, length), values);
    }

    private static JsonElement? Part(JsonElement? from, string name) =>
        from is { ValueKind: JsonValueKind.Object } parts
        && parts.TryGetProperty(name, out var part)
        && part.ValueKind != JsonValueKind.Null
            ? part
            : null;

    private static bool Has(JsonElement style, string name) =>
        Part(style, name) is { ValueKind: JsonValueKind.String };

    private static string Quoted(string text) => text.Length <= 30 ? $"\"{text}\"" : $"\"{text[..29]}…\"";
}
