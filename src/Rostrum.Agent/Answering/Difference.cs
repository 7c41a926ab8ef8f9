using System.Text.Json;
using Rostrum.Agent.Planning;
using Rostrum.Drafts;
using Rostrum.Drafts.Json;
using Rostrum.Drafts.Motions;
using Rostrum.Drafts.Music;
using Rostrum.Drafts.Operations;
using Rostrum.Drafts.Texts;
using Rostrum.Drafts.Transitions;

namespace Rostrum.Agent.Answering;

/// <summary>One thing that differs between a film before and after.</summary>
internal abstract record Change;

/// <param name="Motions">The motion of each picture that changed; null for one that is still.</param>
/// <param name="Places">Their places, counted from 0.</param>
/// <param name="Count">How many pictures the film has.</param>
internal sealed record MotionChanged(
    IReadOnlyList<MovingPicture?> Motions,
    IReadOnlyList<int> Places,
    int Count
) : Change;

internal sealed record MovingPicture(
    Motion Motion,
    double? Amount,
    string Unit,
    double? Speed,
    string? Direction
);

/// <param name="Degrees">Null: not the same on all pictures.</param>
internal sealed record BlurChanged(double? Degrees) : Change;

/// <param name="Each">Null: not the same for all pictures.</param>
internal sealed record LengthChanged(long Milliseconds, long? Each, int Count) : Change;

internal sealed record FrameChanged(string Ratio, int Width, int Height) : Change;

internal sealed record RateChanged(double PerSecond) : Change;

internal sealed record FitChanged(string Fit) : Change;

/// <param name="Transition">Null: plain cuts.</param>
/// <param name="Count">How many cuts have one now.</param>
internal sealed record TransitionsChanged(Transition? Transition, long Milliseconds, int Count) : Change
{
    /// <summary>Not all cuts have it.</summary>
    public bool Only { get; init; }
}

/// <param name="Count">How many came with the words.</param>
internal sealed record PicturesAdded(int Count) : Change;

/// <param name="Names">Of those that went.</param>
/// <param name="Count">How many are left.</param>
internal sealed record PicturesRemoved(IReadOnlyList<string> Names, int Count) : Change;

/// <param name="Names">Of those that came into the film by an edit.</param>
/// <param name="Count">How many there are now.</param>
internal sealed record PicturesInserted(IReadOnlyList<string> Names, int Count) : Change;

/// <param name="At">When the clip stands still, ms of the film.</param>
internal sealed record ClipFrozen(long At, long Milliseconds) : Change;

/// <param name="Names">In the order in which they are seen now.</param>
internal sealed record OrderChanged(IReadOnlyList<string> Names) : Change;

/// <param name="Place">Counted from 0.</param>
internal sealed record PictureReplaced(int Place, string Name) : Change;

/// <param name="How">What a clip does now, in English.</param>
/// <param name="Speed">A factor of the speed at which it was taken.</param>
internal sealed record ClipsChanged(string How, double Speed, bool Reversed, bool Muted) : Change;

/// <param name="Every">For how many beats each picture is seen; null: each cut went to a beat near it.</param>
internal sealed record CutsLaidOnBeats(int? Every) : Change;

/// <param name="In">How long the film takes to come out of black, ms; 0 for not at all.</param>
/// <param name="Out">How long it takes to go into black, ms.</param>
internal sealed record FilmFadeChanged(long In, long Out) : Change;

/// <param name="Count">How many pictures are seen at the same time now.</param>
internal sealed record ShownTogether(int Count) : Change;

internal sealed record BackgroundChanged(string Colour) : Change;

/// <param name="Names">Of all films of the session.</param>
/// <param name="Current">Of the one that is worked on.</param>
/// <param name="Pictures">How many it shows.</param>
internal sealed record FilmsChanged(IReadOnlyList<string> Names, string Current, int Pictures) : Change;

/// <param name="Template">Of the text that came, went or changed.</param>
internal abstract record TextDifference(TextTemplate Template, string Words) : Change;

/// <param name="Milliseconds">How long it is seen; null: to the film's end.</param>
/// <param name="Anchor">Where it stands; null: where the subject that it stands behind leaves it readable.</param>
internal sealed record TextAdded(TextTemplate Template, string Words, long? Milliseconds, string? Anchor)
    : TextDifference(Template, Words)
{
    /// <summary>It stands behind the picture's subject.</summary>
    public bool Behind { get; init; }

    /// <summary>The family of letters that was asked for, or the name of a file of letters.</summary>
    public string? Font { get; init; }

    /// <summary>How it comes, or moves, where that was asked for.</summary>
    public TextAnimation? Animation { get; init; }

    /// <summary>When it comes, ms; 0 for the film's beginning.</summary>
    public long From { get; init; }
}

/// <summary>Many captions came at once, as from a file of subtitles.</summary>
/// <param name="Name">Of the file; null where it has none.</param>
internal sealed record CaptionsAdded(int Count, string? Name) : Change;

internal sealed record TextRemoved(TextTemplate Template, string Words) : TextDifference(Template, Words);

internal sealed record TextReworded(TextTemplate Template, string Words) : TextDifference(Template, Words);

/// <summary>What is null, or 1, is as it was.</summary>
internal sealed record TextRestyled(
    TextTemplate Template,
    string Words,
    double SizeBy,
    string? Colour,
    string? Anchor,
    TextAnimation? Animation,
    long? Milliseconds
) : TextDifference(Template, Words)
{
    /// <summary>When it comes now, ms; null where that is as it was.</summary>
    public long? From { get; init; }

    /// <summary>Colour of an outline that came or changed; "" for one that went.</summary>
    public string? Outline { get; init; }

    /// <summary>It went behind the picture's subject, or came before it.</summary>
    public bool? Behind { get; init; }

    /// <summary>The family of letters that it has now.</summary>
    public string? Font { get; init; }

    /// <summary>A shadow came, or went.</summary>
    public bool? Shadow { get; init; }

    /// <summary>Colour of a panel that came or changed; "" for one that went.</summary>
    public string? Panel { get; init; }

    /// <summary>The letters stand upright or not, are bold or not.</summary>
    public bool? Italic { get; init; }

    public bool? Bold { get; init; }
}

/// <param name="Mood">Null for a file of sound.</param>
/// <param name="IsNew">Other music than before; otherwise only how it is heard.</param>
/// <param name="Volume">0–1.</param>
internal sealed record MusicChanged(
    Rostrum.Drafts.Music.Mood? Mood,
    bool IsNew,
    double Volume,
    bool Muted,
    long FadeIn,
    long FadeOut,
    long Start,
    long? Milliseconds
) : Change;

internal sealed record MusicRemoved : Change;

internal sealed record SomethingChanged : Change;

/// <summary>Measures what an edit did.</summary>
internal static class Difference
{
    public static IReadOnlyList<Change> Between(Draft before, Draft after)
    {
        if (DraftJson.Write(before) == DraftJson.Write(after))
            return [];
        if (Films.NumberOf(before) != Films.NumberOf(after) || before.Beside?.Count != after.Beside?.Count)
            return
            [
                new FilmsChanged(
                    [.. Films.Of(after).Select(Films.NameOf)],
                    Films.NameOf(after),
                    Pictures.Of(after).Count
                ),
                .. Films.Of(before).FirstOrDefault(film => Films.NumberOf(film) == Films.NumberOf(after))
                    is { } known
                && before.Beside?.Count == after.Beside?.Count
                    ? Between(Films.Alone(known), Films.Alone(after))
                    : [],
            ];
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
        return found.Count > 0 ? found : [new SomethingChanged()];
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
