namespace Rostrum.Vision.Classical;

/// <summary>
/// Where a sea ends under a sky of its colour: the only level edge that runs across what was taken for sky. Clouds have
/// edges too, but not in one row of the picture from side to side.
/// </summary>
internal static class SeaLine
{
    /// <summary>Pixels from the edge at which both sides of it are looked at.</summary>
    private const int Reach = 3;

    /// <summary>The part of the picture's columns in which the line must be in view.</summary>
    private const double LeastInView = 0.3;

    /// <summary>The part of those columns in which there must be an edge, all in the same direction.</summary>
    private const double LeastEdges = 0.75;

    /// <summary>How far what was taken for sky goes on beyond the line at least, as a part of the picture's height.</summary>
    private const double GoesOn = 0.04;

    /// <summary>Parts what lies below the line from the sky.</summary>
    /// <param name="sky">0–1 for every pixel.</param>
    /// <returns>What is left of the sky, the sea, and the line's height, 0–1 from the top; null where there is none.</returns>
    public static (float[] Sky, float[] Sea, double? Line) Part(LabPlanes lab, float[] sky)
    {
        var sea = new float[sky.Length];
        if (Find(lab, sky) is not { } row)
            return (sky, sea, null);
        var (above, start) = ((float[])sky.Clone(), row * lab.Width);
        Array.Copy(sky, start, sea, start, sky.Length - start);
        Array.Clear(above, start, sky.Length - start);
        return (above, sea, (double)row / lab.Height);
    }

    private static int? Find(LabPlanes lab, float[] sky)
    {
        double best = LeastEdges;
        int? line = null;
        var margin = Math.Max(Reach, (int)(GoesOn * lab.Height));
        for (var y = margin; y < lab.Height - margin; y++)
        {
            var share = EdgesIn(lab, sky, y, margin);
            if (share > best)
                (best, line) = (share, y);
        }
        return line;
    }

    /// <summary>The part of the columns in view that have an edge at the line: darker or of another colour below.</summary>
    private static double EdgesIn(LabPlanes lab, float[] sky, int y, int margin)
    {
        int inView = 0,
            edges = 0;
        for (var x = 0; x < lab.Width; x++)
        {
            var (above, below) = ((y - Reach) * lab.Width + x, (y + Reach) * lab.Width + x);
            if (sky[(y - margin) * lab.Width + x] < 0.5f || sky[(y + margin) * lab.Width + x] < 0.5f)
                continue;
            inView++;
            edges += IsEdge(lab, above, below) ? 1 : 0;
        }
        return inView < LeastInView * lab.Width ? 0 : edges / (double)inView;
    }

    private static bool IsEdge(LabPlanes lab, int above, int below)
    {
        double light = lab.L[above] - lab.L[below],
            a = lab.A[above] - lab.A[below],
            b = lab.B[above] - lab.B[below];
        return light > -2 && Math.Sqrt(light * light + a * a + b * b) > 5;
    }
}
