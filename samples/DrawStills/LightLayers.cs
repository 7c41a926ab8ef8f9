using System.Numerics;
using static DrawStills.Scalar;

namespace DrawStills;

/// <summary>What one camera sample saw. Diffuse is before, not after, multiplication by albedo.</summary>
internal struct LightSample
{
    public Vector3 Albedo;
    public Vector3 Diffuse;
    public Vector3 Soft;
    public Vector3 Sharp;
    public Vector3 Normal;
    public float Depth;
}

/// <summary>Keeps noisy, smooth light apart from crisp texture, so that only the light is filtered.</summary>
internal sealed class LightLayers(int width, int height)
{
    private readonly LightSample[] _pixels = new LightSample[width * height];

    public int Width => width;
    public int Height => height;

    public void Add(int x, int y, in LightSample s, float weight)
    {
        ref var p = ref _pixels[y * width + x];
        p.Albedo += s.Albedo * weight;
        p.Diffuse += s.Diffuse * weight;
        p.Soft += s.Soft * weight;
        p.Sharp += s.Sharp * weight;
        p.Normal += s.Normal * weight;
        p.Depth += s.Depth * weight;
    }

    public Canvas Combine()
    {
        var (diffuse, soft) = (new Canvas(width, height), new Canvas(width, height));
        for (var i = 0; i < _pixels.Length; i++)
            (diffuse.Pixels[i], soft.Pixels[i]) = (_pixels[i].Diffuse, _pixels[i].Soft);
        foreach (var stride in (ReadOnlySpan<int>)[1, 2, 4])
            (diffuse, soft) = Filter(diffuse, soft, stride);
        var picture = new Canvas(width, height);
        for (var i = 0; i < _pixels.Length; i++)
            picture.Pixels[i] = _pixels[i].Albedo * diffuse.Pixels[i] + soft.Pixels[i] + _pixels[i].Sharp;
        return picture;
    }

    /// <summary>One pass of an edge-stopping wavelet filter, taps <paramref name="stride"/> apart.</summary>
    private (Canvas Diffuse, Canvas Soft) Filter(Canvas diffuse, Canvas soft, int stride)
    {
        var (diffuseOut, softOut) = (new Canvas(width, height), new Canvas(width, height));
        Parallel.For(
            0,
            height,
            Canvas.Workers,
            y =>
            {
                for (var x = 0; x < width; x++)
                    (diffuseOut[x, y], softOut[x, y]) = Average(diffuse, soft, x, y, stride);
            }
        );
        return (diffuseOut, softOut);
    }

    private (Vector3 Diffuse, Vector3 Soft) Average(Canvas diffuse, Canvas soft, int x, int y, int stride)
    {
        ref readonly var here = ref _pixels[y * width + x];
        var level = 0.25f + Luminance(diffuse[x, y]);
        var shine = 0.05f + Luminance(soft[x, y]);
        var (sumDiffuse, sumSoft, total, totalSoft) = (Vector3.Zero, Vector3.Zero, 0f, 0f);
        for (var j = -2; j <= 2; j++)
        for (var i = -2; i <= 2; i++)
        {
            int u = x + i * stride,
                v = y + j * stride;
            if (u < 0 || v < 0 || u >= width || v >= height)
                continue;
            ref readonly var there = ref _pixels[v * width + u];
            var turn = (there.Normal - here.Normal).LengthSquared() * 40f;
            var step = MathF.Abs(there.Depth - here.Depth) * 1.6f;
            var kernel = (3 - Math.Abs(i)) * (3 - Math.Abs(j)) * MathF.Exp(-turn - step);
            var jump = MathF.Abs(Luminance(diffuse[u, v]) + 0.25f - level) / level;
            var weight = kernel * MathF.Exp(-jump * jump * 3f * stride);
            var flash = MathF.Abs(Luminance(soft[u, v]) + 0.05f - shine) / shine;
            var weightSoft = kernel / (1f + flash * flash * 0.4f);
            sumDiffuse += diffuse[u, v] * weight;
            sumSoft += soft[u, v] * weightSoft;
            total += weight;
            totalSoft += weightSoft;
        }
        return (sumDiffuse / total, sumSoft / totalSoft);
    }
}
