using Rostrum.Compositor.Effects;
using Rostrum.Compositor.Effects.Layout;
using Rostrum.Compositor.Painting;
using Rostrum.Compositor.Planning;
using Rostrum.Drafts;

namespace Rostrum.Compositor.Insets;

/// <summary>
/// Paints the small films of a frame and lays them over it, from bottom to top.
/// Belongs to one painter, and keeps a painter for each size of small film that is seen now.
/// </summary>
internal sealed unsafe class InsetStack(Canvas canvas) : IDisposable
{
    /// <summary>Sizes kept at most.</summary>
    private const int MostSizes = 12;

    private readonly List<(Canvas Cell, Painter Painter, Reduction Reader)> painters = [];
    private readonly InsetPainter layer = new(canvas);

    public void Paint(FramePlan plan, WorkFrame frame)
    {
        foreach (var inset in plan.Insets)
        {
            var (_, painter, reader) = PainterOf(inset.Cell);
            layer.Lay(inset, painter.PaintInset(inset.Plan), reader, frame);
        }
    }

    /// <summary>The one used last stands last; the first is given up where there are too many.</summary>
    private (Canvas, Painter Painter, Reduction Reader) PainterOf(Canvas cell)
    {
        for (var i = 0; i < painters.Count; i++)
            if (painters[i].Cell == cell)
            {
                var known = painters[i];
                painters.RemoveAt(i);
                painters.Add(known);
                return known;
            }
        if (painters.Count == MostSizes)
        {
            painters[0].Painter.Dispose();
            painters[0].Reader.Dispose();
            painters.RemoveAt(0);
        }
        painters.Add((cell, new Painter(cell), new Reduction(cell)));
        return painters[^1];
    }

    public void Dispose()
    {
        foreach (var (_, painter, reader) in painters)
        {
            painter.Dispose();
            reader.Dispose();
        }
        layer.Dispose();
    }
}
