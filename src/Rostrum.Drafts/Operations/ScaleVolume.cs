namespace Rostrum.Drafts.Operations;

/// <summary>Makes the music louder or quieter by a factor of what it is.</summary>
public sealed record ScaleVolume(double Factor) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Makes the music louder or quieter by a factor of what it is.",
            OperationFields.Number("factor", "0.5 is half as loud", 0.01, 100, "0.5"),
            factor => new ScaleVolume(factor)
        );

    public override EditOutcome Apply(Draft draft) =>
        FilmMusic.Each(
            draft,
            segment =>
                segment with
                {
                    Volume = Math.Round(Math.Clamp((segment.Volume ?? 1) * Factor, 0.01, 1), 3),
                }
        );
}
