using Rostrum.Drafts;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Planning;

/// <summary>Finds what a film's frame cuts off its pictures, as far as their sizes are known.</summary>
internal static class Croppings
{
    /// <summary>Where less of a picture is seen than this, somebody must be told.</summary>
    private const double LeastShown = 0.5;

    /// <summary>The upright pictures of which a wide frame shows too little; null where there is none.</summary>
    /// <param name="arrived">With their sizes; what has none is passed over.</param>
    public static UprightCropped? In(Draft film, IReadOnlyList<NewPicture> arrived)
    {
        var canvas = Canvas.Of(film.Meta);
        if (canvas.Width <= canvas.Height)
            return null;
        var pictures = Pictures.Of(film);
        var places = Enumerable
            .Range(0, pictures.Count)
            .Where(place =>
                pictures[place] is { Fit: null or "cover", Placement: null } shown
                && arrived.FirstOrDefault(picture => picture.Address == shown.Source) is { Width: > 0, Height: > 0 } size
                && size.Height > size.Width
                && (double)size.Width / size.Height / ((double)canvas.Width / canvas.Height) < LeastShown
            )
            .ToList();
        return places.Count == 0 ? null : new UprightCropped(places);
    }
}
