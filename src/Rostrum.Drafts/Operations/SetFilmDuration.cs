using Rostrum.Drafts.Clips;
using Rostrum.Drafts.Timelines;

namespace Rostrum.Drafts.Operations;

/// <summary>
/// Makes the film last exactly a given time; the pictures keep their shares of it. Clips are cut or let run on, and last
/// no longer than their sources: others take what they cannot.
/// </summary>
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
                $"A film of {count} {(count == 1 ? "picture" : "pictures")} lasts from {SetDuration.Said(SetDuration.Shortest * count)} to 6 hours; "
                    + $"{SetDuration.Said(Milliseconds)} cannot be made."
            );
        var most = track
            .Segments.Select(segment => ClipKeys.MostMilliseconds(segment) ?? TimelineResolver.LongestFilm)
            .ToArray();
        if (most.Sum() < Milliseconds)
            return Refuse(
                RefusalCause.OutOfRange,
                $"The clips have only {MediaTime.FromMilliseconds(most.Sum())} to show: run them slower, freeze a frame, "
                    + "or add pictures."
            );
        var lengths = Within(most, [.. track.Segments.Select(PictureTrack.LengthOf)]);
        return new EditOutcome.Changed(
            track.WithLaidOut([
                .. track.Segments.Select((segment, i) => ClipEdits.WithLength(segment, lengths[i])),
            ])
        );
    }

    /// <summary>Those that would last longer than they can are given what they can; the others share what is left.</summary>
    private long[] Within(long[] most, long[] present)
    {
        var lengths = new long[present.Length];
        var open = Enumerable.Range(0, present.Length).ToList();
        var left = Milliseconds;
        while (open.Count > 0)
        {
            var shares = Shared([.. open.Select(i => present[i])], left);
            var full = open.Where((i, place) => shares[place] > most[i]).ToList();
            if (full.Count == 0)
            {
                foreach (var (place, i) in open.Index())
                    lengths[i] = shares[place];
                break;
            }
            foreach (var i in full)
                left -= lengths[i] = most[i];
            open.RemoveAll(full.Contains);
        }
        return lengths;
    }

    /// <summary>
    /// The total in proportion to <paramref name="present"/>: every picture first gets the least that it needs,
    /// and the cuts between the shares of the rest are rounded, so that nothing is lost or won in all.
    /// </summary>
    private static long[] Shared(long[] present, long total)
    {
        var least = SetDuration.Shortest;
        var weights = present.Sum() > 0 ? present : [.. present.Select(_ => 1L)];
        var all = weights.Sum();
        if (weights.All(weight => (Int128)weight * total >= (Int128)least * all))
            least = 0;
        var rest = total - least * present.Length;
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
