namespace Rostrum.Drafts.Sights;

/// <summary>
/// Finds the surface that all else in a picture stands on or before: floor, walls and sky at its back. How often each
/// nearness occurs at each height makes a chart in which a plane is a straight line and an upright thing a level one
/// (Labayrade, Aubert and Tarel, "Real time obstacle detection in stereovision on non flat road geometry through
/// v-disparity", 2002). The surface is the path down that chart that meets most places, leaves next to nothing behind
/// itself, and is nowhere as steep as an edge. A tilted one is found in the chart of what is left without its tilt.
/// </summary>
internal sealed class BackdropFinder
{
    private const int Bands = 48;
    private const int Levels = 64;

    /// <summary>Columns that the chart is made of: more would tell it no better.</summary>
    private const int Columns = 96;

    /// <summary>How much a place behind the surface counts against one on it.</summary>
    private const double Behind = 2;

    /// <summary>What the path pays for each level that it climbs or falls.</summary>
    private const double Climb = 0.02;

    /// <summary>Tilts that are tried, each way.</summary>
    private const int Tilts = 6;
    private const double TiltStep = 0.08;

    /// <summary>What is tilted less is taken to be level: that is painted faster, and sharper.</summary>
    private const double LeastTilt = 0.1;

    /// <summary>The part of all places that is taken to be the back, at least.</summary>
    private const double BackShare = 0.1;

    /// <summary>Nearness above the back from which on a place counts for a tilted surface.</summary>
    private const double AboveBack = 0.03;

    private readonly ByteGrid depth;
    private readonly double behind;
    private readonly int bands;
    private readonly int steepest;

    /// <param name="behind">Only what is nearer than this is looked at.</param>
    private BackdropFinder(ByteGrid depth, double behind)
    {
        (this.depth, this.behind) = (depth, behind);
        bands = Math.Min(Bands, depth.Height);
        steepest = (int)Math.Ceiling(StraightStretches.Steepest * Levels / bands);
    }

    /// <summary>A surface that is level across; null where there is none, or it faces the camera.</summary>
    public static DepthSurface? Level(ByteGrid depth)
    {
        var finder = new BackdropFinder(depth, -1);
        return finder.Fitted(finder.Path(0).Nearness, 0) is not { } surface
            ? null
            : Sloping(
                new DepthSurface([
                    .. surface.Knots.Select(knot => knot with { Nearness = Math.Clamp(knot.Nearness, 0, 1) }),
                ])
            );
    }

    /// <summary>One that is nearer on one side, before a back that faces the camera; null where there is none.</summary>
    public static DepthSurface? Tilted(ByteGrid depth)
    {
        var back = Back(depth);
        var finder = new BackdropFinder(depth, back + AboveBack);
        var (nearness, best, tilt) = (Array.Empty<double>(), 0.0, 0.0);
        for (var i = -Tilts; i <= Tilts; i++)
            if (i != 0 && finder.Path(i * TiltStep) is var (path, score) && score > best)
                (nearness, best, tilt) = (path, score, i * TiltStep);
        return
            tilt == 0
            || finder.Fitted(nearness, tilt) is not { } surface
            || Math.Abs(surface.Tilt) < LeastTilt
            ? null
            : Sloping(new DepthSurface(surface.Knots, surface.Tilt, back));
    }

    private static DepthSurface? Sloping(DepthSurface surface) =>
        surface.Nearest - surface.Farthest < DepthClusters.LeastApart ? null : surface;

    /// <summary>What a part of all places is no nearer than.</summary>
    private static double Back(ByteGrid depth)
    {
        var values = (byte[])depth.Values.Clone();
        Array.Sort(values);
        return values[(int)(values.Length * BackShare)] / 255.0;
    }

    /// <summary>The best path for a tilt: a nearness for each band, and how well it fits, 1 for every place on it.</summary>
    private (double[] Nearness, double Score) Path(double tilt)
    {
        var scores = Scores(Chart(tilt));
        var from = new int[bands, Levels];
        var (best, next) = (new double[Levels], new double[Levels]);
        for (var level = 0; level < Levels; level++)
            best[level] = scores[0, level];
        for (var band = 1; band < bands; band++)
        {
            for (var level = 0; level < Levels; level++)
            {
                var most = double.MinValue;
                var last = Math.Min(Levels - 1, level + steepest);
                for (var before = Math.Max(0, level - steepest); before <= last; before++)
                {
                    var sum = best[before] - Climb * Math.Abs(level - before);
                    if (sum > most)
                        (most, from[band, level]) = (sum, before);
                }
                next[level] = most + scores[band, level];
            }
            (best, next) = (next, best);
        }
        var at = Array.IndexOf(best, best.Max());
        var score = best[at] / bands;
        var path = new double[bands];
        for (var band = bands - 1; band >= 0; band--)
            (path[band], at) = (at / (Levels - 1.0), from[band, at]);
        return (path, score);
    }

    /// <summary>
    /// The part of each band's places at each level. Of what is left aside, the level above which a surface would hide it.
    /// </summary>
    private (double[,] Seen, double[,] Aside) Chart(double tilt)
    {
        var (seen, aside) = (new double[bands, Levels], new double[bands, Levels]);
        var apart = Math.Max(1, depth.Width / Columns);
        var share = (double)bands * apart / (depth.Width * depth.Height);
        for (var y = 0; y < depth.Height; y++)
        for (var x = apart / 2; x < depth.Width; x += apart)
        {
            var level = (int)Math.Clamp(Untilted(x, y, tilt) * (Levels - 1) + 0.5, 0, Levels - 1);
            (depth[x, y] / 255.0 > behind ? seen : aside)[y * bands / depth.Height, level] += share;
        }
        return (seen, aside);
    }

    private static double[,] Scores((double[,] Seen, double[,] Aside) chart)
    {
        var (seen, aside) = chart;
        var scores = new double[seen.GetLength(0), Levels];
        for (var band = 0; band < seen.GetLength(0); band++)
        {
            var behind = 0.0;
            for (var level = 0; level < Levels; level++)
            {
                if (level >= 2)
                    behind += seen[band, level - 2] + aside[band, level - 2];
                var met = seen[band, level];
                if (level > 0)
                    met += seen[band, level - 1];
                if (level + 1 < Levels)
                    met += seen[band, level + 1];
                scores[band, level] = met - Behind * behind;
            }
        }
        return scores;
    }

    /// <summary>The surface through what lies close to a path, twice: the second time closer, and about what was found.</summary>
    private DepthSurface? Fitted(double[] path, double tilt)
    {
        DepthSurface surface = new(
            [.. path.Select((nearness, band) => new DepthKnot((band + 0.5) / bands, nearness))],
            tilt
        );
        foreach (var close in (double[])[0.045, 0.02])
        {
            if (tilt != 0)
                surface = new DepthSurface(surface.Knots, TiltOf(surface, close));
            var knots = Through(surface, close);
            if (knots.Count == 0)
                return null;
            surface = new DepthSurface(knots, surface.Tilt);
        }
        return surface;
    }

    private IReadOnlyList<DepthKnot> Through(DepthSurface surface, double close)
    {
        var (values, weights) = (new double[depth.Height], new double[depth.Height]);
        for (var y = 0; y < depth.Height; y++)
        {
            var guess = surface.At((y + 0.5) / depth.Height);
            for (var x = 0; x < depth.Width; x++)
            {
                var nearness = Untilted(x, y, surface.Tilt);
                if (Math.Abs(nearness - guess) > close || depth[x, y] / 255.0 <= behind)
                    continue;
                values[y] += nearness;
                weights[y]++;
            }
            values[y] = weights[y] > 0 ? values[y] / weights[y] : 0;
            weights[y] /= depth.Width;
        }
        return StraightStretches.Through(values, weights);
    }

    /// <summary>The tilt that what lies close to a surface has in the mean of all rows, by least squares.</summary>
    private double TiltOf(DepthSurface surface, double close)
    {
        var (products, squares) = (0.0, 0.0);
        for (var y = 0; y < depth.Height; y++)
        {
            double count = 0,
                sumX = 0,
                sumXx = 0,
                sumN = 0,
                sumXn = 0;
            for (var x = 0; x < depth.Width; x++)
            {
                var (across, nearness) = ((x + 0.5) / depth.Width, depth[x, y] / 255.0);
                if (
                    nearness <= behind
                    || Math.Abs(nearness - surface.At(across, (y + 0.5) / depth.Height)) > close
                )
                    continue;
                count++;
                sumX += across;
                sumXx += across * across;
                sumN += nearness;
                sumXn += across * nearness;
            }
            if (count < 2)
                continue;
            products += sumXn - sumX * sumN / count;
            squares += sumXx - sumX * sumX / count;
        }
        return squares > 0 ? products / squares : surface.Tilt;
    }

    /// <summary>The nearness of a cell, 0–1, without what the tilt adds there.</summary>
    private double Untilted(int x, int y, double tilt) =>
        depth[x, y] / 255.0 - tilt * ((x + 0.5) / depth.Width - 0.5);
}
