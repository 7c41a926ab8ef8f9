using Rostrum.Drafts;

namespace Rostrum.Agent.Answering;

/// <summary>Measures how long the film and its pictures are seen.</summary>
internal static class LengthsCompared
{
    public static LengthChanged? Between(IReadOnlyList<Segment> old, IReadOnlyList<Segment> now)
    {
        var isSameCount = old.Count == now.Count;
        var changed = Enumerable
            .Range(0, now.Count)
            .Where(i => !isSameCount || LengthOf(now[i], old, i) != now[i].Duration)
            .ToList();
        if (isSameCount && changed.Count == 0)
            return null;
        var lengths = now.Select(picture => picture.Duration ?? 0).ToList();
        return new LengthChanged(
            lengths.Sum(),
            lengths.Distinct().Count() == 1 ? lengths[0] : null,
            now.Count
        )
        {
            Own =
                isSameCount && (changed.Count < now.Count || lengths.Distinct().Count() > 1)
                    ? [.. changed.Select(i => (i, lengths[i]))]
                    : [],
        };
    }

    /// <summary>How long a picture was seen before, wherever it stood.</summary>
    private static long? LengthOf(Segment picture, IReadOnlyList<Segment> old, int place) =>
        (
            picture.Id is null
                ? old[place]
                : old.FirstOrDefault(known => known.Id == picture.Id) ?? old[place]
        ).Duration;
}
