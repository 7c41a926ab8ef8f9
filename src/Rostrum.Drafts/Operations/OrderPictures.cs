using System.Text.RegularExpressions;

namespace Rostrum.Drafts.Operations;

/// <summary>Puts all pictures of the film in another order.</summary>
/// <param name="Places">Where each picture stands now, in the order in which they will be seen; every place once.</param>
public sealed partial record OrderPictures(IReadOnlyList<int> Places) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Puts all pictures in another order.",
            OperationFields.Order,
            places => new OrderPictures(places)
        );

    /// <summary>The last comes first.</summary>
    public static OrderPictures Reversed(int count) => new([.. Enumerable.Range(0, count).Reverse()]);

    /// <summary>An order by chance that follows from a seed; with two pictures or more it differs from the present one.</summary>
    public static OrderPictures Shuffled(int count, long seed)
    {
        var noise = new Noise(seed).Channel(count);
        var places = Enumerable.Range(0, count).ToArray();
        for (var i = count - 1; i > 0; i--)
        {
            var other = Math.Clamp((int)((noise.At(i) + 1) / 2 * (i + 1)), 0, i);
            (places[i], places[other]) = (places[other], places[i]);
        }
        return places.SequenceEqual(Enumerable.Range(0, count)) ? Reversed(count) : new(places);
    }

    /// <summary>By the names of the pictures, as people count: "img 9" comes before "img 10".</summary>
    /// <param name="fromLast">From Z to A.</param>
    public static OrderPictures Sorted(IReadOnlyList<string> names, bool fromLast)
    {
        var places = Enumerable
            .Range(0, names.Count)
            .OrderBy(
                place => Digits().Replace(names[place], run => run.Value.PadLeft(LongestNumber, '0')),
                StringComparer.OrdinalIgnoreCase
            )
            .ToArray();
        return new([.. fromLast ? places.Reverse() : places]);
    }

    private const int LongestNumber = 20;

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();

    public override EditOutcome Apply(Draft draft)
    {
        if (PictureTrack.Of(draft) is not { } track)
            return PictureTrack.NoPictures();
        if (!Places.Order().SequenceEqual(Enumerable.Range(0, track.Segments.Count)))
            return track.NoSuchPicture();
        if (track.Segments.Count < 2)
            return Refuse(RefusalCause.OnePicture, "The film has one picture: there is no order to change.");
        return new EditOutcome.Changed(
            Rearrangement.Of(draft, track, [.. Places.Select(place => track.Segments[place])])
        );
    }
}
