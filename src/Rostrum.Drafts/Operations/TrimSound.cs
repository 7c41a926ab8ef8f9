using Rostrum.Drafts.Timelines;

namespace Rostrum.Drafts.Operations;

/// <summary>Uses a part of a file of sound, or lets it be heard for a given time; null leaves one as it is.</summary>
/// <param name="SourceStart">Where it begins within the file, ms.</param>
/// <param name="SourceMilliseconds">How much of the file is used, ms.</param>
/// <param name="Milliseconds">How long it is heard in the film, ms.</param>
public sealed record TrimSound(
    SoundScope Scope,
    long? SourceStart = null,
    long? SourceMilliseconds = null,
    long? Milliseconds = null
) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Uses a part of a file of sound, or lets it be heard for a given time; what is absent stays.",
            OperationFields.Sounds,
            OperationFields.Milliseconds("source_start", "where it begins within the file").OrNone(),
            OperationFields.Milliseconds("source_milliseconds", "how much of the file is used", 1).OrNone(),
            OperationFields.Milliseconds("milliseconds", "how long it is heard", 1).OrNone(),
            (sound, start, length, heard) => new TrimSound(sound, start, length, heard)
        );

    public override EditOutcome Apply(Draft draft) => Check() ?? SoundTracks.Each(draft, Scope, Over);

    internal EditOutcome? Check() =>
        SourceStart is < 0 or > TimelineResolver.LongestFilm
            ? Refuse(
                RefusalCause.OutOfRange,
                $"A part of a sound begins from 0 ms to 6 hours into its file, not at {SourceStart} ms."
            )
        : SourceMilliseconds is <= 0 or > TimelineResolver.LongestFilm
        || Milliseconds is <= 0 or > TimelineResolver.LongestFilm
            ? Refuse(RefusalCause.OutOfRange, "A sound lasts from 1 ms to 6 hours.")
        : null;

    /// <summary>Made music has no file of which a part could be used: only how long it is heard changes.</summary>
    internal Segment Over(Segment sound) =>
        sound with
        {
            SourceStart = sound.GeneratedMusic is null ? SourceStart ?? sound.SourceStart : null,
            SourceDuration = sound.GeneratedMusic is null ? SourceMilliseconds ?? sound.SourceDuration : null,
            Duration = Milliseconds ?? sound.Duration,
        };
}
