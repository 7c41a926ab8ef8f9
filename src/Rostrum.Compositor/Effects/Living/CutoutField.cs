using Rostrum.Compositor.Planning;
using Rostrum.Drafts;
using Rostrum.Drafts.Sights;

namespace Rostrum.Compositor.Effects.Living;

/// <summary>Rows of a subject's cut edge, and of its shadow, in pixels of the canvas.</summary>
internal sealed unsafe class CutoutField : IDisposable
{
    private readonly GridRow edge;
    private readonly GridRow shade;
    private readonly int cells;

    public CutoutField(ByteGrid mask, Canvas canvas)
    {
        var field = DistanceField.Of(mask);
        edge = new GridRow(field, mask.Width, mask.Height, canvas.Width);
        shade = new GridRow(field, mask.Width, mask.Height, canvas.Width);
        cells = mask.Height;
    }

    /// <summary>Pixels of the canvas to a cell of the mask.</summary>
    public float Scale(in PlaneMap picture) =>
        (float)(1 / (cells * Math.Sqrt(picture.Yx * picture.Yx + picture.Yy * picture.Yy)));

    /// <summary>The distance of each sample from the edge, in cells; below 0 inside the subject.</summary>
    public float* Edge(in PlaneMap picture, int y, int step, int count) =>
        edge.Row(picture, 0.5, step, Middle(y, step), count);

    /// <summary>The same as if the subject lay this far to the right and below, in pixels.</summary>
    public float* Shade(in PlaneMap picture, int y, int step, int count, double aside, double below) =>
        shade.Row(picture, 0.5 - aside, step, Middle(y, step) - below, count);

    private static double Middle(int y, int step) => step == 1 ? y + 0.5 : 2 * y + 1;

    public void Dispose()
    {
        edge.Dispose();
        shade.Dispose();
    }
}
