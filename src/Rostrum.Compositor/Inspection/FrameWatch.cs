using Rostrum.Drafts;

namespace Rostrum.Compositor.Inspection;

/// <summary>Frames [<paramref name="First"/>, <paramref name="End"/>) of what was watched, counted from 0.</summary>
public readonly record struct Stretch(int First, int End);

/// <summary>
/// Watches finished frames on their way out, in their order, over a grid of 16 × 16 pixels a cell: where the film is
/// black, where it does not move, and where it flashes. Allocates nothing a frame.
/// </summary>
public sealed class FrameWatch
{
    /// <summary>Pixels along a side of a cell.</summary>
    public const int Cell = 16;

    /// <summary>Code of luma up to which a cell is black: 4 % of the range above 16.</summary>
    private const int BlackCode = 24;

    /// <summary>Part of the cells of a black frame.</summary>
    private const double BlackPart = 0.98;

    /// <summary>
    /// What stands still may differ from the first frame of its stretch by this many codes, in the mean and in any cell:
    /// dither and grain do.
    /// </summary>
    private const double StillMean = 0.25;
    private const int StillMost = 2;

    private readonly FrameGrid grid;
    private readonly byte[] reference;
    private readonly FlashMeter flashes;
    private readonly StretchList black;
    private readonly StretchList still;
    private int count;
    private int stillSince;

    /// <param name="rate">Of the frames; stretches shorter than half a second of black, or two of standing still, do not count.</param>
    public FrameWatch(Canvas canvas, FrameRate rate)
    {
        grid = new FrameGrid(canvas);
        reference = new byte[grid.Cells];
        flashes = new FlashMeter(grid.Columns, grid.Rows, rate);
        black = new StretchList(Math.Max(1, (int)Math.Round(rate.PerSecond / 2)));
        still = new StretchList(Math.Max(2, (int)Math.Round(rate.PerSecond * 2)));
    }

    /// <summary>Frames seen so far.</summary>
    public int Count => count;

    public IReadOnlyList<Stretch> Black => black.Found(count);

    public IReadOnlyList<Stretch> Frozen =>
        count - stillSince >= still.Least
            ? [.. still.Found(count), new Stretch(stillSince, count)]
            : still.Found(count);

    /// <summary>While more than three flashes a second were seen, in luminance.</summary>
    public IReadOnlyList<Stretch> GeneralFlashes => flashes.General(count);

    /// <summary>While more than three flashes a second were seen, to or from a saturated red.</summary>
    public IReadOnlyList<Stretch> RedFlashes => flashes.Red(count);

    /// <summary>Looks at the next frame; nothing of it is kept.</summary>
    public void Add(Yuv420Frame frame)
    {
        grid.Measure(frame);
        Add(grid);
    }

    /// <summary>The same for a frame that was looked at before.</summary>
    /// <param name="measured">Of the same canvas; nothing of it is kept.</param>
    public void Add(FrameGrid measured)
    {
        var luma = measured.Luma;
        var (dark, sum, most) = (0, 0, 0);
        for (var i = 0; i < luma.Length; i++)
        {
            dark += luma[i] <= BlackCode ? 1 : 0;
            var change = Math.Abs(luma[i] - reference[i]);
            sum += change;
            most = Math.Max(most, change);
        }
        black.Add(count, dark >= BlackPart * luma.Length);
        if (count == 0 || sum > StillMean * luma.Length || most > StillMost)
        {
            still.AddWhole(new Stretch(stillSince, count));
            stillSince = count;
            luma.CopyTo(reference);
        }
        flashes.Add(measured, count);
        count++;
    }
}

/// <summary>Stretches in which something lasts; those that are too short are forgotten.</summary>
internal sealed class StretchList(int least)
{
    private readonly List<Stretch> found = [];
    private int? since;

    public int Least => least;

    public void Add(int frame, bool lasts)
    {
        if (lasts)
            since ??= frame;
        else if (since is { } first)
        {
            AddWhole(new Stretch(first, frame));
            since = null;
        }
    }

    public void AddWhole(Stretch stretch)
    {
        if (stretch.End - stretch.First >= least)
            found.Add(stretch);
    }

    /// <param name="end">The frame after the last one.</param>
    public IReadOnlyList<Stretch> Found(int end) =>
        since is { } first && end - first >= least ? [.. found, new Stretch(first, end)] : found;
}
