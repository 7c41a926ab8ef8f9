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

    private static readonly int[] pairWays = [0, 2, 4, 6];

    private readonly int width;
    private readonly int wide;
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
        (this.width, wide) = (width, width + 2);
        steps = [.. stepsX.Zip(stepsY, (x, y) => y * wide + x)];
        // A rim of cells that nothing ties to spares asking whether a neighbour lies inside.
        var count = wide * (height + 2);
        ties = new int[count * Ways];
        terminal = new int[count];
        parent = new sbyte[count];
        inSink = new bool[count];
        queued = new bool[count];
    }

    /// <summary>The cost of giving a pixel to the sink less that of giving it to the source.</summary>
    public void Lean(int at, int towardsSource) => terminal[Place(at)] = towardsSource;

    /// <summary>Costs of all pairs, as <see cref="CoarsePlanes.PairsOf"/> has them.</summary>
    public void Tie(int[] costs)
    {
        for (var i = 0; i < costs.Length; i++)
        {
            if (costs[i] == 0)
                continue;
            var (at, way) = (Place(i / 4), pairWays[i % 4]);
            ties[at * Ways + way] = costs[i];
            ties[(at + steps[way]) * Ways + (way ^ 1)] = costs[i];
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
        var kept = new bool[width * (terminal.Length / wide - 2)];
        for (var at = 0; at < kept.Length; at++)
            kept[at] = parent[Place(at)] != None && !inSink[Place(at)];
        return kept;
    }

    /// <summary>Where a pixel lies inside the rim.</summary>
    private int Place(int at) => at + wide + 1 + at / width * 2;

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
                if (Offers(at, way) && HasRoot(at + steps[way]))
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
