using Rostrum.Compositor.Depth;
using Rostrum.Compositor.Kernels;
using Rostrum.Drafts.Sights;

namespace Rostrum.Compositor.Plates;

/// <summary>
/// A fitted still, ready to be filmed: the same picture in one or more sizes, finest first. Immutable once built;
/// any number of painters may read it. Owned by whoever built it.
/// </summary>
public sealed class Plate : IDisposable
{
    internal Plate(IReadOnlyList<PlateLevel> levels) => Levels = levels;

    internal IReadOnlyList<PlateLevel> Levels { get; }

    /// <summary>The picture cut by depth, each layer before the ones before it; empty where it is not.</summary>
    internal IReadOnlyList<PlateLayer> Layers { get; private set; } = [];

    /// <summary>Memory held, in bytes.</summary>
    public long Bytes => Levels.Sum(level => level.Bytes) + Layers.Sum(layer => layer.Plate.Bytes);

    /// <summary>Cuts the picture by depth, once. Not while it is being painted from.</summary>
    public void Slice(SceneLayers scene)
    {
        if (Layers.Count > 0)
            return;
        var slicer = new PlateSlicer(scene);
        var sliced = Levels.Select(slicer.Slice).ToList();
        Cut(scene, layer => new Plate([.. sliced.Select(level => level[layer])]));
    }

    /// <summary>Lets it have layers that are made one by one.</summary>
    internal void Cut(SceneLayers scene, Func<int, Plate> layerOf) =>
        Layers = [.. scene.Surfaces.Select((surface, index) => new PlateLayer(surface, layerOf(index)))];

    /// <summary>The coarsest level good enough for a zoom; the finest where none is.</summary>
    internal PlateLevel LevelFor(double zoom)
    {
        for (var i = Levels.Count - 1; i > 0; i--)
            if (Levels[i].Density / zoom >= AreaFilterLimits.Coarsest)
                return Levels[i];
        return Levels[0];
    }

    /// <summary>
    /// The level for what is seen at several zooms at once: the finest that the filter can carry where it is seen from
    /// farthest; the coarsest where none is.
    /// </summary>
    internal PlateLevel LevelForAll(double widest)
    {
        for (var i = 0; i < Levels.Count - 1; i++)
            if (Levels[i].Density / widest <= AreaFilter.LargestStep)
                return Levels[i];
        return Levels[^1];
    }

    public void Dispose()
    {
        foreach (var level in Levels)
            level.Dispose();
        foreach (var layer in Layers)
            layer.Plate.Dispose();
    }
}

/// <summary>What is seen on one surface, and all that stands before it as if it were not there.</summary>
internal sealed record PlateLayer(DepthSurface Surface, Plate Plate);

/// <summary>How much of each sample a layer covers, 0–32767, for luma and for chroma.</summary>
/// <param name="Box">The part of the luma outside which it covers nothing.</param>
internal sealed record CoverPlanes(Plane Luma, Plane Chroma, CoverBox Box);

/// <summary>Columns and rows of a plane; the last ones are not included.</summary>
internal readonly record struct CoverBox(int Left, int Top, int Right, int Bottom)
{
    /// <summary>The same part of planes half the size.</summary>
    public CoverBox Halved => new(Left / 2, Top / 2, (Right + 1) / 2, (Bottom + 1) / 2);
}

/// <summary>
/// One size of a plate. <see cref="Luma"/> is Y′ turned back to linear light (see TransferCurve), so that sums over
/// space and over the shutter's time are sums of light; <see cref="Cb"/> and <see cref="Cr"/> are the colour
/// differences in limited range, 8.8 fixed point about zero, at half the size (rounded up), centred.
/// </summary>
/// <param name="Density">Samples per output pixel at zoom 1.</param>
/// <param name="Samples">Whether they are the still's own pixels or means made of them.</param>
internal sealed record PlateLevel(Plane Luma, Plane Cb, Plane Cr, double Density, SampleKind Samples)
    : IDisposable
{
    /// <summary>Chroma that belongs to every other luma column, as video has it.</summary>
    public const double LeftSited = 0.25;

    /// <summary>Chroma samples by which the chroma lies left of the middle of its two luma columns; 0 is centred.</summary>
    public double ChromaShift { get; init; }

    /// <summary>Where it covers what is behind it; null for everywhere.</summary>
    public CoverPlanes? Cover { get; init; }

    public long Bytes =>
        Luma.Bytes + Cb.Bytes + Cr.Bytes + (Cover is null ? 0 : Cover.Luma.Bytes + Cover.Chroma.Bytes);

    public int Width => Luma.Width;

    public int Height => Luma.Height;

    public void Dispose()
    {
        Luma.Dispose();
        Cb.Dispose();
        Cr.Dispose();
        Cover?.Luma.Dispose();
        Cover?.Chroma.Dispose();
    }
}
