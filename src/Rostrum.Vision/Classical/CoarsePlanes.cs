namespace Rostrum.Vision.Classical;

/// <summary>The picture at about 256 cells on its longer side, on which the cut is made.</summary>
internal sealed class CoarsePlanes
{
    private const int MostCells = 256;

    private readonly float[] l;
    private readonly float[] a;
    private readonly float[] b;

    private readonly LabPlanes lab;

    public CoarsePlanes(LabPlanes lab)
    {
        this.lab = lab;
        Side = (Math.Max(lab.Width, lab.Height) + MostCells - 1) / MostCells;
        (Width, Height) = ((lab.Width + Side - 1) / Side, (lab.Height + Side - 1) / Side);
        (l, a, b) = (Shrink(lab.L), Shrink(lab.A), Shrink(lab.B));
        Bins = new int[l.Length];
        for (var at = 0; at < Bins.Length; at++)
            Bins[at] = ColourModel.Bin(l[at], a[at], b[at]);
        UsualSquare = Math.Max(4, 2 * MeanSquare());
    }

    /// <summary>Pixels on a cell's side.</summary>
    public int Side { get; }

    public int Width { get; }

    public int Height { get; }

    /// <summary><see cref="ColourModel.Bin"/> of every cell.</summary>
    public int[] Bins { get; }

    /// <summary>Twice the mean square of the colour step between neighbours.</summary>
    public double UsualSquare { get; }

    /// <summary>The mean of <see cref="StepAt"/> over the picture.</summary>
    public double UsualStep()
    {
        double sum = 0;
        for (var at = 0; at < l.Length; at++)
            sum += StepAt(at);
        return sum / l.Length;
    }

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

    /// <summary>
    /// A number for every two neighbours, four to a cell: with the one to its right, below, below on the right and
    /// above on the right; 0 where the picture ends.
    /// </summary>
    /// <param name="number">From the square of the colour step, and whether the two lie diagonally.</param>
    public int[] PairsOf(Func<double, bool, int> number)
    {
        var made = new int[l.Length * 4];
        Parallel.For(
            0,
            Height,
            y =>
            {
                for (int x = 0, at = y * Width; x < Width; x++, at++)
                {
                    var (right, below) = (x < Width - 1, y < Height - 1);
                    if (right)
                        made[at * 4] = number(Square(at, at + 1), false);
                    if (below)
                        made[at * 4 + 1] = number(Square(at, at + Width), false);
                    if (right && below)
                        made[at * 4 + 2] = number(Square(at, at + Width + 1), true);
                    if (right && y > 0)
                        made[at * 4 + 3] = number(Square(at, at - Width + 1), true);
                }
            }
        );
        return made;
    }

    private double MeanSquare()
    {
        double sum = 0;
        var count = 0;
        for (int y = 0, at = 0; y < Height; y++)
        for (var x = 0; x < Width; x++, at++)
        {
            if (x < Width - 1)
                (sum, count) = (sum + Square(at, at + 1), count + 1);
            if (y < Height - 1)
                (sum, count) = (sum + Square(at, at + Width), count + 1);
            if (x < Width - 1 && y < Height - 1)
                (sum, count) = (sum + Square(at, at + Width + 1), count + 1);
            if (x < Width - 1 && y > 0)
                (sum, count) = (sum + Square(at, at - Width + 1), count + 1);
        }
        return count == 0 ? 0 : sum / count;
    }

    private double Square(int one, int other)
    {
        double dl = l[one] - l[other],
            da = a[one] - a[other],
            db = b[one] - b[other];
        return dl * dl + da * da + db * db;
    }

    /// <summary>The mean of a plane over every cell.</summary>
    public float[] Shrink(float[] plane)
    {
        var sums = new double[Width * Height];
        var counts = new int[Width * Height];
        for (int y = 0, at = 0; y < lab.Height; y++)
        for (var x = 0; x < lab.Width; x++, at++)
        {
            var cell = CellOf(x, y);
            sums[cell] += plane[at];
            counts[cell]++;
        }
        return [.. sums.Select((sum, cell) => (float)(sum / counts[cell]))];
    }
}
