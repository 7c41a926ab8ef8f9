namespace Rostrum.Vision.Classical;

/// <summary>
/// Cuts a grid of pixels in two at the least cost: the greatest flow from source to sink, grown from both ends
/// (Y. Boykov and V. Kolmogorov, 2004). All costs are whole numbers, so that the cut is the same everywhere.
/// </summary>
internal sealed class MinimumCut
{
    private const int Ways = 8;
    private const sbyte None = -1;
    private const sbyte Terminal = 8;
    private const sbyte Orphan = 9;

    private static readonly int[] stepsX = [1, -1, 0, 0, 1, -1, 1, -1];
    private static readonly int[] stepsY = [0, 0, 1, -1, 1, -1, -1, 1];

    private readonly int width;
    private readonly int height;
    private readonly int[] steps;
    private readonly int[] ties;
    private readonly int[] terminal;
    private readonly sbyte[] parent;
    private readonly bool[] inSink;
    private readonly bool[] queued;
    private readonly Queue<int> active = new();
    private readonly Queue<int> orphans = new();

    public MinimumCut(int width, int height)
    {
        (this.width, this.height) = (width, height);
        steps = [.. stepsX.Zip(stepsY, (x, y) => y * width + x)];
        ties = new int[width * height * Ways];
        terminal = new int[width * height];
        parent = new sbyte[width * height];
        inSink = new bool[width * height];
        queued = new bool[width * height];
    }

    /// <summary>The cost of giving a pixel to the sink less that of giving it to the source.</summary>
    public void Lean(int at, int towardsSource) => terminal[at] = towardsSource;

    /// <summary>The cost of cutting between a pixel and its neighbour to the right, below, or diagonally below.</summary>
    public void Tie(int at, int stepX, int stepY, int cost)
    {
        for (var way = 0; way < Ways; way++)
            if (stepsX[way] == stepX && stepsY[way] == stepY)
            {
                ties[at * Ways + way] = cost;
                ties[(at + steps[way]) * Ways + (way ^ 1)] = cost;
            }
    }

    /// <summary>Whether each pixel stays with the source.</summary>
    public bool[] Cut()
    {
        for (var at = 0; at < terminal.Length; at++)
        {
            parent[at] = terminal[at] == 0 ? None : Terminal;
            inSink[at] = terminal[at] < 0;
            if (terminal[at] != 0)
                Activate(at);
        }
        while (active.TryDequeue(out var at))
        {
            queued[at] = false;
            while (parent[at] != None && Grow(at) is var (from, way) && way >= 0)
            {
                Augment(from, way);
                Adopt();
            }
        }
        return [.. parent.Select((from, at) => from != None && !inSink[at])];
    }

    private bool Inside(int at, int way)
    {
        var (x, y) = (at % width + stepsX[way], at / width + stepsY[way]);
        return (uint)x < (uint)width && (uint)y < (uint)height;
    }

    private void Activate(int at)
    {
        if (queued[at])
            return;
        queued[at] = true;
        active.Enqueue(at);
    }

    /// <summary>Takes in free neighbours; where it meets the other tree, the tie from source's side to sink's.</summary>
    private (int From, int Way) Grow(int at)
    {
        for (var way = 0; way < Ways; way++)
        {
            if (!Inside(at, way))
                continue;
            var next = at + steps[way];
            var room = inSink[at] ? ties[next * Ways + (way ^ 1)] : ties[at * Ways + way];
            if (room == 0)
                continue;
            if (parent[next] == None)
            {
                (parent[next], inSink[next]) = ((sbyte)(way ^ 1), inSink[at]);
                Activate(next);
            }
            else if (inSink[next] != inSink[at])
            {
                return inSink[at] ? (next, way ^ 1) : (at, way);
            }
        }
        return (0, -1);
    }

    private void Augment(int from, int way)
    {
        var to = from + steps[way];
        var room = ties[from * Ways + way];
        var at = from;
        for (; parent[at] != Terminal; at += steps[parent[at]])
            room = Math.Min(room, ties[(at + steps[parent[at]]) * Ways + (parent[at] ^ 1)]);
        room = Math.Min(room, terminal[at]);
        for (at = to; parent[at] != Terminal; at += steps[parent[at]])
            room = Math.Min(room, ties[at * Ways + parent[at]]);
        room = Math.Min(room, -terminal[at]);
        ties[from * Ways + way] -= room;
        ties[to * Ways + (way ^ 1)] += room;
        Drain(from, room, forward: true);
        Drain(to, room, forward: false);
    }

    private void Drain(int at, int room, bool forward)
    {
        while (parent[at] != Terminal)
        {
            var up = parent[at];
            var next = at + steps[up];
            var (full, other) = forward
                ? (next * Ways + (up ^ 1), at * Ways + up)
                : (at * Ways + up, next * Ways + (up ^ 1));
            ties[full] -= room;
            ties[other] += room;
            if (ties[full] == 0)
                Abandon(at);
            at = next;
        }
        terminal[at] += forward ? -room : room;
        if (terminal[at] == 0)
            Abandon(at);
    }

    private void Abandon(int at)
    {
        parent[at] = Orphan;
        orphans.Enqueue(at);
    }

    private void Adopt()
    {
        while (orphans.TryDequeue(out var at))
        {
            var found = None;
            for (sbyte way = 0; way < Ways && found == None; way++)
                if (Inside(at, way) && Offers(at, way) && HasRoot(at + steps[way]))
                    found = way;
            parent[at] = found;
            if (found == None)
                Free(at);
        }
    }

    private bool Offers(int at, int way)
    {
        var next = at + steps[way];
        return parent[next] != None
            && inSink[next] == inSink[at]
            && (inSink[at] ? ties[at * Ways + way] : ties[next * Ways + (way ^ 1)]) > 0;
    }

    private bool HasRoot(int at)
    {
        while (parent[at] is not (None or Orphan or Terminal))
            at += steps[parent[at]];
        return parent[at] == Terminal;
    }

    private void Free(int at)
    {
        for (var way = 0; way < Ways; way++)
        {
            if (!Inside(at, way))
                continue;
            var next = at + steps[way];
            if (parent[next] == None || inSink[next] != inSink[at])
                continue;
            if (Offers(at, way))
                Activate(next);
            if (parent[next] == (way ^ 1))
                Abandon(next);
        }
    }
}
