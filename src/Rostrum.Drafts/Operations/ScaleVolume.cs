namespace Rostrum.Drafts.Operations;

/// <summary>Makes the music louder or quieter by a factor of what it is.</summary>
public sealed record ScaleVolume(double Factor) : EditOperation
{
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
