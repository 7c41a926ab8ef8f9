using Rostrum.Drafts.Cameras;

namespace Rostrum.Drafts.Sights;

/// <summary>Where a camera aims when the canvas's shape cuts much of a still away: what matters stays in the frame.</summary>
public static class CroppedAim
{
    /// <summary>Part of a side, 0–1, below which the crop is so strong that one point does not tell what to keep.</summary>
    private const double StrongCrop = 0.8;

    /// <summary>Part of the view that what is kept may fill.</summary>
    private const double Filled = 0.96;

    /// <summary>Part of the height below which something may be cut off above or below.</summary>
    private const double AnyCrop = 0.98;

    /// <summary>How far hair reaches above a face, and a chin and neck below it, in heights of the face.</summary>
    private const double Hair = 0.55;
    private const double Neck = 0.2;

    /// <summary>What is left free above a subject that is higher than the view, as a part of the picture's height.</summary>
    private const double Headroom = 0.03;

    /// <summary>By how much more must be seen from another place than the usual one, to aim there.</summary>
    private const double Better = 1.08;

    /// <summary>
    /// The middle of all faces where the view holds them, else of as many as it holds, the surest first, with their hair as far
    /// as there is room; without faces the middle of a plain subject that the view holds. Of a higher one its upper part is kept, of a
    /// wider one what stands out most. Else <paramref name="usual"/>. Only along the sides that are
    /// cut: along the others there is nothing to choose.
    /// </summary>
    public static PicturePoint Of(Sight? sight, in Framing framing, PicturePoint usual)
    {
        if (sight is null)
            return usual;
        return new PicturePoint(
            framing.ViewWidth < StrongCrop ? Across(sight, framing.ViewWidth, usual.X) : usual.X,
            framing.ViewHeight < AnyCrop ? Down(sight, framing.ViewHeight, usual.Y) : usual.Y
        );
    }

    private static double Across(Sight sight, double view, double usual)
    {
        var box = sight.SubjectBox;
        if (Held(sight.Faces.Select(face => (face.Box.Left, face.Box.Right)), view) is { } faces)
            return Near(usual, faces, view);
        if (!sight.HasPlainSubject)
            return usual;
        return box.Width <= view * Filled
            ? Near(usual, (box.Left, box.Right), view)
            : Fullest(sight, view, usual);
    }

    private static double Down(Sight sight, double view, double usual)
    {
        var box = sight.SubjectBox;
        var heads = sight.Faces.Select(face =>
            (
                Math.Max(0, face.Box.Top - Hair * face.Box.Height),
                Math.Min(1, face.Box.Bottom + Neck * face.Box.Height)
            )
        );
        if (
            (Held(heads, view) ?? Held(sight.Faces.Select(face => (face.Box.Top, face.Box.Bottom)), view)) is
            { } faces
        )
            return Near(usual, faces, view);
        if (!sight.HasPlainSubject)
            return usual;
        if (box.Height <= view * Filled)
            return Near(usual, (box.Top, box.Bottom), view);
        // What runs out of the picture above has no upper end to be kept.
        return box.Top < Headroom / 2 ? usual : Math.Min(usual, box.Top - Headroom + view / 2);
    }

    /// <summary>From where to where those lie that fit into a view together, the first ones before others; null for none.</summary>
    private static (double From, double To)? Held(IEnumerable<(double From, double To)> places, double view)
    {
        (double From, double To)? kept = null;
        foreach (var (from, to) in places)
        {
            var joined = kept is { } some ? (Math.Min(some.From, from), Math.Max(some.To, to)) : (from, to);
            if (joined.Item2 - joined.Item1 <= view * Filled)
                kept = joined;
        }
        return kept;
    }

    /// <summary>As near the usual aim as keeps all of it in.</summary>
    private static double Near(double usual, (double From, double To) span, double view) =>
        Math.Clamp(usual, span.To - view * Filled / 2, span.From + view * Filled / 2);

    /// <summary>The middle of the view that shows most of what stands out in the subject, what stands out much before all.</summary>
    private static double Fullest(Sight sight, double view, double usual)
    {
        var (width, height) = (sight.Saliency.Width, sight.Saliency.Height);
        var columns = new double[width];
        for (var y = 0; y < height; y++)
        for (var x = 0; x < width; x++)
            columns[x] += (double)sight.Saliency[x, y] * sight.Saliency[x, y] * sight.SubjectMask[x, y];
        var cells = Math.Clamp((int)Math.Round(view * width), 1, width);
        var sum = columns.Take(cells).Sum();
        var (best, first) = (sum, 0);
        var there = (int)Math.Clamp(usual * width - cells / 2.0, 0, width - cells);
        var usualSum = columns.Skip(there).Take(cells).Sum();
        for (var x = 1; x + cells <= width; x++)
        {
            sum += columns[x + cells - 1] - columns[x - 1];
            if (sum > best)
                (best, first) = (sum, x);
        }
        return best > usualSum * Better ? (first + cells / 2.0) / width : usual;
    }
}
