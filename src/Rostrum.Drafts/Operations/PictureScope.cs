namespace Rostrum.Drafts.Operations;

/// <summary>
/// Which segments of the film's picture track are meant: all of them (<c>default</c>), or those at some
/// places, counted from 0; negative places count from the end, −1 being the last.
/// </summary>
public readonly record struct PictureScope
{
    private readonly IReadOnlyList<int>? places;

    private PictureScope(IReadOnlyList<int> places) => this.places = places;

    public static PictureScope All => default;

    public bool IsAll => places is null;

    public static PictureScope At(params IReadOnlyList<int> places) => new(places);

    /// <summary>The places meant in a film of <paramref name="count"/> segments; null when one lies outside it.</summary>
    public IReadOnlyList<int>? Among(int count)
    {
        if (places is null)
            return [.. Enumerable.Range(0, count)];
        var meant = places.Select(place => place < 0 ? count + place : place).ToList();
        return meant.TrueForAll(place => place >= 0 && place < count) ? [.. meant.Distinct().Order()] : null;
    }
}
