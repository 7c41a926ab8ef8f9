using System.Text.Json;
using System.Text.Json.Serialization;
using Rostrum.Drafts.Sights;

namespace Rostrum.Drafts;

/// <summary>One picture, clip, sound or text on a track, as written. Which keys mean something depends on its kind.</summary>
public sealed record Segment
{
    [JsonPropertyName("id")]
    public string? Id { get; init; }

    /// <summary>Where it starts on the timeline, ms.</summary>
    [JsonPropertyName("s")]
    public long? Start { get; init; }

    /// <summary>How long it lasts, ms.</summary>
    [JsonPropertyName("d")]
    public long? Duration { get; init; }

    /// <summary><c>image</c>, <c>video</c>, <c>audio</c>, <c>text</c> or <c>color</c>.</summary>
    [JsonPropertyName("mt")]
    public string? MediaType { get; init; }

    /// <summary>Address of the asset; in local commands also <c>file:PATH</c>.</summary>
    [JsonPropertyName("src")]
    public string? Source { get; init; }

    /// <summary>Where the part of the source that is used begins, ms.</summary>
    [JsonPropertyName("ss")]
    public long? SourceStart { get; init; }

    /// <summary>How much of the source is used, ms; up to its end when absent.</summary>
    [JsonPropertyName("sd")]
    public long? SourceDuration { get; init; }

    /// <summary>Length of the whole source, ms, so that edits know how far it reaches; the file has the last word.</summary>
    [JsonPropertyName("sl")]
    public long? SourceLength { get; init; }

    /// <summary>0.1–10; 0 holds the frame at <see cref="SourceStart"/>.</summary>
    [JsonPropertyName("sp")]
    public JsonElement? Speed { get; init; }

    /// <summary>Played from its end to its start.</summary>
    [JsonPropertyName("rv")]
    public bool? Reversed { get; init; }

    /// <summary>Its own sound is not heard.</summary>
    [JsonPropertyName("mu")]
    public bool? Muted { get; init; }

    [JsonPropertyName("m")]
    public NameMeta? Meta { get; init; }

    /// <summary><c>cover</c> (default), <c>contain</c> or <c>blur</c>.</summary>
    [JsonPropertyName("fit")]
    public string? Fit { get; init; }

    /// <summary>Where its subject is, as a person said; absent: as was seen.</summary>
    [JsonPropertyName("sj")]
    public SubjectHint? Subject { get; init; }

    [JsonPropertyName("mo")]
    public NamedEffect? Motion { get; init; }

    /// <summary>Camera keys; they take the place of <see cref="Motion"/>.</summary>
    [JsonPropertyName("cam")]
    public IReadOnlyList<CameraKey>? Camera { get; init; }

    /// <summary>Shutter angle in degrees, 0–360: 0 is no motion blur, 180 is film.</summary>
    [JsonPropertyName("mb")]
    public double? ShutterAngle { get; init; }

    [JsonPropertyName("tf")]
    public JsonElement? Placement { get; init; }

    [JsonPropertyName("kf")]
    public JsonElement? Keyframes { get; init; }

    [JsonPropertyName("fx")]
    public IReadOnlyList<NamedEffect>? Effects { get; init; }

    [JsonPropertyName("fl")]
    public IReadOnlyList<NamedEffect>? Looks { get; init; }

    /// <summary>Colour of a <c>color</c> segment, <c>#RRGGBB</c>.</summary>
    [JsonPropertyName("c")]
    public string? Colour { get; init; }

    [JsonPropertyName("tx")]
    public string? Text { get; init; }

    [JsonPropertyName("st")]
    public JsonElement? Style { get; init; }

    [JsonPropertyName("an")]
    public JsonElement? TextAnimation { get; init; }

    [JsonPropertyName("anchor")]
    public string? Anchor { get; init; }

    /// <summary>A text that stands behind the subject of the pictures it is seen over.</summary>
    [JsonPropertyName("behind")]
    public bool? Behind { get; init; }

    /// <summary>Gain, 0–1.</summary>
    [JsonPropertyName("vo")]
    public double? Volume { get; init; }

    [JsonPropertyName("fi")]
    public long? FadeIn { get; init; }

    [JsonPropertyName("fo")]
    public long? FadeOut { get; init; }

    [JsonPropertyName("duck")]
    public JsonElement? Duck { get; init; }

    /// <summary>Whether a file's sound begins again when it is over; absent: music, which gives way, does.</summary>
    [JsonPropertyName("loop")]
    public bool? Loop { get; init; }

    [JsonPropertyName("gen")]
    public JsonElement? GeneratedMusic { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>Where a person said the subject is, on the upright still.</summary>
public sealed record SubjectHint
{
    /// <summary>Its middle, 0–1 of the width; the middle of the picture when absent.</summary>
    [JsonPropertyName("x")]
    public double? X { get; init; }

    /// <summary>Its middle, 0–1 of the height; the middle of the picture when absent.</summary>
    [JsonPropertyName("y")]
    public double? Y { get; init; }

    /// <summary>How wide it is, 0–1 of the width; 0.5 when absent.</summary>
    [JsonPropertyName("w")]
    public double? Width { get; init; }

    /// <summary>How high it is, 0–1 of the height; 0.9 when absent.</summary>
    [JsonPropertyName("h")]
    public double? Height { get; init; }

    [JsonIgnore]
    public PicturePoint Middle => new(Math.Clamp(X ?? 0.5, 0, 1), Math.Clamp(Y ?? 0.5, 0, 1));

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }

    /// <summary>The part of the picture it speaks of.</summary>
    [JsonIgnore]
    public PictureBox Box
    {
        get
        {
            var (wide, high) = (
                Math.Clamp(Width ?? 0.5, 0.01, 1) / 2,
                Math.Clamp(Height ?? 0.9, 0.01, 1) / 2
            );
            var middle = Middle;
            return new PictureBox(
                Math.Max(0, middle.X - wide),
                Math.Max(0, middle.Y - high),
                Math.Min(1, middle.X + wide),
                Math.Min(1, middle.Y + high)
            );
        }
    }
}

/// <summary>A named motion, effect or look with its parameters.</summary>
public sealed record NamedEffect
{
    [JsonPropertyName("n")]
    public string? Name { get; init; }

    /// <summary>Address of the file that a look comes from.</summary>
    [JsonPropertyName("src")]
    public string? Source { get; init; }

    [JsonPropertyName("s")]
    public long? Start { get; init; }

    [JsonPropertyName("d")]
    public long? Duration { get; init; }

    /// <summary>Strength of a look, 0–1; all of it when absent.</summary>
    [JsonPropertyName("i")]
    public double? Strength { get; init; }

    [JsonPropertyName("p")]
    public IReadOnlyDictionary<string, JsonElement>? Parameters { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>Where the camera is at one moment. Absent values are those of the key before, or the whole picture.</summary>
public sealed record CameraKey
{
    /// <summary>Time from the segment's start, ms.</summary>
    [JsonPropertyName("at")]
    public long? At { get; init; }

    /// <summary>Centre of the view, 0–1 of the fitted picture, from the left.</summary>
    [JsonPropertyName("x")]
    public double? X { get; init; }

    /// <summary>Centre of the view, 0–1 of the fitted picture, from the top.</summary>
    [JsonPropertyName("y")]
    public double? Y { get; init; }

    /// <summary>1 = the fitted picture fills the canvas; 2 = half of it does.</summary>
    [JsonPropertyName("z")]
    public double? Zoom { get; init; }

    /// <summary>Degrees by which the camera is turned clockwise, so that the picture turns the other way.</summary>
    [JsonPropertyName("r")]
    public double? Roll { get; init; }

    /// <summary>Easing to the next key; linear when absent.</summary>
    [JsonPropertyName("e")]
    public Easing? Easing { get; init; }

    /// <summary><c>linear</c> for a zoom in equal steps; geometric, which looks even, when absent.</summary>
    [JsonPropertyName("zi")]
    public string? ZoomInterpolation { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
