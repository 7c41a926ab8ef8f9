using Rostrum.Drafts;
using Rostrum.Drafts.Json;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Answering;

/// <summary>Measures what an edit did.</summary>
internal static class Difference
{
    public static IReadOnlyList<Change> Between(Draft before, Draft after)
    {
        if (DraftJson.Write(before) == DraftJson.Write(after))
            return [];
        if (before.Beside is { Count: > 0 } || after.Beside is { Count: > 0 })
            return FilmsCompared.Between(before, after);
        var named = FilmsCompared.Renamed(before, after).ToList();
        var found = OfFilm(before, after);
        return found.Count + named.Count > 0 ? [.. found, .. named] : [new SomethingChanged()];
    }

    /// <summary>What differs between two films, whatever stands beside them.</summary>
    internal static IReadOnlyList<Change> OfFilm(Draft before, Draft after)
    {
        var (above, now) = (Above(after), Pictures.Of(after));
        var raised = above.Where(picture => Above(before).All(known => known.Id != picture.Id)).ToList();
        List<Segment> old =
        [
            .. Pictures.Of(before).Where(picture => !raised.Exists(other => other.Id == picture.Id)),
        ];
        var same = Matched(old, now);
        var (was, isNow) = (same.Select(pair => pair.Old).ToList(), same.Select(pair => pair.Now).ToList());
        Change?[] changes =
        [
            .. PicturesCompared.Between(old, now),
            raised.Count > 0 ? new ShownTogether(above.Count + 1) : null,
            MotionsCompared.Between(was, isNow, now),
            Blur(was, isNow, now),
            EffectsCompared.Between(was, isNow),
            .. LooksCompared.Between(was, isNow),
            Fit(was, isNow, now),
            SubjectsCompared.Between(was, isNow),
            .. JointsCompared.Between(before, after),
            ClipsCompared.Between(was, isNow, now),
            LengthsCompared.Between(old, now),
            Frame(before, after),
            (before.Meta?.FadeIn, before.Meta?.FadeOut) == (after.Meta?.FadeIn, after.Meta?.FadeOut)
                ? null
                : new FilmFadeChanged(after.Meta?.FadeIn ?? 0, after.Meta?.FadeOut ?? 0),
            before.Background == after.Background || after.Background is null
                ? null
                : new BackgroundChanged(after.Background),
            before.Meta?.SafeArea == after.Meta?.SafeArea || after.Meta?.SafeArea is null
                ? null
                : new SafeAreaChanged(after.Meta.SafeArea),
            SoundsCompared.Music(before, after),
            .. SoundsCompared.Others(before, after),
            before.Fps == after.Fps ? null : new RateChanged(after.Fps ?? 30),
            .. TextsCompared.Between(before, after),
        ];
        var found = changes.OfType<Change>().ToList();
        // A clip that is held, cut in two or taken for another runs otherwise for that.
        if (found.Exists(change => change is ClipFrozen or PictureSplit or PictureReplaced))
            found.RemoveAll(change => change is ClipsChanged);
        return found;
    }

    /// <summary>Pictures on tracks above the one on which they follow each other.</summary>
    private static List<Segment> Above(Draft draft) =>
        [
            .. draft
                .AllTracks.Where(track => track is { Type: TrackType.Video, AllSegments.Count: > 0 })
                .Skip(1)
                .SelectMany(track => track.AllSegments),
        ];

    /// <summary>The pictures that were there before, by their ids; by their places where they have none.</summary>
    private static List<(Segment Old, Segment Now)> Matched(
        IReadOnlyList<Segment> old,
        IReadOnlyList<Segment> now
    ) =>
        [
            .. now.Select(
                    (picture, i) =>
                        (
                            Old: picture.Id is null
                                ? old.ElementAtOrDefault(i)
                                : old.FirstOrDefault(one => one.Id == picture.Id),
                            Now: picture
                        )
                )
                .Where(pair => pair.Old is not null)
                .Select(pair => (pair.Old!, pair.Now)),
        ];

    private static BlurChanged? Blur(
        IReadOnlyList<Segment> old,
        IReadOnlyList<Segment> now,
        IReadOnlyList<Segment> all
    )
    {
        var changed = Where(old, now, (one, other) => one.ShutterAngle != other.ShutterAngle);
        if (changed.Count == 0)
            return null;
        var angles = changed.Select(picture => picture.ShutterAngle ?? 0).Distinct().ToList();
        return new BlurChanged(angles.Count == 1 ? angles[0] : null, PlacesOf(changed, all));
    }

    private static FitChanged? Fit(
        IReadOnlyList<Segment> old,
        IReadOnlyList<Segment> now,
        IReadOnlyList<Segment> all
    ) =>
        Where(old, now, (one, other) => one.Fit != other.Fit) is { Count: > 0 } changed
            ? new FitChanged(changed[0].Fit ?? "cover", PlacesOf(changed, all))
            : null;

    /// <summary>The pictures, as they are now, that differ.</summary>
    internal static IReadOnlyList<Segment> Where(
        IReadOnlyList<Segment> old,
        IReadOnlyList<Segment> now,
        Func<Segment, Segment, bool> differ
    ) => [.. now.Where((picture, i) => differ(old[i], picture))];

    /// <summary>Where pictures stand in the film, from 0; null where they are all there are.</summary>
    internal static IReadOnlyList<int>? PlacesOf(
        IReadOnlyList<Segment> pictures,
        IReadOnlyList<Segment> all
    ) =>
        pictures.Count == all.Count
            ? null
            : [.. Enumerable.Range(0, all.Count).Where(i => pictures.Contains(all[i]))];

    private static FrameChanged? Frame(Draft before, Draft after) =>
        Canvas.Of(before.Meta) is var old
        && Canvas.Of(after.Meta) is var now
        && (
            old != now
            || (before.Meta?.Width, before.Meta?.Height, before.Meta?.Ratio)
                != (after.Meta?.Width, after.Meta?.Height, after.Meta?.Ratio)
        )
            ? new FrameChanged(after.Meta?.Ratio ?? now.Ratio, now.Width, now.Height)
            : null;
}
