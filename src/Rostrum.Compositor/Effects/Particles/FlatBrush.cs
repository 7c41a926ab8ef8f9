using System.Runtime.CompilerServices;
using Rostrum.Compositor.Effects.Air;

namespace Rostrum.Compositor.Effects.Particles;

/// <summary>A flat thing turned in space: where the canvas lies on it.</summary>
/// <param name="Xx">Its units across for each pixel across; the other three accordingly.</param>
/// <param name="Across">Pixels from its middle that it reaches to either side, and <paramref name="Down"/>.</param>
/// <param name="Blur">Width of its edge in pixels.</param>
internal readonly record struct FlatPose(
    double X,
    double Y,
    double Xx,
    double Xy,
    double Yx,
    double Yy,
    double Across,
    double Down,
    double Blur
)
{
    /// <param name="radius">Of it when it is seen from the front, in pixels.</param>
    /// <param name="narrow">What its own width is multiplied by, as it is turned away: −1 to 1, never 0.</param>
    /// <param name="travelX">Way during the exposure, by which it is stretched.</param>
    public static FlatPose Of(
        double x,
        double y,
        double radius,
        double turn,
        double narrow,
        double travelX,
        double travelY,
        double blur
    )
    {
        var (sine, cosine) = Math.SinCos(turn);
        var (ax, bx) = (radius * narrow * cosine, -radius * sine);
        var (ay, by) = (radius * narrow * sine, radius * cosine);
        var way = Math.Sqrt(travelX * travelX + travelY * travelY);
        if (way > 0.01)
        {
            var (alongX, alongY, longer) = (travelX / way, travelY / way, way / (2 * radius));
            var (a, b) = ((ax * alongX + ay * alongY) * longer, (bx * alongX + by * alongY) * longer);
            (ax, ay, bx, by) = (ax + a * alongX, ay + a * alongY, bx + b * alongX, by + b * alongY);
        }
        var determinant = ax * by - bx * ay;
        return new FlatPose(
            x,
            y,
            by / determinant,
            -bx / determinant,
            -ay / determinant,
            ax / determinant,
            Math.Sqrt(ax * ax + bx * bx) * 1.05 + blur,
            Math.Sqrt(ay * ay + by * by) * 1.05 + blur,
            Math.Max(blur, 1)
        );
    }
}

/// <summary>Draws a flat thing into a band of air, with an edge as soft as its blur and at least a pixel wide.</summary>
internal static unsafe class FlatBrush
{
    private const float TexelsPerUnit = (float)(SpriteSheet.Side / (2 * SpriteSheet.Reach));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Draw(
        AirBand band,
        int bandTop,
        int width,
        int height,
        SpriteSheet sheet,
        in FlatPose pose,
        Tint tint,
        double opacity,
        double cover
    )
    {
        var first = Math.Max(bandTop, (int)Math.Floor(pose.Y - pose.Down));
        var last = Math.Min(Math.Min(bandTop + AirBand.Rows, height), (int)Math.Ceiling(pose.Y + pose.Down));
        var left = Math.Max(0, (int)Math.Floor(pose.X - pose.Across));
        var right = Math.Min(width, (int)Math.Ceiling(pose.X + pose.Across));
        if (first >= last || left >= right)
            return;
        band.Mark(left, right);
        for (var y = first; y < last; y++)
            Row(band, y - bandTop, y, left, right, sheet, pose, tint * opacity, (float)(opacity * cover));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Row(
        AirBand band,
        int row,
        int y,
        int left,
        int right,
        SpriteSheet sheet,
        in FlatPose pose,
        Tint tint,
        float cover
    )
    {
        var (xx, xy, yx, yy) = ((float)pose.Xx, (float)pose.Xy, (float)pose.Yx, (float)pose.Yy);
        var (offX, offY) = ((float)(left + 0.5 - pose.X), (float)(y + 0.5 - pose.Y));
        var softness = 1 / (float)pose.Blur;
        var pass = band.Pass(row);
        var light = band.Light(row);
        var blue = band.Blue(row);
        var red = band.Red(row);
        for (var x = left; x < right; x++, offX++)
        {
            var u = (xx * offX + xy * offY) * TexelsPerUnit + SpriteSheet.Side / 2;
            var v = (yx * offX + yy * offY) * TexelsPerUnit + SpriteSheet.Side / 2;
            if (u < 0 || v < 0 || u >= SpriteSheet.Side || v >= SpriteSheet.Side)
                continue;
            var here = sheet.At(u, v);
            var (slopeU, slopeV) = (here[1], here[2]);
            var (slopeX, slopeY) = (slopeU * xx + slopeV * yx, slopeU * xy + slopeV * yy);
            var slope = MathF.Sqrt(slopeX * slopeX + slopeY * slopeY);
            var share = Math.Clamp(here[0] / Math.Max(slope, 1e-4f) * softness + 0.5f, 0, 1);
            if (share == 0)
                continue;
            share = share * share * (3 - 2 * share);
            var rest = 1 - share * cover;
            var shaded = share * here[3];
            pass[x] *= rest;
            light[x] = light[x] * rest + shaded * tint.Light;
            blue[x] = blue[x] * rest + shaded * tint.Blue;
            red[x] = red[x] * rest + shaded * tint.Red;
        }
    }
}
