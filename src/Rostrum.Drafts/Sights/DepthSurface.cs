using System.Globalization;

namespace Rostrum.Drafts.Sights;

/// <summary>A height in the picture, 0 at its top and 1 at its foot, and how near the surface is there, 0–1.</summary>
public readonly record struct DepthKnot(double Y, double Nearness);

/// <summary>
/// What a layer is taken to be: a card that faces the camera, or a surface that comes nearer down the picture, straight
/// from knot to knot. Inverse distance is straight over a plane, so a floor is one stretch between two knots.
/// </summary>
/// <param name="Knots">From top to foot, at least one; beyond the first and the last nearness stays as it is there.</param>
/// <param name="Tilt">By how much its right edge is nearer than its left one.</param>
/// <param name="Back">
/// The nearness of a wall or sky that cuts a tilted surface off where it would go farther; where two planes meet, the
/// nearer one is seen, if what they enclose bulges nowhere inwards.
/// </param>
public sealed record DepthSurface(IReadOnlyList<DepthKnot> Knots, double Tilt = 0, double Back = 0)
{
    private readonly DepthKnot[] knots = [.. Knots];

    /// <summary>A card that faces the camera.</summary>
    public static DepthSurface Card(double nearness) => new([new DepthKnot(0.5, nearness)]);

    public bool IsCard => Knots.Count == 1 && Tilt == 0;

    public double Farthest { get; } = Math.Max(Back, Knots.Min(knot => knot.Nearness) - Math.Abs(Tilt) / 2);

    public double Nearest { get; } = Knots.Max(knot => knot.Nearness) + Math.Abs(Tilt) / 2;

    /// <summary>The nearness at a place of the picture, 0–1 both ways.</summary>
    public double At(double x, double y) => Math.Max(Back, At(y) + Tilt * (Math.Clamp(x, 0, 1) - 0.5));

    /// <summary>The nearness at a height, in the middle of the picture, before the back cuts it off.</summary>
    public double At(double y)
    {
        if (y <= knots[0].Y)
            return knots[0].Nearness;
        for (var i = 1; i < knots.Length; i++)
            if (y < knots[i].Y)
            {
                var (from, to) = (knots[i - 1], knots[i]);
                return from.Nearness + (to.Nearness - from.Nearness) * (y - from.Y) / (to.Y - from.Y);
            }
        return knots[^1].Nearness;
    }

    /// <summary>How much nearer it is a height farther down, about a place.</summary>
    /// <param name="reach">Heights above and below over which that is told.</param>
    public double RiseAbout(PicturePoint place, double reach) =>
        (At(place.X, place.Y + reach) - At(place.X, place.Y - reach)) / (2 * reach);

    public bool Equals(DepthSurface? other) =>
        other is not null && (Tilt, Back) == (other.Tilt, other.Back) && Knots.SequenceEqual(other.Knots);

    public override int GetHashCode() => HashCode.Combine(Knots.Count, Knots[0], Knots[^1], Tilt, Back);

    /// <summary>All its numbers in full: two surfaces with the same text are the same.</summary>
    public override string ToString() =>
        string.Join(
            ' ',
            Knots
                .SelectMany(knot => (double[])[knot.Y, knot.Nearness])
                .Concat([Tilt, Back])
                .Select(number => number.ToString("R", CultureInfo.InvariantCulture))
        );
}
