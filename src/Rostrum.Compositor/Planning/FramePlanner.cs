using Rostrum.Compositor.Effects;
using Rostrum.Compositor.Moving;
using Rostrum.Compositor.Overlays;
using Rostrum.Compositor.Plates;
using Rostrum.Drafts;
using Rostrum.Drafts.Cameras;
using Rostrum.Drafts.Effects;
using Rostrum.Drafts.Timelines;
using Rostrum.Drafts.Transitions;

namespace Rostrum.Compositor.Planning;

/// <summary>
/// Turns a moment of the timeline into numbers: a pure function of (timeline, plates, frame). Safe for any number
/// of callers, each with a plan of its own.
/// </summary>
/// <param name="overlays">The timeline's texts, drawn; none where only pictures matter.</param>
/// <param name="moving">Frames of the timeline's moving pictures; null where it has none.</param>
public sealed partial class FramePlanner(
    Timeline timeline,
    IReadOnlyDictionary<PictureSource, Plate> plates,
    IReadOnlyList<OverlaySheet>? overlays = null,
    IMovingPictures? moving = null
)
{
    private readonly Lazy<Dictionary<(Layer Layer, Canvas Cell), FramePlanner>> cells = new(() =>
        CellsOf(timeline, plates, moving)
    );

    /// <summary>By how much each ghost of a still is larger than the last, when it is largest; and how often it is.</summary>
    private const double GhostGrowth = 0.02;
    private const double TrailGrowth = 0.005;
    private const double BreathSeconds = 2.6;

    /// <summary>Pixels of travel up to which exposures stand a pixel apart.</summary>
    private const double LongestFinePath = 8;

    /// <summary>Pixels between exposures on a longer one; between those of two pictures that rush past each other.</summary>
    private const double Apart = 1.5;
    private const double ApartInPassage = 3;

    /// <summary>Seconds in which ghosts fade before a transition, and come back after it.</summary>
    private const double EchoBorder = 0.35;

    private readonly Canvas canvas = timeline.Canvas;
    private readonly OverlayPlanner texts = new(overlays ?? []);
    private readonly PassPlanner effects = new(timeline.Canvas);

    /// <summary>Fills <paramref name="plan"/> for a frame of the film, 0 the first.</summary>
    public void Plan(int frame, FramePlan plan)
    {
        var time = timeline.Rate.TimeOf(frame);
        plan.Clear(timeline.Background);
        (plan.Frame, plan.Time) = (frame, time);
        PlanPictures(time, plan);
        PlanFade(time, plan);
        Develop(plan);
        texts.Plan(time, plan);
    }

    /// <summary>Black over all that is painted; over a dip the darker of both. What is worked on is covered at last.</summary>
    private void PlanFade(MediaTime time, FramePlan plan)
    {
        var cover = timeline.Fade.CoverAt(time, timeline.Duration);
        plan.Faded = cover;
        if (cover > plan.Veil && !plan.IsWorkedOn)
            (plan.Veil, plan.VeilColour) = (cover, Colour.Black);
    }

    /// <summary>The clips that a frame shows, and which frame of its source each is at: what a plan will ask for.</summary>
    public static IEnumerable<(Clip Clip, int Source)> VideosIn(Timeline timeline, int frame)
    {
        var time = timeline.Rate.TimeOf(frame);
        for (var i = timeline.Layers.Count - 1; i >= 0; i--)
        {
            var layer = timeline.Layers[i];
            Clip?[] seen = PassageAt(layer, time) is { } passage
                ? [passage.Leaving, passage.Arriving]
                : [ClipAt(layer, time)];
            if (seen[0] is null)
                continue;
            foreach (var clip in seen)
                if (clip!.Source is VideoSource video)
                    yield return (clip, clip.SourceFrameAt(video, time));
            if (seen[0]!.Place is null)
                yield break;
        }
    }

    /// <summary>Tells whoever lends moving pictures that a frame is painted.</summary>
    internal void Done(int frame) => moving?.Done(frame);

    /// <summary>Sends home whoever waits for a moving picture.</summary>
    internal void Stop() => moving?.Stop();

    /// <summary>A picture that is seen exactly as it came is copied; of all others the plates are made.</summary>
    private void Develop(FramePlan plan)
    {
        var views = plan.Views;
        if (
            !isCell
            && views is [{ Moving: { FillsPlate: true } only } view]
            && !plan.IsWorkedOn
            && plan.Veil == 0
            && view.Window == Whole
            && view.Level!.Width == canvas.Width
            && view.Level.Height == canvas.Height
            && IsIdentity(view.Map)
        )
        {
            plan.Copy = only.Codes;
            return;
        }
        foreach (ref readonly var each in views)
            if (each.Window.Right > each.Window.Left)
                each.Moving?.Develop();
    }

    private static bool IsIdentity(in PlaneMap map)
    {
        const double close = 1e-7;
        return Math.Abs(map.Xx - 1) < close
            && Math.Abs(map.Yy - 1) < close
            && map.IsUpright
            && Math.Abs(map.X0) < close
            && Math.Abs(map.Y0) < close;
    }

    private void PlanPictures(MediaTime time, FramePlan plan)
    {
        for (var i = timeline.Layers.Count - 1; i >= 0; i--)
        {
            var layer = timeline.Layers[i];
            if (!isCell && PlacedAt(layer, time) is { } placed)
            {
                PlanInset(layer, placed, time, plan);
                continue;
            }
            if (PassageAt(layer, time) is { } passage)
            {
                PlanPassage(passage, time, plan);
                PlanCutout(passage, time, plan);
                effects.Plan(passage, time, plan);
                return;
            }
            if (ClipAt(layer, time) is { } clip)
            {
                PlanClip(clip, time, plan);
                PlanCutout(clip, 1, time, plan);
                PlanEchoes(layer, clip, time, plan);
                effects.Plan(clip, time, plan);
                return;
            }
        }
        plan.Open(0, 1, 1);
        plan.Add(new PlannedView(null, timeline.Background, default, Whole));
    }

    /// <summary>In a transition each picture's subject steps back until the middle, where neither is plain to see.</summary>
    private void PlanCutout(Passage passage, MediaTime time, FramePlan plan)
    {
        var arrived = passage.Range.Progress(time);
        PlanCutout(arrived < 0.5 ? passage.Leaving : passage.Arriving, Math.Abs(1 - 2 * arrived), time, plan);
    }

    private void PlanCutout(Clip clip, double strength, MediaTime time, FramePlan plan)
    {
        if (clip.Cutout is not { } subject || strength <= 0 || !IsAnyBehind(time))
            return;
        var picture = PlaceMaps.Of(canvas, clip, time, subject.Place);
        plan.Cutout = new PlannedCutout(subject, picture, strength);
    }

    private bool IsAnyBehind(MediaTime time)
    {
        for (var i = 0; i < timeline.Texts.Count; i++)
            if (timeline.Texts[i].Behind && timeline.Texts[i].Range.Contains(time))
                return true;
        return false;
    }

    private PixelWindow Whole => new(0, 0, canvas.Width, canvas.Height);

    private static Passage? PassageAt(Layer layer, MediaTime time)
    {
        for (var i = 0; i < layer.Passages.Count; i++)
            if (layer.Passages[i].Range.Contains(time))
                return layer.Passages[i];
        return null;
    }

    private static Clip? ClipAt(Layer layer, MediaTime time)
    {
        for (var i = 0; i < layer.Clips.Count; i++)
            if (layer.Clips[i].Range.Contains(time))
                return layer.Clips[i];
        return null;
    }

    private void PlanClip(
        Clip clip,
        MediaTime time,
        FramePlan plan,
        double mix = 1,
        bool lightens = false,
        double grown = 1
    )
    {
        var shutter = ShutterTime(clip.ShutterAngle);
        var count = LayerCount(clip);
        var still = Placement.Still with { Zoom = grown };
        var (open, close) = (time - shutter / 2, time + shutter / 2);
        var travel = Travel(clip, (open, still), (close, still), plan);
        var shift = ExposureShift(travel, count);
        plan.Open(shift, count, mix, lightens);
        for (var exposure = 0; exposure < 1 << shift; exposure++)
        {
            var moment = Moment(time, shutter, exposure, shift);
            AddViews(clip, moment, still, plan);
        }
    }

    /// <summary>How the picture stood a little earlier, laid over it; where a transition is near, ghosts are gone.</summary>
    private void PlanEchoes(Layer layer, Clip clip, MediaTime time, FramePlan plan)
    {
        for (var i = 0; i < clip.Effects.Count; i++)
        for (var k = 0; k < clip.Effects[i].Passes.Count; k++)
            if (clip.Effects[i].Passes[k] is EchoPass echo)
            {
                PlanEcho(echo, clip, time, clip.Effects[i].StrengthAt(time) * Clear(layer, clip, time), plan);
                return;
            }
    }

    private void PlanEcho(EchoPass echo, Clip clip, MediaTime time, double strength, FramePlan plan)
    {
        // The farthest first, so that the nearest lies over it; the present counts 1 beside all of them.
        var laid = 1.0;
        for (var ghost = Math.Min(echo.Count, FramePlan.MostEchoes); ghost > 0; ghost--)
        {
            var weight = echo.Mix * Math.Pow(echo.Decay, ghost - 1) * strength;
            laid += weight;
            var mix = echo.Lightens ? weight : weight / laid;
            var earlier = time - MediaTime.FromMilliseconds((long)(1000 * echo.Spacing * ghost));
            if (mix > 0.002)
                PlanClip(clip, earlier, plan, mix, echo.Lightens, Grown(clip, time, ghost, echo.Lightens));
        }
    }

    /// <summary>A still hardly moves: its ghosts breathe out of it, so that they are seen.</summary>
    private static double Grown(Clip clip, MediaTime time, int ghost, bool lightens)
    {
        var breath = 0.6 - 0.4 * Math.Cos(2 * Math.PI * time.Seconds / BreathSeconds);
        return clip.Source is PictureSource ? 1 + (lightens ? TrailGrowth : GhostGrowth) * ghost * breath : 1;
    }

    /// <summary>0 at the edge of a transition of the clip, 1 from <see cref="EchoBorder"/> on.</summary>
    private static double Clear(Layer layer, Clip clip, MediaTime time)
    {
        var clear = 1.0;
        for (var i = 0; i < layer.Passages.Count; i++)
        {
            var passage = layer.Passages[i];
            if (passage.Leaving == clip)
                clear = Math.Min(clear, (passage.Range.Start - time).Seconds / EchoBorder);
            else if (passage.Arriving == clip)
                clear = Math.Min(clear, (time - passage.Range.End).Seconds / EchoBorder);
        }
        return Math.Clamp(clear, 0, 1);
    }

    private PlannedView View(Clip clip, MediaTime time, Placement placement, FramePlan plan, int layer)
    {
        var window = new PixelWindow(
            placement.Window.Left * canvas.Width,
            placement.Window.Top * canvas.Height,
            placement.Window.Right * canvas.Width,
            placement.Window.Bottom * canvas.Height
        );
        if (clip.Source is ColourSource { Colour: var colour })
            return new PlannedView(null, colour, default, window);
        var view = clip.ViewAt(time);
        if (clip.Source is VideoSource video)
        {
            var source = clip.SourceFrameAt(video, plan.Time);
            var picture = moving!.PictureOf(clip, source, plan.Frame);
            return new PlannedView(
                picture.Level,
                default,
                Map(clip.Framing, view, placement, picture.Level),
                window
            )
            {
                Moving = picture,
                SourceFrame = source,
            };
        }
        var plate = plates[(PictureSource)clip.Source];
        if (clip.Layers is not null && plate.Layers.Count > 0)
        {
            var (surface, own) = plate.Layers[layer];
            if (!surface.IsCard)
                return Sloped(clip, time, placement, surface, own, window);
            (view, plate) = (clip.ViewAt(time, surface.Nearest), own);
        }
        var level = plate.LevelFor(view.Zoom * placement.Zoom);
        return new PlannedView(level, default, Map(clip.Framing, view, placement, level), window);
    }

    private PlaneMap Map(Framing framing, CameraView view, Placement placement, PlateLevel level) =>
        PlaneMap.Of(canvas, framing, view, placement, level.Width, level.Height);

    private MediaTime ShutterTime(double angle) =>
        new((long)(angle / 360 * MediaTime.TicksPerSecond / timeline.Rate.PerSecond));

    /// <summary>The middle of one of 2^shift equal parts of the open shutter, which is centred on the frame's time.</summary>
    private static MediaTime Moment(MediaTime time, MediaTime shutter, int exposure, int shift) =>
        new(time.Ticks - shutter.Ticks / 2 + shutter.Ticks * (2 * exposure + 1) / (2 << shift));

    private static MediaTime Within(TimeRange range, MediaTime time) =>
        MediaTime.Max(range.Start, MediaTime.Min(time, range.End));

    /// <summary>
    /// As many exposures as leave at most a pixel between neighbours: each covers a pixel's width, so together they
    /// cover the whole path evenly. On a long path a pixel and a half does: what lies between is a small part of it.
    /// </summary>
    /// <param name="apart">Pixels between neighbours on a long path.</param>
    private static int ExposureShift(double travel, int viewsPerExposure, double apart = Apart)
    {
        var wanted = travel <= LongestFinePath ? travel : travel / apart;
        var most = Math.Min(FramePlan.MostExposures, FramePlan.MostGroupViews / viewsPerExposure);
        var shift = 0;
        while (1 << shift < wanted && 2 << shift <= most)
            shift++;
        return shift;
    }
}
