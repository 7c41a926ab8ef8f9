using Rostrum.Drafts;

namespace Rostrum.Compositor.Effects.Particles;

/// <summary>What is seen through a drop: a small copy of the frame, because a drop shows much of it on little room.</summary>
internal sealed unsafe class DropLens
{
    /// <summary>How many drops' radii the picture in a drop reaches from its middle.</summary>
    private const double Wide = 3.2;

    private const int Step = 4;

    private readonly Canvas canvas;
    private readonly int columns;
    private readonly int rows;
    private readonly float[] luma;
    private readonly float[] cb;
    private readonly float[] cr;

    public DropLens(Canvas canvas)
    {
        this.canvas = canvas;
        columns = canvas.Width / Step;
        rows = canvas.Height / Step;
        luma = new float[columns * rows];
        cb = new float[columns * rows];
        cr = new float[columns * rows];
    }

    /// <summary>Looks at a frame before drops are drawn on it.</summary>
    public void Look(WorkFrame frame)
    {
        for (var row = 0; row < rows; row++)
        for (var column = 0; column < columns; column++)
        {
            var sum = 0;
            for (var y = 0; y < Step; y++)
            {
                var line = frame.LumaRow(row * Step + y) + column * Step;
                sum += line[0] + line[1] + line[2] + line[3];
            }
            var place = row * columns + column;
            luma[place] = sum * (1f / (Step * Step));
            cb[place] = Half(frame.CbRow(row * 2), frame.CbRow(row * 2 + 1), column * 2);
            cr[place] = Half(frame.CrRow(row * 2), frame.CrRow(row * 2 + 1), column * 2);
        }
    }

    /// <param name="size">Half its width in pixels.</param>
    /// <param name="tall">Its height over its width.</param>
    public void Draw(WorkFrame frame, double x, double y, double size, double tall, double opacity)
    {
        var high = size * tall;
        var top = Math.Max(0, (int)Math.Floor(y - high)) & ~1;
        var bottom = Math.Min(canvas.Height, (int)Math.Ceiling(y + high) + 1 & ~1);
        var left = Math.Max(0, (int)Math.Floor(x - size)) & ~1;
        var right = Math.Min(canvas.Width, (int)Math.Ceiling(x + size) + 1 & ~1);
        for (var line = top; line < bottom; line++)
        for (var column = left; column < right; column++)
        {
            var (across, down) = ((float)((column + 0.5 - x) / size), (float)((line + 0.5 - y) / high));
            var share = Share(across, down, size) * (float)opacity;
            if (share <= 0)
                continue;
            var place = Seen(x, y, size, across, down);
            var row = frame.LumaRow(line);
            row[column] = Mixed(row[column], Shaded(Sample(luma, place), across, down), share);
            if (((line | column) & 1) != 0)
                continue;
            var blue = frame.CbRow(line / 2);
            var red = frame.CrRow(line / 2);
            blue[column / 2] = Mixed(blue[column / 2], Sample(cb, place), share);
            red[column / 2] = Mixed(red[column / 2], Sample(cr, place), share);
        }
    }

    /// <summary>How much of a pixel the drop covers; its edge is a pixel and a half wide.</summary>
    private static float Share(float across, float down, double size)
    {
        var narrow = 1 + 0.12f * down;
        var distance = MathF.Sqrt(across * across / (narrow * narrow) + down * down);
        return Math.Clamp((1 - distance) * (float)size * 0.66f, 0, 1);
    }

    private (float X, float Y) Seen(double x, double y, double size, float across, float down)
    {
        var bent = (float)(Wide * size) * (0.55f + 0.45f * (across * across + down * down));
        return (((float)x - across * bent) / Step - 0.5f, ((float)y - down * bent) / Step - 0.5f);
    }

    /// <summary>Dark towards the rim above, where little light comes through, and a light mirrored at the upper left.</summary>
    private static float Shaded(float value, float across, float down)
    {
        var far = across * across + down * down;
        var shade = 1 - 0.42f * far * far * (1 - 0.5f * down);
        var shone =
            Spot(across + 0.36f, down + 0.45f, 26) * 0.75f + Spot(across - 0.3f, down - 0.62f, 12) * 0.16f;
        value = WorkFrame.Black + (value - WorkFrame.Black) * shade;
        return value + (WorkFrame.White - value) * shone;
    }

    /// <summary>1 in the middle, 0 from a distance of 1/√sharp.</summary>
    private static float Spot(float across, float down, float sharp)
    {
        var inside = Math.Max(0, 1 - sharp * (across * across + down * down));
        return inside * inside;
    }

    private float Sample(float[] values, (float X, float Y) place)
    {
        var x = Math.Clamp(place.X, 0, columns - 1);
        var y = Math.Clamp(place.Y, 0, rows - 1);
        var (column, row) = ((int)x, (int)y);
        var (next, under) = (Math.Min(column + 1, columns - 1), Math.Min(row + 1, rows - 1) * columns);
        var (right, down) = (x - column, y - row);
        row *= columns;
        var above = values[row + column] + (values[row + next] - values[row + column]) * right;
        var below = values[under + column] + (values[under + next] - values[under + column]) * right;
        return above + (below - above) * down;
    }

    private static float Half(ushort* above, ushort* below, int i) =>
        (above[i] + above[i + 1] + below[i] + below[i + 1]) * 0.25f;

    private static ushort Mixed(ushort from, float to, float share) =>
        (ushort)(from + (to - from) * share + 0.5f);
}
