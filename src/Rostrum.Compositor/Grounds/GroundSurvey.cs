using Rostrum.Compositor.Moving;
using Rostrum.Compositor.Overlays;
using Rostrum.Compositor.Planning;
using Rostrum.Compositor.Plates;
using Rostrum.Drafts;
using Rostrum.Drafts.Sights;
using Rostrum.Drafts.Texts;
using Rostrum.Drafts.Timelines;

namespace Rostrum.Compositor.Grounds;

/// <summary>
/// Says between which luminances the film lies under a part of the canvas, over a stretch of time. It plans frames as
/// the painter would, and looks up in the stills' <see cref="Tones"/> what they show there: no pixel is needed, and
/// every machine that works on the film comes to the same. What effects make of it is painted, at a few moments, over
/// greys. For one thread.
/// </summary>
public sealed class GroundSurvey : IDisposable
{
    /// <summary>What lies this far out on either side does not count: it is a speck.</summary>
    private const double Specks = 0.02;

    /// <summary>Ten moments a second, or this many in a long stretch.</summary>
    private const int MostMoments = 300;
    private const int Milliseconds = 100;

    /// <summary>Moments at most at which effects are painted.</summary>
    private const int MostPainted = 8;

    private readonly Timeline timeline;
    private readonly FramePlanner planner;
    private readonly MovingOutlines moving;
    private readonly Dictionary<PictureSource, Plate> outlines = [];
    private readonly Dictionary<PlateLevel, FittedTones> grounds = new(ReferenceEqualityComparer.Instance);
    private readonly FramePlan plan = new();
    private readonly int[] dark = new int[256];
    private readonly int[] bright = new int[256];
    private EffectTones? effects;

    /// <param name="timeline">The film, its cameras settled.</param>
    /// <param name="recipes">How each of its pictures is prepared.</param>
    /// <param name="layouts">How the frames of each of its moving clips come; what those show is not known beforehand.</param>
    /// <param name="tonesOf">A still's tones by its address; null where they are not known.</param>
    public GroundSurvey(
        Timeline timeline,
        IReadOnlyDictionary<PictureSource, PlateRecipe> recipes,
        IReadOnlyDictionary<Clip, MovingLayout> layouts,
        Func<string, Tones?> tonesOf
    )
    {
        moving = new MovingOutlines(layouts);
        this.timeline = timeline;
        foreach (var (source, recipe) in recipes)
        {
            var outline = PlateOutline.Of(recipe, null);
            outlines.Add(source, outline);
            if (tonesOf(source.Address) is { } tones)
                foreach (var level in outline.Levels)
                    grounds.Add(level, new FittedTones(tones, recipe));
        }
        // A text goes with the film: what it stands on is what is there before.
        planner = new FramePlanner(timeline with { Fade = default }, outlines, moving: moving);
    }

    /// <param name="area">Pixels of the canvas.</param>
    /// <param name="range">A stretch of the film.</param>
    public LuminanceRange Under(PixelRect area, TimeRange range)
    {
        LuminanceRange? seen = null;
        LuminanceRange? before = null;
        var affected = new List<int>();
        foreach (var frame in Moments(range))
        {
            planner.Plan(frame, plan);
            var now = UnderNow(area);
            if (plan.Passes.IsEmpty)
                seen = now.Joined(seen);
            else
            {
                before = now.Joined(before);
                affected.Add(frame);
            }
        }
        foreach (var frame in Spread(affected))
        {
            planner.Plan(frame, plan);
            seen = (effects ??= new EffectTones(timeline.Canvas))
                .Through(plan, before!.Value, area)
                .Joined(seen);
        }
        return seen!.Value;
    }

    /// <summary>
    /// The part of each place of the canvas that the pictures' subjects cover, in the mean of some moments of a stretch of
    /// the film; null where nothing is covered.
    /// </summary>
    public ByteGrid? SubjectOver(TimeRange range)
    {
        var (width, height) = SubjectShade.CellsOf(timeline.Canvas);
        var shade = new SubjectShade(timeline.Canvas, width, height);
        foreach (var frame in Spread([.. Moments(range)]))
        {
            planner.Plan(frame, plan);
            shade.Add(plan.Cutout);
        }
        return shade.Mean();
    }

    /// <summary>Frames over a stretch of the film, its first and its last among them.</summary>
    private IEnumerable<int> Moments(TimeRange range)
    {
        var first = timeline.Rate.FrameAt(range.Start);
        var end = Math.Min(timeline.FrameCount, Math.Max(first + 1, timeline.Rate.FrameAt(range.End)));
        var usual = Math.Max(1, (int)(timeline.Rate.PerSecond * Milliseconds / 1000));
        var step = Math.Max(usual, (end - first + MostMoments - 1) / MostMoments);
        for (var frame = first; frame < end - 1; frame += step)
            yield return frame;
        yield return end - 1;
    }

    /// <summary>Some of the moments, evenly over all.</summary>
    private static IEnumerable<int> Spread(List<int> frames)
    {
        var some = Math.Min(frames.Count, MostPainted);
        return Enumerable.Range(0, some).Select(i => frames[(int)((2L * i + 1) * frames.Count / (2 * some))]);
    }

    private LuminanceRange UnderNow(PixelRect area)
    {
        var range = LuminanceRange.Unknown;
        for (var i = 0; i < plan.GroupCount; i++)
        {
            ref readonly var group = ref plan.Group(i);
            var own = UnderGroup(group, area);
            range = i == 0 ? own : Mixed(range, own, group.Mix);
        }
        return plan.Veil > 0 ? Contrast.Under(range, plan.VeilColour, plan.Veil) : range;
    }

    /// <summary>What is seen in the first, the middle and the last exposure: their mean lies between.</summary>
    private LuminanceRange UnderGroup(in PlannedGroup group, PixelRect area)
    {
        Array.Clear(dark);
        Array.Clear(bright);
        var exposures = 1 << group.ExposureShift;
        for (var look = 0; look < Math.Min(3, exposures); look++)
        {
            var exposure = look * (exposures - 1) / Math.Max(1, Math.Min(3, exposures) - 1);
            var views = plan.Views.Slice(
                group.FirstView + exposure * group.ViewsPerExposure,
                group.ViewsPerExposure
            );
            Look(views, area);
        }
        return new LuminanceRange(
            Contrast.Linear(Quantiles.Of(dark, Specks) / 255.0),
            Contrast.Linear(Quantiles.Of(bright, 1 - Specks) / 255.0)
        );
    }

    /// <summary>Points of the area, as close as the tones' cells lie on a canvas that shows a still whole.</summary>
    private void Look(ReadOnlySpan<PlannedView> views, PixelRect area)
    {
        var apart = Math.Max(timeline.Canvas.Width, timeline.Canvas.Height) / (double)Tones.MostCells;
        var (columns, rows) = (
            1 + (int)Math.Ceiling(area.Width / apart),
            1 + (int)Math.Ceiling(area.Height / apart)
        );
        for (var row = 0; row < rows; row++)
        for (var column = 0; column < columns; column++)
        {
            var x = area.Left + area.Width * (column + 0.5) / columns;
            var y = area.Top + area.Height * (row + 0.5) / rows;
            var (darkest, brightest) = SeenAt(views, x, y);
            dark[darkest]++;
            bright[brightest]++;
        }
    }

    /// <summary>What is laid over the picture is seen there, or else the picture.</summary>
    private (byte Darkest, byte Brightest) SeenAt(ReadOnlySpan<PlannedView> views, double x, double y)
    {
        for (var i = plan.Insets.Length - 1; i >= 0; i--)
            if (WithinInset(plan.Insets[i], x, y) is { } seen)
                return seen;
        return At(views, x, y);
    }

    /// <summary>Null where it is not; what is done to its pictures may give anything.</summary>
    private (byte Darkest, byte Brightest)? WithinInset(PlannedInset inset, double x, double y)
    {
        ref readonly var pose = ref inset.Poses[0];
        if (x < pose.Cut.Left || x >= pose.Cut.Right || y < pose.Cut.Top || y >= pose.Cut.Bottom)
            return null;
        var (style, film) = (inset.Style, inset.Plan);
        var (cellX, cellY) = pose.ToCell.At(x, y);
        var (border, foot) = (
            style.Border * Math.Min(timeline.Canvas.Width, timeline.Canvas.Height),
            (style.Border + style.Foot) * Math.Min(timeline.Canvas.Width, timeline.Canvas.Height)
        );
        var (cell, isPlain) = (inset.Cell, film is { GroupCount: 1, Veil: 0, IsWorkedOn: false });
        if (cellX < -border || cellX > cell.Width + border || cellY < -border || cellY > cell.Height + foot)
            return null;
        if (!isPlain || pose.Opacity < 1 || inset.Poses.Length > 1)
            return (0, 255);
        return cellX < 0 || cellX > cell.Width || cellY < 0 || cellY > cell.Height
            ? Plain(style.BorderColour)
            : At(film.Views[..film.Group(0).ViewsPerExposure], cellX, cellY);
    }

    /// <summary>The last view that covers a point is seen there.</summary>
    private (byte Darkest, byte Brightest) At(ReadOnlySpan<PlannedView> views, double x, double y)
    {
        for (var i = views.Length - 1; i >= 0; i--)
        {
            ref readonly var view = ref views[i];
            var window = view.Window;
            if (x < window.Left || x >= window.Right || y < window.Top || y >= window.Bottom)
                continue;
            if (view.Level is null)
                return Plain(view.Colour);
            if (!grounds.TryGetValue(view.Level, out var tones))
                return (0, 255);
            var (pictureX, pictureY) = view.Map.At(x, y);
            return tones.At(pictureX, pictureY);
        }
        return Plain(plan.Background);
    }

    private static (byte, byte) Plain(Colour colour)
    {
        var code = Tones.CodeOf(Contrast.Luminance(colour));
        return (code, code);
    }

    /// <summary>A dissolve mixes video signals, which are near the codes of greys.</summary>
    private static LuminanceRange Mixed(LuminanceRange under, LuminanceRange over, double mix)
    {
        return new LuminanceRange(
            Between(under.Darkest, over.Darkest),
            Between(under.Brightest, over.Brightest)
        );
        double Between(double a, double b)
        {
            var code = Contrast.Code(a);
            return Contrast.Linear(code + (Contrast.Code(b) - code) * mix);
        }
    }

    public void Dispose()
    {
        effects?.Dispose();
        moving.Dispose();
        foreach (var outline in outlines.Values)
            outline.Dispose();
    }

    /// <summary>A still's tones where they lie on its plate, and what lies beside them.</summary>
    private sealed class FittedTones(Tones tones, PlateRecipe recipe)
    {
        /// <summary>How far the surroundings' blur reaches, as a part of the plate.</summary>
        private const double Blur = 0.08;

        private readonly LookTones? look = recipe.Look is { } table ? LookTones.Of(table) : null;
        private readonly double across =
            recipe.Fit == PictureFit.Cover
                ? 1
                : recipe.Format.Width * LevelLadder.FitScale(recipe) / recipe.Canvas.Width;
        private readonly double down =
            recipe.Fit == PictureFit.Cover
                ? 1
                : recipe.Format.Height * LevelLadder.FitScale(recipe) / recipe.Canvas.Height;

        /// <param name="x">A point of the fitted picture, 0–1; likewise <paramref name="y"/>.</param>
        public (byte Darkest, byte Brightest) At(double x, double y)
        {
            var (stillX, stillY) = ((x - 0.5) / across + 0.5, (y - 0.5) / down + 0.5);
            if (recipe.Fit == PictureFit.Cover || stillX is >= 0 and < 1 && stillY is >= 0 and < 1)
                return Seen(stillX, stillY);
            return recipe.Fit == PictureFit.Blur ? Surroundings(x, y) : Plain(recipe.Background);
        }

        private (byte Darkest, byte Brightest) Seen(double x, double y)
        {
            var cell = tones.At(x, y);
            return look is null
                ? cell
                : (look.Darkest(cell.Darkest, cell.Brightest), look.Brightest(cell.Darkest, cell.Brightest));
        }

        /// <summary>A blurred mean lies between all that it is made from.</summary>
        private (byte Darkest, byte Brightest) Surroundings(double x, double y)
        {
            // The still covers the plate here: its shorter way fits, the other is cropped.
            var (wide, high) = (across / Math.Max(across, down), down / Math.Max(across, down));
            var (darkest, brightest) = (255, 0);
            for (var row = -1; row <= 1; row++)
            for (var column = -1; column <= 1; column++)
            {
                var cell = Seen(0.5 + (x + column * Blur - 0.5) * high, 0.5 + (y + row * Blur - 0.5) * wide);
                darkest = Math.Min(darkest, cell.Darkest);
                brightest = Math.Max(brightest, cell.Brightest);
            }
            return (Dimmed(darkest), Dimmed(brightest));
        }

        private static byte Dimmed(int code) =>
            Tones.CodeOf(Contrast.Linear(code / 255.0) * PlateComposer.Dimming);
    }
}
