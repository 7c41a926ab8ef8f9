namespace Rostrum.Drafts.Sights;

/// <summary>The places of a picture that are worth a closer look.</summary>
public static class Details
{
    /// <summary>Places nearer to each other than this part of the picture's sides are seen in one view.</summary>
    private const double Apart = 0.24;

    /// <summary>What stands out less than this part of what stands out most is no detail.</summary>
    private const double Plain = 0.45;

    /// <summary>Half the side of the square that is taken together as one place, as a part of the picture's longer side.</summary>
    private const double Reach = 0.06;

    /// <summary>
    /// Several faces from left to right; else what the camera aims at, and what stands out beside it, each the nearest
    /// to the one before. Empty where nothing does.
    /// </summary>
    /// <param name="most">Places, at most.</param>
    public static IReadOnlyList<PicturePoint> Of(Sight sight, int most)
    {
        var faces = FacesApart(sight, most);
        return faces.Count > 1 ? faces : OnTheWay(Standing(sight, most));
    }

    /// <summary>The surest of those that lie apart.</summary>
    private static List<PicturePoint> FacesApart(Sight sight, int most)
    {
        var kept = new List<PicturePoint>();
        foreach (var face in sight.Faces)
            if (kept.Count < most && IsApart(kept, face.Box.Centre))
                kept.Add(face.Box.Centre);
        return [.. kept.OrderBy(face => face.X)];
    }

    /// <summary>The aim, then the places that stand out most, each apart from those before.</summary>
    private static List<PicturePoint> Standing(Sight sight, int most)
    {
        var strength = Gathered(sight.Saliency);
        var (width, height) = (sight.Saliency.Width, sight.Saliency.Height);
        var order = Enumerable.Range(0, strength.Length).ToArray();
        Array.Sort(order, (a, b) => (strength[b], a).CompareTo((strength[a], b)));
        var found = new List<PicturePoint>();
        if (sight.HasPlainSubject || sight.Faces.Count > 0)
            found.Add(sight.SubjectPoint);
        foreach (var at in order)
        {
            if (found.Count >= most || strength[at] == 0 || strength[at] < Plain * strength[order[0]])
                break;
            var place = new PicturePoint((at % width + 0.5) / width, (at / width + 0.5) / height);
            if (IsApart(found, place))
                found.Add(place);
        }
        return found;
    }

    private static bool IsApart(List<PicturePoint> others, PicturePoint place) =>
        others.TrueForAll(other =>
            Math.Abs(other.X - place.X) > Apart || Math.Abs(other.Y - place.Y) > Apart
        );

    private static List<PicturePoint> OnTheWay(List<PicturePoint> places)
    {
        for (var i = 1; i < places.Count - 1; i++)
        {
            var from = places[i - 1];
            var next = places.Skip(i).MinBy(place => Squared(place.X - from.X) + Squared(place.Y - from.Y));
            places.Remove(next);
            places.Insert(i, next);
        }
        return places;
    }

    private static double Squared(double value) => value * value;

    /// <summary>For each cell the sum over the square around it, cut at the edges: a speck alone is no place.</summary>
    private static long[] Gathered(ByteGrid grid)
    {
        var (width, height) = (grid.Width, grid.Height);
        var reach = Math.Max(1, (int)(Reach * Math.Max(width, height)));
        var sums = new long[(width + 1) * (height + 1)];
        for (var y = 0; y < height; y++)
        for (var x = 0; x < width; x++)
            sums[(y + 1) * (width + 1) + x + 1] =
                grid[x, y]
                + sums[y * (width + 1) + x + 1]
                + sums[(y + 1) * (width + 1) + x]
                - sums[y * (width + 1) + x];
        var gathered = new long[width * height];
        for (var y = 0; y < height; y++)
        for (var x = 0; x < width; x++)
        {
            var (left, right) = (Math.Max(0, x - reach), Math.Min(width, x + reach + 1));
            var (top, bottom) = (
                Math.Max(0, y - reach) * (width + 1),
                Math.Min(height, y + reach + 1) * (width + 1)
            );
            gathered[y * width + x] =
                sums[bottom + right] - sums[bottom + left] - sums[top + right] + sums[top + left];
        }
        return gathered;
    }
}
