using Rostrum.Drafts.Timelines;

namespace Rostrum.Drafts.Operations;

/// <summary>Makes the film last exactly a given time; the pictures keep their shares of it.</summary>
public sealed record SetFilmDuration(long Milliseconds) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Makes the film last exactly a given time; the pictures keep their shares of it.",
            OperationFields.Milliseconds("milliseconds", "how long the film lasts", SetDuration.Shortest),
            milliseconds => new SetFilmDuration(milliseconds)
        );

    public override EditOutcome Apply(Draft draft)
    {
        if (PictureTrack.Of(draft) is not { } track)
            return PictureTrack.NoPictures();
        var count = track.Segments.Count;
        if (Milliseconds > TimelineResolver.LongestFilm || Milliseconds < SetDuration.Shortest * count)
            return Refuse(
                RefusalCause.OutOfRange,
                $"A film of {count} pictures lasts from {SetDuration.Shortest * count} ms to 6 hours; "
                    + $"{Milliseconds} ms cannot be made."
            );
        var lengths = Shared([.. track.Segments.Select(PictureTrack.LengthOf)]);
        return new EditOutcome.Changed(
            track.WithLaidOut([
                .. track.Segments.Select((segment, i) => segment with { Duration = lengths[i] }),
            ])
        );
    }

    /// <summary>
    /// The total in proportion to <paramref name="present"/>: every picture first gets the least that it needs,
    /// and the cuts between the shares of the rest are rounded, so that nothing is lost or won in all.
    /// </summary>
    private long[] Shared(long[] present)
    {
        var least = SetDuration.Shortest;
        var weights = present.Sum() > 0 ? present : [.. present.Select(_ => 1L)];
        var all = weights.Sum();
        if (weights.All(weight => (Int128)weight * Milliseconds >= (Int128)least * all))
            least = 0;
        var rest = Milliseconds - least * present.Length;
        var lengths = new long[present.Length];
        var (before, cut) = (0L, 0L);
        for (var i = 0; i < lengths.Length; i++)
        {
            before += weights[i];
            var next = (long)((Int128)rest * before / all);
            lengths[i] = least + next - cut;
            cut = next;
        }
        return lengths;
    }
}
