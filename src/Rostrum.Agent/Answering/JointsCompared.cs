using Rostrum.Drafts;
using Rostrum.Drafts.Operations;
using Rostrum.Drafts.Transitions;

namespace Rostrum.Agent.Answering;

/// <summary>Measures how pictures are joined.</summary>
internal static class JointsCompared
{
    public static IEnumerable<Change> Between(Draft before, Draft after)
    {
        var (old, now) = (Pictures.TransitionsOf(before), Pictures.TransitionsOf(after));
        var (shown, all) = (Pictures.Of(before), Pictures.Of(after));
        var told = old.Select(Key).ToHashSet();
        var other = now.Where(joint => !told.Contains(Key(joint))).ToList();
        var cuts = all.Count - 1;
        // Where pictures have come, gone or moved the usual joints do so with them.
        var isMoved =
            !shown.Select(picture => picture.Id).SequenceEqual(all.Select(picture => picture.Id))
            && now.Select(joint => joint.Name)
                .Distinct()
                .SequenceEqual(old.Select(joint => joint.Name).Distinct());
        if (other.Count > 0 && !isMoved)
            yield return new TransitionsChanged(
                [
                    .. other
                        .Select(joint => (joint, Transition: TransitionCatalogue.Find(joint.Name)))
                        .Where(one => one.Transition is not null)
                        .Select(one => new JoinedBy(
                            one.Transition!,
                            one.joint.Duration ?? 0,
                            DirectionOf(one.joint)
                        )),
                ],
                other.Count == cuts ? null : [.. other.Select(joint => PlaceOf(joint.From, all)).Order()]
            );
        var plain = old.Where(joint =>
                PlaceOf(joint.From, all) is >= 0 and var place
                && place + 1 < all.Count
                && all[place + 1].Id == joint.To
                && !now.Any(one => (one.From, one.To) == (joint.From, joint.To))
            )
            .Select(joint => PlaceOf(joint.From, all))
            .Order()
            .ToList();
        if (plain.Count > 0 || now.Count == 0 && old.Count > 0 && cuts > 0)
            yield return new CutsPlain(now.Count == 0 ? null : plain);
    }

    private static int PlaceOf(string? id, IReadOnlyList<Segment> all) =>
        all.ToList().FindIndex(picture => picture.Id == id);

    private static string? DirectionOf(SegmentTransition joint) =>
        joint.Parameters?.TryGetValue("dir", out var way) == true ? way.GetString() : null;

    private static (string?, string?, string?, long?, string) Key(SegmentTransition joint) =>
        (joint.Name, joint.From, joint.To, joint.Duration, MotionsCompared.Written(joint.Parameters));
}
