using Rostrum.Drafts.Sights;

namespace Rostrum.Compositor.Depth;

/// <summary>
/// How near a place is to an edge of depth, behind which something may come out: 1 at an edge and as far beside it as a
/// camera ever sees behind one, 0 in the middle of surfaces, however they slope.
/// </summary>
internal sealed class EdgeZone
{
    /// <summary>A range of depth between neighbouring cells that no slope has.</summary>
    private const int Step = 24;

    /// <summary>Cells to each side over which that range is looked for.</summary>
    private const int Near = 2;

    /// <summary>How far a camera sees behind an edge, as a part of the picture's width.</summary>
    private const double Reach = 0.06;

    private readonly ByteGrid depth;
    private readonly float[] zone;

    public EdgeZone(ByteGrid depth)
    {
        this.depth = depth;
        var edges = Edges();
        var reach = Math.Max(2, (int)(depth.Width * Reach));
        zone = Widened(edges, reach);
        zone = new BoxMean(depth.Width, depth.Height, Math.Max(1, reach / 4)).Of(zone);
    }

    /// <summary>0–1 at a sample of a plane that covers the picture.</summary>
    public float At(int x, int y, int width, int height) =>
        zone[(int)((long)y * depth.Height / height) * depth.Width + (int)((long)x * depth.Width / width)];

    private float[] Edges()
    {
        var (least, most) = (new byte[depth.Values.Length], new byte[depth.Values.Length]);
        for (var y = 0; y < depth.Height; y++)
        for (var x = 0; x < depth.Width; x++)
        {
            byte low = 255,
                high = 0;
            for (var row = Math.Max(0, y - Near); row <= Math.Min(depth.Height - 1, y + Near); row++)
            for (var column = Math.Max(0, x - Near); column <= Math.Min(depth.Width - 1, x + Near); column++)
                (low, high) = (Math.Min(low, depth[column, row]), Math.Max(high, depth[column, row]));
            (least[y * depth.Width + x], most[y * depth.Width + x]) = (low, high);
        }
        return [.. most.Zip(least, (high, low) => high - low >= Step ? 1f : 0f)];
    }

    /// <summary>Everything within a reach of an edge, by sums along rows and columns.</summary>
    private float[] Widened(float[] edges, int reach)
    {
        var mean = new BoxMean(depth.Width, depth.Height, reach).Of(edges);
        return [.. mean.Select(value => value > 0 ? 1f : 0f)];
    }
}
