using Rostrum.Drafts;
using Rostrum.Drafts.Texts;

namespace Rostrum.Compositor.Inspection;

/// <summary>
/// Flashes as WCAG 2.2 has them (success criterion 2.3.1). A general flash is a pair of opposing changes of relative
/// luminance by a tenth of the range or more, the darker image below 0.8; a red flash one of opposing changes to or from a
/// saturated red. More than three in a second are too many where they cover a quarter of a part of the picture a third
/// as wide and as high as all of it: the ten degrees about the point that is looked at. What is compared is the mean about
/// each cell, so that leaves and stripes which a camera passes do not count: it lights some places as it darkens others.
/// </summary>
internal sealed class FlashMeter
{
    private const double Change = 0.1;
    private const double DarkerBelow = 0.8;
    private const double SaturatedRed = 0.8;
    private const double RedChange = 0.2;
    private const double AreaOfWindow = 0.25;

    /// <summary>The longer side in radii of what is about a cell: five by five cells of a full HD picture.</summary>
    private const int CellsAcross = 48;

    /// <summary>Changes of three flashes; with one more there are more than three.</summary>
    private const int Borne = 6;

    /// <summary>Sum of linear channels below which a colour is black: it has no hue.</summary>
    private const double NoHue = 0.01;

    // CIE 1976 UCS: the red primary of BT.709, and the white D65.
    private static readonly (double U, double V) redPrimary = (0.4507, 0.5229);
    private static readonly (double U, double V) white = (0.1978, 0.4683);
    private static readonly double[] linear =
    [
        .. Enumerable.Range(0, 256).Select(code => Contrast.Linear(code / 255.0)),
    ];

    private readonly int columns;
    private readonly int rows;
    private readonly int second;
    private readonly CellState[] cells;
    private readonly SummedArea flashes;
    private readonly LightAbout light;
    private readonly StretchList general = new(1);
    private readonly StretchList red = new(1);

    public FlashMeter(int columns, int rows, FrameRate rate)
    {
        (this.columns, this.rows) = (columns, rows);
        second = Math.Max(1, (int)Math.Round(rate.PerSecond));
        light = new LightAbout(columns, rows, Math.Max(columns, rows) / CellsAcross);
        cells = new CellState[columns * rows];
        flashes = new SummedArea(columns, rows);
    }

    public IReadOnlyList<Stretch> General(int end) => general.Found(end);

    public IReadOnlyList<Stretch> Red(int end) => red.Found(end);

    public void Add(FrameGrid grid, int number)
    {
        TakeLight(grid);
        var (flashed, flashedRed) = (0, 0);
        for (var y = 0; y < rows; y++)
        for (var x = 0; x < columns; x++)
        {
            var place = y * columns + x;
            var (r, g, b) = light.Of(x, y);
            ref var cell = ref cells[place];
            cell.See(0.2126 * r + 0.7152 * g + 0.0722 * b, number);
            cell.SeeHue(r, g, b, number);
            flashed += cell.HasTooMany(isRed: false, number, second) ? 1 : 0;
            flashedRed += cell.HasTooMany(isRed: true, number, second) ? 1 : 0;
        }
        general.Add(number, TooMany(number, flashed, isRed: false));
        red.Add(number, TooMany(number, flashedRed, isRed: true));
    }

    private void TakeLight(FrameGrid grid)
    {
        var luma = grid.Luma;
        var cb = grid.Cb;
        var cr = grid.Cr;
        for (var y = 0; y < rows; y++)
        for (var x = 0; x < columns; x++)
        {
            var place = y * columns + x;
            light.Set(x, y, LinearOf(luma[place], cb[place], cr[place]));
        }
    }

    /// <summary>BT.709 in limited range to linear light, 0–1.</summary>
    private static (double R, double G, double B) LinearOf(int y, int cb, int cr)
    {
        var (grey, blue, reddish) = ((y - 16) / 219.0, (cb - 128) / 224.0, (cr - 128) / 224.0);
        return (
            linear[Code(grey + 1.5748 * reddish)],
            linear[Code(grey - 0.1873 * blue - 0.4681 * reddish)],
            linear[Code(grey + 1.8556 * blue)]
        );
        static int Code(double value) => (int)Math.Clamp(value * 255 + 0.5, 0, 255);
    }

    /// <summary>Whether some part of the picture has had too many flashes in the second that ends here.</summary>
    /// <param name="any">Cells that have, wherever they are.</param>
    private bool TooMany(int number, int any, bool isRed)
    {
        var (width, height) = (Math.Max(1, columns / 3), Math.Max(1, rows / 3));
        var enough = Math.Max(1, (int)Math.Ceiling(AreaOfWindow * width * height));
        if (any < enough)
            return false;
        for (var y = 0; y < rows; y++)
        for (var x = 0; x < columns; x++)
            flashes.Set(x, y, cells[y * columns + x].HasTooMany(isRed, number, second) ? 1 : 0);
        for (var y = 0; y + height <= rows; y++)
        for (var x = 0; x + width <= columns; x++)
            if (flashes.Sum(x, y, x + width, y + height) >= enough)
                return true;
        return false;
    }

    /// <summary>Mean linear light of the cells about each cell, those beyond the edges left out.</summary>
    private sealed class LightAbout(int columns, int rows, int radius)
    {
        private readonly SummedArea red = new(columns, rows);
        private readonly SummedArea green = new(columns, rows);
        private readonly SummedArea blue = new(columns, rows);

        public void Set(int x, int y, (double R, double G, double B) colour)
        {
            red.Set(x, y, colour.R);
            green.Set(x, y, colour.G);
            blue.Set(x, y, colour.B);
        }

        public (double R, double G, double B) Of(int x, int y)
        {
            var (left, right) = (Math.Max(0, x - radius), Math.Min(columns, x + radius + 1));
            var (top, bottom) = (Math.Max(0, y - radius), Math.Min(rows, y + radius + 1));
            var count = (right - left) * (bottom - top);
            return (
                red.Sum(left, top, right, bottom) / count,
                green.Sum(left, top, right, bottom) / count,
                blue.Sum(left, top, right, bottom) / count
            );
        }
    }

    /// <summary>Sums over rectangles of cells.</summary>
    private sealed class SummedArea(int columns, int rows)
    {
        private readonly double[] sums = new double[(columns + 1) * (rows + 1)];

        /// <summary>Places are set row by row.</summary>
        public void Set(int x, int y, double value)
        {
            var at = (y + 1) * (columns + 1) + x + 1;
            sums[at] = value + sums[at - 1] + sums[at - columns - 1] - sums[at - columns - 2];
        }

        /// <summary>Of columns [left, right) and rows [top, bottom).</summary>
        public double Sum(int left, int top, int right, int bottom) =>
            sums[bottom * (columns + 1) + right]
            - sums[top * (columns + 1) + right]
            - sums[bottom * (columns + 1) + left]
            + sums[top * (columns + 1) + left];
    }

    /// <summary>Frames of the last seven changes, the newest first; 0 is none, so frames count from 1.</summary>
    private struct Recent
    {
        private Seven frames;

        public void Add(int number)
        {
            for (var i = Borne; i > 0; i--)
                frames[i] = frames[i - 1];
            frames[0] = number + 1;
        }

        public readonly bool IsFull(int number, int second) =>
            frames[Borne] > 0 && number + 1 - frames[Borne] < second;
    }

    [System.Runtime.CompilerServices.InlineArray(Borne + 1)]
    private struct Seven
    {
        private int first;
    }

    /// <summary>What was seen in one cell: the turning points of its luminance, and of its way to red and back.</summary>
    private struct CellState
    {
        private Recent changes;
        private Recent redChanges;
        private double low;
        private double high;
        private int direction;
        private bool wasSeen;
        private bool isRed;
        private double anchorU;
        private double anchorV;

        public readonly bool HasTooMany(bool isRed, int number, int second) =>
            (isRed ? redChanges : changes).IsFull(number, second);

        public void See(double luminance, int number)
        {
            if (!wasSeen)
                (low, high) = (luminance, luminance);
            (low, high) = (Math.Min(low, luminance), Math.Max(high, luminance));
            if (direction >= 0 && high - luminance >= Change && luminance < DarkerBelow)
            {
                changes.Add(number);
                (direction, low, high) = (-1, luminance, luminance);
            }
            else if (direction <= 0 && luminance - low >= Change && low < DarkerBelow)
            {
                changes.Add(number);
                (direction, low, high) = (1, luminance, luminance);
            }
        }

        public void SeeHue(double r, double g, double b, int number)
        {
            var sum = r + g + b;
            var saturated = sum >= NoHue && r / sum >= SaturatedRed;
            var (u, v) = sum < NoHue ? white : Chromaticity(r, g, b);
            if (!wasSeen)
                (wasSeen, isRed, anchorU, anchorV) = (true, saturated, u, v);
            else if (saturated != isRed && Squared(u, v, anchorU, anchorV) > RedChange * RedChange)
            {
                redChanges.Add(number);
                (isRed, anchorU, anchorV) = (saturated, u, v);
            }
            else if (saturated == isRed && FromRed(u, v) > FromRed(anchorU, anchorV) == !isRed)
                (anchorU, anchorV) = (u, v);
        }

        private static double FromRed(double u, double v) => Squared(u, v, redPrimary.U, redPrimary.V);

        /// <summary>The square of a distance; what is compared needs no root.</summary>
        private static double Squared(double u, double v, double otherU, double otherV) =>
            (u - otherU) * (u - otherU) + (v - otherV) * (v - otherV);

        private static (double U, double V) Chromaticity(double r, double g, double b)
        {
            var x = 0.4124 * r + 0.3576 * g + 0.1805 * b;
            var y = 0.2126 * r + 0.7152 * g + 0.0722 * b;
            var z = 0.0193 * r + 0.1192 * g + 0.9505 * b;
            var all = x + 15 * y + 3 * z;
            return (4 * x / all, 9 * y / all);
        }
    }
}
