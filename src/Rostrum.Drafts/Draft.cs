using System.Text.Json;
using System.Text.Json.Serialization;

namespace Rostrum.Drafts;

/// <summary>
/// A film as it was written down: format version 1. Times are whole milliseconds. Absent values are null and
/// stay absent when written again; keys this version does not know are kept in <see cref="Unknown"/>.
/// Drafts are values: an edit makes a new one.
/// </summary>
public sealed record Draft
{
    public const int CurrentVersion = 1;

    [JsonPropertyName("v")]
    public int? Version { get; init; }

    [JsonPropertyName("id")]
    public string? Id { get; init; }

    /// <summary>Length of the film, ms. Absent: up to the end of its last segment.</summary>
    [JsonPropertyName("d")]
    public long? Duration { get; init; }

    /// <summary>Frames a second, 1–144; 30 when absent.</summary>
    [JsonPropertyName("fps")]
    public double? Fps { get; init; }

    /// <summary>All that is left to chance in the film follows from this number.</summary>
    [JsonPropertyName("seed")]
    public long? Seed { get; init; }

    [JsonPropertyName("m")]
    public DraftMeta? Meta { get; init; }

    /// <summary>Colour behind everything, <c>#RRGGBB</c>; black when absent.</summary>
    [JsonPropertyName("bg")]
    public string? Background { get; init; }

    /// <summary>Tracks, from bottom to top.</summary>
    [JsonPropertyName("t")]
    public IReadOnlyList<Track>? Tracks { get; init; }

    /// <summary>This film's number among those of a session, from 1; absent where there is but one.</summary>
    [JsonPropertyName("film")]
    public int? FilmNumber { get; init; }

    /// <summary>The other films of the session, which are kept beside this one; they have none beside themselves.</summary>
    [JsonPropertyName("films")]
    public IReadOnlyList<Draft>? Beside { get; init; }

    /// <summary>
    /// Id of the one picture that was spoken of, while nothing was said of the others: an export makes a film of it. Absent
    /// as soon as something is said of another; empty while nothing was said of any but how long they are seen.
    /// </summary>
    [JsonPropertyName("only")]
    public string? Only { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }

    /// <summary>The tracks, none when absent.</summary>
    [JsonIgnore]
    public IReadOnlyList<Track> AllTracks => Tracks ?? [];

    /// <summary>Milliseconds: as written, or up to the end of the last segment whose length is known.</summary>
    [JsonIgnore]
    public long Length =>
        Math.Max(
            0,
            Duration
                ?? AllTracks
                    .SelectMany(track => track.AllSegments)
                    .Select(segment => (segment.Start ?? 0) + (segment.Duration ?? 0))
                    .DefaultIfEmpty(0)
                    .Max()
        );

    /// <summary>The same film, with a silent track of sound if nothing is heard in it.</summary>
    public Draft WithSilence() => this with { Meta = (Meta ?? new DraftMeta()) with { Silence = true } };
}

/// <summary>What the film is called and the size of its canvas in pixels.</summary>
public sealed record DraftMeta
{
    [JsonPropertyName("title")]
    public string? Title { get; init; }

    [JsonPropertyName("width")]
    public int? Width { get; init; }

    [JsonPropertyName("height")]
    public int? Height { get; init; }

    /// <summary>Shape as <c>W:H</c>. Used only where width and height are absent.</summary>
    [JsonPropertyName("ratio")]
    public string? Ratio { get; init; }

    /// <summary>
    /// Where the film goes, for the margins that texts keep: <c>generic</c> when absent; several places with plus signs
    /// between keep clear of all their margins.
    /// </summary>
    [JsonPropertyName("safe")]
    public string? SafeArea { get; init; }

    /// <summary>A film in which nothing is heard gets a silent track of sound, as some platforms want it.</summary>
    [JsonPropertyName("silence")]
    public bool? Silence { get; init; }

    /// <summary>How long the film takes to come out of black, ms; absent: not at all.</summary>
    [JsonPropertyName("fi")]
    public long? FadeIn { get; init; }

    /// <summary>How long the film takes to go into black, ms; absent: not at all.</summary>
    [JsonPropertyName("fo")]
    public long? FadeOut { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>What a track holds; the numbers are the wire's <c>tt</c>.</summary>
public enum TrackType
{
    Video = 0,
    Audio = 1,
    Text = 7,
}

/// <summary>A lane of segments, and the transitions between neighbours.</summary>
public sealed record Track
{
    [JsonPropertyName("id")]
    public string? Id { get; init; }

    [JsonPropertyName("tt")]
    public TrackType Type { get; init; }

    [JsonPropertyName("d")]
    public long? Duration { get; init; }

    [JsonPropertyName("m")]
    public NameMeta? Meta { get; init; }

    [JsonPropertyName("mu")]
    public bool? Muted { get; init; }

    /// <summary>Gain, 0–1.</summary>
    [JsonPropertyName("vo")]
    public double? Volume { get; init; }

    [JsonPropertyName("sg")]
    public IReadOnlyList<Segment>? Segments { get; init; }

    [JsonPropertyName("tr")]
    public IReadOnlyList<SegmentTransition>? Transitions { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }

    [JsonIgnore]
    public IReadOnlyList<Segment> AllSegments => Segments ?? [];

    /// <summary>Milliseconds; texts and sounds without a length of their own last to the film's end.</summary>
    /// <param name="film">Length of the film, ms.</param>
    public long LengthOf(Segment segment, long film) =>
        segment.Duration
        ?? (Type is TrackType.Text or TrackType.Audio ? Math.Max(0, film - (segment.Start ?? 0)) : 0);
}

public sealed record NameMeta
{
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>A transition between two segments of one track, centred on the cut between them.</summary>
public sealed record SegmentTransition
{
    [JsonPropertyName("id")]
    public string? Id { get; init; }

    /// <summary>Name in the catalogue of transitions.</summary>
    [JsonPropertyName("n")]
    public string? Name { get; init; }

    /// <summary>Id of the segment that leaves.</summary>
    [JsonPropertyName("a")]
    public string? From { get; init; }

    /// <summary>Id of the segment that arrives.</summary>
    [JsonPropertyName("b")]
    public string? To { get; init; }

    /// <summary>Length, ms: half before the cut and half after it.</summary>
    [JsonPropertyName("d")]
    public long? Duration { get; init; }

    [JsonPropertyName("p")]
    public IReadOnlyDictionary<string, JsonElement>? Parameters { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
