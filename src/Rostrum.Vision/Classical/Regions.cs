namespace Rostrum.Vision.Classical;

/// <summary>
/// A picture cut into some hundred small pieces of like colour (SLIC: R. Achanta and others, 2012), each in one piece.
/// </summary>
internal sealed class Regions
{
    private const int Wanted = 420;
    private const int Rounds = 6;

    /// <summary>Parts of the picture that are worked on side by side.</summary>
    private const int Bands = 4;

    /// <summary>How much being near counts against being alike, in units of Lab.</summary>
    private const float Compactness = 12;

    private readonly LabPlanes lab;
    private readonly int side;

    public Regions(LabPlanes lab)
    {
        this.lab = lab;
        side = Math.Max(4, (int)Math.Sqrt(lab.Count / (double)Wanted));
        LabelOf = Connected(Cluster());
        (Size, X, Y) = (new float[Count], new float[Count], new float[Count]);
        (L, A, B) = (Mean(lab.L), Mean(lab.A), Mean(lab.B));
        Texture = Mean(lab.Texture);
        for (var at = 0; at < LabelOf.Length; at++)
        {
            var region = LabelOf[at];
            Size[region]++;
            X[region] += lab.X(at) + 0.5f;
            Y[region] += lab.Y(at) + 0.5f;
        }
        for (var region = 0; region < Count; region++)
        {
            X[region] /= Size[region] * lab.Width;
            Y[region] /= Size[region] * lab.Height;
        }
    }

    public int Count { get; private set; }

    /// <summary>The region of every pixel.</summary>
    public int[] LabelOf { get; }

    /// <summary>Pixels.</summary>
    public float[] Size { get; }

    /// <summary>Middle, 0–1 of the width.</summary>
    public float[] X { get; }

    /// <summary>Middle, 0–1 of the height.</summary>
    public float[] Y { get; }

    public float[] L { get; }

    public float[] A { get; }

    public float[] B { get; }

    public float[] Texture { get; }

    /// <summary>Distance of two regions' mean colours in Lab.</summary>
    public double Apart(int one, int other)
    {
        double l = L[one] - L[other],
            a = A[one] - A[other],
            b = B[one] - B[other];
        return Math.Sqrt(l * l + a * a + b * b);
    }

    /// <summary>The mean of a plane over every region.</summary>
    public float[] Mean(float[] plane)
    {
        var sums = new double[Count];
        var sizes = new int[Count];
        for (var at = 0; at < plane.Length; at++)
        {
            sums[LabelOf[at]] += plane[at];
            sizes[LabelOf[at]]++;
        }
        return [.. sums.Select((sum, region) => (float)(sum / Math.Max(1, sizes[region])))];
    }

    /// <summary>A plane in which every pixel has its region's value.</summary>
    public float[] Spread(double[] values)
    {
        var plane = new float[LabelOf.Length];
        for (var at = 0; at < plane.Length; at++)
            plane[at] = (float)values[LabelOf[at]];
        return plane;
    }

    private int[] Cluster()
    {
        var (columns, rows) = (
            Math.Max(1, (lab.Width + side / 2) / side),
            Math.Max(1, (lab.Height + side / 2) / side)
        );
        var centres = new float[columns * rows * 5];
        for (var i = 0; i < columns * rows; i++)
        {
            var x = (int)((i % columns + 0.5f) * lab.Width / columns);
            var y = (int)((i / columns + 0.5f) * lab.Height / rows);
            var at = y * lab.Width + x;
            float[] centre = [lab.L[at], lab.A[at], lab.B[at], x, y];
            centre.CopyTo(centres, i * 5);
        }
        var labels = new int[lab.Count];
        for (var round = 0; round < Rounds; round++)
        {
            Assign(centres, labels);
            Move(centres, labels);
        }
        return labels;
    }

    private void Assign(float[] centres, int[] labels) =>
        Parallel.For(
            0,
            Bands,
            band => Assign(centres, labels, lab.Height * band / Bands, lab.Height * (band + 1) / Bands)
        );

    /// <summary>Rows [<paramref name="first"/>, <paramref name="end"/>): no row asks what another was given.</summary>
    private void Assign(float[] centres, int[] labels, int first, int end)
    {
        var nearest = new float[(end - first) * lab.Width];
        nearest.AsSpan().Fill(float.MaxValue);
        var weight = Compactness * Compactness / (side * (float)side);
        for (var centre = 0; centre < centres.Length / 5; centre++)
        {
            var c = centres.AsSpan(centre * 5, 5);
            var (left, right) = (Math.Max(0, (int)c[3] - side), Math.Min(lab.Width - 1, (int)c[3] + side));
            var (top, bottom) = (Math.Max(first, (int)c[4] - side), Math.Min(end - 1, (int)c[4] + side));
            for (var y = top; y <= bottom; y++)
                Assign(c, centre, weight, y, left, right, nearest.AsSpan((y - first) * lab.Width), labels);
        }
    }

    private void Assign(
        ReadOnlySpan<float> c,
        int centre,
        float weight,
        int y,
        int left,
        int right,
        Span<float> nearest,
        int[] labels
    )
    {
        var start = y * lab.Width;
        float[] lights = lab.L,
            reds = lab.A,
            yellows = lab.B;
        float c0 = c[0],
            c1 = c[1],
            c2 = c[2],
            c3 = c[3],
            dy = y - c[4];
        for (var x = left; x <= right; x++)
        {
            var at = start + x;
            float l = lights[at] - c0,
                a = reds[at] - c1,
                b = yellows[at] - c2,
                dx = x - c3;
            var far = l * l + a * a + b * b + (dx * dx + dy * dy) * weight;
            if (far < nearest[x])
                (nearest[x], labels[at]) = (far, centre);
        }
    }

    private void Move(float[] centres, int[] labels)
    {
        var sums = new double[centres.Length];
        var sizes = new int[centres.Length / 5];
        for (int y = 0, at = 0; y < lab.Height; y++)
        for (var x = 0; x < lab.Width; x++, at++)
        {
            var sum = sums.AsSpan(labels[at] * 5, 5);
            sum[0] += lab.L[at];
            sum[1] += lab.A[at];
            sum[2] += lab.B[at];
            sum[3] += x;
            sum[4] += y;
            sizes[labels[at]]++;
        }
        for (var i = 0; i < centres.Length; i++)
            if (sizes[i / 5] > 0)
                centres[i] = (float)(sums[i] / sizes[i / 5]);
    }

    /// <summary>Gives every connected piece a number; pieces that are too small join the one before them.</summary>
    private int[] Connected(int[] labels)
    {
        var made = new int[labels.Length];
        made.AsSpan().Fill(-1);
        var piece = new int[labels.Length];
        var least = side * side / 5;
        for (var start = 0; start < labels.Length; start++)
        {
            if (made[start] >= 0)
                continue;
            var neighbour =
                lab.X(start) > 0 ? made[start - 1]
                : start >= lab.Width ? made[start - lab.Width]
                : -1;
            var size = Fill(labels, made, piece, start);
            if (size >= least || neighbour < 0)
            {
                Count++;
                continue;
            }
            for (var i = 0; i < size; i++)
                made[piece[i]] = neighbour;
        }
        return made;
    }

    private int Fill(int[] labels, int[] made, int[] piece, int start)
    {
        var size = 1;
        (piece[0], made[start]) = (start, Count);
        for (var i = 0; i < size; i++)
        {
            var (at, x) = (piece[i], lab.X(piece[i]));
            Join(x > 0, at - 1);
            Join(x < lab.Width - 1, at + 1);
            Join(at >= lab.Width, at - lab.Width);
            Join(at + lab.Width < labels.Length, at + lab.Width);
        }
        return size;

        void Join(bool inside, int at)
        {
            if (!inside || made[at] >= 0 || labels[at] != labels[start])
                return;
            made[at] = Count;
            piece[size++] = at;
        }
    }
}
