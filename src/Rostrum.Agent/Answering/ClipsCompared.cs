using System.Text.Json;
using Rostrum.Drafts;

namespace Rostrum.Agent.Answering;

/// <summary>Measures how clips run and sound.</summary>
internal static class ClipsCompared
{
    public static ClipsChanged? Between(
        IReadOnlyList<Segment> old,
        IReadOnlyList<Segment> now,
        IReadOnlyList<Segment> all
    )
    {
        var pairs = old.Zip(now)
            .Where(pair =>
                pair.Second.MediaType == "video"
                && pair.First.MediaType == "video"
                && HowFrom(pair.First, pair.Second)
                    != new ClipsChanged(null, null, null, null, null, null, null)
            )
            .ToList();
        return pairs.Count == 0
            ? null
            : HowFrom(pairs[0].First, pairs[0].Second) with
            {
                Places = Difference.PlacesOf([.. pairs.Select(pair => pair.Second)], all),
            };
    }

    /// <summary>What differs between a clip before and now. That it is longer is told with the lengths.</summary>
    private static ClipsChanged HowFrom(Segment was, Segment now)
    {
        var (speed, isOther) = (SpeedOf(now), (was.SourceStart ?? 0) != (now.SourceStart ?? 0));
        return new ClipsChanged(
            null,
            SpeedOf(was) == speed ? null : speed,
            (was.Reversed == true) == (now.Reversed == true) ? null : now.Reversed == true,
            (was.Muted == true) == (now.Muted == true) ? null : now.Muted == true,
            was.Volume == now.Volume ? null : now.Volume ?? 1,
            isOther ? now.SourceStart ?? 0 : null,
            was.SourceDuration == now.SourceDuration
            || SpeedOf(was) != speed
            || now.Duration != was.Duration && !isOther
                ? null
                : now.SourceDuration
        );
    }

    private static double SpeedOf(Segment clip) =>
        clip.Speed is { ValueKind: JsonValueKind.Number } speed ? speed.GetDouble() : 1;
}
