using Rostrum.Drafts.Cameras;
using Rostrum.Drafts.Clips;
using Rostrum.Drafts.Effects;
using Rostrum.Drafts.Motions;
using Rostrum.Drafts.Sights;
using Rostrum.Drafts.Sounds;
using Rostrum.Drafts.Transitions;

namespace Rostrum.Drafts.Timelines;

/// <summary>Resolves one video track.</summary>
internal sealed class LayerResolver(
    Track track,
    Canvas canvas,
    long seed,
    IReadOnlyDictionary<string, StillFacts> facts,
    Pulse? pulse,
    Action<string> note
)
{
    // Camera keys are held to what a camera over a still can mean; the fitted picture is one unit wide and high.
    private const double FarthestCentre = 10;
    private const double ClosestZoom = 100;
    private const double MostRoll = 36_000;

    /// <summary>Lots of cuts are drawn apart from those of pictures.</summary>
    private const int SeedOfCuts = 1 << 20;

    private readonly ClipResolver clips = new(note);

    public Layer Layer()
    {
        var written = track.AllSegments.OrderBy(segment => segment.Start ?? 0).ToList();
        var ranges = written.Select(RangeOf).ToList();
        for (var i = 1; i < written.Count; i++)
            if (ranges[i].Start < ranges[i - 1].End)
                throw new RefusedException(
                    $"{NameOf(written[i])} starts before {NameOf(written[i - 1])} ends on the same track; "
                        + "move one of them, or put it on a track of its own."
                );
        var joints = Joints(written, ranges);
        var clips = written
            .Select((segment, i) => ClipOf(segment, ranges[i], Seen(ranges[i], joints, i)))
            .ToList();
        joints.RemoveAll(joint => NoteIfApart(joint, clips));
        var passages = joints.Select(joint => new Passage(
            joint.Range,
            clips[joint.Index],
            clips[joint.Index + 1],
            joint.Transition,
            joint.Values,
            new Noise(seed).Channel(SeedOfCuts + joint.Index).Seed
        ));
        return new Layer(clips, [.. passages]);
    }

    internal static bool IsPicture(Segment segment) => (segment.MediaType ?? "image") is "image";

    /// <summary>A transition over the cut between clips <paramref name="Index"/> and <paramref name="Index"/> + 1.</summary>
    private sealed record Joint(int Index, TimeRange Range, Transition Transition, ParameterValues Values);

    private List<Joint> Joints(List<Segment> written, List<TimeRange> ranges)
    {
        var joints = new List<Joint>();
        foreach (var transition in track.Transitions ?? [])
        {
            var index = written.FindIndex(segment => segment.Id is not null && segment.Id == transition.From);
            if (index < 0 || index + 1 >= written.Count || written[index + 1].Id != transition.To)
                note($"The {transition.Name} was left out: it must join two neighbours of one track.");
            else if (joints.Exists(joint => joint.Index == index))
                note($"The {transition.Name} was left out: another transition joins the same two pictures.");
            else if (ranges[index].End != ranges[index + 1].Start)
                note($"The {transition.Name} was left out: there is a gap between the two pictures.");
            else if (TransitionCatalogue.Find(transition.Name) is not { } known)
                note($"There is no transition \"{transition.Name}\" yet: it became a plain cut.");
            else
                joints.Add(JointAt(index, transition, known, ranges));
        }
        return joints;
    }

    /// <summary>Each half takes at most half of its clip, so that two transitions never meet within one.</summary>
    private Joint JointAt(int index, SegmentTransition written, Transition transition, List<TimeRange> ranges)
    {
        foreach (var misread in ParameterCheck.Misread(transition, written.Parameters))
            note(misread);
        var asked = written.Duration is { } ms
            ? MediaTime.FromMilliseconds(Math.Clamp(ms, 0, TimelineResolver.LongestFilm))
            : transition.UsualDuration;
        var half = asked / 2;
        foreach (var range in (ReadOnlySpan<TimeRange>)[ranges[index], ranges[index + 1]])
            half = MediaTime.Min(half, range.Duration / 2);
        if (half < asked / 2)
            note($"The {transition.Name} was shortened to {half + half} to fit its pictures.");
        var cut = ranges[index].End;
        return new Joint(
            index,
            TimeRange.Between(cut - half, cut + half),
            transition,
            new ParameterValues(written.Parameters)
        );
    }

    /// <summary>The time in which a clip is on screen, its transitions included.</summary>
    private static TimeRange Seen(TimeRange own, List<Joint> joints, int index)
    {
        var start = joints.Find(joint => joint.Index == index - 1)?.Range.Start ?? own.Start;
        var end = joints.Find(joint => joint.Index == index)?.Range.End ?? own.End;
        return TimeRange.Between(start, end);
    }

    internal static TimeRange RangeOf(Segment segment)
    {
        var duration = segment.Duration ?? 0;
        if (duration is <= 0 or > TimelineResolver.LongestFilm)
            throw new RefusedException(
                $"{NameOf(segment)} lasts {duration} ms; give it a length \"d\" from 1 ms to 6 hours."
            );
        if (segment.Start is < 0 or > TimelineResolver.LongestFilm)
            throw new RefusedException($"{NameOf(segment)} starts at {segment.Start} ms, outside the film.");
        return new TimeRange(
            MediaTime.FromMilliseconds(segment.Start ?? 0),
            MediaTime.FromMilliseconds(duration)
        );
    }

    private Clip ClipOf(Segment segment, TimeRange own, TimeRange seen)
    {
        var place = ClipPlace.Of(segment, own.Start, note);
        if (segment.MediaType is "color")
            return ColourClip(segment, own) with { Place = place, Cell = place?.CellOn(canvas) };
        var moves = ClipKeys.IsClip(segment);
        if (!IsPicture(segment) && !moves)
            throw new RefusedException(
                $"{NameOf(segment)} is of kind \"{segment.MediaType}\", which cannot be shown yet."
            );
        if (segment.Source is not { } address)
            throw new RefusedException($"{NameOf(segment)} has no picture: give its address in \"src\".");
        if (!facts.TryGetValue(address, out var still))
            throw new RefusedException($"The file of {NameOf(segment)} is not at hand; send it first.");
        if (moves && still is not VideoFacts)
            throw new RefusedException(
                $"{NameOf(segment)} is shown as a film (\"mt\": \"video\"), but its file is none: show it as an image."
            );
        // What a person said goes for all that is drawn by what was seen, not for the camera alone.
        if (segment.Subject is { } told && still.Sight is { } seenByItself)
            still = still with { Sight = seenByItself.AsTold(told) };
        var looks = LookResolver.StackOf(segment, note);
        var fit = FitOf(segment);
        var cell = place?.CellOn(canvas);
        var shown = cell ?? canvas;
        var framing =
            fit == PictureFit.Cover
                ? Framing.Cover(still.Width, still.Height, shown.Width, shown.Height)
                : Framing.Contain(shown.Width, shown.Height);
        var layers = LayersOf(segment, still, fit);
        var aim =
            fit == PictureFit.Cover ? CroppedAim.Of(still.Sight, framing, still.Subject) : still.Subject;
        var subject = SubjectOnPlate(segment.Subject?.Middle ?? aim, still, fit, shown);
        var sight = SightOnPlate(still, fit, shown);
        var (camera, start) = CameraOf(segment, framing, subject, sight, layers, own, seen);
        ClipSource source = moves
            ? new VideoSource(
                address,
                fit,
                clips.PlaybackOf(segment, (VideoFacts)still, own),
                ((VideoFacts)still).Frames
            )
            {
                Looks = looks,
            }
            : new PictureSource(address, fit) { Looks = looks, Cell = cell };
        var cut = camera is IDepthCamera ? layers : null;
        var played = new EffectResolver(shown, seed, note).PlayedOn(
            segment,
            framing,
            subject,
            sight,
            cut,
            own,
            seen
        );
        var times = played.SelectMany(effect => effect.Passes).OfType<TimePass>().ToList();
        if (
            still is VideoFacts { HasSound: true }
            && segment.Muted != true
            && times.Exists(time => !time.KeepsPace)
        )
            note($"{NameOf(segment)} is silent: its sound does not follow where its time is bent.");
        // What was taken picture by picture stood still each time.
        var shutter = times.Exists(time => time is StepPass) ? 0 : ShutterOf(segment);
        return new Clip(source, own, framing, camera, start, shutter)
        {
            Subject = subject,
            Layers = cut,
            Cutout = SubjectCutout.Of(sight, cut),
            Effects = played,
            Place = place,
            Cell = cell,
        };
    }

    /// <summary>Depth is known over the still; where it does not fill the plate, it is shown flat.</summary>
    private SceneLayers? LayersOf(Segment segment, StillFacts still, PictureFit fit)
    {
        if (
            segment.Camera is { Count: > 0 }
            || MotionCatalogue.Find(segment.Motion?.Name) is not { IsDeep: true }
        )
            return null;
        if (still.Sight is { } sight && fit == PictureFit.Cover)
            return SceneLayers.Of(sight.Depth);
        note(
            $"{NameOf(segment)} moves as a flat picture: depth is seen in stills that cover the canvas, not in "
                + (still is VideoFacts ? "clips." : "others.")
        );
        return null;
    }

    private static Clip ColourClip(Segment segment, TimeRange own) =>
        new(
            new ColourSource(TimelineResolver.ColourOf(segment.Colour, NameOf(segment), Colour.Black)),
            own,
            Framing.Contain(1, 1),
            new CameraPath([new CameraStop(MediaTime.Zero, CameraView.Whole, Easing.Linear)]),
            own.Start,
            0
        );

    /// <summary>A camera, and the moment it counts from: keys count from the segment, motions fill all that is seen.</summary>
    private (ICamera Camera, MediaTime Start) CameraOf(
        Segment segment,
        Framing framing,
        PicturePoint subject,
        Sight? sight,
        SceneLayers? layers,
        TimeRange own,
        TimeRange seen
    )
    {
        if (segment.Camera is { Count: > 0 } keys)
            return (new CameraPath(StopsOf(keys, framing.Aim(subject, 1))), own.Start);
        var noise = new Noise(seed).Channel(track.AllSegments.ToList().IndexOf(segment));
        var scene = new MotionScene(seen.Duration, framing, subject, noise)
        {
            Sight = sight,
            Layers = layers,
        };
        if (segment.Motion is { Name: { } name } asked)
        {
            if (MotionCatalogue.Find(name) is { } motion)
            {
                var settings =
                    pulse?.Lead(motion, asked.Parameters, seen.Start)
                    ?? new ParameterValues(asked.Parameters);
                scene = scene with { Beats = pulse?.BeatsWithin(asked.Parameters, seen) ?? [] };
                foreach (var misread in ParameterCheck.Misread(motion, asked.Parameters))
                    note(misread);
                return (motion.Direct(scene, settings), seen.Start);
            }
            note($"There is no motion \"{name}\" yet: {NameOf(segment)} stays still.");
        }
        return (new CameraPath([new CameraStop(MediaTime.Zero, scene.Wide, Easing.Linear)]), seen.Start);
    }

    private static IEnumerable<CameraStop> StopsOf(IReadOnlyList<CameraKey> keys, CameraView view)
    {
        foreach (var key in keys.OrderBy(key => key.At ?? 0))
        {
            view = new CameraView(
                Math.Clamp(key.X ?? view.X, -FarthestCentre, FarthestCentre),
                Math.Clamp(key.Y ?? view.Y, -FarthestCentre, FarthestCentre),
                Math.Clamp(key.Zoom ?? view.Zoom, 0.01, ClosestZoom),
                Math.Clamp(key.Roll ?? view.Roll, -MostRoll, MostRoll)
            );
            yield return new CameraStop(
                MediaTime.FromMilliseconds(
                    Math.Clamp(key.At ?? 0, -TimelineResolver.LongestFilm, TimelineResolver.LongestFilm)
                ),
                view,
                key.Easing ?? Easing.Linear,
                key.ZoomInterpolation == "linear"
            );
        }
    }

    private PictureFit FitOf(Segment segment)
    {
        switch (segment.Fit)
        {
            case null or "cover":
                return PictureFit.Cover;
            case "contain":
                return PictureFit.Contain;
            case "blur":
                return PictureFit.Blur;
            default:
                note($"There is no fit \"{segment.Fit}\": {NameOf(segment)} covers the canvas.");
                return PictureFit.Cover;
        }
    }

    /// <summary>Where the subject lies on the fitted picture, which is the canvas itself unless it covers it.</summary>
    private static PicturePoint SubjectOnPlate(
        PicturePoint subject,
        StillFacts still,
        PictureFit fit,
        Canvas shown
    )
    {
        if (fit == PictureFit.Cover)
            return subject;
        var scale = Math.Min(shown.Width / (double)still.Width, shown.Height / (double)still.Height);
        return new PicturePoint(
            0.5 + (subject.X - 0.5) * still.Width * scale / shown.Width,
            0.5 + (subject.Y - 0.5) * still.Height * scale / shown.Height
        );
    }

    /// <summary>What was seen in a still, over the fitted picture.</summary>
    private static Sight? SightOnPlate(StillFacts still, PictureFit fit, Canvas shown)
    {
        if (still.Sight is not { } sight)
            return null;
        if (fit == PictureFit.Cover)
            return sight;
        var scale = Math.Min(shown.Width / (double)still.Width, shown.Height / (double)still.Height);
        var (width, height) = (still.Width * scale / shown.Width, still.Height * scale / shown.Height);
        return sight.Within(
            new PictureBox(0.5 - width / 2, 0.5 - height / 2, 0.5 + width / 2, 0.5 + height / 2)
        );
    }

    private static double ShutterOf(Segment segment) => Math.Clamp(segment.ShutterAngle ?? 0, 0, 360);

    /// <summary>Whether its pictures stand in different places, so that one cannot turn into the other.</summary>
    private bool NoteIfApart(Joint joint, List<Clip> clips)
    {
        var (leaving, arriving) = (clips[joint.Index].Place, clips[joint.Index + 1].Place);
        if (leaving is null && arriving is null)
            return false;
        if (leaving is not null && arriving is not null && leaving.IsSameAs(arriving))
            return false;
        note(
            $"The {joint.Transition.Name} became a plain cut: its pictures do not stand in the same place of the canvas."
        );
        return true;
    }

    internal static string NameOf(Segment segment) =>
        segment.Meta?.Name is { } name ? $"\"{name}\""
        : segment.Id is { } id ? $"segment \"{id}\""
        : "a segment";
}
