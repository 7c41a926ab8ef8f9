namespace Rostrum.Vision.Classical;

/// <summary>
/// Gives back to a subject what was cut off from it: what touches it, ends at plain edges, and is of colours that the
/// ground behind has nowhere near. A knob of another material than its pot is such, and a rim; a shadow, which fades, and
/// leaves among leaves are not.
/// </summary>
internal sealed class MissedParts
{
    /// <summary>How far from the subject they reach at most, as a part of the picture's longer side.</summary>
    private const double Reach = 0.07;

    /// <summary>
    /// The colour step from all of the ground near by from which on a place is none of it; and the one from the ground in any
    /// shadow, which falls about the subject's lower half.
    /// </summary>
    private const double OffGround = 11;
    private const double OffShadedGround = 7.5;

    /// <summary>Parts of the subject's size that one of them has at most.</summary>
    private const double Largest = 0.06;
    private const int Smallest = 6;

    /// <summary>The part of its rim along which it touches the subject, at least.</summary>
    private const double LeastContact = 0.12;

    /// <summary>A colour step over four pixels that is a plain edge, and the part of the rest of its rim that has such.</summary>
    private const double PlainEdge = 9;
    private const double LeastFirm = 0.6;

    /// <summary>What is left of a ground's light, as a part, where a shadow falls on it.</summary>
    private const double DeepestShadow = 0.3;

    /// <summary>Samples of the ground to each side of a place.</summary>
    private const int Samples = 8;

    private readonly LabPlanes lab;
    private readonly bool[] inside;
    private readonly bool[] near;
    private readonly bool[] apart;
    private readonly int reach;

    /// <summary>Half way from the subject's top to its foot, pixels from the picture's top.</summary>
    private readonly int middle;

    /// <param name="mask">0–1 for every pixel.</param>
    public MissedParts(LabPlanes lab, float[] mask)
    {
        this.lab = lab;
        inside = Array.ConvertAll(mask, share => share >= 0.5f);
        reach = Math.Max(4, (int)(Math.Max(lab.Width, lab.Height) * Reach));
        near = About(inside, reach);
        middle = (Array.IndexOf(inside, true) + Array.LastIndexOf(inside, true)) / 2 / lab.Width;
        apart = new bool[lab.Count];
        Parallel.For(
            0,
            lab.Height,
            y =>
            {
                for (var at = y * lab.Width; at < (y + 1) * lab.Width; at++)
                    apart[at] = near[at] && !inside[at] && IsOffGround(at);
            }
        );
    }

    /// <summary>1 in every pixel of a part that was missed.</summary>
    public float[] Find()
    {
        var found = new float[lab.Count];
        var seen = new bool[lab.Count];
        var size = inside.Count(own => own);
        for (var at = 0; at < found.Length; at++)
            if (apart[at] && !seen[at] && Part(at, seen) is var part && IsMissed(part, size))
                foreach (var pixel in part)
                    found[pixel] = 1;
        return found;
    }

    private bool[] About(bool[] some, int steps) =>
        Array.ConvertAll(
            Smoothing.Box(Array.ConvertAll(some, own => own ? 1f : 0), lab.Width, lab.Height, steps),
            mean => mean > 1e-6f
        );

    /// <summary>Whether no sample of the ground farther out is like it; where there is none, nothing is known.</summary>
    private bool IsOffGround(int at)
    {
        var (x, y) = (lab.X(at), lab.Y(at));
        var step = Math.Max(1, 2 * reach / Samples);
        var any = false;
        for (var row = y - Samples * step; row <= y + Samples * step; row += step)
        for (var column = x - Samples * step; column <= x + Samples * step; column += step)
        {
            if (row < 0 || column < 0 || row >= lab.Height || column >= lab.Width)
                continue;
            var other = row * lab.Width + column;
            if (near[other])
                continue;
            any = true;
            if (
                y < middle
                    ? Square(at, other) < OffGround * OffGround
                    : Shaded(at, other) < OffShadedGround * OffShadedGround
            )
                return false;
        }
        return any;
    }

    private double Square(int one, int other)
    {
        double l = lab.L[one] - lab.L[other],
            a = lab.A[one] - lab.A[other],
            b = lab.B[one] - lab.B[other];
        return l * l + a * a + b * b;
    }

    /// <summary>The step from a place to the ground in light or in shadow, whichever is less; squared.</summary>
    private double Shaded(int at, int ground)
    {
        double l = lab.L[ground],
            a = lab.A[ground],
            b = lab.B[ground];
        var along = lab.L[at] * l + lab.A[at] * a + lab.B[at] * b;
        var shade = Math.Clamp(along / Math.Max(1e-6, l * l + a * a + b * b), DeepestShadow, 1);
        (l, a, b) = (lab.L[at] - shade * l, lab.A[at] - shade * a, lab.B[at] - shade * b);
        return l * l + a * a + b * b;
    }

    private List<int> Part(int start, bool[] seen)
    {
        List<int> part = [start];
        seen[start] = true;
        for (var i = 0; i < part.Count; i++)
            foreach (var next in Beside(part[i]))
                if (apart[next] && !seen[next])
                {
                    seen[next] = true;
                    part.Add(next);
                }
        return part;
    }

    private bool IsMissed(List<int> part, int size)
    {
        if (part.Count < Smallest || part.Count > Largest * size)
            return false;
        int contact = 0,
            rim = 0,
            firm = 0;
        foreach (var at in part)
        {
            // What runs out of the picture is of what lies behind.
            if (lab.X(at) is 0 || lab.X(at) == lab.Width - 1 || lab.Y(at) is 0 || lab.Y(at) == lab.Height - 1)
                return false;
            var (touches, ends) = (false, false);
            foreach (var next in Beside(at))
                (touches, ends) = (touches || inside[next], ends || !inside[next] && !apart[next]);
            contact += touches ? 1 : 0;
            rim += ends ? 1 : 0;
            firm += ends && Step(at) >= PlainEdge ? 1 : 0;
        }
        return contact >= LeastContact * (contact + rim) && firm >= LeastFirm * rim;
    }

    private double Step(int at)
    {
        var (x, y) = (lab.X(at), lab.Y(at));
        var (left, right) = (at - Math.Min(2, x), at + Math.Min(2, lab.Width - 1 - x));
        var above = at - Math.Min(2, y) * lab.Width;
        var below = at + Math.Min(2, lab.Height - 1 - y) * lab.Width;
        return Math.Sqrt(Math.Max(Square(left, right), Square(above, below)));
    }

    private IEnumerable<int> Beside(int at)
    {
        var x = lab.X(at);
        if (x > 0)
            yield return at - 1;
        if (x < lab.Width - 1)
            yield return at + 1;
        if (at >= lab.Width)
            yield return at - lab.Width;
        if (at + lab.Width < lab.Count)
            yield return at + lab.Width;
    }
}
