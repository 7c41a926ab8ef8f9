using Rostrum.Compositor.Overlays;
using Rostrum.Drafts;
using Rostrum.Drafts.Texts;

namespace Rostrum.Compositor.Inspection;

/// <summary>
/// Measures on finished frames how far a text stands out: its letters against what they border on, a few pixels beside
/// their edges.
/// </summary>
/// <param name="rect">Where it stands.</param>
/// <param name="colours">Of its letters.</param>
/// <param name="em">Size of its letters, pixels.</param>
public sealed class TextGauge(PixelRect rect, IReadOnlyList<Colour> colours, double em)
{
    /// <summary>Codes of luma by which a letter's inside may differ from its colour.</summary>
    private const int Near = 10;

    /// <summary>Of all borders the worst twentieth counts: single pixels where strokes meet do not.</summary>
    private const double Worst = 0.05;
    private const int FewestBorders = 24;

    private readonly int lowest = colours.Min(Luma) - Near;
    private readonly int highest = colours.Max(Luma) + Near;
    private readonly double[] letters = [.. colours.Select(Contrast.Luminance)];
    private readonly int beside = Math.Max(3, (int)Math.Round(em / 14));
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
            for (var x = left + 2; x < right - 2; x++)
            {
                // Inside a stroke, three letters' pixels wide at least, next to one that is none.
                if (!IsLetter(row[x]))
                    continue;
                if (IsLetter(row[x - 1]) && IsLetter(row[x - 2]) && !IsLetter(row[x + 1]))
                    borders += Note(row, x + beside, right);
                if (IsLetter(row[x + 1]) && IsLetter(row[x + 2]) && !IsLetter(row[x - 1]))
                    borders += Note(row, x - beside, right);
            }
        }
        if (borders >= FewestBorders)
            Least = Math.Min(Least ?? double.MaxValue, WorstOf(borders));
    }

    private bool IsLetter(byte code) => code >= lowest && code <= highest;

    private int Note(ReadOnlySpan<byte> row, int at, int end)
    {
        if (at < Math.Max(0, rect.Left) || at >= end || IsLetter(row[at]))
            return 0;
        histogram[row[at]]++;
        return 1;
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

    private static int Luma(Colour colour) =>
        (int)
            Math.Round(
                16 + 219 * (0.2126 * colour.Red + 0.7152 * colour.Green + 0.0722 * colour.Blue) / 255
            );
}
