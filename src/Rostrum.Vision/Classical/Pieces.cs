namespace Rostrum.Vision.Classical;

/// <summary>The connected pieces of a mask.</summary>
internal sealed class Pieces
{
    /// <summary>A piece that counts less than this part of the weightiest is not of the subject.</summary>
    private const double LeastPart = 0.2;

    /// <summary>Holes up to this part of the picture are filled.</summary>
    private const double LargestHole = 0.004;

    private readonly int width;
    private readonly bool[] mask;
    private readonly int[] piece;
    private int count;

    public Pieces(int width, int height, bool[] mask)
    {
        (this.width, this.mask) = (width, mask);
        piece = new int[width * height];
        piece.AsSpan().Fill(-1);
        for (var at = 0; at < mask.Length; at++)
            if (piece[at] < 0)
                Fill(at);
    }

    /// <summary>A piece this near to the weightiest goes with it, cells, if it stands out like that.</summary>
    private const int Beside = 3;

    /// <summary>How much of the weightiest piece's mean such a piece has at least, and of its sum.</summary>
    private const double AlikeMean = 0.4;
    private const double LeastBeside = 0.008;

    /// <summary>
    /// The piece that weighs most with those that weigh nearly as much, and those beside it that stand out like it; small
    /// holes filled.
    /// </summary>
    public bool[] Main(float[] weights)
    {
        var sums = new double[count];
        var sizes = new int[count];
        var own = new bool[count];
        for (var at = 0; at < mask.Length; at++)
        {
            sums[piece[at]] += mask[at] ? weights[at] * weights[at] : 0;
            sizes[piece[at]]++;
            own[piece[at]] = mask[at];
        }
        var most = sums.Max();
        var main = Array.IndexOf(sums, most);
        var beside = most > 0 ? PiecesBeside(main) : [];
        for (var n = 0; n < count; n++)
            own[n] = own[n] ? most > 0 && Belongs(n) : sizes[n] < LargestHole * mask.Length;
        FreeHolesOutside(own);
        return [.. piece.Select(n => own[n])];

        bool Belongs(int n) =>
            sums[n] >= LeastPart * most
            || beside.Contains(n)
                && sums[n] >= LeastBeside * most
                && sums[n] * sizes[main] >= AlikeMean * most * sizes[n];
    }

    /// <summary>The pieces with a cell next to one piece, but for a narrow gap.</summary>
    private HashSet<int> PiecesBeside(int main)
    {
        var found = new HashSet<int>();
        for (var at = 0; at < mask.Length; at++)
        {
            if (piece[at] != main)
                continue;
            var (x, y) = (at % width, at / width);
            for (
                var row = Math.Max(0, y - Beside);
                row <= Math.Min(mask.Length / width - 1, y + Beside);
                row++
            )
            for (var column = Math.Max(0, x - Beside); column <= Math.Min(width - 1, x + Beside); column++)
                if (mask[row * width + column])
                    found.Add(piece[row * width + column]);
        }
        return found;
    }

    /// <summary>The pieces that have at least a part of the largest one's size.</summary>
    public bool[] Large(double part)
    {
        var sizes = new int[count];
        for (var at = 0; at < mask.Length; at++)
            sizes[piece[at]] += mask[at] ? 1 : 0;
        var least = part * sizes.Max();
        return [.. mask.Select((own, at) => own && sizes[piece[at]] >= least)];
    }

    /// <summary>The largest piece as a part of all that is inside, 0–1.</summary>
    public double LargestPart()
    {
        var sizes = new int[count];
        var all = 0;
        for (var at = 0; at < mask.Length; at++)
            if (mask[at])
                (sizes[piece[at]], all) = (sizes[piece[at]] + 1, all + 1);
        return all == 0 ? 0 : sizes.Max() / (double)all;
    }

    /// <summary>A hole is filled only when what lies round it stays.</summary>
    private void FreeHolesOutside(bool[] own)
    {
        var leftOut = new bool[count];
        for (var at = 0; at < mask.Length; at++)
        {
            if (mask[at])
                continue;
            var x = at % width;
            leftOut[piece[at]] |=
                x == 0
                || x == width - 1
                || at < width
                || at + width >= mask.Length
                || !own[piece[at - 1]]
                || !own[piece[at + 1]]
                || !own[piece[at - width]]
                || !own[piece[at + width]];
        }
        for (var n = 0; n < count; n++)
            own[n] &= !leftOut[n];
    }

    private void Fill(int start)
    {
        var waiting = new Stack<int>([start]);
        piece[start] = count;
        while (waiting.TryPop(out var at))
        {
            var x = at % width;
            Join(x > 0, at - 1);
            Join(x < width - 1, at + 1);
            Join(at >= width, at - width);
            Join(at + width < mask.Length, at + width);
        }
        count++;

        void Join(bool inside, int at)
        {
            if (!inside || piece[at] >= 0 || mask[at] != mask[start])
                return;
            piece[at] = count;
            waiting.Push(at);
        }
    }
}
