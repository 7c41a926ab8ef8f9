using Rostrum.Drafts.Sights;

namespace Rostrum.Drafts.Texts;

/// <summary>A text laid out at a size.</summary>
/// <param name="Size">Of its letters, as in <see cref="TextStyle.Size"/>.</param>
/// <param name="Width">Of what its letters cover, as a part of the canvas; likewise <paramref name="Height"/>.</param>
public readonly record struct LaidText(double Size, double Width, double Height);

/// <summary>Where a text stands, and the part of its letters that the subject covers there, 0–1.</summary>
/// <param name="X">As in <see cref="TextPlacement"/>; likewise <paramref name="Y"/>.</param>
public readonly record struct Standing(double Size, double X, double Y, double Covered)
{
    public bool IsReadable => Covered <= BehindSubject.MostCovered;
}

/// <summary>
/// Finds where a text behind the subject stands when nothing is said of it: large, and where the subject reaches into
/// it so that the depth shows, but leaves enough of it to be read.
/// </summary>
/// <param name="subject">The part of each place of the canvas that the subject covers while the text is seen.</param>
/// <param name="safe">What the text keeps free.</param>
public sealed class BehindSubject(ByteGrid subject, SafeArea safe)
{
    /// <summary>Part of its letters above which a text cannot be read.</summary>
    public const double MostCovered = 0.36;

    /// <summary>At a side the subject hides a word's beginning or end, and less of it can be spared.</summary>
    private const double MostCoveredAside = 0.18;

    /// <summary>Between these parts the subject is plainly before the text, and the text plain to read.</summary>
    private const double Plain = 0.08;
    private const double Much = 0.22;

    private const double Little = 0.05;

    /// <summary>A block that is higher than this part of the canvas is a page, not a title.</summary>
    private const double Highest = 0.45;

    /// <summary>Heights that are tried, from top to bottom.</summary>
    private const int Heights = 41;

    /// <summary>Points of a text, along and down, at which it is looked whether the subject covers them.</summary>
    private const int Columns = 64;
    private const int Rows = 12;

    /// <summary>The sizes that are worth trying, as multiples of the usual one, from large to small.</summary>
    public static IReadOnlyList<double> Sizes { get; } = [.. Enumerable.Range(0, 15).Select(SizeAt)];

    private static double SizeAt(int step)
    {
        var size = 3.0;
        for (; step > 0; step--)
            size *= 0.9;
        return size;
    }

    /// <summary>
    /// The best of all places and sizes; where none leaves the text readable, that at which least of it is covered. Little is
    /// not worth another size than the usual one.
    /// </summary>
    /// <param name="usual">The text as large as it is when there is no subject.</param>
    /// <param name="laid">The text at each size at which it is not torn apart.</param>
    public Standing Best(LaidText usual, IReadOnlyList<LaidText> laid)
    {
        var readable = laid.Where(text => text.Height <= Highest)
            .SelectMany(text => (double[])[0.5, 0, 1], (text, x) => (text, x))
            .SelectMany(one => Heightwise(one.text, one.x))
            .Where(standing => standing.Covered <= (standing.X == 0.5 ? MostCovered : MostCoveredAside))
            .ToList();
        return readable.Count > 0
            ? readable.MaxBy(standing => Worth(standing, usual.Size))
            : laid.Where(text => text.Height <= Highest)
                .Append(usual)
                .SelectMany(text => Heightwise(text, 0.5))
                .MinBy(standing => standing.Covered + (standing.Size == usual.Size ? 0 : Little));
    }

    private IEnumerable<Standing> Heightwise(LaidText text, double x) =>
        Enumerable.Range(0, Heights).Select(step => At(text, x, step / (Heights - 1.0)));

    public Standing At(in LaidText text, double x, double y)
    {
        var left = safe.Left + x * (1 - safe.Left - safe.Right - text.Width);
        var top = safe.Top + y * (1 - safe.Top - safe.Bottom - text.Height);
        var sum = 0.0;
        for (var row = 0; row < Rows; row++)
        for (var column = 0; column < Columns; column++)
            sum += subject.Sample(
                left + text.Width * (column + 0.5) / Columns,
                top + text.Height * (row + 0.5) / Rows
            );
        return new Standing(text.Size, x, y, sum / (255.0 * Rows * Columns));
    }

    /// <summary>Twice the size is worth as much as standing in the middle rather than at a side.</summary>
    private static double Worth(in Standing standing, double usual) =>
        1.5 * Math.Log2(standing.Size / usual)
        - 1.5 * 2 * Math.Abs(standing.X - 0.5)
        - 8 * Math.Max(0, standing.Covered - Much)
        - 1.2 * Math.Max(0, Plain - standing.Covered) / Plain
        - 0.8 * standing.Y;
}
