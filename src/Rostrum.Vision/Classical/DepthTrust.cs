using Rostrum.Drafts.Sights;

namespace Rostrum.Vision.Classical;

/// <summary>
/// How well a depth fits its picture, 0–1. Where depth steps, the picture has an edge; and what runs straight up through
/// the picture stands upright, and is not laid on a slope.
/// </summary>
internal static class DepthTrust
{
    /// <summary>A step of depth over two pixels, of 255, that no slope has.</summary>
    private const int DepthEdge = 20;

    /// <summary>Colour steps over four pixels between which an edge is faint and plain.</summary>
    private const double Faint = 3;
    private const double Plain = 12;

    /// <summary>Change of lightness across a pixel, in the mean along an upright line, that is one.</summary>
    private const double Upright = 2.5;

    /// <summary>Depth's change over the picture's height between which what stands upright comes to lean.</summary>
    private const double Level = 0.35;
    private const double Leaning = 1;

    /// <summary>The part of a picture's pixels on upright lines from which on they tell.</summary>
    private const double FewLines = 0.004;
    private const double ManyLines = 0.02;

    public static double Of(LabPlanes lab, ByteGrid depth) =>
        depth.Width != lab.Width || depth.Height != lab.Height ? 1 : Edges(lab, depth) * Lines(lab, depth);

    /// <summary>The part of depth's edges, by their height, that lie along edges of the picture.</summary>
    private static double Edges(LabPlanes lab, ByteGrid depth)
    {
        double sum = 0,
            met = 0;
        for (var y = 2; y < lab.Height - 2; y++)
        for (var x = 2; x < lab.Width - 2; x++)
        {
            int across = Math.Abs(depth[x + 1, y] - depth[x - 1, y]),
                down = Math.Abs(depth[x, y + 1] - depth[x, y - 1]),
                step = Math.Max(across, down);
            if (step < DepthEdge)
                continue;
            sum += step;
            met +=
                step
                * Rounded.Step(Faint, Plain, Step(lab, y * lab.Width + x, across >= down ? 1 : lab.Width));
        }
        return sum == 0 ? 1 : met / sum;
    }

    /// <summary>The colour step over four pixels along one way.</summary>
    private static double Step(LabPlanes lab, int at, int way)
    {
        double l = lab.L[at + 2 * way] - lab.L[at - 2 * way],
            a = lab.A[at + 2 * way] - lab.A[at - 2 * way],
            b = lab.B[at + 2 * way] - lab.B[at - 2 * way];
        return Math.Sqrt(l * l + a * a + b * b);
    }

    /// <summary>The part of upright lines that are not laid on a slope.</summary>
    private static double Lines(LabPlanes lab, ByteGrid depth)
    {
        var reach = Math.Max(3, lab.Height / 30);
        double lines = 0,
            lying = 0;
        for (var x = 2; x < lab.Width - 2; x++)
        {
            double along = 0;
            for (var y = 0; y < Math.Min(lab.Height, 2 * reach); y++)
                along += lab.Across[y * lab.Width + x];
            for (var y = reach; y + reach < lab.Height; y++)
            {
                along += lab.Across[(y + reach) * lab.Width + x];
                if (Math.Abs(along) / (2 * reach + 1) >= Upright)
                {
                    lines++;
                    var change = (depth[x, y + reach] - depth[x, y - reach]) / 255.0;
                    var slope = Math.Abs(change) * lab.Height / (2 * reach);
                    // A step of depth is no slope.
                    lying += IsEven(depth, x, y, reach) ? Rounded.Step(Level, Leaning, slope) : 0;
                }
                along -= lab.Across[(y - reach) * lab.Width + x];
            }
        }
        return lines == 0 ? 1 : 1 - lying / lines * Rounded.Step(FewLines, ManyLines, lying / lab.Count);
    }

    private static bool IsEven(ByteGrid depth, int x, int y, int reach)
    {
        for (var row = y - reach; row < y + reach; row++)
            if (Math.Abs(depth[x, row + 1] - depth[x, row]) > DepthEdge / 2)
                return false;
        return true;
    }
}
