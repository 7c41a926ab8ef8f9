namespace Rostrum.Compositor.Effects.Particles;

/// <summary>
/// Clouds: smooth noise in four sizes, each half as large and half as strong as the last, endless in both directions.
/// Values are about 0–1 around ½; the largest clouds are one unit.
/// </summary>
internal sealed class CloudSheet
{
    private const int Side = 256;

    /// <summary>Largest clouds along a side.</summary>
    private const int Clouds = 4;

    private const float PerUnit = (float)Side / Clouds;

    private readonly float[] values = new float[(Side + 1) * (Side + 1)];

    public CloudSheet(long seed)
    {
        var lots = new Lots((ulong)seed).Of(0x636C6F7564);
        var whole = new double[Side * Side];
        for (var octave = 0; octave < 4; octave++)
            Add(whole, lots.Of((ulong)octave), Clouds << octave, 1.0 / (1 << octave));
        var deviation = Math.Sqrt(whole.Sum(value => value * value) / whole.Length);
        for (var y = 0; y <= Side; y++)
        for (var x = 0; x <= Side; x++)
            values[y * (Side + 1) + x] = (float)(0.5 + 0.17 * whole[y % Side * Side + x % Side] / deviation);
    }

    public float At(double x, double y)
    {
        var (px, py) = (x * PerUnit, y * PerUnit);
        var (column, row) = (Math.Floor(px), Math.Floor(py));
        var (right, down) = ((float)(px - column), (float)(py - row));
        var place = (int)((long)row & (Side - 1)) * (Side + 1) + (int)((long)column & (Side - 1));
        var above = values[place] + (values[place + 1] - values[place]) * right;
        place += Side + 1;
        var below = values[place] + (values[place + 1] - values[place]) * right;
        return above + (below - above) * down;
    }

    /// <summary>Gradient noise (Perlin 2002): a slope at each corner of a grid, joined by a quintic curve.</summary>
    private static void Add(double[] whole, Lots lots, int cells, double strength)
    {
        var slopes = new (double X, double Y)[cells * cells];
        for (var i = 0; i < slopes.Length; i++)
        {
            var (sine, cosine) = Math.SinCos(lots.Of((ulong)i).Share * 2 * Math.PI);
            slopes[i] = (cosine, sine);
        }
        for (var y = 0; y < Side; y++)
        for (var x = 0; x < Side; x++)
        {
            var (px, py) = (x * (double)cells / Side, y * (double)cells / Side);
            var (column, row) = ((int)px, (int)py);
            var (right, down) = (px - column, py - row);
            var above = Mix(Slope(column, row, right, down), Slope(column + 1, row, right - 1, down), right);
            var below = Mix(
                Slope(column, row + 1, right, down - 1),
                Slope(column + 1, row + 1, right - 1, down - 1),
                right
            );
            whole[y * Side + x] += strength * Mix(above, below, down);
        }

        double Slope(int column, int row, double right, double down)
        {
            var (slopeX, slopeY) = slopes[row % cells * cells + column % cells];
            return slopeX * right + slopeY * down;
        }
    }

    private static double Mix(double from, double to, double way) =>
        from + (to - from) * (way * way * way * (way * (way * 6 - 15) + 10));
}
