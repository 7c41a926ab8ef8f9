using Rostrum.Drafts.Texts;

namespace Rostrum.Drafts.Sights;

/// <summary>
/// Where a subject is in a few words: the nine places of <see cref="TextPlacement.Anchors"/>. A side is a little more than
/// half of the picture, since nobody who says "on the left" has measured it.
/// </summary>
public static class SubjectPlaces
{
    /// <summary>How much of the width or height a named side takes up.</summary>
    private const double Side = 0.56;

    /// <summary>How much of the width or height is meant where nothing is said of it.</summary>
    private const double Unsaid = 0.9;

    /// <summary>Middles below this, and above 1 less this, are on a side; 0–1.</summary>
    private const double SideFrom = 0.4;

    /// <summary>The part of a picture that a name stands for; null when there is none of that name.</summary>
    public static SubjectHint? Named(string? name) =>
        TextPlacement.AnchorNamed(name) is not var (x, y)
            ? null
            : new SubjectHint
            {
                X = Middle(x),
                Y = Middle(y),
                Width = x != 0.5 || y == 0.5 ? Side : Unsaid,
                Height = y != 0.5 ? Side : Unsaid,
            };

    /// <summary>The name of the place in which a hint's middle lies.</summary>
    public static string NameOf(SubjectHint hint)
    {
        var (column, row) = (Third(hint.Middle.X), Third(hint.Middle.Y));
        return TextPlacement.Anchors[row * 3 + column];
    }

    private static double Middle(double place) => Math.Round(Side / 2 + place * (1 - Side), 3);

    private static int Third(double middle) =>
        middle < SideFrom ? 0
        : middle > 1 - SideFrom ? 2
        : 1;
}
