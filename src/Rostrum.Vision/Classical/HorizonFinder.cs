namespace Rostrum.Vision.Classical;

/// <summary>Where the ground ends: at the sky's foot, or at the level line that parts the picture most plainly.</summary>
internal static class HorizonFinder
{
    private const double Highest = 0.12;
    private const double Lowest = 0.85;
    private const double LeastLevel = 0.4;

    /// <returns>0–1 from the top; null for none.</returns>
    public static double? Find(LabPlanes lab, float[] sky) => SkyFoot(lab, sky) ?? LevelLine(lab);

    /// <summary>The height above which three quarters of the columns' sky ends.</summary>
    private static double? SkyFoot(LabPlanes lab, float[] sky)
    {
        var feet = new List<int>();
        for (var x = 0; x < lab.Width; x++)
        {
            var foot = -1;
            for (var y = 0; y < lab.Height; y++)
                if (sky[y * lab.Width + x] > 0.5f)
                    foot = y;
            if (foot >= 0)
                feet.Add(foot);
        }
        if (feet.Count < 0.3 * lab.Width)
            return null;
        feet.Sort();
        var place = (feet[feet.Count * 3 / 4] + 1.0) / lab.Height;
        return place is > Highest and < Lowest ? place : null;
    }

    /// <summary>A row across which lightness changes the same way in most columns.</summary>
    private static double? LevelLine(LabPlanes lab)
    {
        double best = 0;
        var at = 0;
        for (var y = (int)(Highest * lab.Height); y < Lowest * lab.Height; y++)
        {
            double up = 0,
                down = 0;
            for (var x = 0; x < lab.Width; x++)
            {
                var change = Strongest(lab, x, y);
                up += Rounded.Step(2, 6, change);
                down += Rounded.Step(2, 6, -change);
            }
            var level = (Math.Max(up, down) - 0.5 * Math.Min(up, down)) / lab.Width;
            if (level > best)
                (best, at) = (level, y);
        }
        return best >= LeastLevel ? (at + 0.5) / lab.Height : null;
    }

    private static double Strongest(LabPlanes lab, int x, int y)
    {
        double strongest = 0;
        for (var near = Math.Max(0, y - 2); near <= Math.Min(lab.Height - 1, y + 2); near++)
        {
            var place = near * lab.Width + x;
            var down = lab.Down[place];
            if (Math.Abs(down) > Math.Abs(strongest) && Math.Abs(down) > 2 * Math.Abs(lab.Across[place]))
                strongest = down;
        }
        return strongest;
    }
}
