using System.Runtime.CompilerServices;

namespace Rostrum.Drafts.Sights;

/// <summary>
/// A picture cut by depth into a few layers. Most pictures are a backdrop, such as a floor that runs up into a wall or
/// sky, with things upright before it: the backdrop is one surface, and what stands before it moves as cards do at
/// their distances. What lies between two layers
/// is shared between them.
/// </summary>
/// <param name="Surfaces">
/// The backdrop first where there is one, then cards from far to near; each lies before those before it wherever it is
/// the nearer one.
/// </param>
/// <param name="Depth">Nearness of each place, 0–255, over the still: inverse distance, 0 the farthest.</param>
public sealed record SceneLayers(IReadOnlyList<DepthSurface> Surfaces, ByteGrid Depth)
{
    /// <summary>Layers at most: each is painted in every frame.</summary>
    public const int Most = 5;

    /// <summary>Nearness by which something must stand out from the backdrop to be no part of it.</summary>
    private const double Rise = 0.035;

    /// <summary>The part of a picture's places that is worth a card.</summary>
    private const double LeastCard = 0.002;

    /// <summary>An error of nearness, squared and in the mean, below which no further card is worth its cost.</summary>
    private const double Fine = 0.015 * 0.015;

    /// <summary>What a tilted backdrop must leave of the error: one that is level across is painted faster.</summary>
    private const double TiltWorth = 0.6;

    /// <summary>Heights above and below a place over which its slope is told.</summary>
    private const double RiseReach = 0.05;

    /// <summary>A step of nearness from one cell to the next that is an edge, not a slope.</summary>
    private const double Edge = 0.06;

    /// <summary>What was found of a depth that is still in use: a film is resolved again after every edit.</summary>
    private static readonly ConditionalWeakTable<ByteGrid, Found> known = [];

    public double Farthest { get; } = Surfaces.Min(surface => surface.Farthest);

    public double Nearest { get; } = Surfaces.Max(surface => surface.Nearest);

    /// <summary>
    /// How much of the picture's area comes out from behind an edge when the camera steps aside by one width of the
    /// picture for nearness 1.
    /// </summary>
    public double Torn { get; } = TornArea(Depth);

    /// <summary>
    /// The layers of a picture; null where all of it is equally far. Cards alone, or a backdrop and cards before it, whichever
    /// tells its depth better.
    /// </summary>
    public static SceneLayers? Of(ByteGrid depth) =>
        known.GetValue(depth, static depth => new Found(Cut(depth))).Layers;

    private static SceneLayers? Cut(ByteGrid depth)
    {
        var best = Cards(depth, null, Most);
        var missed = Missed(depth, best);
        foreach (var backdrop in (DepthSurface?[])[BackdropFinder.Level(depth), BackdropFinder.Tilted(depth)])
        {
            if (backdrop is null)
                continue;
            var surfaces = Before(depth, backdrop);
            var own = Missed(depth, surfaces);
            if (own < missed * (backdrop.Tilt == 0 ? 1 : TiltWorth))
                (best, missed) = (surfaces, own);
        }
        return best is [{ IsCard: true }] or [] ? null : new SceneLayers(best, depth);
    }

    /// <summary>The nearness at a point of the still.</summary>
    public double At(PicturePoint point) => Depth.Sample(point.X, point.Y) / 255;

    /// <summary>Where on the layers that lies with which most of a mask goes.</summary>
    /// <param name="mask">Of the same shape as the depth.</param>
    public DepthPlace PlaceOf(ByteGrid mask)
    {
        var cells = new SurfaceCells(Surfaces, Depth.Width, Depth.Height);
        var parts = new (double Weight, double Nearness, double X, double Y)[Surfaces.Count];
        for (var y = 0; y < Depth.Height; y++)
        for (var x = 0; x < Depth.Width; x++)
        {
            var cell = y * Depth.Width + x;
            if (cell >= mask.Values.Length || mask.Values[cell] == 0)
                continue;
            double weight = mask.Values[cell];
            var (layer, nearness) = cells.Closest(Depth[x, y] / 255.0, x, y);
            ref var part = ref parts[layer];
            part.Weight += weight;
            part.Nearness += weight * nearness;
            part.X += weight * (x + 0.5) / Depth.Width;
            part.Y += weight * (y + 0.5) / Depth.Height;
        }
        var most = Enumerable.Range(0, parts.Length).MaxBy(i => parts[i].Weight);
        var (total, near, across, down) = parts[most];
        if (total == 0)
            return new DepthPlace(Depth.Coverage(), PicturePoint.Centre);
        var (middle, surface) = (new PicturePoint(across / total, down / total), Surfaces[most]);
        return surface.IsCard
            ? new DepthPlace(surface.Nearest, middle)
            : new DepthPlace(near / total, middle, surface.RiseAbout(middle, RiseReach));
    }

    /// <summary>A backdrop, and as few cards before it as tell the rest well.</summary>
    private static IReadOnlyList<DepthSurface> Before(ByteGrid depth, DepthSurface backdrop)
    {
        IReadOnlyList<DepthSurface> surfaces = [backdrop];
        for (var most = 1; most < Most && Missed(depth, surfaces) > Fine; most++)
            surfaces = [backdrop, .. Cards(depth, backdrop, most)];
        return surfaces;
    }

    /// <param name="backdrop">What stands out from this is meant; null for everything.</param>
    private static IReadOnlyList<DepthSurface> Cards(ByteGrid depth, DepthSurface? backdrop, int most)
    {
        var counts = new long[256];
        var cells = backdrop is null ? null : new SurfaceCells([backdrop], depth.Width, depth.Height);
        for (var y = 0; y < depth.Height; y++)
        for (var x = 0; x < depth.Width; x++)
            if (cells is null || depth[x, y] / 255.0 > cells.At(0, x, y) + Rise)
                counts[depth[x, y]]++;
        return counts.Sum() < LeastCard * depth.Values.Length
            ? []
            : [.. DepthClusters.Of(counts, most).Select(DepthSurface.Card)];
    }

    /// <summary>By how much a place lies beside the closest layer: squares of nearness, in the mean over every fourth.</summary>
    private static double Missed(ByteGrid depth, IReadOnlyList<DepthSurface> surfaces)
    {
        var cells = new SurfaceCells(surfaces, depth.Width, depth.Height);
        var (sum, count) = (0.0, 0);
        for (var y = 0; y < depth.Height; y += 2)
        for (var x = y / 2 % 2; x < depth.Width; x += 2, count++)
        {
            var nearness = depth[x, y] / 255.0;
            var apart = cells.Closest(nearness, x, y).Nearness - nearness;
            sum += apart * apart;
        }
        return sum / count;
    }

    /// <summary>Half of all edges open when the camera goes one way, the other half when it goes the other.</summary>
    private static double TornArea(ByteGrid depth)
    {
        var steps = 0.0;
        for (var y = 0; y < depth.Height; y++)
        for (var x = 1; x < depth.Width; x++)
        {
            var step = Math.Abs(depth[x, y] - depth[x - 1, y]) / 255.0;
            if (step > Edge)
                steps += step;
        }
        return steps / 2 / depth.Height;
    }

    private sealed record Found(SceneLayers? Layers);

    public bool Equals(SceneLayers? other) =>
        other is not null && Surfaces.SequenceEqual(other.Surfaces) && Depth.Equals(other.Depth);

    public override int GetHashCode() => HashCode.Combine(Surfaces.Count, Depth);
}
