using Rostrum.Drafts.Timelines;

namespace Rostrum.Drafts.Operations;

/// <summary>Lets a sound begin at another moment of the film.</summary>
/// <param name="Start">ms, up to six hours.</param>
public sealed record MoveSound(SoundScope Scope, long Start) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Lets a sound begin at another moment of the film.",
            OperationFields.Sounds,
            OperationFields.Milliseconds("start", "where it begins in the film"),
            (sound, start) => new MoveSound(sound, start)
        );

    public override EditOutcome Apply(Draft draft)
    {
        if (Start is < 0 or > TimelineResolver.LongestFilm)
            return OutOfRange(Start);
        if (draft.Duration is { } film && Start >= film)
            return Refuse(
                RefusalCause.OutOfRange,
                $"The film ends after {film} ms: a sound that begins at {Start} ms would not be heard."
            );
        return SoundTracks.Each(draft, Scope, sound => sound with { Start = Start });
    }

    internal static EditOutcome OutOfRange(long start) =>
        Refuse(
            RefusalCause.OutOfRange,
            $"A sound begins from 0 ms to 6 hours into the film, not at {start} ms."
        );
}
