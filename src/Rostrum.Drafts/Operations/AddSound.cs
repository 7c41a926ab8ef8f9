using System.Text.Json;
using Rostrum.Drafts.Timelines;

namespace Rostrum.Drafts.Operations;

/// <summary>Lays a file of sound under the film, on a track of its own: speech, a noise, more music.</summary>
/// <param name="Address">The file.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Start">Where it begins in the film, ms.</param>
public sealed record AddSound(string Address, string? Name = null, long Start = 0) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Lays a file of sound under the film.",
            OperationFields.Address,
            OperationFields.Text("name", "what people call it", 200, "rain").OrNull(),
            OperationFields.Milliseconds("start", "where it begins in the film").Or(0),
            OperationFields.Number("volume", "how loud, 1 is as loud as films are", 0, 1, "0.5").OrNone(),
            (address, name, start, volume) => new AddSound(address, name, start) { Volume = volume }
        );

    /// <summary>How long it is heard, ms; null up to its end or the film's.</summary>
    public long? Milliseconds { get; init; }

    /// <summary>Where it begins within the file, ms.</summary>
    public long? SourceStart { get; init; }

    /// <summary>How much of the file is used, ms; null for all that follows.</summary>
    public long? SourceMilliseconds { get; init; }

    /// <summary>0–1.</summary>
    public double? Volume { get; init; }

    /// <summary>dB by which it gives way while other sounds are heard, 0–40; null for not at all.</summary>
    public double? DuckBy { get; init; }

    /// <summary>Whether it begins again when it is over; null for what gives way does.</summary>
    public bool? Loops { get; init; }

    public override EditOutcome Apply(Draft draft)
    {
        if (string.IsNullOrWhiteSpace(Address))
            return Refuse(RefusalCause.NoSuchSound, "A sound without an address cannot be heard.");
        if (Start is < 0 or > TimelineResolver.LongestFilm)
            return MoveSound.OutOfRange(Start);
        var trim = new TrimSound(default, SourceStart, SourceMilliseconds, Milliseconds);
        if ((trim.Check() ?? SetGain.Check(Volume) ?? DuckSound.Check(DuckBy)) is { } refused)
            return refused;
        var sound = new Segment
        {
            Id = $"s{Ids.NextSegment(draft)}",
            Start = Start,
            MediaType = "audio",
            Source = Address,
            Meta = Name is null ? null : new NameMeta { Name = Name },
            Volume = Volume,
            Loop = Loops,
            Duck = DuckBy is { } decibels ? Settings.Json(decibels) : (JsonElement?)null,
        };
        var track = new Track
        {
            Id = $"t{Ids.NextTrack(draft)}",
            Type = TrackType.Audio,
            Meta = new NameMeta { Name = SoundTracks.Name },
            Segments = [trim.Over(sound)],
        };
        return new EditOutcome.Changed(
            draft with
            {
                Version = draft.Version ?? Draft.CurrentVersion,
                Tracks = [.. draft.AllTracks, track],
            }
        );
    }
}
