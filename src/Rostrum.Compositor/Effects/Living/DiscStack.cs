using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Rostrum.Compositor.Effects.Lens;
using Rostrum.Compositor.Effects.Light;
using Rostrum.Compositor.Kernels;

namespace Rostrum.Compositor.Effects.Living;

/// <summary>
/// One channel as two layers out of focus. Kept are the means of all light and of the near layer's light over discs of
/// a few sizes; what lies behind is the difference. The means of the near layer's cover are given.
/// </summary>
internal sealed unsafe class DiscStack : IDisposable
{
    /// <summary>A mean that holds less of what is behind tells nothing of it.</summary>
    private const float LeastSeen = 0.004f;

    private readonly int width;
    private readonly DiscRungs all;
    private readonly DiscRungs near;
    private readonly DiscRungs cover;
    private readonly float* product;
    private readonly float* radii;

    /// <param name="cover">Means of the near layer's cover, for channels of this size.</param>
    public DiscStack(int width, int height, DiscRungs cover)
    {
        (this.width, this.cover) = (width, cover);
        (all, near) = (new DiscRungs(width, height), new DiscRungs(width, height));
        product = Native.Allocate<float>(width + 64);
        radii = Native.Allocate<float>(width + 64);
    }

    /// <inheritdoc cref="DiscRungs.Begin"/>
    public void Begin(float least, float most)
    {
        all.Begin(least, most);
        near.Begin(least, most);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Gather(int y, float* light, float* covers)
    {
        for (var x = 0; x < width; x += 8)
            (Vector256.Load(light + x) * Vector256.Load(covers + x)).Store(product + x);
        all.Gather(y, light);
        near.Gather(y, product);
    }

    public void Prepare()
    {
        all.Prepare();
        near.Prepare();
    }

    /// <summary>Lays both layers over each other into a row that holds the sharp picture.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Lay(int y, float* row, float* covers, float* depths, in FocusedLens lens, float most)
    {
        var (least, largest) = Radii(covers, depths, lens, most);
        float** alls = stackalloc float*[DiscRungs.Most],
            nears = stackalloc float*[DiscRungs.Most],
            seen = stackalloc float*[DiscRungs.Most];
        var nearRadius = lens.NearRadius * most;
        if (nearRadius > 0)
            (least, largest) = (Math.Min(least, nearRadius), Math.Max(largest, nearRadius));
        var (from, end) = all.Around(least, largest);
        for (var i = from; i < end; i++)
        {
            alls[i] = all.Spread(i, y);
            nears[i] = near.Spread(i, y);
            seen[i] = cover.Spread(i, y);
        }
        var (rung, part) = all.Between(nearRadius);
        for (var x = 0; x < width; x += 8)
        {
            var (sharp, own) = (Vector256.Load(row + x), Vector256.Load(covers + x));
            var (light, shown) = (sharp * own, own);
            if (nearRadius > 0)
            {
                if (rung >= 0)
                    (light, shown) = (Vector256.Load(nears[rung] + x), Vector256.Load(seen[rung] + x));
                light += (Vector256.Load(nears[rung + 1] + x) - light) * part;
                shown += (Vector256.Load(seen[rung + 1] + x) - shown) * part;
            }
            var (far, radius) = (sharp, Vector256.Load(radii + x));
            for (var i = from; i < end; i++)
            {
                var (way, isPassed) = all.Way(i, radius);
                if (isPassed)
                    continue;
                var behind = Behind(
                    Vector256.Load(alls[i] + x),
                    Vector256.Load(nears[i] + x),
                    Vector256.Load(seen[i] + x),
                    sharp
                );
                far = Vector256.ConditionalSelect(
                    Vector256.LessThan(way, Vector256<float>.One),
                    far + (behind - far) * way,
                    behind
                );
            }
            (light + far * (Vector256<float>.One - shown)).Store(row + x);
        }
    }

    /// <summary>The radius of each pixel's disc behind the near layer; and the smallest and the largest of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (float Least, float Largest) Radii(float* covers, float* depths, in FocusedLens lens, float most)
    {
        var (one, count) = (Vector256<float>.One, width & ~7);
        var (lowest, highest) = (Vector256.Create(most), Vector256<float>.Zero);
        for (var x = 0; x < width; x += 8)
        {
            var away = Vector256.Abs(Vector256.Load(depths + x) - Vector256.Create(lens.Focus));
            away = Vector256.Min(away * lens.PerNearness, one);
            var behind = Vector256.Create(lens.Least) + away * away * (1 - lens.Least);
            var radius = Vector256.Max(behind, Vector256.Load(covers + x) * lens.NearRadius) * most;
            radius.Store(radii + x);
            if (x >= count)
                break;
            (lowest, highest) = (Vector256.Min(lowest, radius), Vector256.Max(highest, radius));
        }
        var (least, largest) = (most, 0f);
        for (var i = 0; i < 8; i++)
            (least, largest) = (Math.Min(least, lowest[i]), Math.Max(largest, highest[i]));
        for (var x = count; x < width; x++)
            (least, largest) = (Math.Min(least, radii[x]), Math.Max(largest, radii[x]));
        return (least, largest);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Behind(
        Vector256<float> all,
        Vector256<float> near,
        Vector256<float> cover,
        Vector256<float> otherwise
    ) =>
        Vector256.ConditionalSelect(
            Vector256.LessThan(cover, Vector256.Create(1 - LeastSeen)),
            (all - near) / (Vector256<float>.One - cover),
            otherwise
        );

    public void Dispose()
    {
        all.Dispose();
        near.Dispose();
        Native.Free(product);
        Native.Free(radii);
    }
}

/// <summary>The means of a plane over discs of growing radius, on planes of falling size.</summary>
internal sealed unsafe class DiscRungs : IDisposable
{
    /// <summary>Rungs that there are.</summary>
    public const int Most = 4;

    private static readonly float[] radii = [2.6f, 6, 13, 26];
    private static readonly int[] scales = [2, 2, 4, 8];

    private readonly CoarsePlane half;
    private readonly CoarsePlane[] rungs;
    private readonly FloatPlane?[] sources;
    private readonly Disc[] discs;
    private int first;
    private int count;

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

    /// <param name="least">Radius of the smallest disc that will be asked for, samples.</param>
    /// <param name="most">And of the largest.</param>
    public void Begin(float least, float most) => (first, count) = Among(least, most, Most);

    public void Gather(int y, float* row) => half.Gather(y, row);

    public void Prepare()
    {
        var source = half.Plane;
        for (var i = 0; i < count; i++)
        {
            if (sources[i] is { } smaller)
            {
                source.Halve(smaller);
                source = smaller;
            }
            if (i >= first)
                discs[i].Run(source, rungs[i].Plane);
        }
    }

    public float* Spread(int rung, int y) => rungs[rung].Spread(y);

    /// <summary>The rungs that radii from one to another lie between, [From, End).</summary>
    public (int From, int End) Around(float least, float largest) => Among(least, largest, count);

    private static (int From, int End) Among(float least, float largest, int count)
    {
        var from = 0;
        while (from < count - 1 && radii[from + 1] <= least)
            from++;
        var end = from + 1;
        while (end < count && radii[end - 1] < largest)
            end++;
        return (from, end);
    }

    /// <summary>The rung below a radius, −1 for the sharp picture, and the way from there to the next, 0–1.</summary>
    public (int Rung, float Part) Between(float radius)
    {
        if (radius <= radii[0])
            return (-1, radius / radii[0]);
        var rung = 0;
        while (rung < count - 2 && radii[rung + 1] <= radius)
            rung++;
        return (rung, MathF.Min(1, (radius - radii[rung]) / (radii[rung + 1] - radii[rung])));
    }

    /// <summary>How far radii are on their way to a rung from the one below it, 0–1; and whether all are past the next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (Vector256<float> Way, bool IsPassed) Way(int rung, Vector256<float> radius)
    {
        if (rung + 1 < count && Vector256.GreaterThanOrEqualAll(radius, Vector256.Create(radii[rung + 1])))
            return (Vector256<float>.One, true);
        var below = rung == 0 ? 0 : radii[rung - 1];
        var way = (radius - Vector256.Create(below)) * (1 / (radii[rung] - below));
        return (Vector256.Min(Vector256.Max(way, Vector256<float>.Zero), Vector256<float>.One), false);
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
