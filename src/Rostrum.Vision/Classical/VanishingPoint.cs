namespace Rostrum.Vision.Classical;

/// <summary>Where the picture's slanting lines meet, as in a street or a corridor.</summary>
/// <param name="X">0–1 of the width.</param>
/// <param name="Y">0–1 of the height.</param>
/// <param name="Trust">0 where no point is better than others, 1 where most lines agree.</param>
internal readonly record struct VanishingPoint(double X, double Y, double Trust)
{
    private const int Columns = 36;
    private const int Rows = 28;
    private const int Spacing = 5;
    private const double LeastEdge = 4;
    private const double Near = 0.012;

    public static VanishingPoint Of(LabPlanes lab)
    {
        var lines = Lines(lab);
        if (lines.Count < 60)
            return new VanishingPoint(0.5, 0.5, 0);
        var votes = new double[Columns * Rows];
        for (var cell = 0; cell < votes.Length; cell++)
            votes[cell] = Votes(lines, PlaceX(cell) * lab.Width, PlaceY(cell) * lab.Height, Near * lab.Width);
        var best = Array.IndexOf(votes, votes.Max());
        var part = votes[best] / lines.Count;
        var usual = votes.Order().ElementAt(votes.Length / 2) / lines.Count;
        var trust = Rounded.Step(0.1, 0.22, part) * Rounded.Step(2.5, 5, part / Math.Max(0.01, usual));
        return new VanishingPoint(PlaceX(best), PlaceY(best), trust);
    }

    private static double PlaceX(int cell) => 0.15 + 0.7 * (cell % Columns + 0.5) / Columns;

    private static double PlaceY(int cell) => 0.15 + 0.7 * (cell / Columns + 0.5) / Rows;

    /// <summary>Points on edges that are neither level nor upright, with the edge's direction.</summary>
    private static List<(double X, double Y, double AlongX, double AlongY)> Lines(LabPlanes lab)
    {
        var lines = new List<(double, double, double, double)>();
        for (var top = 1; top < lab.Height - Spacing; top += Spacing)
        for (var left = 1; left < lab.Width - Spacing; left += Spacing)
        {
            var best = Steepest(lab, left, top);
            double across = lab.Across[best],
                down = lab.Down[best];
            var steep = Math.Sqrt(across * across + down * down);
            if (steep < LeastEdge || Math.Abs(across) < 0.2 * steep || Math.Abs(down) < 0.2 * steep)
                continue;
            lines.Add((lab.X(best), lab.Y(best), -down / steep, across / steep));
        }
        return lines;
    }

    private static int Steepest(LabPlanes lab, int left, int top)
    {
        var best = top * lab.Width + left;
        float most = -1;
        for (var y = top; y < top + Spacing; y++)
        for (var x = left; x < left + Spacing; x++)
        {
            var at = y * lab.Width + x;
            var steep = lab.Across[at] * lab.Across[at] + lab.Down[at] * lab.Down[at];
            if (steep > most)
                (most, best) = (steep, at);
        }
        return best;
    }

    /// <summary>Lines that pass close by; those that begin at the point itself tell nothing.</summary>
    private static double Votes(
        List<(double X, double Y, double AlongX, double AlongY)> lines,
        double x,
        double y,
        double near
    )
    {
        double votes = 0;
        foreach (var line in lines)
        {
            var (dx, dy) = (x - line.X, y - line.Y);
            var aside = Math.Abs(dx * line.AlongY - dy * line.AlongX);
            var away = Math.Sqrt(dx * dx + dy * dy);
            if (away > 6 * near)
                votes += Rounded.Step(near + 0.05 * away, 0.4 * near, aside);
        }
        return votes;
    }
}
