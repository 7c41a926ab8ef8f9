using Rostrum.Compositor.Effects;
using Rostrum.Compositor.Effects.Light;
using Rostrum.Drafts;
using Rostrum.Drafts.Transitions;

namespace Rostrum.Compositor.Joins;

/// <summary>
/// When each place of the canvas turns, 0–1: worked out at the corners of small squares, and followed by straight lines
/// between them.
/// </summary>
internal sealed class MatteField
{
    private const int Cell = 4;
    private const int Drops = 7;

    private readonly Canvas canvas;
    private readonly int columns;
    private readonly float[] corners;

    public MatteField(Matte matte, Canvas canvas)
    {
        this.canvas = canvas;
        columns = (canvas.Width + Cell - 1) / Cell + 1;
        var rows = (canvas.Height + Cell - 1) / Cell + 1;
        corners = new float[columns * rows];
        switch (matte)
        {
            case IrisMatte iris:
                Fill(rows, FarthestCorner(iris), (x, y) => Distance(iris.Shape, x, y, iris.Centre));
                if (iris.Closes)
                    Turn();
                break;
            case SweepMatte sweep:
                PerPixel = 1.0 / (sweep.X != 0 ? canvas.Width : canvas.Height);
                Fill(rows, 1, (x, y) => Along(sweep, x / canvas.Width, y / canvas.Height));
                break;
            case BandsMatte bands:
                var edges = Edges(new Lots((ulong)bands.Seed));
                Fill(rows, 1, (_, y) => BandAt(edges, y / canvas.Height));
                break;
            case InkMatte ink:
                PerPixel = 1.0 / Math.Max(canvas.Width, canvas.Height);
                Fill(rows, 1, new InkDrops(ink, canvas, Drops).At);
                RankHalfway();
                break;
            default:
                throw new NotSupportedException($"Nothing draws {matte.GetType().Name}.");
        }
    }

    /// <summary>By how much the field changes from one pixel to the next, about.</summary>
    public double PerPixel { get; private set; }

    /// <summary>Writes the field at the samples of a plane as numbers of 16 bits.</summary>
    /// <param name="step">Pixels of the canvas from one sample to the next.</param>
    /// <param name="firstX">Of the first sample, in pixels of the canvas; so too <paramref name="firstY"/>.</param>
    public unsafe void Write(ushort* output, int width, int height, int step, double firstX, double firstY)
    {
        for (var y = 0; y < height; y++)
        {
            var down = (float)(y * step + firstY) / Cell;
            var (row, partY) = ((int)down, down - (int)down);
            var above = corners.AsSpan(row * columns, columns);
            var below = corners.AsSpan((row + 1) * columns, columns);
            for (var x = 0; x < width; x++)
            {
                var across = (float)(x * step + firstX) / Cell;
                var (column, partX) = ((int)across, across - (int)across);
                var upper = above[column] + (above[column + 1] - above[column]) * partX;
                var lower = below[column] + (below[column + 1] - below[column]) * partX;
                var value = Math.Clamp(upper + (lower - upper) * partY, 0f, 1f);
                output[(long)y * width + x] = (ushort)(value * 65535 + 0.5f);
            }
        }
    }

    private void Fill(int rows, double unit, Func<double, double, double> at)
    {
        for (var y = 0; y < rows; y++)
        for (var x = 0; x < columns; x++)
            corners[y * columns + x] = (float)(at(x * Cell, y * Cell) / unit);
    }

    private void Turn()
    {
        for (var i = 0; i < corners.Length; i++)
            corners[i] = 1 - corners[i];
    }

    private double FarthestCorner(IrisMatte iris)
    {
        var farthest = 0.0;
        for (var corner = 0; corner < 4; corner++)
            farthest = Math.Max(
                farthest,
                Distance(iris.Shape, (corner & 1) * canvas.Width, (corner >> 1) * canvas.Height, iris.Centre)
            );
        PerPixel = 1 / farthest;
        return farthest;
    }

    /// <summary>In pixels, so that a circle is round on every canvas.</summary>
    private double Distance(IrisShape shape, double x, double y, PicturePoint centre)
    {
        var (right, down) = (x - centre.X * canvas.Width, y - centre.Y * canvas.Height);
        return shape == IrisShape.Diamond
            ? Math.Abs(right) + Math.Abs(down)
            : Math.Sqrt(right * right + down * down);
    }

    private static double Along(SweepMatte sweep, double x, double y)
    {
        var along = sweep.X != 0 ? x : y;
        return sweep.X + sweep.Y < 0 ? 1 - along : along;
    }

    /// <summary>Bands of uneven height, each with its moment.</summary>
    private static (double Bottom, double Moment)[] Edges(Lots lots)
    {
        var edges = new List<(double, double)>();
        for (var bottom = 0.0; bottom < 1; )
        {
            var share = lots.Of((ulong)edges.Count).Of(1).Share;
            bottom += 0.012 + 0.15 * share * share;
            edges.Add((bottom, lots.Of((ulong)edges.Count).Of(2).Share));
        }
        return [.. edges];
    }

    private static double BandAt((double Bottom, double Moment)[] bands, double y)
    {
        foreach (var (bottom, moment) in bands)
            if (y < bottom)
                return moment;
        return bands[^1].Moment;
    }

    /// <summary>Halfway to where as much of the canvas turns in each part of the way, so that no pause comes about.</summary>
    private void RankHalfway()
    {
        var order = Enumerable.Range(0, corners.Length).OrderBy(i => corners[i]).ToArray();
        var (least, most) = (corners[order[0]], corners[order[^1]]);
        for (var rank = 0; rank < order.Length; rank++)
        {
            var own = (corners[order[rank]] - least) / (most - least);
            corners[order[rank]] = 0.35f * own + 0.65f * rank / (order.Length - 1);
        }
    }
}

/// <summary>When ink that fell in drops, one after the other, has come to a place.</summary>
internal sealed class InkDrops
{
    private readonly Canvas canvas;
    private readonly RoughField rough;
    private readonly (double X, double Y, double Slowness, double Delay)[] drops;
    private readonly double unit;

    public InkDrops(InkMatte ink, Canvas canvas, int count)
    {
        this.canvas = canvas;
        unit = Math.Max(canvas.Width, canvas.Height);
        rough = new RoughField((ulong)ink.Seed);
        var lots = new Lots((ulong)ink.Seed).Of(0x696E6B);
        drops = new (double, double, double, double)[count];
        drops[0] = (ink.Centre.X * canvas.Width / unit, ink.Centre.Y * canvas.Height / unit, 0.8, 0);
        for (var i = 1; i < count; i++)
        {
            var own = lots.Of((ulong)i);
            drops[i] = (
                own.Of(1).Share * canvas.Width / unit,
                own.Of(2).Share * canvas.Height / unit,
                1 + 0.8 * own.Of(3).Share,
                0.05 + 0.3 * own.Of(4).Share
            );
        }
    }

    /// <param name="x">In pixels of the canvas, as is <paramref name="y"/>.</param>
    public double At(double x, double y)
    {
        var (across, down) = ((float)(x / unit), (float)(y / unit));
        // The paper draws the ink along its fibres: places are looked up a little aside.
        var asideX = Rough(across * 4 + 7, down * 4);
        var asideY = Rough(across * 4, down * 4 + 19);
        var (placeX, placeY) = (across + 0.07 * asideX, down + 0.07 * asideY);
        var soonest = double.MaxValue;
        foreach (var drop in drops)
        {
            var (right, below) = (placeX - drop.X, placeY - drop.Y);
            soonest = Math.Min(
                soonest,
                drop.Delay + drop.Slowness * Math.Sqrt(right * right + below * below)
            );
        }
        return soonest + 0.05 * Rough(across * 13 + 3, down * 13 + 5);
    }

    private double Rough(float x, float y) =>
        rough.At(x, y)
        + 0.5 * rough.At(2.1f * x + 17, 2.1f * y)
        + 0.25 * rough.At(4.3f * x, 4.3f * y + 29)
        + 0.125 * rough.At(8.7f * x + 31, 8.7f * y);
}
