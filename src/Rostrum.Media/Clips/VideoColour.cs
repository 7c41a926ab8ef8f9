using System.Text.Json;

namespace Rostrum.Media.Clips;

/// <summary>How a film's codes are to be understood.</summary>
/// <param name="Matrix">ffmpeg's name; <c>rgb</c> for codes of red, green and blue.</param>
/// <param name="IsFull">Codes use the full range.</param>
/// <param name="Transfer">How codes stand for light.</param>
/// <param name="HasAlpha">Some of it may be transparent.</param>
/// <param name="IsInterlaced">Two fields a frame.</param>
public sealed record VideoColour(
    string Matrix,
    bool IsFull,
    VideoTransfer Transfer,
    bool HasAlpha,
    bool IsInterlaced
)
{
    /// <summary>Lines up to which films that do not say otherwise follow BT.601, as players take it.</summary>
    private const int MostStandardLines = 576;

    internal static VideoColour Of(JsonElement film)
    {
        var pixels = Text(film, "pix_fmt");
        var height = film.GetProperty("height").GetInt32();
        var isRgb =
            pixels.Contains("rgb", StringComparison.Ordinal)
            || pixels.Contains("bgr", StringComparison.Ordinal)
            || pixels.StartsWith("gbr", StringComparison.Ordinal)
            || pixels.StartsWith("pal8", StringComparison.Ordinal);
        var matrix = Text(film, "color_space") switch
        {
            _ when isRgb => "rgb",
            "bt709" => "bt709",
            "bt470bg" or "smpte170m" or "bt470m" => "bt601",
            "bt2020nc" or "bt2020c" => "bt2020",
            "smpte240m" => "smpte240m",
            "fcc" => "fcc",
            _ => height <= MostStandardLines ? "bt601" : "bt709",
        };
        return new VideoColour(
            matrix,
            Text(film, "color_range") == "pc" || pixels.StartsWith("yuvj", StringComparison.Ordinal),
            Text(film, "color_transfer") switch
            {
                "smpte2084" => VideoTransfer.Pq,
                "arib-std-b67" => VideoTransfer.Hlg,
                _ => VideoTransfer.Usual,
            },
            pixels.StartsWith("yuva", StringComparison.Ordinal)
                || pixels.StartsWith("gbrap", StringComparison.Ordinal)
                || pixels is "rgba" or "bgra" or "argb" or "abgr" or "pal8" or "rgba64be" or "rgba64le",
            Text(film, "field_order") is "tt" or "bb" or "tb" or "bt"
        );
    }

    private static string Text(JsonElement film, string name) =>
        film.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}

/// <summary>How a film's codes stand for light.</summary>
public enum VideoTransfer
{
    /// <summary>As BT.709 screens show it.</summary>
    Usual,

    /// <summary>SMPTE ST 2084.</summary>
    Pq,

    /// <summary>Hybrid log-gamma (Rec. ITU-R BT.2100).</summary>
    Hlg,
}
