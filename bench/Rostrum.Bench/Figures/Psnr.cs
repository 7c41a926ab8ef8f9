namespace Rostrum.Bench.Figures;

/// <summary>Peak signal-to-noise ratio of two pictures of codes 0–255, in decibels.</summary>
internal static class Psnr
{
    public static double Whole(float[] picture, float[] truth, int width) =>
        Of(picture, truth, width, new Part(0, 0, width, picture.Length / width));

    /// <summary>The middle half in either direction.</summary>
    public static double Centre(float[] picture, float[] truth, int width)
    {
        var height = picture.Length / width;
        return Of(picture, truth, width, new Part(width / 4, height / 4, width * 3 / 4, height * 3 / 4));
    }

    private readonly record struct Part(int Left, int Top, int Right, int Bottom);

    private static double Of(float[] picture, float[] truth, int width, Part part)
    {
        double sum = 0;
        for (var y = part.Top; y < part.Bottom; y++)
        for (var x = part.Left; x < part.Right; x++)
        {
            double error = picture[y * width + x] - truth[y * width + x];
            sum += error * error;
        }
        var mean = sum / ((double)(part.Right - part.Left) * (part.Bottom - part.Top));
        return 10 * Math.Log10(255 * 255 / mean);
    }
}
