using Rostrum.Agent.Understanding;
using Rostrum.Drafts;

namespace Rostrum.Agent.Answering;

/// <summary>Measures what an edit did to which pictures there are, and in what order.</summary>
internal static class PicturesCompared
{
    public static IEnumerable<Change> Between(IReadOnlyList<Segment> old, IReadOnlyList<Segment> now)
    {
        var gone = old.Where(picture => !now.Any(other => other.Id == picture.Id)).ToList();
        var come = now.Where(picture => !old.Any(other => other.Id == picture.Id)).ToList();
        if (come.Find(picture => IsFrozen(picture, old)) is { } still)
        {
            yield return new ClipFrozen(still.Start ?? 0, still.Duration ?? 0);
            come.RemoveAll(picture => picture.Source == still.Source);
        }
        if (gone.Count == 0 && come is [var second] && IsSplit(second, old, now) is { } first)
        {
            yield return new PictureSplit(
                Scene.NameOf(first),
                first.Duration ?? 0,
                second.Duration ?? 0,
                now.Count
            );
            come.Clear();
        }
        if (gone.Count > 0)
            yield return new PicturesRemoved([.. gone.Select(Scene.NameOf)], now.Count);
        if (come.Count > 0)
            yield return new PicturesInserted(
                [.. come.Select(Scene.NameOf)],
                now.Count,
                come.TrueForAll(picture => old.Any(known => known.Source == picture.Source))
            );
        var kept = old.Where(picture => !gone.Contains(picture)).Select(picture => picture.Id);
        if (
            !kept.SequenceEqual(
                now.Where(picture => old.Any(other => other.Id == picture.Id)).Select(picture => picture.Id)
            )
        )
            yield return new OrderChanged([.. now.Select(Scene.NameOf)]);
        for (var i = 0; i < now.Count; i++)
            if (
                old.FirstOrDefault(picture => picture.Id == now[i].Id) is { } before
                && before.Source != now[i].Source
            )
                yield return new PictureReplaced(i, Scene.NameOf(now[i]));
    }

    /// <summary>The picture of which another is now the rest: it stands right before it and is seen shorter; null for none.</summary>
    private static Segment? IsSplit(Segment rest, IReadOnlyList<Segment> old, IReadOnlyList<Segment> now)
    {
        var place = now.ToList().IndexOf(rest);
        return
            place > 0
            && now[place - 1] is var first
            && first.Source == rest.Source
            && old.FirstOrDefault(known => known.Id == first.Id) is { } whole
            && whole.Duration > first.Duration
            ? first
            : null;
    }

    /// <summary>A frame of a clip that was there, held.</summary>
    private static bool IsFrozen(Segment picture, IReadOnlyList<Segment> old) =>
        picture is { MediaType: "video", Speed: { ValueKind: System.Text.Json.JsonValueKind.Number } speed }
        && speed.GetDouble() == 0
        && old.Any(known => known.Source == picture.Source);
}
