namespace Rostrum.Drafts.Sights;

/// <summary>How near each of a few surfaces is at the middle of every cell of a grid.</summary>
public sealed class SurfaceCells
{
    private readonly double[][] rows;
    private readonly (double Tilt, double Back)[] tilts;
    private readonly int width;

    public SurfaceCells(IReadOnlyList<DepthSurface> surfaces, int width, int height)
    {
        this.width = width;
        tilts = [.. surfaces.Select(surface => (surface.Tilt, surface.Back))];
        rows =
        [
            .. surfaces.Select(surface =>
                Enumerable.Range(0, height).Select(y => surface.At((y + 0.5) / height)).ToArray()
            ),
        ];
    }

    /// <summary>The nearness of a surface at a cell.</summary>
    public double At(int surface, int x, int y) =>
        Math.Max(tilts[surface].Back, rows[surface][y] + tilts[surface].Tilt * ((x + 0.5) / width - 0.5));

    /// <summary>The surface that is closest to a nearness at a cell, and how near it is there.</summary>
    public (int Surface, double Nearness) Closest(double nearness, int x, int y)
    {
        var (closest, found) = (0, At(0, x, y));
        for (var i = 1; i < rows.Length; i++)
        {
            var at = At(i, x, y);
            if (Math.Abs(at - nearness) < Math.Abs(found - nearness))
                (closest, found) = (i, at);
        }
        return (closest, found);
    }
}
