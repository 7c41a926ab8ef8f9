namespace Rostrum.Vision.Classical;

/// <summary>The picture at about 256 cells on its longer side, on which the cut is made.</summary>
internal sealed class CoarsePlanes
{
    private const int MostCells = 256;

    private readonly float[] l;
    private readonly float[] a;
    private readonly float[] b;

    public CoarsePlanes(LabPlanes lab, float[] salience)
    {
        Side = (Math.Max(lab.Width, lab.Height) + MostCells - 1) / MostCells;
        (Width, Height) = ((lab.Width + Side - 1) / Side, (lab.Height + Side - 1) / Side);
        (l, a, b) = (Shrink(lab, lab.L), Shrink(lab, lab.A), Shrink(lab, lab.B));
        Salience = Shrink(lab, salience);
        Bins = new int[l.Length];
        for (var at = 0; at < Bins.Length; at++)
            Bins[at] = ColourModel.Bin(l[at], a[at], b[at]);
        UsualSquare = Math.Max(4, 2 * Pairs().Select(pair => pair.Square).DefaultIfEmpty(0).Average());
    }

    /// <summary>Pixels on a cell's side.</summary>
    public int Side { get; }

    public int Width { get; }

    public int Height { get; }

    public float[] Salience { get; }

    /// <summary><see cref="ColourModel.Bin"/> of every cell.</summary>
    public int[] Bins { get; }

    /// <summary>Twice the mean square of the colour step between neighbours.</summary>
    public double UsualSquare { get; }

    public int CellOf(int x, int y) => y / Side * Width + x / Side;

    public double PartX(int at) => (at % Width + 0.5) / Width;

    public double PartY(int at) => (at / Width + 0.5) / Height;

    public bool AtEdge(int at) =>
        at % Width == 0 || at % Width == Width - 1 || at / Width == 0 || at / Width == Height - 1;

    /// <summary>Whether a cell lies inside and next to one that does not, or at the picture's edge.</summary>
    public bool IsRim(bool[] inside, int at) =>
        AtEdge(at) || !inside[at - 1] || !inside[at + 1] || !inside[at - Width] || !inside[at + Width];

    /// <summary>Cells in the least box round what lies inside.</summary>
    public double BoxOf(bool[] inside)
    {
        var (left, top, right, bottom) = (Width, Height, -1, -1);
        for (var at = 0; at < inside.Length; at++)
            if (inside[at])
            {
                (left, right) = (Math.Min(left, at % Width), Math.Max(right, at % Width));
                (top, bottom) = (Math.Min(top, at / Width), Math.Max(bottom, at / Width));
            }
        return (right - left + 1.0) * (bottom - top + 1.0);
    }

    /// <summary>Whether what lies inside touches the picture's left and right edges, or its top and foot.</summary>
    public bool Spans(bool[] inside)
    {
        bool left = false,
            right = false,
            top = false,
            foot = false;
        for (var at = 0; at < inside.Length; at++)
        {
            if (!inside[at])
                continue;
            left |= at % Width == 0;
            right |= at % Width == Width - 1;
            top |= at < Width;
            foot |= at / Width == Height - 1;
        }
        return (left && right) || (top && foot);
    }

    /// <summary>The largest colour step round a cell.</summary>
    public double StepAt(int at)
    {
        if (AtEdge(at))
            return 0;
        var across = Square(at - 1, at + 1);
        var down = Square(at - Width, at + Width);
        return Math.Sqrt(Math.Max(across, down));
    }

    /// <summary>Every two neighbours once, with the square of their colour step.</summary>
    public IEnumerable<(int At, int StepX, int StepY, double Square)> Pairs()
    {
        for (var at = 0; at < l.Length; at++)
        {
            var (right, below) = (at % Width < Width - 1, at / Width < Height - 1);
            if (right)
                yield return (at, 1, 0, Square(at, at + 1));
            if (below)
                yield return (at, 0, 1, Square(at, at + Width));
            if (right && below)
                yield return (at, 1, 1, Square(at, at + Width + 1));
            if (right && at >= Width)
                yield return (at, 1, -1, Square(at, at - Width + 1));
        }
    }

    private double Square(int one, int other)
    {
        double dl = l[one] - l[other],
            da = a[one] - a[other],
            db = b[one] - b[other];
        return dl * dl + da * da + db * db;
    }

    private float[] Shrink(LabPlanes lab, float[] plane)
    {
        var sums = new double[Width * Height];
        var counts = new int[Width * Height];
        for (var at = 0; at < plane.Length; at++)
        {
            var cell = CellOf(lab.X(at), lab.Y(at));
            sums[cell] += plane[at];
            counts[cell]++;
        }
        return [.. sums.Select((sum, cell) => (float)(sum / counts[cell]))];
    }
}
