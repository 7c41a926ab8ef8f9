using Rostrum.Compositor.Effects.Lens;
using Rostrum.Compositor.Effects.Light;
using Rostrum.Compositor.Kernels;

namespace Rostrum.Compositor.Effects.Living;

/// <summary>
/// One channel as two layers out of focus. Kept are the means of all light, of the near layer's light, and of its
/// cover, over discs of a few sizes; what lies behind is the difference.
/// </summary>
internal sealed unsafe class DiscStack : IDisposable
{
    private const int Rungs = 4;

    /// <summary>A mean that holds less of what is behind tells nothing of it.</summary>
    private const float LeastSeen = 0.004f;

    private readonly int width;
    private readonly DiscRungs all;
    private readonly DiscRungs near;
    private readonly DiscRungs cover;
    private readonly float* product;

    public DiscStack(int width, int height)
    {
        this.width = width;
        (all, near, cover) = (
            new DiscRungs(width, height),
            new DiscRungs(width, height),
            new DiscRungs(width, height)
        );
        product = Native.Allocate<float>(width + 64);
    }

    /// <param name="most">Radius of the largest disc that will be asked for, samples.</param>
    public void Begin(float most)
    {
        all.Begin(most);
        near.Begin(most);
        cover.Begin(most);
    }

    public void Gather(int y, float* light, float* covers)
    {
        for (var x = 0; x < width; x++)
            product[x] = light[x] * covers[x];
        all.Gather(y, light);
        near.Gather(y, product);
        cover.Gather(y, covers);
    }

    public void Prepare()
    {
        all.Prepare();
        near.Prepare();
        cover.Prepare();
    }

    /// <summary>Lays both layers over each other into a row that holds the sharp picture.</summary>
    public void Lay(int y, float* row, float* covers, float* depths, in FocusedLens lens, float most)
    {
        float** alls = stackalloc float*[Rungs],
            nears = stackalloc float*[Rungs],
            seen = stackalloc float*[Rungs];
        for (var i = 0; i < all.Count; i++)
        {
            alls[i] = all.Spread(i, y);
            nears[i] = near.Spread(i, y);
            seen[i] = cover.Spread(i, y);
        }
        var nearRadius = lens.NearRadius * most;
        var (nearRung, nearPart) = all.Between(nearRadius);
        for (var x = 0; x < width; x++)
        {
            var (sharp, own) = (row[x], covers[x]);
            if (nearRadius == 0 && own >= 1)
                continue;
            float light,
                shown;
            if (nearRung < 0)
            {
                shown = own + (seen[0][x] - own) * nearPart;
                light = sharp * own + (nears[0][x] - sharp * own) * nearPart;
            }
            else
            {
                shown = seen[nearRung][x] + (seen[nearRung + 1][x] - seen[nearRung][x]) * nearPart;
                light = nears[nearRung][x] + (nears[nearRung + 1][x] - nears[nearRung][x]) * nearPart;
            }
            var away = MathF.Min(MathF.Abs(depths[x] - lens.Focus) * lens.PerNearness, 1);
            var radius = most * MathF.Max(lens.Least + (1 - lens.Least) * away * away, own * lens.NearRadius);
            var (rung, part) = all.Between(radius);
            var far =
                rung < 0
                    ? sharp + (Behind(alls[0][x], nears[0][x], seen[0][x], sharp) - sharp) * part
                    : Blend(
                        Behind(alls[rung][x], nears[rung][x], seen[rung][x], sharp),
                        Behind(alls[rung + 1][x], nears[rung + 1][x], seen[rung + 1][x], sharp),
                        part
                    );
            row[x] = light + far * (1 - shown);
        }
    }

    private static float Behind(float all, float near, float cover, float otherwise) =>
        cover < 1 - LeastSeen ? (all - near) / (1 - cover) : otherwise;

    private static float Blend(float from, float to, float part) => from + (to - from) * part;

    public void Dispose()
    {
        all.Dispose();
        near.Dispose();
        cover.Dispose();
        Native.Free(product);
    }
}

/// <summary>The means of a plane over discs of growing radius, on planes of falling size.</summary>
internal sealed unsafe class DiscRungs : IDisposable
{
    private static readonly float[] radii = [2.6f, 6, 13, 26];
    private static readonly int[] scales = [2, 2, 4, 8];

    private readonly CoarsePlane half;
    private readonly CoarsePlane[] rungs;
    private readonly FloatPlane?[] sources;
    private readonly Disc[] discs;

    public DiscRungs(int width, int height)
    {
        half = new CoarsePlane(width, height, 2);
        rungs = [.. scales.Select(scale => new CoarsePlane(width, height, scale))];
        sources =
        [
            null,
            null,
            new FloatPlane(rungs[2].Plane.Width, rungs[2].Plane.Height),
            new FloatPlane(rungs[3].Plane.Width, rungs[3].Plane.Height),
        ];
        discs = [.. scales.Select((scale, i) => new Disc(radii[i] / scale))];
    }

    /// <summary>Rungs in use, at least two.</summary>
    public int Count { get; private set; }

    public void Begin(float most)
    {
        Count = 2;
        while (Count < radii.Length && radii[Count - 1] < most)
            Count++;
    }

    public void Gather(int y, float* row) => half.Gather(y, row);

    public void Prepare()
    {
        var source = half.Plane;
        for (var i = 0; i < Count; i++)
        {
            if (sources[i] is { } smaller)
            {
                Halve(source, smaller);
                source = smaller;
            }
            discs[i].Run(source, rungs[i].Plane);
        }
    }

    public float* Spread(int rung, int y) => rungs[rung].Spread(y);

    /// <summary>The rung below a radius, −1 for the sharp picture, and the way from there to the next, 0–1.</summary>
    public (int Rung, float Part) Between(float radius)
    {
        if (radius <= radii[0])
            return (-1, radius / radii[0]);
        var rung = 0;
        while (rung < Count - 2 && radii[rung + 1] <= radius)
            rung++;
        return (rung, MathF.Min(1, (radius - radii[rung]) / (radii[rung + 1] - radii[rung])));
    }

    private static void Halve(FloatPlane from, FloatPlane to)
    {
        for (var y = 0; y < to.Height; y++)
        {
            float* upper = from.Near(2 * y),
                lower = from.Near(2 * y + 1),
                output = to.Row(y);
            for (var x = 0; x < to.Width; x++)
            {
                var left = Math.Min(2 * x, from.Width - 1);
                var next = Math.Min(2 * x + 1, from.Width - 1);
                output[x] = (upper[left] + upper[next] + (lower[left] + lower[next])) * 0.25f;
            }
        }
    }

    public void Dispose()
    {
        half.Dispose();
        foreach (var rung in rungs)
            rung.Dispose();
        foreach (var source in sources)
            source?.Dispose();
    }
}
