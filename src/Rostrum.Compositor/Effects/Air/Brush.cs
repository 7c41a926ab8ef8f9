using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Rostrum.Compositor.Effects.Air;

/// <summary>A soft disc, or the streak that it draws on a straight way; in pixels of the canvas.</summary>
/// <param name="Radius">Where it is half as strong as inside.</param>
/// <param name="Edge">Over which it fades, half of it inside the radius.</param>
/// <param name="Rim">How much stronger it is at its rim than in its middle, as a blurred point of light is.</param>
/// <param name="Taper">How much weaker a streak is at its ends.</param>
internal readonly record struct Stroke(
    double FromX,
    double FromY,
    double ToX,
    double ToY,
    double Radius,
    double Edge,
    double Rim = 0,
    double Taper = 0
)
{
    public double Reach => Radius + Edge / 2;

    public double Top => Math.Min(FromY, ToY) - Reach;

    public double Bottom => Math.Max(FromY, ToY) + Reach;
}

/// <summary>
/// Draws round things into a band of air, eight pixels at a time. Every step is rounded by itself, so that all widths
/// of vectors give the same bits.
/// </summary>
internal static unsafe class Brush
{
    private static readonly Vector256<float> eight = Vector256.Create(0f, 1, 2, 3, 4, 5, 6, 7);

    /// <param name="tint">Of it where it is whole.</param>
    /// <param name="opacity">0–1.</param>
    /// <param name="cover">How much of what is behind it hides where it is whole: 0 for light alone.</param>
    public static void Draw(
        AirBand band,
        int bandTop,
        int width,
        int height,
        in Stroke stroke,
        Tint tint,
        double opacity,
        double cover
    )
    {
        var first = Math.Max(bandTop, (int)Math.Floor(stroke.Top));
        var last = Math.Min(Math.Min(bandTop + AirBand.Rows, height), (int)Math.Ceiling(stroke.Bottom));
        for (var y = first; y < last; y++)
        {
            var (left, right) = Span(stroke, y + 0.5);
            var from = Math.Max(0, (int)Math.Floor(left)) & ~7;
            var to = Math.Min(width, (int)Math.Ceiling(right));
            if (from >= to)
                continue;
            band.Mark(from, to);
            Row(band, y - bandTop, y + 0.5f, from, to, stroke, tint * opacity, (float)(opacity * cover));
        }
    }

    /// <summary>What of a row the stroke can touch.</summary>
    private static (double Left, double Right) Span(in Stroke stroke, double y)
    {
        var (down, reach) = (stroke.ToY - stroke.FromY, stroke.Reach);
        var (start, end) = (0.0, 1.0);
        if (Math.Abs(down) > 1e-6)
        {
            var (one, two) = ((y - reach - stroke.FromY) / down, (y + reach - stroke.FromY) / down);
            (start, end) = (Math.Clamp(Math.Min(one, two), 0, 1), Math.Clamp(Math.Max(one, two), 0, 1));
        }
        var (a, b) = (
            stroke.FromX + (stroke.ToX - stroke.FromX) * start,
            stroke.FromX + (stroke.ToX - stroke.FromX) * end
        );
        return (Math.Min(a, b) - reach, Math.Max(a, b) + reach);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Row(
        AirBand band,
        int row,
        float y,
        int from,
        int to,
        in Stroke stroke,
        Tint tint,
        float cover
    )
    {
        var (wayX, wayY) = ((float)(stroke.ToX - stroke.FromX), (float)(stroke.ToY - stroke.FromY));
        var length = wayX * wayX + wayY * wayY;
        var perLength = length > 1e-6f ? 1 / length : 0;
        var downStart = y - (float)stroke.FromY;
        var alongDown = Vector256.Create(downStart * wayY * perLength);
        var steep = Vector256.Create(1 / Math.Max((float)stroke.Edge, 0.01f));
        var reach = Vector256.Create((float)stroke.Reach);
        var rim = Vector256.Create((float)(stroke.Rim / (stroke.Radius * stroke.Radius)));
        var inside = Vector256.Create((float)(stroke.Radius * stroke.Radius));
        var (one, taper) = (Vector256<float>.One, Vector256.Create((float)stroke.Taper));
        var across = eight + Vector256.Create(from + 0.5f - (float)stroke.FromX);
        var pass = band.Pass(row);
        var light = band.Light(row);
        var blue = band.Blue(row);
        var red = band.Red(row);
        for (var x = from; x < to; x += 8, across += Vector256.Create(8f))
        {
            var along = across * Vector256.Create(wayX * perLength) + alongDown;
            along = Vector256.Min(Vector256.Max(along, Vector256<float>.Zero), one);
            var offX = across - along * Vector256.Create(wayX);
            var offY = Vector256.Create(downStart) - along * Vector256.Create(wayY);
            var square = offX * offX + offY * offY;
            var share = (reach - Vector256.Sqrt(square)) * steep;
            share = Vector256.Min(Vector256.Max(share, Vector256<float>.Zero), one);
            share = share * share * (Vector256.Create(3f) - share - share);
            share *= one - rim * (inside - square);
            var middle = along + along - one;
            share *= one - taper * middle * middle;
            var rest = one - share * Vector256.Create(cover);
            (Vector256.Load(pass + x) * rest).Store(pass + x);
            (Vector256.Load(light + x) * rest + share * Vector256.Create(tint.Light)).Store(light + x);
            (Vector256.Load(blue + x) * rest + share * Vector256.Create(tint.Blue)).Store(blue + x);
            (Vector256.Load(red + x) * rest + share * Vector256.Create(tint.Red)).Store(red + x);
        }
    }
}
