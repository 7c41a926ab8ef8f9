using Rostrum.Compositor.Plates;
using Rostrum.Drafts.Sights;

namespace Rostrum.Compositor.Depth;

/// <summary>
/// Cuts a plate into layers by depth. A layer is seen where the picture is as near as it or nearer, and it is not
/// behind another one itself; the first is seen everywhere. What would be seen of a nearer layer in the place where it
/// stood is painted over with what lies around it at the layer's own depth, so that no hole opens and nothing is
/// stretched.
/// </summary>
internal sealed class PlateSlicer
{
    /// <summary>
    /// Nearness within which two layers move alike: a card fades into a floor where it touches it, by no more.
    /// </summary>
    private const double Alike = 0.02;

    private readonly SceneLayers layers;
    private readonly EdgeZone edges;

    /// <summary>For each layer but the first how far each cell of the depth belongs to it or nearer ones, 0–1.</summary>
    private readonly float[][] shares;

    public PlateSlicer(SceneLayers layers)
    {
        this.layers = layers;
        edges = new EdgeZone(layers.Depth);
        shares = Shares();
    }

    /// <summary>The layers of one level, far ones first. The level itself stays as it is, and its owner's.</summary>
    public PlateLevel[] Slice(PlateLevel level)
    {
        var covers = new LayerCover?[layers.Surfaces.Count];
        if (covers.Length > 1)
        {
            var guide = SmallLuma.Of(level, layers.Depth.Width, layers.Depth.Height);
            Parallel.For(1, covers.Length, i => covers[i] = LayerCover.Of(level, guide, shares[i]));
        }
        var sliced = new PlateLevel[covers.Length];
        Parallel.For(0, covers.Length, i => sliced[i] = Layer(level, covers, i));
        return sliced;
    }

    private PlateLevel Layer(PlateLevel level, LayerCover?[] covers, int index)
    {
        var painted =
            index + 1 < covers.Length
                ? LayerFill.Paint(level, covers[index], covers[(index + 1)..]!, edges)
                : (level.Luma.Clone(), level.Cb.Clone(), level.Cr.Clone());
        return new PlateLevel(painted.Item1, painted.Item2, painted.Item3, level.Density, level.Samples)
        {
            ChromaShift = level.ChromaShift,
            Cover = covers[index]?.Planes(),
        };
    }

    private float[][] Shares()
    {
        var depth = layers.Depth;
        var cells = new SurfaceCells(layers.Surfaces, depth.Width, depth.Height);
        var found = new float[layers.Surfaces.Count][];
        for (var i = 1; i < found.Length; i++)
            found[i] = new float[depth.Values.Length];
        for (var y = 0; y < depth.Height; y++)
        for (var x = 0; x < depth.Width; x++)
        {
            var (value, behind) = (depth[x, y] / 255.0, cells.At(0, x, y));
            for (var i = 1; i < found.Length; i++)
            {
                var own = cells.At(i, x, y);
                if (own <= behind)
                    continue;
                var apart = own - behind;
                var share = Math.Clamp((value - behind) / apart, 0, 1) * Math.Min(1, apart / Alike);
                found[i][y * depth.Width + x] = (float)share;
                behind = own;
            }
        }
        return found;
    }
}
