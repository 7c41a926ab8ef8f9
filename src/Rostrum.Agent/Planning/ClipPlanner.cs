using Rostrum.Agent.Understanding;
using Rostrum.Drafts;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Planning;

/// <summary>Turns what is asked of clips into operations for one film.</summary>
internal static class ClipPlanner
{
    /// <summary>Where a clip stands still is counted in it as it runs by then: "slow motion, then freeze at the end".</summary>
    public static IEnumerable<EditOperation> Plan(ClipWish wish, Draft draft)
    {
        var running = Running(wish, Pictures.Of(draft)).ToList();
        if (wish is not { FrozenAt: { } at, FrozenFor: { } length })
            return running;
        var film = draft;
        foreach (var operation in running)
            if (operation.Apply(film) is EditOutcome.Changed(var changed))
                film = changed;
        var pictures = Pictures.Of(film);
        return
        [
            .. running,
            .. (wish.Scope.Among(pictures.Count) ?? [pictures.Count])
                .OrderDescending()
                .Select(place => new FreezeFrame(
                    place,
                    at < 0 ? EndOf(pictures, place, at) : at,
                    length
                )),
        ];
    }

    private static IEnumerable<EditOperation> Running(ClipWish wish, IReadOnlyList<Segment> pictures)
    {
        if (wish.Part is { } part)
            yield return TrimOf(wish, part, pictures);
        if (wish.Speed is { } speed)
            yield return new SetSpeed(wish.Scope, speed);
        if (wish.Reversed is { } reversed)
            yield return new ReverseClip(wish.Scope, reversed);
        if (wish.Muted is { } muted)
            yield return new MuteClip(wish.Scope, muted);
        if (wish.Volume is { } volume)
            yield return new SetClipVolume(wish.Scope, volume);
    }

    /// <summary>"The first 3 seconds" are kept; times count in the clip as it is seen.</summary>
    private static TrimClip TrimOf(ClipWish wish, Period part, IReadOnlyList<Segment> pictures)
    {
        var place = wish.Scope.Among(pictures.Count) is [var first, ..] ? first : 0;
        var start = pictures.ElementAtOrDefault(place)?.SourceStart ?? 0;
        var end =
            start
            + (
                pictures.ElementAtOrDefault(place)?.SourceDuration
                ?? pictures.ElementAtOrDefault(place)?.SourceLength
                ?? 0
            );
        return part.Start < 0
            ? new TrimClip(wish.Scope, Math.Max(start, end + part.Start), null)
            : new TrimClip(wish.Scope, start + part.Start, part.End is { } until ? start + until : null);
    }

    private static long EndOf(IReadOnlyList<Segment> pictures, int place, long at) =>
        place < pictures.Count ? Math.Max(0, (pictures[place].Duration ?? 0) + (at == -1 ? 0 : at)) : 0;
}
