namespace Rostrum.Vision.Classical;

/// <summary>The level line about which still water mirrors what stands on its shore.</summary>
internal static class MirrorLine
{
    private const int Columns = 48;
    private const int MostRows = 96;
    private const double LeastLikeness = 0.72;
    private const double LeastPart = 0.28;
    private const double LeastSky = 0.05;

    /// <returns>0–1 from the top; null where the picture does not mirror.</returns>
    /// <param name="skyFoot">Where the sky ends; the line lies below.</param>
    public static double? Find(LabPlanes lab, float[] sky, double? skyFoot)
    {
        var rows = Math.Min(MostRows, lab.Height);
        // What is the same upside down is a lake only under a sky; fruit and wheels are too.
        if (rows < 24 || lab.Width < Columns || skyFoot is null || sky.Average() < LeastSky)
            return null;
        float[][] planes = [Shrunk(lab, lab.L, rows), Shrunk(lab, lab.A, rows), Shrunk(lab, lab.B, rows)];
        double best = 0;
        var at = 0;
        for (
            var line = (int)(rows * Math.Max(LeastPart, skyFoot.Value - 0.02));
            line <= rows * (1 - LeastPart);
            line++
        )
            if (Likeness(planes, line, rows) is var likeness && likeness > best)
                (best, at) = (likeness, line);
        return best >= LeastLikeness ? at / (double)rows : null;
    }

    /// <summary>
    /// The correlation of light above a line with that below it, upside down, once what all columns share has been
    /// taken away: a picture that only fades from the middle is no mirror.
    /// </summary>
    private static double Likeness(float[][] planes, int line, int rows)
    {
        double both = 0,
            upper = 1e-6,
            lower = 1e-6;
        foreach (var plane in planes)
            for (var away = 0; away < Math.Min(line, rows - line); away++)
            {
                var above = Row(plane, line - 1 - away);
                var below = Row(plane, line + away);
                for (var x = 0; x < Columns; x++)
                {
                    both += above[x] * below[x];
                    upper += above[x] * above[x];
                    lower += below[x] * below[x];
                }
            }
        var contrast = Math.Sqrt(upper / (3.0 * Columns * Math.Min(line, rows - line)));
        return both / Math.Sqrt(upper * lower) * Rounded.Step(1.5, 4, contrast);
    }

    private static ReadOnlySpan<float> Row(float[] plane, int row) => plane.AsSpan(row * Columns, Columns);

    private static float[] Shrunk(LabPlanes lab, float[] plane, int rows)
    {
        var sums = new float[Columns * rows];
        var counts = new int[Columns * rows];
        for (var at = 0; at < plane.Length; at++)
        {
            var cell = lab.Y(at) * rows / lab.Height * Columns + lab.X(at) * Columns / lab.Width;
            sums[cell] += plane[at];
            counts[cell]++;
        }
        for (var row = 0; row < rows; row++)
        {
            var own = sums.AsSpan(row * Columns, Columns);
            float mean = 0;
            for (var x = 0; x < Columns; x++)
                mean += own[x] /= counts[row * Columns + x];
            foreach (ref var value in own)
                value -= mean / Columns;
        }
        return sums;
    }
}
