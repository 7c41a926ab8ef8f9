namespace Rostrum.Bench.Figures;

/// <summary>
/// Structural similarity (Wang, Bovik, Sheikh, Simoncelli, IEEE TIP 13, 2004) of two pictures of codes of an 8-bit
/// range, with their Gaussian window of 11 pixels and σ 1.5, averaged over all whole windows.
/// </summary>
internal static class Ssim
{
    private const int Size = 11;
    private const double C1 = 0.01 * 255 * (0.01 * 255);
    private const double C2 = 0.03 * 255 * (0.03 * 255);
    private static readonly double[] window = Window();

    public static double Of(float[] a, float[] b, int width)
    {
        var (meanA, meanB) = (Blurred(a, width), Blurred(b, width));
        var squareA = Blurred([.. a.Select(value => value * value)], width);
        var squareB = Blurred([.. b.Select(value => value * value)], width);
        var product = Blurred([.. a.Zip(b, (x, y) => x * y)], width);
        double sum = 0;
        for (var i = 0; i < meanA.Length; i++)
        {
            var (mA, mB) = (meanA[i], meanB[i]);
            var (varianceA, varianceB) = (squareA[i] - mA * mA, squareB[i] - mB * mB);
            var covariance = product[i] - mA * mB;
            sum +=
                (2 * mA * mB + C1)
                * (2 * covariance + C2)
                / ((mA * mA + mB * mB + C1) * (varianceA + varianceB + C2));
        }
        return sum / meanA.Length;
    }

    /// <summary>Only where the window lies whole within the picture.</summary>
    private static double[] Blurred(float[] picture, int width)
    {
        var height = picture.Length / width;
        var (inWidth, inHeight) = (width - Size + 1, height - Size + 1);
        var across = new double[inWidth * height];
        var both = new double[inWidth * inHeight];
        Parallel.For(
            0,
            height,
            y =>
            {
                for (var x = 0; x < inWidth; x++)
                for (var k = 0; k < Size; k++)
                    across[y * inWidth + x] += window[k] * picture[y * width + x + k];
            }
        );
        Parallel.For(
            0,
            inHeight,
            y =>
            {
                for (var x = 0; x < inWidth; x++)
                for (var k = 0; k < Size; k++)
                    both[y * inWidth + x] += window[k] * across[(y + k) * inWidth + x];
            }
        );
        return both;
    }

    private static double[] Window()
    {
        var weights = Enumerable
            .Range(-Size / 2, Size)
            .Select(k => Math.Exp(-k * k / (2 * 1.5 * 1.5)))
            .ToArray();
        return [.. weights.Select(weight => weight / weights.Sum())];
    }
}
