namespace Rostrum.Vision.Classical;

/// <summary>The level line about which still water mirrors what stands on its shore.</summary>
internal static class MirrorLine
{
    private const int Columns = 48;
    private const int MostRows = 96;
    private const int Parts = 4;
    private const double LeastLikeness = 0.6;
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

    /// <summary>The likeness that all parts but one of the picture's width reach: one ball is no lake.</summary>
    private static double Likeness(float[][] planes, int line, int rows) =>
        Enumerable.Range(0, Parts).Select(part => Likeness(planes, part, line, rows)).Order().ElementAt(1);

    /// <summary>
    /// The correlation of light above a line with that below it, upside down, once what the columns share has been
    /// taken away: a picture that only fades from the middle is no mirror.
    /// </summary>
    private static double Likeness(float[][] planes, int part, int line, int rows)
    {
        double both = 0,
            upper = 1e-6,
            lower = 1e-6;
        var (first, end) = (part * Columns / Parts, (part + 1) * Columns / Parts);
        foreach (var plane in planes)
            for (var away = 0; away < Math.Min(line, rows - line); away++)
            {
                var above = Row(plane, line - 1 - away);
                var below = Row(plane, line + away);
                for (var x = first; x < end; x++)
                {
                    both += above[x] * below[x];
                    upper += above[x] * above[x];
                    lower += below[x] * below[x];
                }
            }
        var contrast = Math.Sqrt(upper / (3.0 * (end - first) * Math.Min(line, rows - line)));
        return both / Math.Sqrt(upper * lower) * Rounded.Step(0.8, 2.5, contrast);
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
        for (var i = 0; i < sums.Length; i++)
            sums[i] /= counts[i];
        const int wide = Columns / Parts;
        for (var start = 0; start < sums.Length; start += wide)
        {
            var own = sums.AsSpan(start, wide);
            float sum = 0;
            foreach (var value in own)
                sum += value;
            foreach (ref var value in own)
                value -= sum / wide;
        }
        return sums;
    }
}
