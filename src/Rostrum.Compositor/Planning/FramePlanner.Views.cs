using Rostrum.Compositor.Plates;
using Rostrum.Drafts;
using Rostrum.Drafts.Sights;
using Rostrum.Drafts.Timelines;
using Rostrum.Drafts.Transitions;

namespace Rostrum.Compositor.Planning;

/// <summary>The views of a clip: one, or one a layer where it moves in depth; and how far they move.</summary>
public sealed partial class FramePlanner
{
    /// <summary>How many views an exposure of a clip takes.</summary>
    private int LayerCount(Clip clip) =>
        clip.Layers is not null && clip.Source is PictureSource still
            ? Math.Max(1, plates[still].Layers.Count)
            : 1;

    /// <summary>All views of one exposure, far layers first.</summary>
    private void AddViews(Clip clip, MediaTime time, Placement placement, FramePlan plan)
    {
        var count = LayerCount(clip);
        for (var layer = 0; layer < count; layer++)
            plan.Add(View(clip, time, placement, plan, layer));
    }

    /// <summary>How far anything of a clip moves, in pixels: of its layers the outermost move most.</summary>
    private double Travel(
        Clip clip,
        (MediaTime Time, Placement Placement) from,
        (MediaTime Time, Placement Placement) to,
        FramePlan plan
    )
    {
        var longest = 0.0;
        for (var layer = 0; layer < LayerCount(clip); layer++)
            longest = Math.Max(
                longest,
                Travel(
                    View(clip, from.Time, from.Placement, plan, layer),
                    View(clip, to.Time, to.Placement, plan, layer)
                )
            );
        return longest;
    }

    /// <summary>A layer that is not equally near all over.</summary>
    private PlannedView Sloped(
        Clip clip,
        MediaTime time,
        Placement placement,
        DepthSurface surface,
        Plate plate,
        PixelWindow window
    )
    {
        var widest = Math.Min(
            clip.ViewAt(time, surface.Farthest).Zoom,
            clip.ViewAt(time, surface.Nearest).Zoom
        );
        var level = plate.LevelForAll(widest * placement.Zoom);
        PlaneMap At(double nearness) => Map(clip.Framing, clip.ViewAt(time, nearness), placement, level);
        var middle = At((surface.Farthest + surface.Nearest) / 2);
        return new PlannedView(level, default, middle, window)
        {
            Sloped = new SlopedMap(At(0), At(0.5), At(1), surface),
        };
    }

    /// <summary>
    /// How far, in pixels, anything on the canvas moves between two views. A picture that is unseen in one of them has
    /// no path.
    /// </summary>
    private double Travel(in PlannedView from, in PlannedView to)
    {
        if (from.Window == default || to.Window == default)
            return 0;
        var longest = Math.Max(
            Math.Max(
                Math.Abs(to.Window.Left - from.Window.Left),
                Math.Abs(to.Window.Right - from.Window.Right)
            ),
            Math.Max(
                Math.Abs(to.Window.Top - from.Window.Top),
                Math.Abs(to.Window.Bottom - from.Window.Bottom)
            )
        );
        if (from.Level is null || to.Level is null)
            return longest;
        var (scaleX, scaleY) = (
            to.Level.Width / (double)from.Level.Width,
            to.Level.Height / (double)from.Level.Height
        );
        if (from.Sloped is not { } start || to.Sloped is not { } end)
            return Math.Max(longest, Travel(from.Map, to.Map, scaleX, scaleY));
        foreach (var nearness in (ReadOnlySpan<double>)[start.Surface.Farthest, start.Surface.Nearest])
            longest = Math.Max(longest, Travel(start.At(nearness), end.At(nearness), scaleX, scaleY));
        return longest;
    }

    /// <summary>The longest way of a corner of the canvas.</summary>
    private double Travel(in PlaneMap from, in PlaneMap to, double scaleX, double scaleY)
    {
        var longest = 0.0;
        for (var corner = 0; corner < 4; corner++)
        {
            var (x, y) = ((corner & 1) * canvas.Width, (corner >> 1) * canvas.Height);
            var (pictureX, pictureY) = from.At(x, y);
            var (nowX, nowY) = to.Find(pictureX * scaleX, pictureY * scaleY);
            longest = Math.Max(longest, Math.Sqrt((nowX - x) * (nowX - x) + (nowY - y) * (nowY - y)));
        }
        return longest;
    }
}
