using System.Text.Json.Nodes;

namespace Rostrum.Drafts.Operations;

/// <summary>Something that letters stand out by.</summary>
/// <param name="On">Whether there is to be one; false rules it out.</param>
/// <param name="Colour">Black when absent.</param>
public readonly record struct TextTrim(bool On, Colour? Colour = null);

/// <summary>Outline, shadow and panel as the style of a text has them.</summary>
internal static class TextTrims
{
    private const double OutlineWidth = 5;

    public static void Write(JsonObject style, TextTrim? outline, TextTrim? shadow, TextTrim? panel)
    {
        if (outline is { } line)
            style["stroke"] = line.On
                ? new JsonObject { ["c"] = CodeOf(line), ["w"] = OutlineWidth }
                : JsonValue.Create(false);
        if (shadow is { } cast)
            style["shadow"] = cast.On
                ? new JsonObject
                {
                    ["c"] = CodeOf(cast),
                    ["x"] = 0,
                    ["y"] = 4,
                    ["blur"] = 14,
                    ["o"] = 0.7,
                }
                : JsonValue.Create(false);
        if (panel is { } box)
            style["bg"] = box.On ? JsonValue.Create(CodeOf(box) + "CC") : JsonValue.Create(false);
    }

    private static string CodeOf(TextTrim trim) => (trim.Colour ?? Drafts.Colour.Black).ToString();
}
