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

    /// <summary>The piece that weighs most with those that come near it, small holes filled.</summary>
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
        for (var n = 0; n < count; n++)
            own[n] = own[n] ? most > 0 && sums[n] >= LeastPart * most : sizes[n] < LargestHole * mask.Length;
        FreeHolesOutside(own);
        return [.. piece.Select(n => own[n])];
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
