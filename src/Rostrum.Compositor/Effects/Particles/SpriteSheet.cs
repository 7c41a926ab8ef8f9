using System.Runtime.Intrinsics;
using Rostrum.Compositor.Kernels;
using Rostrum.Drafts.Effects.Particles;

namespace Rostrum.Compositor.Effects.Particles;

/// <summary>
/// The form of a flat thing, sampled: distance from its outline (positive inside), the slope of that distance across
/// and down, and how light its surface is, 1 being its colour. From distances it is drawn sharp at every size.
/// </summary>
internal sealed unsafe class SpriteSheet : IDisposable
{
    /// <summary>The sheet reaches this far from the middle of a thing of radius 1.</summary>
    public const double Reach = 2;

    public const int Side = 96;

    private readonly Vector128<float>* texels = Native.Allocate<Vector128<float>>((Side + 1) * (Side + 1));

    public SpriteSheet(ParticleShape shape)
    {
        var outline = Outline.Of(shape);
        for (var row = 0; row <= Side; row++)
        for (var column = 0; column <= Side; column++)
        {
            var (x, y) = ((column * 2.0 / Side - 1) * Reach, (row * 2.0 / Side - 1) * Reach);
            const double step = Reach / Side;
            texels[row * (Side + 1) + column] = Vector128.Create(
                (float)Distance(outline, x, y),
                (float)((Distance(outline, x + step, y) - Distance(outline, x - step, y)) / (2 * step)),
                (float)((Distance(outline, x, y + step) - Distance(outline, x, y - step)) / (2 * step)),
                (float)Surface(shape, x, y)
            );
        }
    }

    /// <param name="x">In texels from the sheet's left edge, 0–<see cref="Side"/>, the last not included.</param>
    public Vector128<float> At(float x, float y)
    {
        var (column, row) = ((int)x, (int)y);
        var (right, down) = (Vector128.Create(x - column), Vector128.Create(y - row));
        var place = texels + row * (Side + 1) + column;
        var above = place[0] + (place[1] - place[0]) * right;
        var below = place[Side + 1] + (place[Side + 2] - place[Side + 1]) * right;
        return above + (below - above) * down;
    }

    private static double Distance((double X, double Y)[] outline, double x, double y)
    {
        var nearest = double.MaxValue;
        var inside = false;
        for (var i = 0; i < outline.Length; i++)
        {
            var (a, b) = (outline[i], outline[(i + 1) % outline.Length]);
            var (wayX, wayY) = (b.X - a.X, b.Y - a.Y);
            var length = wayX * wayX + wayY * wayY;
            var along = length > 0 ? Math.Clamp(((x - a.X) * wayX + (y - a.Y) * wayY) / length, 0, 1) : 0;
            var (offX, offY) = (x - a.X - along * wayX, y - a.Y - along * wayY);
            nearest = Math.Min(nearest, offX * offX + offY * offY);
            if (a.Y > y != b.Y > y && x < a.X + (y - a.Y) / wayY * wayX)
                inside = !inside;
        }
        return Math.Sqrt(nearest) * (inside ? 1 : -1);
    }

    /// <summary>Paler tips of petals, veins of leaves, the roundness of a heart.</summary>
    private static double Surface(ParticleShape shape, double x, double y) =>
        shape switch
        {
            ParticleShape.Petal => 0.98
                - 0.16 * y
                + 0.05 * Math.Cos(26 * x / (1.4 - 0.5 * y))
                - 0.1 * Math.Abs(x),
            ParticleShape.Leaf => 0.9
                + 0.14 * Math.Sin(9 * (y + 1.1 * Math.Abs(x)))
                + 0.45 * Math.Exp(-900 * Math.Pow(x - 0.07 * y * y, 2))
                - 0.1 * x,
            ParticleShape.Heart => 1.05
                - 0.3 * (x * x + y * y)
                + 0.55 * Math.Exp(-14 * (Math.Pow(x + 0.4, 2) + Math.Pow(y + 0.42, 2))),
            _ => 1,
        };

    public void Dispose() => Native.Free(texels);
}
