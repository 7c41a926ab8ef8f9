using Rostrum.Compositor.Kernels;

namespace Rostrum.Compositor.Plates;

/// <summary>
/// A fitted still, ready to be filmed: the same picture in one or more sizes, finest first. Immutable once built;
/// any number of painters may read it. Owned by whoever built it.
/// </summary>
public sealed class Plate : IDisposable
{
    internal Plate(IReadOnlyList<PlateLevel> levels) => Levels = levels;

    internal IReadOnlyList<PlateLevel> Levels { get; }

    /// <summary>Memory held, in bytes.</summary>
    public long Bytes => Levels.Sum(level => level.Luma.Bytes + level.Cb.Bytes + level.Cr.Bytes);

    /// <summary>The coarsest level good enough for a zoom; the finest where none is.</summary>
    internal PlateLevel LevelFor(double zoom)
    {
        for (var i = Levels.Count - 1; i > 0; i--)
            if (Levels[i].Density / zoom >= AreaFilterLimits.Coarsest)
                return Levels[i];
        return Levels[0];
    }

    public void Dispose()
    {
        foreach (var level in Levels)
            level.Dispose();
    }
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

    public int Width => Luma.Width;

    public int Height => Luma.Height;

    public void Dispose()
    {
        Luma.Dispose();
        Cb.Dispose();
        Cr.Dispose();
    }
}
