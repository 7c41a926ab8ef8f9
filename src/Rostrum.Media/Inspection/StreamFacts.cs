using System.Globalization;
using System.Text.Json;

namespace Rostrum.Media.Inspection;

/// <summary>Reads ffprobe's description of a film or sound.</summary>
internal static class StreamFacts
{
    /// <summary>Luma samples of a frame at the highest level of H.265 (ITU-T H.265, table A.8, level 6.2).</summary>
    internal const long MostFramePixels = 35_651_584;

    /// <summary>Frames a second that a clock can be mistaken for, but no camera reaches.</summary>
    private const double MostFps = 1000;

    /// <param name="saysLength">Whether the container says how long it plays.</param>
    /// <exception cref="MediaException">There is nothing to see or hear in it, or its frames are too large.</exception>
    public static FileFacts Read(JsonElement root, string path, FileFormat format, out bool saysLength)
    {
        var streams = root.GetProperty("streams").EnumerateArray().ToList();
        var sound = streams.Any(stream => Is(stream, "audio"));
        var seconds = Number(root.GetProperty("format"), "duration") ?? 0;
        saysLength = seconds > 0;
        if (streams.FirstOrDefault(IsFilm) is { ValueKind: JsonValueKind.Object } film)
            return Film(film, path, format, seconds, sound);
        if (!sound)
            throw new MediaException(
                MediaFailure.FileRefused,
                $"{path} holds neither pictures nor sound that can be read: send {FileFormat.Accepted}."
            );
        var name = format == FileFormat.Mp4 ? FileFormat.M4a.Name : format.Name;
        return new FileFacts(FileKind.Audio, name, seconds, 0, 0, null, HasSound: true);
    }

    /// <summary>The stream that is seen; there is one where <see cref="Read"/> found a film.</summary>
    public static JsonElement Film(JsonElement root) =>
        root.GetProperty("streams").EnumerateArray().First(IsFilm);

    /// <summary>When the file begins on its own clock, seconds.</summary>
    public static double Start(JsonElement root) =>
        Number(root.GetProperty("format"), "start_time") is { } start && Math.Abs(start) < 1e6 ? start : 0;

    private static FileFacts Film(
        JsonElement film,
        string path,
        FileFormat format,
        double seconds,
        bool sound
    )
    {
        var (width, height) = ((int)(Number(film, "width") ?? 0), (int)(Number(film, "height") ?? 0));
        if ((long)width * height > MostFramePixels)
            throw new MediaException(
                MediaFailure.FileRefused,
                $"{path} has frames of {width}x{height}; the most that can be read is 8192x4320: send a smaller copy."
            );
        if (IsTurned(film))
            (width, height) = (height, width);
        (width, height) = Shown(film, width, height);
        var name = format == FileFormat.M4a ? FileFormat.Mp4.Name : format.Name;
        return new FileFacts(FileKind.Video, name, seconds, width, height, Fps(film), sound);
    }

    /// <summary>Pixels that are not square are drawn out along the side on which they are longer.</summary>
    private static (int Width, int Height) Shown(JsonElement film, int width, int height)
    {
        if (
            !film.TryGetProperty("sample_aspect_ratio", out var text)
            || text.GetString()?.Split(':') is not [var over, var under]
            || !int.TryParse(over, NumberStyles.None, CultureInfo.InvariantCulture, out var across)
            || !int.TryParse(under, NumberStyles.None, CultureInfo.InvariantCulture, out var down)
            || across <= 0
            || down <= 0
            || across == down
        )
            return (width, height);
        // The ratio is that of the sensor's own way of standing.
        var ratio = IsTurned(film) ? down / (double)across : across / (double)down;
        if (ratio is < 0.1 or > 10)
            return (width, height);
        return ratio > 1
            ? ((int)Math.Round(width * ratio), height)
            : (width, (int)Math.Round(height / ratio));
    }

    /// <summary>A picture that moves; the cover of an album is none.</summary>
    private static bool IsFilm(JsonElement stream) =>
        Is(stream, "video")
        && Number(stream, "width") > 0
        && Number(stream, "height") > 0
        && !(
            stream.TryGetProperty("disposition", out var uses)
            && uses.TryGetProperty("attached_pic", out var cover)
            && cover.ValueKind == JsonValueKind.Number
            && cover.GetInt32() != 0
        );

    private static bool Is(JsonElement stream, string kind) =>
        stream.TryGetProperty("codec_type", out var type)
        && type.GetString() == kind
        && stream.TryGetProperty("codec_name", out _);

    /// <summary>Phones hold their sensor one way and write down how to turn the film.</summary>
    internal static bool IsTurned(JsonElement film) =>
        film.TryGetProperty("side_data_list", out var list)
        && list.EnumerateArray()
            .Select(data => Number(data, "rotation"))
            .Any(degrees => degrees is { } some && Math.Abs(Math.Abs(some) % 180 - 90) < 45);

    private static double? Fps(JsonElement film) =>
        Ratio(film, "avg_frame_rate") ?? Ratio(film, "r_frame_rate");

    private static double? Ratio(JsonElement film, string name)
    {
        if (
            !film.TryGetProperty(name, out var text)
            || text.GetString()?.Split('/') is not [var over, var under]
        )
            return null;
        var rate =
            double.Parse(over, CultureInfo.InvariantCulture)
            / double.Parse(under, CultureInfo.InvariantCulture);
        return rate is > 0 and < MostFps ? rate : null;
    }

    /// <summary>ffprobe writes some numbers as numbers and some as text.</summary>
    private static double? Number(JsonElement of, string name) =>
        !of.TryGetProperty(name, out var value) ? null
        : value.ValueKind == JsonValueKind.Number ? value.GetDouble()
        : double.TryParse(value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number)
            ? number
        : null;
}
