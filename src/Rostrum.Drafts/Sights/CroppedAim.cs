using Rostrum.Drafts.Cameras;

namespace Rostrum.Drafts.Sights;

/// <summary>Where a camera aims when the canvas's shape cuts much of a still away: what matters stays in the frame.</summary>
public static class CroppedAim
{
    /// <summary>Part of a side, 0–1, below which the crop is so strong that one point does not tell what to keep.</summary>
    private const double StrongCrop = 0.8;

    /// <summary>Part of the view that what is kept may fill.</summary>
    private const double Filled = 0.96;

    /// <summary>
    /// The middle of all faces where the view holds them, else of as many as it holds, the surest first; without faces
    /// the middle of a plain subject that the view holds; else <paramref name="usual"/>. Only along the sides that are
    /// cut: along the others there is nothing to choose.
    /// </summary>
    public static PicturePoint Of(Sight? sight, in Framing framing, PicturePoint usual)
    {
        if (sight is null)
            return usual;
        return new PicturePoint(
            framing.ViewWidth < StrongCrop
                ? Middle(sight, framing.ViewWidth, usual.X, box => (box.Left, box.Right))
                : usual.X,
            framing.ViewHeight < StrongCrop
                ? Middle(sight, framing.ViewHeight, usual.Y, box => (box.Top, box.Bottom))
                : usual.Y
        );
    }

    private static double Middle(
        Sight sight,
        double view,
        double usual,
        Func<PictureBox, (double From, double To)> sides
    )
    {
        var room = view * Filled;
        (double From, double To)? kept = null;
        foreach (var face in sight.Faces)
        {
            var (from, to) = sides(face.Box);
            var joined = kept is { } some ? (Math.Min(some.From, from), Math.Max(some.To, to)) : (from, to);
            if (joined.Item2 - joined.Item1 <= room)
                kept = joined;
        }
        if (kept is null && sight.HasPlainSubject && sides(sight.SubjectBox) is var (first, last))
            kept = last - first <= room ? (first, last) : null;
        // As near the usual aim as keeps all of it in.
        return kept is { } span ? Math.Clamp(usual, span.To - room / 2, span.From + room / 2) : usual;
    }
}
