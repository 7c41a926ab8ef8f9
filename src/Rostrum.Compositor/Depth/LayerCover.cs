using Rostrum.Compositor.Kernels;
using Rostrum.Compositor.Plates;

namespace Rostrum.Compositor.Depth;

/// <summary>
/// Where a layer covers what lies behind it, in the size of a level. A coarse share becomes fine by following the
/// picture's own edges: a guided filter (He, Sun and Tang, ECCV 2010), whose two coefficients are found on the coarse
/// grid and applied to every sample of the level (He and Sun, 2015).
/// </summary>
internal sealed class LayerCover
{
    /// <summary>Cells to each side within which one linear law is looked for.</summary>
    private const int Radius = 4;

    /// <summary>Contrast, squared, below which the picture counts as plain and the share is smoothed.</summary>
    private const float Plain = 2e-4f;

    /// <summary>Cells to each side that are all alike where a share is sure, and the part of others that makes an edge.</summary>
    private const int Sure = 2;
    private const float Mixed = 0.12f;

    /// <summary>Squared correlations below which light tells nothing of a share, and from which on it tells all.</summary>
    private const float Untold = 0.15f;
    private const float Plainly = 0.5f;

    /// <summary>Faint shares are taken for none, nearly whole ones for whole.</summary>
    private const float Faint = 0.15f;

    private readonly PlateLevel level;
    private readonly Plane luma;

    private LayerCover(PlateLevel level)
    {
        this.level = level;
        luma = new Plane(level.Width, level.Height);
    }

    /// <summary>How much of a sample of the level is covered, 0–32767.</summary>
    public unsafe short* Row(int y) => luma.Row(y);

    /// <param name="share">0–1 for each cell of the guide's grid.</param>
    public static LayerCover Of(PlateLevel level, SmallLuma guide, float[] share)
    {
        var cover = new LayerCover(level);
        var (slope, offset) = Laws(guide, share);
        cover.Apply(guide.Width, guide.Height, slope, offset);
        return cover;
    }

    /// <summary>Share = slope · light + offset, as well as it can be told around each cell.</summary>
    private static (float[] Slope, float[] Offset) Laws(SmallLuma guide, float[] share)
    {
        var box = new BoxMean(guide.Width, guide.Height, Radius);
        var light = guide.Values;
        var (meanLight, meanShare) = (box.Of(light), box.Of(share));
        var products = box.Of(Product(light, share));
        var squares = box.Of(Product(light, light));
        var (slope, offset) = (new float[light.Length], new float[light.Length]);
        for (var i = 0; i < light.Length; i++)
        {
            var variance = squares[i] - meanLight[i] * meanLight[i];
            slope[i] = (products[i] - meanLight[i] * meanShare[i]) / (variance + Plain);
            offset[i] = meanShare[i] - slope[i] * meanLight[i];
        }
        var told = Told(products, meanLight, meanShare, squares, box.Of(Product(share, share)));
        (slope, offset) = (box.Of(slope), box.Of(offset));
        KeepWhatIsSure(
            share,
            box.Of(told),
            new BoxMean(guide.Width, guide.Height, Sure).Of(share),
            slope,
            offset
        );
        return (slope, offset);
    }

    /// <summary>How much of the share around each cell follows from the light, 0–1: the square of their correlation.</summary>
    private static float[] Told(
        float[] products,
        float[] meanLight,
        float[] meanShare,
        float[] lights,
        float[] shares
    )
    {
        var told = new float[products.Length];
        for (var i = 0; i < told.Length; i++)
        {
            var together = products[i] - meanLight[i] * meanShare[i];
            var light = MathF.Max(0, lights[i] - meanLight[i] * meanLight[i]) + Plain;
            var share = MathF.Max(0, shares[i] - meanShare[i] * meanShare[i]) + Plain;
            told[i] = Math.Clamp((together * together / (light * share) - Untold) / (Plainly - Untold), 0, 1);
        }
        return told;
    }

    /// <summary>
    /// Away from its edge a share is known, and where light does not tell what is covered, it is known no better: a dark side of
    /// what stands before something as dark is not to melt into that.
    /// </summary>
    private static void KeepWhatIsSure(
        float[] share,
        float[] told,
        float[] around,
        float[] slope,
        float[] offset
    )
    {
        for (var i = 0; i < share.Length; i++)
        {
            var edge = told[i] * Math.Min(1, Math.Min(around[i], 1 - around[i]) / Mixed);
            slope[i] *= edge;
            offset[i] = share[i] + (offset[i] - share[i]) * edge;
        }
    }

    private static float[] Product(float[] a, float[] b)
    {
        var product = new float[a.Length];
        for (var i = 0; i < a.Length; i++)
            product[i] = a[i] * b[i];
        return product;
    }

    private unsafe void Apply(int width, int height, float[] slope, float[] offset)
    {
        var code = TransferCurve.CodeOfLinear + 32768;
        Parallel.For(
            0,
            level.Height,
            y =>
            {
                var (row, down) = Place(y, level.Height, height);
                var (first, second) = (row * width, Math.Min(row + 1, height - 1) * width);
                short* light = level.Luma.Row(y),
                    target = luma.Row(y);
                for (var x = 0; x < level.Width; x++)
                {
                    var (left, across) = Place(x, level.Width, width);
                    var right = Math.Min(left + 1, width - 1);
                    var a = Between(slope, first, second, left, right, across, down);
                    var b = Between(offset, first, second, left, right, across, down);
                    var share = (a * (code[light[x]] / 65535f) + b - Faint) / (1 - 2 * Faint);
                    target[x] = (short)(Math.Clamp(share, 0f, 1f) * 32767f + 0.5f);
                }
                luma.FillMargins(y);
            }
        );
    }

    private static float Between(
        float[] values,
        int first,
        int second,
        int left,
        int right,
        float across,
        float down
    )
    {
        var upper = values[first + left] + (values[first + right] - values[first + left]) * across;
        var lower = values[second + left] + (values[second + right] - values[second + left]) * across;
        return upper + (lower - upper) * down;
    }

    /// <summary>The cell before a sample's place on the grid, and how far it lies towards the next.</summary>
    private static (int Cell, float Part) Place(int sample, int samples, int cells)
    {
        var place = Math.Clamp((sample + 0.5f) * cells / samples - 0.5f, 0, cells - 1);
        var cell = (int)place;
        return (cell, place - cell);
    }

    /// <summary>The cover as planes for painting; chroma's is the mean of four. The caller owns them.</summary>
    public unsafe CoverPlanes Planes()
    {
        var chroma = new Plane(level.Cb.Width, level.Cb.Height);
        for (var y = 0; y < chroma.Height; y++)
        {
            short* upper = luma.Row(2 * y),
                lower = luma.Row(2 * y + 1),
                target = chroma.Row(y);
            for (var x = 0; x < chroma.Width; x++)
            {
                var next = Math.Min(2 * x + 1, luma.Width - 1);
                target[x] = (short)(upper[2 * x] + upper[next] + lower[2 * x] + lower[next] + 2 >> 2);
            }
            chroma.FillMargins(y);
        }
        return new CoverPlanes(luma, chroma, Box());
    }

    /// <summary>What holds all that is covered at all; without end where that reaches the edge, which is repeated beyond.</summary>
    private unsafe CoverBox Box()
    {
        var (left, top, right, bottom) = (luma.Width, luma.Height, 0, 0);
        for (var y = 0; y < luma.Height; y++)
        {
            var row = new ReadOnlySpan<short>(luma.Row(y), luma.Width);
            var first = row.IndexOfAnyExcept((short)0);
            if (first < 0)
                continue;
            (left, right) = (Math.Min(left, first), Math.Max(right, row.LastIndexOfAnyExcept((short)0) + 1));
            (top, bottom) = (Math.Min(top, y), y + 1);
        }
        const int far = int.MaxValue / 4;
        return new CoverBox(
            left == 0 ? -far : left,
            top == 0 ? -far : top,
            right == luma.Width ? far : right,
            bottom == luma.Height ? far : bottom
        );
    }
}
