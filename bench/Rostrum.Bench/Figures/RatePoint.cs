namespace Rostrum.Bench.Figures;

/// <summary>What one encoding gave.</summary>
/// <param name="Megabytes">Size of the file.</param>
/// <param name="Decibels">−10·log10(1 − SSIM) of luma, SSIM averaged over the frames.</param>
/// <param name="Seconds">Processor time of ffmpeg.</param>
internal readonly record struct RatePoint(double Megabytes, double Decibels, double Seconds);

/// <summary>Encodings at several rate factors; between them figures run straight over the logarithm of the size.</summary>
internal sealed class RateCurve(IEnumerable<RatePoint> points)
{
    private readonly RatePoint[] bySize = [.. points.OrderBy(point => point.Megabytes)];

    public double DecibelsAt(double megabytes) => At(megabytes, point => point.Decibels);

    public double SecondsAt(double megabytes) => At(megabytes, point => point.Seconds);

    /// <summary>Beyond either end the nearest stretch goes on.</summary>
    private double At(double megabytes, Func<RatePoint, double> figure)
    {
        var i = 0;
        while (i < bySize.Length - 2 && bySize[i + 1].Megabytes < megabytes)
            i++;
        var (from, to) = (bySize[i], bySize[i + 1]);
        var share = Math.Log(megabytes / from.Megabytes) / Math.Log(to.Megabytes / from.Megabytes);
        return figure(from) + (figure(to) - figure(from)) * share;
    }
}
