using Rostrum.Drafts.Sights;

namespace Rostrum.Vision.Classical;

/// <summary>Judges what was cut out: how plainly it is the picture's subject, and how cleanly it comes off the rest.</summary>
/// <param name="focus">How much in focus every cell is, 0–1.</param>
/// <param name="split">How plainly the picture has parts in focus and others out of it, 0–1.</param>
/// <param name="sky">How surely every cell is sky, 0–1.</param>
internal sealed class SubjectJudge(
    CoarsePlanes coarse,
    float[] focus,
    double split,
    float[] sky,
    IReadOnlyList<Face> faces
)
{
    /// <summary>Parts of the most from which on a place is one of those that stand out most.</summary>
    private static readonly float[] heights = [0.3f, 0.4f, 0.5f];

    /// <summary>How much more in focus the inside is than what else there is but the sky, −1 to 1; 0 where there is none.</summary>
    public double FocusLead(bool[] inside)
    {
        double own = 0,
            ownSum = 0,
            other = 0,
            otherSum = 0;
        for (var at = 0; at < inside.Length; at++)
            if (inside[at])
                (own, ownSum) = (own + 1, ownSum + focus[at]);
            else if (sky[at] < 0.5)
                (other, otherSum) = (other + 1, otherSum + focus[at]);
        return own == 0 || other == 0 ? 0 : ownSum / own - otherSum / other;
    }

    /// <summary>The part of the outline within the picture that lies along plain edges, 0–1.</summary>
    public double Firmness(bool[] inside)
    {
        var outline = OutlineOf(inside);
        return outline.Firm / Math.Max(1, outline.Length - outline.AtEdge);
    }

    /// <summary>The part of the colours that only one side has, 0–1.</summary>
    public double Separation(bool[] inside)
    {
        var fore = new ColourModel(coarse.Bins, inside, own: true);
        var back = new ColourModel(coarse.Bins, inside, own: false);
        var shared = 0.0;
        var known = new bool[ColourModel.Bins];
        foreach (var bin in coarse.Bins)
        {
            if (known[bin])
                continue;
            known[bin] = true;
            shared += Math.Min(fore.Share(bin), back.Share(bin));
        }
        return 1 - shared;
    }

    /// <summary>How much the cut-out stands out, how much of it the edges carry, and whether it fits into the picture.</summary>
    /// <param name="guess">What it was cut out by, 0–1 for every cell.</param>
    /// <param name="clean">
    /// How surely it is a thing that reaches beyond the picture and not its land, 0–1: such may be large and run from edge to
    /// edge.
    /// </param>
    public double Trust(float[] guess, bool[] inside, double clean = 0)
    {
        var own = inside.Count(each => each);
        if (own == 0 || own == inside.Length)
            return 0;
        var outline = OutlineOf(inside);
        return StandsOut(guess, inside)
            * Fits(own / (double)inside.Length, clean)
            * IsOne(guess, inside, outline, clean)
            * (1 - (0.7 - 0.35 * clean) * outline.AtEdge / outline.Length)
            // What is of the same colours as the rest is a part of it.
            * Rounded.Step(0.25, 0.45, Separation(inside))
            // Among leaves and boards any outline runs along edges: a subject's are stronger than the usual ones.
            * Lifted(Rounded.Step(1.1, 1.9, outline.MeanStep / (1 + coarse.UsualStep())), clean)
            // Nor is it a fault of what reaches beyond the picture that the rest is too blurred to make an edge.
            * Lifted(Rounded.Step(0.05, 0.6, outline.Firm / outline.Length), clean);
    }

    private static double StandsOut(float[] guess, bool[] inside)
    {
        double own = 0,
            ownSum = 0,
            otherSum = 0;
        for (var at = 0; at < inside.Length; at++)
            if (inside[at])
                (own, ownSum) = (own + 1, ownSum + guess[at]);
            else
                otherSum += guess[at];
        var (within, beside) = (ownSum / own, otherSum / (inside.Length - own));
        return Rounded.Step(0.2, 0.65, (within - beside) / (within + beside + 0.05))
            * Rounded.Step(0.03, 0.25, within - beside);
    }

    /// <summary>Whether it is neither a speck nor all of the picture.</summary>
    private static double Fits(double share, double clean) =>
        Rounded.Step(0.0006, 0.004, share) * Rounded.Step(0.8 + 0.16 * clean, 0.55 + 0.25 * clean, share);

    /// <param name="clean">As for <see cref="Trust"/>.</param>
    private double IsOne(float[] guess, bool[] inside, Outline outline, double clean)
    {
        var own = inside.Count(each => each);
        // Specks all over are no subject.
        var dense = Rounded.Step(0.08, 0.35, own / coarse.BoxOf(inside));
        // What runs from edge to edge is land, and what is all fringes is many small things.
        var whole = (coarse.Spans(inside) ? 0.3 + 0.7 * clean : 1);
        return dense
            * (0.2 + 0.8 * Together(guess, inside))
            * whole
            * Rounded.Step(20, 12, outline.Length / Math.Sqrt(own));
    }

    /// <summary>
    /// Whether it hangs together, and what stands out most of it too: lit windows, lamps along a street and the sun on a lake
    /// are many; people in a group are too, but have faces, and the petals that a lens was sharp at may lie apart.
    /// </summary>
    private double Together(float[] guess, bool[] inside)
    {
        if (faces.Count > 0)
            return 1;
        var most = 0f;
        for (var at = 0; at < inside.Length; at++)
            most = inside[at] ? Math.Max(most, guess[at]) : most;
        var peaks = 0.0;
        foreach (var part in heights)
            peaks +=
                LargestPart([.. inside.Select((own, at) => own && guess[at] > part * most)]) / heights.Length;
        var gathered = 1 - (1 - Rounded.Step(0.6, 0.8, peaks)) * (1 - split);
        return Math.Min(Rounded.Step(0.55, 0.8, LargestPart(inside)), gathered);
    }

    private double LargestPart(bool[] mask) => new Pieces(coarse.Width, coarse.Height, mask).LargestPart();

    /// <param name="Length">Cells.</param>
    /// <param name="AtEdge">Cells of it at the picture's edge.</param>
    /// <param name="MeanStep">The mean colour step of the others.</param>
    /// <param name="Firm">The cells that lie along plain edges.</param>
    private readonly record struct Outline(double Length, double AtEdge, double MeanStep, double Firm);

    private Outline OutlineOf(bool[] inside)
    {
        double rim = 0,
            atEdge = 0,
            steps = 0,
            firm = 0;
        for (var at = 0; at < inside.Length; at++)
        {
            if (!inside[at] || !coarse.IsRim(inside, at))
                continue;
            var step = coarse.StepAt(at);
            rim++;
            atEdge += coarse.AtEdge(at) ? 1 : 0;
            steps += step;
            firm += Rounded.Step(2, 14, step);
        }
        return new Outline(rim, atEdge, steps / Math.Max(1, rim - atEdge), firm);
    }

    private static double Lifted(double part, double clean) => part + (1 - part) * 0.8 * clean;
}
