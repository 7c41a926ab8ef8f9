using Rostrum.Compositor.Moving;
using Rostrum.Compositor.Plates;
using Rostrum.Drafts;
using Rostrum.Drafts.Timelines;

namespace Rostrum.Compositor.Planning;

/// <summary>
/// Clips that stand at a place of their own. What stands there is planned as a small film, its camera, effects and
/// transitions within its own box, and how that lies over the frame is told beside it.
/// </summary>
public sealed partial class FramePlanner
{
    /// <summary>More are not drawn: each takes a frame's memory.</summary>
    private const int MostInsets = 24;

    /// <summary>Pixels of travel that one pose stands for.</summary>
    private const double TravelOfPose = 2;

    /// <summary>Whether this one plans such a small film, which then fills its canvas.</summary>
    private readonly bool isCell;

    private FramePlanner(
        Timeline film,
        IReadOnlyDictionary<PictureSource, Plate> plates,
        IMovingPictures? moving,
        bool isCell
    )
        : this(film, plates, null, moving) => this.isCell = isCell;

    private static Dictionary<(Layer, Canvas), FramePlanner> CellsOf(
        Timeline timeline,
        IReadOnlyDictionary<PictureSource, Plate> plates,
        IMovingPictures? moving
    )
    {
        var cells = new Dictionary<(Layer, Canvas), FramePlanner>();
        foreach (var layer in timeline.Layers)
        foreach (var cell in layer.Clips.Select(clip => clip.Cell).OfType<Canvas>().Distinct())
        {
            var own = new Layer(
                [.. layer.Clips.Where(clip => clip.Cell == cell)],
                [.. layer.Passages.Where(passage => passage.Leaving.Cell == cell)]
            );
            var film = timeline with { Canvas = cell, Layers = [own], Texts = [], Fade = default };
            cells[(layer, cell)] = new FramePlanner(film, plates, moving, isCell: true);
        }
        return cells;
    }

    /// <summary>The clip whose place counts; within a transition both have the same.</summary>
    private static Clip? PlacedAt(Layer layer, MediaTime time)
    {
        var clip = PassageAt(layer, time) is { } passage ? passage.Leaving : ClipAt(layer, time);
        return clip?.Place is null ? null : clip;
    }

    private void PlanInset(Layer layer, Clip clip, MediaTime time, FramePlan plan)
    {
        if (plan.Insets.Length == MostInsets)
            return;
        var (place, cell) = (clip.Place!, clip.Cell!.Value);
        var shutter = ShutterTime(clip.ShutterAngle);
        var (open, close) = (
            PoseAt(place, cell, time - shutter / 2),
            PoseAt(place, cell, time + shutter / 2)
        );
        var inset = plan.OpenInset();
        inset.Begin(cell, place.Style);
        var count = (int)Math.Ceiling(Travel(open, close, cell) / TravelOfPose);
        count = Math.Clamp(count, 1, PlannedInset.MostPoses);
        for (var i = 0; i < count; i++)
            inset.Add(
                PoseAt(
                    place,
                    cell,
                    new MediaTime(time.Ticks - shutter.Ticks / 2 + shutter.Ticks * (2 * i + 1) / (2 * count))
                )
            );
        cells.Value[(layer, cell)].Plan(plan.Frame, inset.Plan);
    }

    private InsetPose PoseAt(ClipPlace place, Canvas cell, MediaTime time)
    {
        var at = place.At(time);
        var cut = place.CutAt(time);
        var window = new PixelWindow(
            cut.Left * canvas.Width,
            cut.Top * canvas.Height,
            cut.Right * canvas.Width,
            cut.Bottom * canvas.Height
        );
        return new InsetPose(MapOf(place, at, cell), window, place.OpacityAt(time));
    }

    /// <summary>A box at rest lies on whole pixels, so that its film is copied; one that moves lies anywhere.</summary>
    private PlaneMap MapOf(ClipPlace place, in Drafts.Transitions.Placement at, Canvas cell)
    {
        var (middleX, middleY) = (at.OffsetX + 0.5, at.OffsetY + 0.5);
        var (wide, high) = (at.Zoom * place.Width, at.Zoom * place.Height);
        if (place.Rests)
        {
            var (left, top) = (
                ClipPlace.Edge(middleX - wide / 2, canvas.Width),
                ClipPlace.Edge(middleY - high / 2, canvas.Height)
            );
            var right = ClipPlace.Edge(middleX + wide / 2, canvas.Width);
            if (cell.Width - (right - left) is >= 0 and < 2)
                return new PlaneMap(1, 0, -left, 0, 1, -top);
        }
        var (sine, cosine) = at.Roll == 0 ? (0.0, 1.0) : Math.SinCos(at.Roll * Math.PI / 180);
        var perX = cell.Width / (wide * canvas.Width);
        var perY = cell.Height / (high * canvas.Height);
        var (x, y) = (middleX * canvas.Width, middleY * canvas.Height);
        return new PlaneMap(
            cosine * perX,
            sine * perX,
            cell.Width / 2.0 - (cosine * x + sine * y) * perX,
            -sine * perY,
            cosine * perY,
            cell.Height / 2.0 - (cosine * y - sine * x) * perY
        );
    }

    /// <summary>How far, in pixels, a corner of the box or an edge of its window moves.</summary>
    private static double Travel(in InsetPose from, in InsetPose to, Canvas cell)
    {
        var (a, b) = (from.Cut, to.Cut);
        var longest = Math.Max(
            Math.Max(Math.Abs(a.Left - b.Left), Math.Abs(a.Right - b.Right)),
            Math.Max(Math.Abs(a.Top - b.Top), Math.Abs(a.Bottom - b.Bottom))
        );
        for (var corner = 0; corner < 4; corner++)
        {
            var (x, y) = ((corner & 1) * cell.Width, (corner >> 1) * cell.Height);
            var (fromX, fromY) = from.ToCell.Find(x, y);
            var (toX, toY) = to.ToCell.Find(x, y);
            longest = Math.Max(longest, Math.Max(Math.Abs(toX - fromX), Math.Abs(toY - fromY)));
        }
        return longest;
    }
}
