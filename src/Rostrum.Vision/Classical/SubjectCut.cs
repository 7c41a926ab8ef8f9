using Rostrum.Drafts.Sights;

namespace Rostrum.Vision.Classical;

/// <summary>
/// Cuts out what a guess is of: the colours inside and outside it and the edges between settle where it ends (after
/// C. Rother and others, GrabCut, 2004).
/// </summary>
internal sealed class SubjectCut(CoarsePlanes coarse, IReadOnlyList<Face> faces, PictureBox? given)
{
    private const int Rounds = 3;
    private const double ColourWeight = 34;
    private const double GuessWeight = 150;
    private const double FaceWeight = 400;
    private const double TieWeight = 110;

    /// <summary>Below the threshold between outstanding and not there is more of the subject than above it of the rest.</summary>
    private const double Generosity = 0.75;

    /// <summary>Half the width of the widest seam, cells.</summary>
    private const int Seam = 4;

    /// <summary>How much of the subject's mean a seam stands out by, at least.</summary>
    private const double SeamStandsOut = 0.52;

    private const int Impossible = 1_000_000;

    private readonly int[] ties = Ties(coarse);

    /// <param name="guess">0–1 for every cell.</param>
    /// <returns>Whether each cell is inside.</returns>
    public bool[] Find(float[] guess)
    {
        var threshold = Generosity * Threshold(guess);
        var inside = guess.Select((value, at) => Possible(at) && value > threshold).ToArray();
        for (var round = 0; round < Rounds && inside.Contains(true); round++)
        {
            var next = Cut(guess, inside, threshold);
            if (next.AsSpan().SequenceEqual(inside))
                break;
            inside = next;
        }
        return new Pieces(coarse.Width, coarse.Height, inside).Main(guess);
    }

    /// <summary>
    /// A narrow seam between parts of the subject that stands out like them is of it too, though its colour be the
    /// ground's: the rim of a lid, a belt.
    /// </summary>
    public bool[] WithSeams(float[] guess, bool[] inside)
    {
        double sum = 0,
            count = 0;
        for (var at = 0; at < inside.Length; at++)
            if (inside[at])
                (sum, count) = (sum + guess[at], count + 1);
        if (count == 0)
            return inside;
        var reached = Within(inside, Seam);
        var outer = Within(Array.ConvertAll(reached, each => !each), Seam);
        var least = SeamStandsOut * sum / count;
        return [.. inside.Select((own, at) => own || (!outer[at] && Possible(at) && guess[at] >= least))];
    }

    /// <summary>The cells of a mask, and those no farther from one than so many steps across and down.</summary>
    private bool[] Within(bool[] mask, int steps)
    {
        var cells = Array.ConvertAll(mask, own => own ? 1f : 0);
        return Array.ConvertAll(
            Smoothing.Box(cells, coarse.Width, coarse.Height, steps),
            mean => mean > 1e-6f
        );
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
    private static int[] Ties(CoarsePlanes coarse) =>
        coarse.PairsOf(
            (square, diagonal) =>
                2 + (int)(TieWeight * Rounded.Exp(-square / coarse.UsualSquare) / (diagonal ? 1.4142 : 1))
        );

    private bool[] Cut(float[] guess, bool[] inside, double threshold)
    {
        var leans = Leans(inside);
        var cut = new MinimumCut(coarse.Width, coarse.Height);
        for (var at = 0; at < inside.Length; at++)
        {
            var lean =
                leans[coarse.Bins[at]]
                + GuessWeight * (guess[at] - threshold) / Math.Max(0.1, Math.Max(threshold, 1 - threshold));
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
}
