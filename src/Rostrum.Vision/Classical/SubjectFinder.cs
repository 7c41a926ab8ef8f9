using Rostrum.Drafts;
using Rostrum.Drafts.Sights;

namespace Rostrum.Vision.Classical;

/// <summary>What was cut out as the subject.</summary>
/// <param name="Mask">0–1 for every pixel, soft at its edges.</param>
internal sealed record FoundSubject(float[] Mask, PictureBox Box, PicturePoint Middle, double Trust);

/// <summary>
/// Cuts the subject out by what stands out. That fails where a subject fills the picture or lies along its edges; what
/// comes of it is then seen to be out of focus beside something sharp, or to be parted badly from what is clearly parted
/// from the ground, and a second guess takes its place. A guided filter makes the edge soft.
/// </summary>
internal sealed class SubjectFinder(
    LabPlanes lab,
    RegionGraph graph,
    Focus focus,
    float[] sky,
    Salience salience,
    IReadOnlyList<Face> faces,
    PictureBox? given
)
{
    /// <summary>Trust below which nothing is called a subject.</summary>
    private const double LeastTrust = 0.12;

    /// <summary>What is less in focus than the rest by this is not what the picture was taken of.</summary>
    private const double OutOfFocus = -0.18;

    /// <summary>The part of an outline along plain edges below which it is soft.</summary>
    private const double Soft = 0.6;

    /// <summary>By how much a second guess is better than the first, of what it is judged by.</summary>
    private const double Better = 0.05;

    /// <summary>The part of the colours that only one side has from which on the two are cleanly apart.</summary>
    private const double CleanlyApart = 0.95;

    /// <summary>What is more in focus than the rest by this is plainly what the picture was taken of.</summary>
    private const double PlainLead = 0.4;

    /// <summary>Share of the sky from which on what is not sky is land and no subject.</summary>
    private const double SomeSky = 0.04;

    private readonly CoarsePlanes coarse = new(lab);

    public FoundSubject Find()
    {
        var cut = new SubjectCut(coarse, faces, given);
        var guess = coarse.Shrink(salience.Plane);
        var inside = cut.Find(guess);
        if (given is not null)
            return Finished(salience.Plane, cut.WithSeams(guess, inside), inside.Contains(true) ? 1 : 0);
        var judge = new SubjectJudge(
            coarse,
            coarse.Shrink(graph.Regions.Spread(focus.Of)),
            focus.Split,
            coarse.Shrink(sky),
            faces
        );
        var first = new Found(salience.Plane, inside, judge.Trust(guess, inside));
        var best =
            SecondByFocus(cut, judge, first)
            ?? SecondBySharpness(cut, judge, first)
            ?? SecondByGround(cut, judge, first)
            ?? first;
        return Finished(best.Plane, cut.WithSeams(coarse.Shrink(best.Plane), best.Inside), best.Trust);
    }

    private sealed record Found(float[] Plane, bool[] Inside, double Trust);

    /// <summary>
    /// Where what stands out is out of focus, or is no plain subject and focus has not told yet, what is in focus.
    /// </summary>
    private Found? SecondByFocus(SubjectCut cut, SubjectJudge judge, Found first)
    {
        var isRefused = judge.FocusLead(first.Inside) <= OutOfFocus;
        if (!isRefused && (first.Trust >= Sight.PlainSubject || focus.Split >= 0.5))
            return null;
        var (plane, guess, inside) = Cut(
            cut,
            Guess.InFocus(lab, graph.Regions, focus, graph.Regions.Mean(sky))
        );
        var lead = judge.FocusLead(inside);
        var trust = judge.Trust(guess, inside, Rounded.Step(0.2, 0.4, lead));
        return isRefused || lead >= PlainLead && trust >= Sight.PlainSubject
            ? new Found(plane, inside, trust)
            : null;
    }

    private Found? SecondByGround(SubjectCut cut, SubjectJudge judge, Found first)
    {
        if (sky.Average() > SomeSky)
            return null;
        var (plane, guess, inside) = Cut(cut, Guess.OffGround(lab, graph, graph.Regions.Mean(sky)));
        var apart = judge.Separation(inside);
        var isBetter = first.Trust < Sight.PlainSubject || apart > judge.Separation(first.Inside) + Better;
        if (apart < CleanlyApart || !isBetter)
            return null;
        var trust = judge.Trust(guess, inside, Rounded.Step(0.9, 0.98, apart));
        return trust >= Sight.PlainSubject ? new Found(plane, inside, trust) : null;
    }

    /// <summary>A soft outline, where the picture is sharp elsewhere, is a glow's or of something behind.</summary>
    private Found? SecondBySharpness(SubjectCut cut, SubjectJudge judge, Found first)
    {
        if (focus.Split < 0.5 || first.Trust < Sight.PlainSubject || judge.Firmness(first.Inside) > Soft)
            return null;
        var (plane, guess, inside) = Cut(
            cut,
            Guess.AboutSharp(lab, graph.Regions, focus, graph.Regions.Mean(sky))
        );
        var lead = judge.FocusLead(inside);
        var trust = judge.Trust(guess, inside, Rounded.Step(0.2, 0.5, lead));
        return lead > judge.FocusLead(first.Inside) + Better && trust >= Sight.PlainSubject
            ? new Found(plane, inside, trust)
            : null;
    }

    private (float[] Plane, float[] Cells, bool[] Inside) Cut(SubjectCut cut, Guess guess)
    {
        var cells = coarse.Shrink(guess.Plane);
        return (guess.Plane, cells, cut.Find(cells));
    }

    private FoundSubject Finished(float[] guess, bool[] inside, double trust)
    {
        var plane = new float[lab.Count];
        for (var at = 0; at < plane.Length; at++)
            plane[at] = inside[coarse.CellOf(lab.X(at), lab.Y(at))] ? 1 : 0;
        // Cells are steps of several pixels; the filter finds the edge between them again.
        var soft = lab.Narrow.Smooth(Smoothing.Box(plane, lab.Width, lab.Height, coarse.Side), 6);
        for (var at = 0; at < soft.Length; at++)
            soft[at] = (float)Rounded.Step(0.12, 0.88, soft[at]);
        if (given is null && trust >= Sight.PlainSubject)
            soft = WithMissedParts(soft);
        double left = 1,
            top = 1,
            right = 0,
            bottom = 0,
            weight = 1e-9,
            x = 0,
            y = 0;
        for (var at = 0; at < soft.Length; at++)
        {
            if (soft[at] < 0.5f)
                continue;
            double px = (lab.X(at) + 0.5) / lab.Width,
                py = (lab.Y(at) + 0.5) / lab.Height,
                stands = 0.2 + guess[at];
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

    /// <summary>Their edges are made soft as the others are; what lies between them and the rest is of neither's edge.</summary>
    private float[] WithMissedParts(float[] mask)
    {
        var parts = new MissedParts(lab, mask).Find();
        var about = Smoothing.Box(parts, lab.Width, lab.Height, 2);
        var joined = mask.Select((share, at) => share >= 0.5f ? 1 : parts[at]).ToArray();
        // A crack between both closes.
        var dense = Smoothing.Box(joined, lab.Width, lab.Height, 2);
        joined = [.. joined.Select((own, at) => dense[at] > 0.55f ? 1 : own)];
        var soft = lab.Narrow.Smooth(Smoothing.Box(joined, lab.Width, lab.Height, 1), 6);
        // Only at its edge is it soft, whatever it shows within.
        var core = Smoothing.Box(joined, lab.Width, lab.Height, 1);
        return
        [
            .. mask.Select(
                (share, at) =>
                    about[at] <= 0 ? share
                    : core[at] > 0.999f ? 1
                    : Math.Max(share, (float)Rounded.Step(0.12, 0.88, soft[at]))
            ),
        ];
    }
}
