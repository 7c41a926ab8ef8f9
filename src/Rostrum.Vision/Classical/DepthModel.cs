namespace Rostrum.Vision.Classical;

/// <summary>
/// Depth from what a picture usually shows: ground that comes nearer downwards, things that stand upright on the ground, sky that is farthest, and a lens that is sharp at the subject.
/// </summary>
internal sealed class DepthModel
{
    /// <summary>Inverse depth of what stands at the horizon, and of the ground at the picture's foot.</summary>
    private const double Farthest = 0.1;
    private const double Nearest = 0.95;

    /// <summary>How far below the horizon a shore is taken to lie.</summary>
    private const double Shore = 0.03;

    /// <summary>Where the ground is taken to end if no horizon was seen.</summary>
    private const double UsualHorizon = 0.42;

    /// <summary>Colour steps up to which two regions are of the same stuff.</summary>
    private const double SameStuff = 9;

    /// <summary>Inverse depth of a wall that fills the picture, and how much of a floor's slope is left to it.</summary>
    private const double WallDepth = 0.4;
    private const double SlopeOfWall = 0.15;

    /// <summary>How far the subject is before a wall, inverse depth.</summary>
    private const double BeforeWall = 0.25;

    private readonly LabPlanes lab;
    private readonly RegionGraph graph;
    private readonly Regions regions;
    private readonly Focus focus;
    private readonly float[] sky;
    private readonly float[] waters;
    private readonly bool onShore;
    private readonly double horizon;
    private readonly bool seen;
    private readonly double wall;

    /// <param name="water">0–1 for every pixel: what it mirrors lies in its plane and does not stand in it.</param>
    public DepthModel(
        LabPlanes lab,
        RegionGraph graph,
        Focus focus,
        float[] sky,
        float[] water,
        double? horizon
    )
    {
        (this.lab, this.graph, this.focus, this.sky) = (lab, graph, focus, sky);
        regions = graph.Regions;
        waters = regions.Mean(water);
        onShore = waters.Any(part => part > 0.5);
        (this.horizon, seen) = (horizon ?? UsualHorizon, horizon is not null);
        wall = seen ? 0 : Rounded.Step(0.75, 0.95, Alike()) * (1 - focus.Split);
    }

    /// <summary>
    /// The part of the picture's uppermost third whose colours are found in its lowest one, or the other way round, the
    /// lesser of both, 0–1. A floor ends somewhere; what is the same from top to foot, and in focus all over, faces the camera.
    /// </summary>
    private double Alike()
    {
        int[] upper = [.. Enumerable.Range(0, regions.Count).Where(region => regions.Y[region] < 1 / 3.0)];
        int[] lower = [.. Enumerable.Range(0, regions.Count).Where(region => regions.Y[region] > 2 / 3.0)];
        return Math.Min(PartIn(upper, lower), PartIn(lower, upper));
    }

    private double PartIn(int[] some, int[] others)
    {
        double all = 1e-9,
            found = 0;
        foreach (var one in some)
        {
            all += regions.Size[one];
            if (Array.Exists(others, other => regions.Apart(one, other) < SameStuff))
                found += regions.Size[one];
        }
        return found / all;
    }

    /// <summary>All that is not the subject, 0–1 for every pixel.</summary>
    public float[] Behind()
    {
        var values = new double[regions.Count];
        var things = new Things(lab, graph);
        for (var region = 0; region < regions.Count; region++)
            values[region] = Behind(region, things);
        var plane = lab.Wide.Smooth(Smoothing.Box(regions.Spread(values), lab.Width, lab.Height, 4), 25);
        for (var at = 0; at < plane.Length; at++)
            plane[at] = (float)(Math.Clamp(plane[at], 0f, 1f) * (1 - sky[at]));
        return plane;
    }

    /// <summary>Inverse depth of the ground at a height, 0–1; above the horizon what is higher is a little farther.</summary>
    private double Ground(double y)
    {
        var floor =
            y <= horizon
                ? Farthest * (0.4 + 0.6 * y / horizon)
                : Farthest + (Nearest - Farthest) * Math.Min(1, (y - horizon) / (1 - horizon));
        return floor + (WallDepth + SlopeOfWall * (y - 0.5) - floor) * wall;
    }

    private double Behind(int region, Things things)
    {
        var flat = Ground(regions.Y[region]);
        // Without a horizon there is nothing to tell lying from standing by.
        var stands = seen ? things.Stands(region, horizon) * (1 - waters[region]) : 0;
        // On a far shore things stand at the water's edge, whatever their mirror images reach down to.
        var foot = onShore ? Math.Min(things.Foot(region), horizon + Shore) : things.Foot(region);
        var depth = flat + Math.Max(0, Ground(foot) - flat) * stands;
        // Out of focus is mostly behind; sharp is at the subject's distance.
        var sharp = 0.12 + 0.7 * focus.Of[region];
        return depth + (sharp - depth) * 0.65 * focus.Split;
    }

    /// <summary>The subject is a card that stands where its foot is, in front of all it hides.</summary>
    /// <param name="plane">What <see cref="Behind()"/> gave; it is changed.</param>
    public float[] WithCard(float[] plane, FoundSubject subject)
    {
        var mask = regions.Mean(subject.Mask);
        double sum = 0,
            weight = 1e-9;
        for (var region = 0; region < regions.Count; region++)
        {
            sum += mask[region] * regions.Size[region] * focus.Of[region];
            weight += mask[region] * regions.Size[region];
        }
        // A wall has no foot for it to stand on: it is before all of it.
        var foot =
            Math.Max(Ground(subject.Box.Bottom), 0.45 + 0.3 * sum / weight * focus.Split) + BeforeWall * wall;
        for (var at = 0; at < plane.Length; at++)
        {
            var card = Math.Max(plane[at], foot);
            plane[at] += (float)((card - plane[at]) * subject.Mask[at]);
        }
        return plane;
    }
}
