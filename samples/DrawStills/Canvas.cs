using System.Numerics;
using static DrawStills.Scalar;

namespace DrawStills;

/// <summary>Radiance at a point given in pixels, with a stream of the sample's own.</summary>
internal delegate Vector3 Shader(float x, float y, ref Stream random);

/// <summary>A linear-light float RGB picture.</summary>
internal sealed class Canvas(int width, int height)
{
    public static readonly ParallelOptions Workers = new() { MaxDegreeOfParallelism = 2 };

    public int Width => width;
    public int Height => height;
    public Vector3[] Pixels { get; } = new Vector3[width * height];

    public ref Vector3 this[int x, int y] => ref Pixels[y * width + x];

    /// <summary>Averages <paramref name="grid"/> squared jittered samples per pixel.</summary>
    public void Render(int firstRow, int lastRow, int grid, Shader shade)
    {
        Parallel.For(
            firstRow,
            lastRow,
            Workers,
            y =>
            {
                for (var x = 0; x < width; x++)
                    this[x, y] = Supersample(x, y, grid, shade);
            }
        );
    }

    public Vector3 Sample(float x, float y)
    {
        x = Math.Clamp(x - 0.5f, 0f, width - 1.001f);
        y = Math.Clamp(y - 0.5f, 0f, height - 1.001f);
        int ix = (int)x,
            iy = (int)y;
        int ox = ix + 1 < width ? 1 : 0,
            oy = iy + 1 < height ? width : 0;
        var at = iy * width + ix;
        var top = Mix(Pixels[at], Pixels[at + ox], x - ix);
        var bottom = Mix(Pixels[at + oy], Pixels[at + oy + ox], x - ix);
        return Mix(top, bottom, y - iy);
    }

    /// <summary>Paints a round-ended segment whose radius, in pixels, runs from ra to rb.</summary>
    public void Stroke(Vector2 a, Vector2 b, float ra, float rb, Vector3 colour, float opacity = 1f)
    {
        var reach = MathF.Max(ra, rb) + 1f;
        var x0 = Math.Max(0, (int)(MathF.Min(a.X, b.X) - reach));
        var x1 = Math.Min(width - 1, (int)(MathF.Max(a.X, b.X) + reach));
        var y0 = Math.Max(0, (int)(MathF.Min(a.Y, b.Y) - reach));
        var y1 = Math.Min(height - 1, (int)(MathF.Max(a.Y, b.Y) + reach));
        var axis = b - a;
        var scale = 1f / MathF.Max(axis.LengthSquared(), 1e-6f);
        for (var y = y0; y <= y1; y++)
        for (var x = x0; x <= x1; x++)
        {
            var p = new Vector2(x + 0.5f, y + 0.5f) - a;
            var t = Saturate(Vector2.Dot(p, axis) * scale);
            var cover = Coverage(Lerp(ra, rb, t), (p - axis * t).Length()) * opacity;
            if (cover > 0f)
                this[x, y] = Mix(this[x, y], colour, cover);
        }
    }

    // A stroke thinner than a pixel keeps a one-pixel footprint and fades instead.
    private static float Coverage(float radius, float distance) =>
        Saturate(MathF.Max(radius, 0.5f) - distance + 0.5f) * MathF.Min(1f, radius * 2f);

    private static Vector3 Supersample(int x, int y, int grid, Shader shade)
    {
        var sum = Vector3.Zero;
        for (var s = 0; s < grid * grid; s++)
        {
            var random = new Stream(x, y, s);
            var px = x + (s % grid + random.Next()) / grid;
            var py = y + (s / grid + random.Next()) / grid;
            sum += shade(px, py, ref random);
        }
        return sum / (grid * grid);
    }
}
