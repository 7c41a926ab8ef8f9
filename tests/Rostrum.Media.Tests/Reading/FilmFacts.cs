using System.Text.Json;

namespace Rostrum.Media.Tests.Reading;

/// <summary>What ffprobe says of a film's video stream.</summary>
internal sealed class FilmFacts
{
    private readonly JsonElement stream;

    private FilmFacts(JsonElement stream) => this.stream = stream;

    public static FilmFacts Of(Workshop workshop, string film)
    {
        var said = workshop
            .Help("ffprobe", "-v", "error", "-count_frames", "-show_streams", "-of", "json", film)
            .Output;
        var streams = JsonDocument.Parse(said).RootElement.GetProperty("streams").EnumerateArray();
        return new FilmFacts(streams.Single(one => one.GetProperty("codec_type").GetString() == "video"));
    }

    /// <summary>A value as text, whatever its kind.</summary>
    public string this[string name] => stream.TryGetProperty(name, out var value) ? value.ToString() : "";

    public string Size => $"{this["width"]}x{this["height"]}";

    public int Frames => int.Parse(this["nb_read_frames"], System.Globalization.CultureInfo.InvariantCulture);
}
