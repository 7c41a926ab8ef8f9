using System.Text.Json;
using Rostrum.Drafts;
using Rostrum.Drafts.Operations;
using Rostrum.Drafts.Texts;

namespace Rostrum.Agent.Answering;

/// <summary>Measures what an edit did to the film's texts, which are known by their ids.</summary>
internal static class TextsCompared
{
    public static IEnumerable<Change> Between(Draft before, Draft after)
    {
        var laid = after
            .AllTracks.Where(track =>
                track is { Type: TrackType.Text, Meta.Name: not null }
                && before.AllTracks.All(known => known.Id != track.Id)
            )
            .ToList();
        return
        [
            .. laid.Select(track => new CaptionsAdded(track.AllSegments.Count, track.Meta!.Name)),
            .. Between(
                before,
                after,
                TextTracks.TextsOf(before),
                [
                    .. TextTracks
                        .TextsOf(after)
                        .Where(text => !laid.Exists(track => track.AllSegments.Contains(text))),
                ]
            ),
        ];
    }

    /// <summary>The texts that are seen as long as one picture, before and now, and no other thing was done to them.</summary>
    private static HashSet<string> Followers(Draft before, Draft after)
    {
        var (old, now) = (Spans(before), Spans(after));
        return
        [
            .. TextTracks
                .TextsOf(after)
                .Where(text =>
                    text.Id is not null
                    && now.Contains((text.Start ?? 0, text.Duration ?? -1))
                    && TextTracks.TextsOf(before).FirstOrDefault(other => other.Id == text.Id) is { } was
                    && old.Contains((was.Start ?? 0, was.Duration ?? -1))
                )
                .Select(text => text.Id!),
        ];
    }

    private static HashSet<(double, double)> Spans(Draft film) =>
        [
            .. Pictures
                .Of(film)
                .Select(picture => ((double)(picture.Start ?? 0), (double)(picture.Duration ?? 0))),
        ];

    private static IEnumerable<Change> Between(
        Draft before,
        Draft after,
        IReadOnlyList<Segment> old,
        IReadOnlyList<Segment> now
    )
    {
        var followed = Followers(before, after);
        foreach (var gone in old.Where(text => !now.Any(other => other.Id == text.Id)))
            yield return new TextRemoved(TemplateOf(gone), gone.Text ?? "");
        foreach (var text in now)
            if (old.FirstOrDefault(other => other.Id == text.Id) is not { } was)
                yield return new TextAdded(
                    TemplateOf(text),
                    text.Text ?? "",
                    text.Duration,
                    text.Behind == true ? text.Anchor : AnchorOf(text)
                )
                {
                    Behind = text.Behind == true,
                    From = text.Start ?? 0,
                    Font = FontOf(text),
                    Animation = TextAnimationCatalogue.Find(AnimationOf(text)),
                };
            else
                foreach (
                    var change in Between(
                        was,
                        // Where its picture goes it goes too, which need not be told.
                        text.Id
                            is { } id
                        && followed.Contains(id)
                            ? text with
                            {
                                Start = was.Start,
                                Duration = was.Duration,
                            }
                            : text
                    )
                )
                    yield return change;
    }

    private static IEnumerable<Change> Between(Segment before, Segment now)
    {
        var (template, words) = (TemplateOf(now), now.Text ?? "");
        if (before.Text != now.Text)
            yield return new TextReworded(template, words);
        var colour = Said(now.Style, "c");
        var restyled = new TextRestyled(
            template,
            words,
            SizeOf(now) / SizeOf(before),
            colour == Said(before.Style, "c") ? null : colour,
            AnchorOf(before) == AnchorOf(now) ? null : AnchorOf(now),
            AnimationOf(before) == AnimationOf(now) ? null : TextAnimationCatalogue.Find(AnimationOf(now)),
            before.Duration == now.Duration ? null : now.Duration
        )
        {
            Behind = (before.Behind == true) == (now.Behind == true) ? null : now.Behind == true,
            From = (before.Start ?? 0) == (now.Start ?? 0) ? null : now.Start ?? 0,
            Font = FontOf(before) == FontOf(now) ? null : FontOf(now),
            Outline = Trim(before, now, "stroke"),
            Shadow = Trim(before, now, "shadow") is { } cast ? cast.Length > 0 : null,
            Panel = Trim(before, now, "bg"),
            Italic = Flag(before, now, "i"),
            Bold = Flag(before, now, "b"),
        };
        if (Look(before) != Look(now))
            yield return restyled;
    }

    /// <summary>The colour of what letters stand out by where that differs; "" where it went.</summary>
    private static string? Trim(Segment before, Segment now, string name)
    {
        var (old, part) = (Part(before.Style, name), Part(now.Style, name));
        if (old?.GetRawText() == part?.GetRawText())
            return null;
        return part?.ValueKind switch
        {
            JsonValueKind.Object => Said(part, "c") ?? "#000000",
            JsonValueKind.String => part.Value.GetString() is { Length: >= 7 } code ? code[..7] : "#000000",
            _ => "",
        };
    }

    private static bool? Flag(Segment before, Segment now, string name)
    {
        var isNow = Part(now.Style, name)?.ValueKind == JsonValueKind.True;
        return Part(before.Style, name)?.ValueKind == JsonValueKind.True == isNow ? null : isNow;
    }

    private static TextTemplate TemplateOf(Segment text) =>
        TextTemplateCatalogue.Find(TextTracks.TemplateOf(text)) ?? TextTemplateCatalogue.All[0];

    private static string AnchorOf(Segment text) => text.Anchor ?? TemplateOf(text).Look.Anchor;

    private static string Look(Segment text) =>
        $"{text.Style?.GetRawText()} {text.TextAnimation?.GetRawText()} {text.Anchor} {text.Behind} {text.Start} {text.Duration}";

    private static double SizeOf(Segment text) =>
        text.Style is { ValueKind: JsonValueKind.Object } style
        && style.TryGetProperty("fs", out var size)
        && size.ValueKind == JsonValueKind.Number
        && size.TryGetDouble(out var pixels)
        && pixels > 0
            ? pixels
            : TemplateOf(text).Look.Style.Size;

    /// <summary>The file of letters by its name, else the family.</summary>
    private static string? FontOf(Segment text) =>
        Rostrum.Drafts.Texts.StyleReader.AddressIn(text.Style) is { } address
            ? Understanding.Scene.NameOf(Uri.UnescapeDataString(address))
            : Said(text.Style, "ff");

    private static string? AnimationOf(Segment text) =>
        Said(Part(text.TextAnimation, "loop"), "n") ?? Said(Part(text.TextAnimation, "in"), "n");

    private static string? Said(JsonElement? from, string name) =>
        Part(from, name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    private static JsonElement? Part(JsonElement? from, string name) =>
        from is { ValueKind: JsonValueKind.Object } parts && parts.TryGetProperty(name, out var part)
            ? part
            : null;
}
