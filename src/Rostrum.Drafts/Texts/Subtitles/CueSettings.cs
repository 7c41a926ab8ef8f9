using System.Globalization;

namespace Rostrum.Drafts.Texts.Subtitles;

/// <summary>WebVTT's cue settings (section 4.4) as one of the nine places, and back.</summary>
internal static class CueSettings
{
    /// <summary>Lines from the top that still count as the top; a frame has about fifteen.</summary>
    private const int TopLines = 5;

    /// <summary>Null for the usual place.</summary>
    public static string? AnchorOf(string settings)
    {
        double? across = null,
            aligned = null,
            down = null;
        foreach (var setting in settings.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = setting.IndexOf(':');
            if (colon <= 0)
                continue;
            var value = setting[(colon + 1)..].Split(',')[0];
            switch (setting[..colon])
            {
                case "align":
                    aligned = value switch
                    {
                        "start" or "left" => 0,
                        "end" or "right" => 1,
                        _ => null,
                    };
                    break;
                case "position":
                    across = Percent(value);
                    break;
                case "line":
                    down = Percent(value) ?? LineOf(value);
                    break;
            }
        }
        var column = Third(across ?? aligned ?? 0.5);
        var row = Third(down ?? 1);
        return (column, row) is (1, 2) ? null : TextPlacement.Anchors[row * 3 + column];
    }

    /// <summary>Settings, with a blank before them, that lead to a place; nothing for the usual one.</summary>
    public static string Of(string? anchor)
    {
        if (TextPlacement.AnchorNamed(anchor) is not var (x, y) || (x, y) is (0.5, 1))
            return "";
        var line = y switch
        {
            0 => " line:5%",
            0.5 => " line:50%",
            _ => "",
        };
        var column = x switch
        {
            0 => " position:5% align:start",
            1 => " position:95% align:end",
            _ => "",
        };
        return line + column;
    }

    private static int Third(double part) =>
        part < 1 / 3.0 ? 0
        : part > 2 / 3.0 ? 2
        : 1;

    private static double? Percent(string value) =>
        value.EndsWith('%')
        && double.TryParse(
            value[..^1],
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var percent
        )
            ? Math.Clamp(percent / 100, 0, 1)
            : null;

    /// <summary>Lines are counted from the top, or with a minus from the bottom.</summary>
    private static double? LineOf(string value) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var line)
            ? line is >= 0 and < TopLines
                ? 0
                : 1
            : null;
}
