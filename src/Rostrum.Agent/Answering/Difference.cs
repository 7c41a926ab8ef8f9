using System.Text.Json;
using Rostrum.Agent.Planning;
using Rostrum.Drafts;
using Rostrum.Drafts.Json;
using Rostrum.Drafts.Motions;
using Rostrum.Drafts.Music;
using Rostrum.Drafts.Operations;
using Rostrum.Drafts.Transitions;

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
            Motion(was, isNow, now),
            Blur(was, isNow),
            EffectsCompared.Between(was, isNow),
            LooksCompared.Between(was, isNow),
            Fit(was, isNow),
            SubjectsCompared.Between(was, isNow),
            Transitions(before, after),
            Clips(was, isNow),
            Length(old, now),
            Frame(before, after),
            (before.Meta?.FadeIn, before.Meta?.FadeOut) == (after.Meta?.FadeIn, after.Meta?.FadeOut)
                ? null
                : new FilmFadeChanged(after.Meta?.FadeIn ?? 0, after.Meta?.FadeOut ?? 0),
            before.Background == after.Background || after.Background is null
                ? null
                : new BackgroundChanged(after.Background),
            Music(before, after),
            before.Fps == after.Fps ? null : new RateChanged(after.Fps ?? 30),
            .. TextsCompared.Between(before, after),
        ];
        var found = changes.OfType<Change>().ToList();
        if (found.Exists(change => change is ClipFrozen))
            found.RemoveAll(change => change is ClipsChanged { How: OtherPart });
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

    private static Change? Music(Draft before, Draft after)
    {
        var (old, now) = (FilmMusic.Of(before), FilmMusic.Of(after));
        var (silent, isSilent) = (
            FilmMusic.TrackOf(before)?.Muted == true,
            FilmMusic.TrackOf(after)?.Muted == true
        );
        if (now is null)
            return old is null ? null : new MusicRemoved();
        var isNew =
            old?.Source != now.Source
            || old?.GeneratedMusic?.GetRawText() != now.GeneratedMusic?.GetRawText();
        var same =
            (old?.Volume, old?.FadeIn, old?.FadeOut, old?.Start ?? 0, old?.Duration)
            == (now.Volume, now.FadeIn, now.FadeOut, now.Start ?? 0, now.Duration);
        return !isNew && same && silent == isSilent
            ? null
            : new MusicChanged(
                MoodCatalogue.Find(MusicPlanner.MoodOf(now)),
                isNew,
                now.Volume ?? 1,
                isSilent,
                now.FadeIn ?? 0,
                now.FadeOut ?? 0,
                now.Start ?? 0,
                now.Duration
            );
    }

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

    private static MotionChanged? Motion(
        IReadOnlyList<Segment> old,
        IReadOnlyList<Segment> now,
        IReadOnlyList<Segment> all
    )
    {
        var changed = Enumerable.Range(0, now.Count).Where(i => !SameMotion(old[i], now[i])).ToList();
        return changed.Count == 0
            ? null
            : new MotionChanged(
                [.. changed.Select(i => Moving(now[i]))],
                [.. changed.Select(i => all.ToList().IndexOf(now[i]))],
                all.Count
            );
    }

    private static bool SameMotion(Segment a, Segment b) =>
        (a.Camera ?? []).SequenceEqual(b.Camera ?? [])
        && a.Motion?.Name == b.Motion?.Name
        && Written(a.Motion?.Parameters) == Written(b.Motion?.Parameters);

    private static string Written(IReadOnlyDictionary<string, JsonElement>? values) =>
        string.Join(
            ' ',
            (values ?? new Dictionary<string, JsonElement>())
                .OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => $"{pair.Key}={pair.Value.GetRawText()}")
        );

    private static MovingPicture? Moving(Segment picture)
    {
        if (picture.Camera is { Count: > 0 } || MotionCatalogue.Find(picture.Motion?.Name) is not { } motion)
            return null;
        var written = picture.Motion!.Parameters;
        var values = new ParameterValues(written);
        var (amount, speed) = (Number(motion, "amount"), Number(motion, "speed"));
        var direction = motion
            .Parameters.OfType<ChoiceParameter>()
            .FirstOrDefault(parameter => parameter.Name == "dir");
        return new MovingPicture(
            motion,
            amount is not null && IsWritten("amount") ? values.Number(amount) : null,
            amount?.Unit ?? "",
            speed is not null && IsWritten("speed") ? values.Number(speed) : null,
            direction is not null && IsWritten("dir") ? values.Choice(direction) : null
        );
        bool IsWritten(string name) => written?.ContainsKey(name) == true;
    }

    private static NumberParameter? Number(CatalogueEntry entry, string name) =>
        entry.Parameters.OfType<NumberParameter>().FirstOrDefault(parameter => parameter.Name == name);

    private static BlurChanged? Blur(IReadOnlyList<Segment> old, IReadOnlyList<Segment> now)
    {
        if (Enumerable.Range(0, now.Count).All(i => old[i].ShutterAngle == now[i].ShutterAngle))
            return null;
        var angles = now.Select(picture => picture.ShutterAngle ?? 0).Distinct().ToList();
        return new BlurChanged(angles.Count == 1 ? angles[0] : null);
    }

    private static FitChanged? Fit(IReadOnlyList<Segment> old, IReadOnlyList<Segment> now)
    {
        var changed = Enumerable.Range(0, now.Count).FirstOrDefault(i => old[i].Fit != now[i].Fit, -1);
        return changed < 0 ? null : new FitChanged(now[changed].Fit ?? "cover");
    }

    private const string OtherPart = "shows another part of its source";

    private static ClipsChanged? Clips(IReadOnlyList<Segment> old, IReadOnlyList<Segment> now)
    {
        var changed = Enumerable
            .Range(0, now.Count)
            .FirstOrDefault(i => now[i].MediaType == "video" && Running(old[i]) != Running(now[i]), -1);
        if (changed < 0)
            return null;
        var (was, clip) = (old[changed], now[changed]);
        var parts = new List<string>();
        var speed = SpeedOf(clip);
        if (SpeedOf(was) != speed)
            parts.Add(
                speed == 0 ? "stands still" : FormattableString.Invariant($"runs at {speed:0.##}× speed")
            );
        if (was.Reversed != clip.Reversed)
            parts.Add(clip.Reversed == true ? "plays backwards" : "plays forwards");
        if (was.Muted != clip.Muted)
            parts.Add(clip.Muted == true ? "is without its own sound" : "sounds again");
        if (was.Volume != clip.Volume)
            parts.Add(FormattableString.Invariant($"sounds at {(clip.Volume ?? 1) * 100:0.#}%"));
        if (parts.Count == 0)
            parts.Add(OtherPart);
        return new ClipsChanged(
            string.Join(" and ", parts),
            speed,
            clip.Reversed == true,
            clip.Muted == true
        );
    }

    private static (long?, long?, double, bool?, bool?, double?) Running(Segment clip) =>
        (clip.SourceStart, clip.SourceDuration, SpeedOf(clip), clip.Reversed, clip.Muted, clip.Volume);

    private static double SpeedOf(Segment clip) =>
        clip.Speed is { ValueKind: JsonValueKind.Number } speed ? speed.GetDouble() : 1;

    private static LengthChanged? Length(IReadOnlyList<Segment> old, IReadOnlyList<Segment> now)
    {
        if (
            old.Count == now.Count
            && Enumerable.Range(0, now.Count).All(i => old[i].Duration == now[i].Duration)
        )
            return null;
        var lengths = now.Select(picture => picture.Duration ?? 0).ToList();
        return new LengthChanged(
            lengths.Sum(),
            lengths.Distinct().Count() == 1 ? lengths[0] : null,
            now.Count
        );
    }

    private static FrameChanged? Frame(Draft before, Draft after) =>
        Canvas.Of(before.Meta) is var old && Canvas.Of(after.Meta) is var now && old != now
            ? new FrameChanged(after.Meta?.Ratio ?? now.Ratio, now.Width, now.Height)
            : null;

    private static TransitionsChanged? Transitions(Draft before, Draft after)
    {
        var (old, now) = (Pictures.TransitionsOf(before), Pictures.TransitionsOf(after));
        var told = old.Select(Key).ToList();
        var other = now.Where(joint => !told.Contains(Key(joint))).ToList();
        var plain = Pictures.Of(after).Count > 1 && now.Count == 0 && old.Count > 0;
        if (other.Count == 0)
            return now.Count < old.Count && Pictures.Of(before).Count == Pictures.Of(after).Count || plain
                ? new TransitionsChanged(null, 0, now.Count)
                : null;
        return
            Pictures.Of(before).Count != Pictures.Of(after).Count
            && now.Select(joint => joint.Name)
                .Distinct()
                .SequenceEqual(old.Select(joint => joint.Name).Distinct())
            ? null
            : new TransitionsChanged(
                TransitionCatalogue.Find(other[0].Name),
                other[0].Duration ?? 0,
                now.Count
            )
            {
                Only = other.Count < Pictures.Of(after).Count - 1,
            };
    }

    private static (string?, string?, string?, long?, string) Key(SegmentTransition joint) =>
        (joint.Name, joint.From, joint.To, joint.Duration, Written(joint.Parameters));
}
