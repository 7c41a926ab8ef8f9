namespace Rostrum.Drafts.Operations;

/// <summary>Sets how many frames a second the film has, 1–144.</summary>
public sealed record SetFrameRate(double PerSecond) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Sets how many frames a second the film has.",
            OperationFields.Number(
                "per_second",
                "frames a second",
                FrameRate.Slowest,
                FrameRate.Fastest,
                "30"
            ),
            rate => new SetFrameRate(rate)
        );

    public override EditOutcome Apply(Draft draft) =>
        FrameRate.FromNumber(PerSecond) is null
            ? Refuse(
                RefusalCause.OutOfRange,
                FormattableString.Invariant(
                    $"{PerSecond:0.###} frames a second cannot be made; ask for {FrameRate.Slowest} to {FrameRate.Fastest}."
                )
            )
            : new EditOutcome.Changed(draft with { Fps = PerSecond });
}
