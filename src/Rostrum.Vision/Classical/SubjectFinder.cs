using Rostrum.Drafts;
using Rostrum.Drafts.Sights;

namespace Rostrum.Vision.Classical;

/// <summary>What was cut out as the subject.</summary>
/// <param name="Mask">0–1 for every pixel, soft at its edges.</param>
internal sealed record FoundSubject(float[] Mask, PictureBox Box, PicturePoint Middle, double Trust);

/// <summary>
/// Cuts the subject out: what stands out gives a first guess, the colours inside and outside it and the edges between
/// settle where it ends (after C. Rother and others, GrabCut, 2004), and a guided filter makes its edge soft.
/// </summary>
internal sealed class SubjectFinder(
    LabPlanes lab,
    Salience salience,
    IReadOnlyList<Face> faces,
    PictureBox? given
)
{
    private const int Rounds = 3;
    private const double ColourWeight = 34;
    private const double SalienceWeight = 150;
    private const double FaceWeight = 400;
    private const double TieWeight = 110;

    /// <summary>Below the threshold between outstanding and not there is more of the subject than above it of the rest.</summary>
    private const double Generosity = 0.75;

    /// <summary>Trust below which nothing is called a subject.</summary>
    private const double LeastTrust = 0.12;

    private const int Impossible = 1_000_000;

    private readonly CoarsePlanes coarse = new(lab, salience.Plane);
    private int[] ties = [];

    public FoundSubject Find()
    {
        var threshold = Generosity * Threshold(coarse.Salience);
        var inside = coarse.Salience.Select((value, at) => Possible(at) && value > threshold).ToArray();
        ties = Ties();
        for (var round = 0; round < Rounds && inside.Contains(true); round++)
        {
            var next = Cut(inside, threshold);
            if (next.AsSpan().SequenceEqual(inside))
                break;
            inside = next;
        }
        inside = new Pieces(coarse.Width, coarse.Height, inside).Main(coarse.Salience);
        var trust =
            given is null ? Trust(inside)
            : inside.Contains(true) ? 1
            : 0;
        return Finished(inside, trust);
    }

    private bool Possible(int at) =>
        given is not { } box || box.Contains(new(coarse.PartX(at), coarse.PartY(at)));

    /// <summary>How surely a cell lies in the oval of a face, 0–1.</summary>
    private double FaceAt(int at)
    {
        double surest = 0;
        foreach (var (box, score) in faces)
        {
            var x = (coarse.PartX(at) - box.Centre.X) / box.Width;
            var y = (coarse.PartY(at) - box.Centre.Y) / box.Height;
            surest = Math.Max(surest, score * Rounded.Step(0.32, 0.2, x * x + y * y));
        }
        return surest;
    }

    /// <summary>Parts the values in two so that both are as alike within as may be (N. Otsu, 1979).</summary>
    private static double Threshold(float[] values)
    {
        var counts = new int[256];
        foreach (var value in values)
            counts[(int)(Math.Clamp(value, 0f, 1f) * 255)]++;
        double all = values.Length,
            total = counts.Select((count, level) => (double)count * level).Sum();
        double below = 0,
            sum = 0,
            best = -1;
        var at = 128;
        for (var level = 0; level < 255; level++)
        {
            below += counts[level];
            sum += (double)counts[level] * level;
            if (below == 0 || below == all)
                continue;
            var apart = sum / below - (total - sum) / (all - below);
            var between = below * (all - below) * apart * apart;
            if (between > best)
                (best, at) = (between, level);
        }
        return (at + 0.5) / 255;
    }

    /// <summary>What it costs to part each cell from its neighbours: little at an edge. The same in every round.</summary>
    private int[] Ties() =>
        coarse.PairsOf(
            (square, diagonal) =>
                2 + (int)(TieWeight * Rounded.Exp(-square / coarse.UsualSquare) / (diagonal ? 1.4142 : 1))
        );

    private bool[] Cut(bool[] inside, double threshold)
    {
        var leans = Leans(inside);
        var cut = new MinimumCut(coarse.Width, coarse.Height);
        for (var at = 0; at < inside.Length; at++)
        {
            var lean =
                leans[coarse.Bins[at]]
                + SalienceWeight
                    * (coarse.Salience[at] - threshold)
                    / Math.Max(0.1, Math.Max(threshold, 1 - threshold));
            cut.Lean(at, Possible(at) ? (int)(lean + FaceWeight * FaceAt(at)) : -Impossible);
        }
        cut.Tie(ties);
        return cut.Cut();
    }

    /// <summary>How much each colour speaks for the subject, by how often it occurs inside and outside.</summary>
    private double[] Leans(bool[] inside)
    {
        var fore = new ColourModel(coarse.Bins, inside, own: true);
        var back = new ColourModel(coarse.Bins, inside, own: false);
        var leans = new double[ColourModel.Bins];
        var known = new bool[leans.Length];
        foreach (var bin in coarse.Bins)
        {
            if (known[bin])
                continue;
            known[bin] = true;
            var colour = Rounded.Log((fore.Share(bin) + 1e-5) / (back.Share(bin) + 1e-5));
            leans[bin] = ColourWeight * Math.Clamp(colour, -4, 4);
        }
        return leans;
    }

    /// <summary>How much the cut-out stands out, how much of it the edges carry, and whether it fits into the picture.</summary>
    private double Trust(bool[] inside)
    {
        double own = 0,
            ownSum = 0,
            otherSum = 0,
            rim = 0,
            rimAtEdge = 0,
            rimStep = 0,
            step = 0;
        for (var at = 0; at < inside.Length; at++)
        {
            if (!inside[at])
            {
                otherSum += coarse.Salience[at];
                continue;
            }
            own++;
            ownSum += coarse.Salience[at];
            if (!coarse.IsRim(inside, at))
                continue;
            rimStep += coarse.AtEdge(at) ? 0 : coarse.StepAt(at);
            rim++;
            rimAtEdge += coarse.AtEdge(at) ? 1 : 0;
            step += Rounded.Step(2, 14, coarse.StepAt(at));
        }
        if (own == 0 || own == inside.Length)
            return 0;
        var (within, beside) = (ownSum / own, otherSum / (inside.Length - own));
        var standsOut =
            Rounded.Step(0.2, 0.65, (within - beside) / (within + beside + 0.05))
            * Rounded.Step(0.03, 0.25, within - beside);
        var share = own / inside.Length;
        var fits = Rounded.Step(0.0006, 0.004, share) * Rounded.Step(0.8, 0.55, share);
        // Specks all over are no subject.
        var dense = Rounded.Step(0.08, 0.35, own / coarse.BoxOf(inside));
        // Lit windows and the sun on a lake are many; people in a group are too, but have faces.
        var one =
            faces.Count > 0
                ? 1
                : 0.2
                    + 0.8
                        * Rounded.Step(
                            0.55,
                            0.8,
                            new Pieces(coarse.Width, coarse.Height, inside).LargestPart()
                        );
        // What runs from edge to edge is land, and what is all fringes is many small things.
        var whole = (coarse.Spans(inside) ? 0.3 : 1) * Rounded.Step(20, 12, rim / Math.Sqrt(own));
        var free = 1 - 0.7 * rimAtEdge / rim;
        // Among leaves and boards any outline runs along edges: a subject's are stronger than the usual ones.
        var plain = Rounded.Step(1.1, 1.9, rimStep / Math.Max(1, rim - rimAtEdge) / (1 + coarse.UsualStep()));
        return standsOut * fits * free * dense * one * whole * plain * Rounded.Step(0.05, 0.6, step / rim);
    }

    private FoundSubject Finished(bool[] inside, double trust)
    {
        var plane = new float[lab.Count];
        for (var at = 0; at < plane.Length; at++)
            plane[at] = inside[coarse.CellOf(lab.X(at), lab.Y(at))] ? 1 : 0;
        // Cells are steps of several pixels; the filter finds the edge between them again.
        var soft = lab.Narrow.Smooth(Smoothing.Box(plane, lab.Width, lab.Height, coarse.Side), 6);
        double left = 1,
            top = 1,
            right = 0,
            bottom = 0,
            weight = 1e-9,
            x = 0,
            y = 0;
        for (var at = 0; at < soft.Length; at++)
        {
            soft[at] = (float)Rounded.Step(0.12, 0.88, soft[at]);
            if (soft[at] < 0.5f)
                continue;
            double px = (lab.X(at) + 0.5) / lab.Width,
                py = (lab.Y(at) + 0.5) / lab.Height,
                stands = 0.2 + salience.Plane[at];
            (left, right) = (Math.Min(left, px), Math.Max(right, px));
            (top, bottom) = (Math.Min(top, py), Math.Max(bottom, py));
            (x, y, weight) = (x + px * stands, y + py * stands, weight + stands);
        }
        return trust < LeastTrust || right <= left || bottom <= top
            ? new FoundSubject(new float[lab.Count], PictureBox.Whole, PicturePoint.Centre, 0)
            : new FoundSubject(
                soft,
                new PictureBox(left, top, right, bottom),
                new(x / weight, y / weight),
                trust
            );
    }
}
