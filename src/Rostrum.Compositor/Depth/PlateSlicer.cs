using Rostrum.Compositor.Plates;
using Rostrum.Drafts.Sights;

namespace Rostrum.Compositor.Depth;

/// <summary>
/// Cuts a plate into layers by depth. Layer i is seen where the picture is as near as it or nearer; the farthest is
/// seen everywhere. What would be seen of a nearer layer in the place where it stood is painted over with what lies
/// around it at the layer's own depth, so that no hole opens and nothing is stretched.
/// </summary>
internal sealed class PlateSlicer(SceneLayers layers)
{
    private readonly EdgeZone edges = new(layers.Depth);

    /// <summary>The layers of one level, far ones first. The level itself stays as it is, and its owner's.</summary>
    public PlateLevel[] Slice(PlateLevel level)
    {
        var covers = new LayerCover?[layers.Nearness.Count];
        var guide = SmallLuma.Of(level, layers.Depth.Width, layers.Depth.Height);
        Parallel.For(
            1,
            covers.Length,
            i => covers[i] = LayerCover.Of(level, guide, Share(layers.Nearness[i - 1], layers.Nearness[i]))
        );
        var sliced = new PlateLevel[covers.Length];
        Parallel.For(0, covers.Length, i => sliced[i] = Layer(level, covers, i));
        return sliced;
    }

    private PlateLevel Layer(PlateLevel level, LayerCover?[] covers, int index)
    {
        var painted =
            index + 1 < covers.Length
                ? LayerFill.Paint(level, covers[index], covers[index + 1]!, edges)
                : (level.Luma.Clone(), level.Cb.Clone(), level.Cr.Clone());
        return new PlateLevel(painted.Item1, painted.Item2, painted.Item3, level.Density, level.Samples)
        {
            ChromaShift = level.ChromaShift,
            Cover = covers[index]?.Planes(),
        };
    }

    /// <summary>How far each cell of the depth belongs to a layer or nearer ones, 0–1: all of it from its own nearness on.</summary>
    private float[] Share(double behind, double own) =>
        [
            .. layers.Depth.Values.Select(value =>
                (float)Math.Clamp((value / 255.0 - behind) / (own - behind), 0, 1)
            ),
        ];
}
