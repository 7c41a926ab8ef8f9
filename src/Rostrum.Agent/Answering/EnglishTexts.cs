using System.Globalization;

namespace Rostrum.Agent.Answering;

/// <summary>Says in English what became of a text.</summary>
internal static class EnglishTexts
{
    public static string Say(TextDifference change)
    {
        var name = change.Template.Words.English[0];
        var quoted = $"“{Short(change.Words)}”";
        return change switch
        {
            TextAdded added => $"added the {name} {quoted} {WhereOf(added)}"
                + $"{(added.Font is { } font ? $" in {font}" : "")}{(added.Milliseconds is { } ms ? $" for {Seconds(ms)} s" : "")}{(added.From > 0 ? $" from {Seconds(added.From)} s on" : "")}"
                + $"{(added.Animation is { } animation ? $", animated as “{animation.Words.English[0]}”" : "")}",
            TextRemoved => $"the {name} {quoted} is gone",
            TextReworded => $"the {name} reads {quoted}",
            TextRestyled restyled => $"the {name} {quoted} {Look(restyled)}",
            _ => $"the {name} was changed",
        };
    }

    /// <summary>
    /// The beginning of a person's words, on one line. Marks that turn the direction of writing are left out: they would
    /// turn the rest of the sentence too.
    /// </summary>
    internal static string Short(string words)
    {
        var line = string.Concat(
            words
                .Replace('\n', ' ')
                .Where(sign => sign is not ((>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')))
        );
        if (line.Length <= 60)
            return line;
        return (char.IsHighSurrogate(line[58]) ? line[..58] : line[..59]) + "…";
    }

    internal static string Seconds(long milliseconds) =>
        (milliseconds / 1000.0).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Look(TextRestyled restyled)
    {
        var parts = new List<string>();
        if (restyled.SizeBy != 1)
            parts.Add(restyled.SizeBy > 1 ? "is larger" : "is smaller");
        if (restyled.Colour is { } colour)
            parts.Add($"is {Colours.English(colour)}");
        if (restyled.Outline is { } outline)
            parts.Add(outline == "" ? "has no outline" : $"has a {Colours.English(outline)} outline");
        if (restyled.Shadow is { } shadow)
            parts.Add(shadow ? "casts a shadow" : "casts no shadow");
        if (restyled.Panel is { } panel)
            parts.Add(panel == "" ? "stands on no panel" : $"stands on a {Colours.English(panel)} panel");
        if (restyled.Bold is { } bold)
            parts.Add(bold ? "is bold" : "is not bold");
        if (restyled.Italic is { } italic)
            parts.Add(italic ? "is in italics" : "stands upright");
        if (restyled.Anchor is { } anchor)
            parts.Add($"stands {Place(anchor)}");
        if (restyled.Behind is { } behind)
            parts.Add(behind ? "stands behind the subject" : "stands before everything");
        if (restyled.Font is { } font)
            parts.Add($"is set in {font}");
        if (restyled.Animation is { } animation)
            parts.Add($"has the animation “{animation.Words.English[0]}”");
        if (restyled.From is { } from)
            parts.Add($"comes at {Seconds(from)} s");
        if (restyled.Milliseconds is { } ms)
            parts.Add($"is seen for {Seconds(ms)} s");
        return parts.Count == 0 ? "looks different" : string.Join(", ", parts);
    }

    private static string WhereOf(TextAdded added) =>
        added.Anchor is not { } anchor ? "behind the subject"
        : added.Behind ? $"{Place(anchor)}, behind the subject"
        : Place(anchor);

    private static string Place(string anchor) =>
        anchor switch
        {
            "center" => "in the middle",
            "left" or "right" => $"on the {anchor}",
            _ => $"at the {anchor.Replace('_', ' ')}",
        };
}
