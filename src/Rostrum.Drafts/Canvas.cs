using System.Globalization;

namespace Rostrum.Drafts;

/// <summary>The film's size in pixels; both sides even, as 4:2:0 video wants, and within the limits.</summary>
public readonly record struct Canvas(int Width, int Height)
{
    public const int SmallestSide = 16;
    public const int LargestSide = 8192;

    /// <summary>The shorter side of a canvas that is given by its shape alone.</summary>
    public const int UsualShortSide = 1080;

    public static Canvas FullHd => new(1920, 1080);

    /// <summary>The canvas of a shape <c>W:H</c>, its shorter side 1080 pixels; null when it is not a shape.</summary>
    public static Canvas? FromRatio(string? ratio)
    {
        var sides = ratio?.Split(':', 'x', '/') ?? [];
        if (sides.Length != 2 || !Side(sides[0], out var width) || !Side(sides[1], out var height))
            return null;
        var scale = UsualShortSide / Math.Min(width, height);
        return FromSize((int)Math.Round(width * scale), (int)Math.Round(height * scale));
    }

    /// <summary>The canvas nearest to a size, odd sides made even; null outside the limits.</summary>
    public static Canvas? FromSize(int width, int height) =>
        Math.Min(width, height) >= SmallestSide && Math.Max(width, height) <= LargestSide
            ? new Canvas((width + 1) & ~1, (height + 1) & ~1)
            : null;

    /// <summary>The canvas that a draft is written for, Full HD where it says nothing that makes one.</summary>
    public static Canvas Of(DraftMeta? meta) =>
        (meta is { Width: { } width, Height: { } height } ? FromSize(width, height) : null)
        ?? FromRatio(meta?.Ratio)
        ?? FullHd;

    /// <summary>The shape as <c>W:H</c> in lowest terms.</summary>
    public string Ratio
    {
        get
        {
            var (a, b) = (Width, Height);
            while (b != 0)
                (a, b) = (b, a % b);
            return FormattableString.Invariant($"{Width / a}:{Height / a}");
        }
    }

    public override string ToString() => $"{Width}x{Height}";

    private static bool Side(string text, out double side) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out side)
        && side is > 0 and < 1e6;
}
