using Rostrum.Drafts.Clips;

namespace Rostrum.Drafts.Operations;

/// <summary>
/// Runs clips faster or slower. They show the same part of their sources, and last shorter or longer for it; what is
/// behind them moves along.
/// </summary>
/// <param name="Speed">A factor, 0.1–10; 1 as they were taken.</param>
public sealed record SetSpeed(PictureScope Scope, double Speed) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Runs clips faster or slower; they last shorter or longer for it.",
            OperationFields.Pictures,
            OperationFields.Number("speed", "2 is twice as fast as they were taken", 0.1, 10, "2"),
            (pictures, speed) => new SetSpeed(pictures, speed)
        );

    public override EditOutcome Apply(Draft draft)
    {
        if (ClipKeys.FromFactor(Speed) is not (> 0 and var speed))
            return Refuse(
                RefusalCause.OutOfRange,
                FormattableString.Invariant(
                    $"A clip runs at 0.1 to 10 times its speed; {Speed:0.###} cannot be made."
                )
            );
        return ClipEdits.Each(
            draft,
            Scope,
            layOut: true,
            segment =>
            {
                var (start, length) = ClipEdits.PartOf(segment);
                return segment with
                {
                    SourceStart = start,
                    SourceDuration = length,
                    Speed = speed == Playback.NaturalSpeed ? null : ClipKeys.Written(speed),
                    Duration = Math.Max(SetDuration.Shortest, Playback.PlayedMilliseconds(length, speed)),
                };
            }
        );
    }
}
