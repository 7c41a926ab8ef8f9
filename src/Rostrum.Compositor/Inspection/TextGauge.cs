using Rostrum.Compositor.Overlays;
using Rostrum.Drafts;
using Rostrum.Drafts.Texts;

namespace Rostrum.Compositor.Inspection;

/// <summary>
/// Measures on finished frames how far a text stands out: its letters against what they border on, where that can be
/// seen apart from other letters.
/// </summary>
/// <param name="rect">Where it stands.</param>
/// <param name="colours">Of its letters.</param>
public sealed class TextGauge(PixelRect rect, IReadOnlyList<Colour> colours)
{
    /// <summary>Codes by which a letter's inside may differ from its colour: frames are seen before they are encoded.</summary>
    private const int Near = 3;

    /// <summary>Of all borders the worst twentieth counts: single pixels where strokes meet do not.</summary>
    private const double Worst = 0.05;
    private const int FewestBorders = 24;

    /// <summary>Pixels from a letter's edge to what it borders on: what lies nearer is a mixture of both.</summary>
    private const int Beside = 3;

    /// <summary>Pixels from there within which there is no letter, or what is seen is a mixture again.</summary>
    private const int Clear = 2;

    private readonly CodeSpan luma = CodeSpan.Of(colours.Select(colour => Codes(colour).Y));
    private readonly CodeSpan blue = CodeSpan.Of(colours.Select(colour => Codes(colour).Cb));
    private readonly CodeSpan red = CodeSpan.Of(colours.Select(colour => Codes(colour).Cr));
    private readonly double[] letters = [.. colours.Select(Contrast.Luminance)];
    private readonly int[] histogram = new int[256];

    /// <summary>The least contrast in any frame that was looked at, 1–21; null where no letters were found.</summary>
    public double? Least { get; private set; }

    public void Look(Yuv420Frame frame)
    {
        Array.Clear(histogram);
        var borders = 0;
        var (left, right) = (Math.Max(0, rect.Left), Math.Min(frame.Width, rect.Right));
        for (var y = Math.Max(0, rect.Top); y < Math.Min(frame.Height, rect.Bottom); y += 2)
        {
            var row = frame.Luma.Slice(y * frame.Width, frame.Width);
            var cb = frame.Cb.Slice(y / 2 * (frame.Width / 2), frame.Width / 2);
            var cr = frame.Cr.Slice(y / 2 * (frame.Width / 2), frame.Width / 2);
            for (var x = left + 2; x < right - 2; x++)
            {
                // Inside a stroke, three pixels wide at least, next to one that is none.
                if (!IsLetter(row[x]) || !blue.Holds(cb[x / 2]) || !red.Holds(cr[x / 2]))
                    continue;
                if (IsLetter(row[x - 1]) && IsLetter(row[x - 2]) && !IsLetter(row[x + 1]))
                    borders += Note(frame, x + Beside, y);
                if (IsLetter(row[x + 1]) && IsLetter(row[x + 2]) && !IsLetter(row[x - 1]))
                    borders += Note(frame, x - Beside, y);
            }
        }
        if (borders >= FewestBorders)
            Least = Math.Min(Least ?? double.MaxValue, WorstOf(borders));
    }

    private bool IsLetter(byte code) => luma.Holds(code);

    private int Note(Yuv420Frame frame, int x, int y)
    {
        if (!IsClear(frame, x, y))
            return 0;
        histogram[frame.Luma[y * frame.Width + x]]++;
        return 1;
    }

    private bool IsClear(Yuv420Frame frame, int x, int y)
    {
        if (x - Clear < 0 || x + Clear >= frame.Width || y - Clear < 0 || y + Clear >= frame.Height)
            return false;
        for (var apart = -Clear; apart <= Clear; apart++)
            if (
                IsLetter(frame.Luma[y * frame.Width + x + apart])
                || IsLetter(frame.Luma[(y + apart) * frame.Width + x])
            )
                return false;
        return true;
    }

    /// <summary>The contrast that all but the worst borders reach.</summary>
    private double WorstOf(int borders)
    {
        var skipped = (int)(borders * Worst);
        return letters.Min(letter =>
        {
            var left = skipped;
            foreach (
                var (contrast, count) in histogram
                    .Select((count, code) => (Contrast.Ratio(letter, LuminanceOf(code)), count))
                    .Where(some => some.count > 0)
                    .OrderBy(some => some.Item1)
            )
                if ((left -= count) < 0)
                    return contrast;
            return Contrast.Ratio(0, 1);
        });
    }

    /// <summary>Relative luminance of a grey by its code of luma in limited range.</summary>
    private static double LuminanceOf(int code) => Contrast.Linear(Math.Clamp((code - 16) / 219.0, 0, 1));

    /// <summary>BT.709, limited range.</summary>
    private static (double Y, double Cb, double Cr) Codes(Colour colour)
    {
        var y = (0.2126 * colour.Red + 0.7152 * colour.Green + 0.0722 * colour.Blue) / 255;
        return (
            16 + 219 * y,
            128 + 224 * (colour.Blue / 255.0 - y) / 1.8556,
            128 + 224 * (colour.Red / 255.0 - y) / 1.5748
        );
    }

    /// <summary>Codes that letters may have.</summary>
    private readonly record struct CodeSpan(double Least, double Most)
    {
        public static CodeSpan Of(IEnumerable<double> codes) => new(codes.Min() - Near, codes.Max() + Near);

        public bool Holds(byte code) => code >= Least && code <= Most;
    }
}
