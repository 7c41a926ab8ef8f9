using System.Globalization;
using System.Text.Json;

namespace Rostrum.Drafts.Operations;

/// <summary>
/// Shows pictures that followed one another at the same time. The first stays on its track and gives the length; each
/// other one goes to a track of its own above it.
/// </summary>
public sealed record ArrangePictures(PictureScope Scope, string Layout) : EditOperation
{
    /// <summary>Names of all layouts.</summary>
    public static IReadOnlyList<string> Layouts { get; } = ["split", "grid", "before_after", "inset"];

    private const int MostPictures = 9;

    /// <summary>Between two pictures, in parts of the canvas's shorter side.</summary>
    private const double Gap = 0.012;

    /// <summary>Size of an inset, and how far from the canvas's edge it stands, in parts of its height.</summary>
    private const double InsetSize = 0.32;
    private const double InsetMargin = 0.05;

    /// <summary>Where the divider stands when, both in parts of the whole: it slides over, back, and comes to rest.</summary>
    private static readonly (double At, double Edge)[] slide =
    [
        (0.1, 1),
        (0.45, 0.12),
        (0.7, 0.8),
        (0.9, 0.5),
    ];

    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Shows several pictures at the same time instead of one after another.",
            OperationFields.Pictures,
            OperationFields.OneOf(
                "layout",
                "beside each other, as a wall, under a sliding divider, or the others small in a corner",
                Layouts
            ),
            (pictures, layout) => new ArrangePictures(pictures, layout)
        );

    public override EditOutcome Apply(Draft draft)
    {
        if (!Layouts.Contains(Layout))
            return Refuse(
                RefusalCause.UnknownName,
                $"There is no layout \"{Layout}\"; there is {string.Join(", ", Layouts)}."
            );
        if (PictureTrack.Of(draft) is not { } track)
            return PictureTrack.NoPictures();
        if (Scope.Among(track.Segments.Count) is not { } places)
            return track.NoSuchPicture();
        if (places.Count < 2)
            return Refuse(
                RefusalCause.OnePicture,
                "Two pictures at least are wanted to stand beside each other."
            );
        var most = Layout is "before_after" or "inset" ? 2 : MostPictures;
        if (places.Count > most)
            return Refuse(
                RefusalCause.OutOfRange,
                $"The layout {Layout} takes {most} pictures at most, not {places.Count}: name fewer."
            );
        return new EditOutcome.Changed(Arranged(draft, track, [.. places.Order()]));
    }

    private Draft Arranged(Draft draft, PictureTrack track, List<int> places)
    {
        var canvas =
            draft.Meta is { Width: > 0 and var width, Height: > 0 and var height } ? (double)width / height
            : Canvas.FromRatio(draft.Meta?.Ratio ?? "16:9") is { } shape ? (double)shape.Width / shape.Height
            : 16 / 9.0;
        var length = PictureTrack.LengthOf(track.Segments[places[0]]);
        var cells = Cells(places.Count, canvas, length);
        var left = track
            .Segments.Select((segment, i) => i == places[0] ? Placed(segment, cells[0]) : segment)
            .Where((_, i) => i == places[0] || !places.Contains(i))
            .ToList();
        var laid = Rearrangement.Of(draft, track, left);
        var start = PictureTrack.Of(laid)!.Segments[places[0]].Start;
        var number = Ids.NextTrack(laid);
        var upper = places
            .Skip(1)
            .Select(
                (place, i) =>
                    new Track
                    {
                        Id = $"t{number + i}",
                        Type = TrackType.Video,
                        Duration = (start ?? 0) + length,
                        Segments =
                        [
                            Placed(track.Segments[place], cells[i + 1]) with
                            {
                                Start = start,
                                Duration = length,
                            },
                        ],
                    }
            );
        var top = laid.AllTracks.ToList().FindLastIndex(known => known.Type == TrackType.Video) + 1;
        return PictureTrack.WithTotal(
            laid with
            {
                Tracks = [.. laid.AllTracks.Take(top), .. upper, .. laid.AllTracks.Skip(top)],
            }
        );
    }

    private static Segment Placed(Segment segment, (string? Place, string? Keys) cell) =>
        segment with
        {
            Placement = cell.Place is null ? null : JsonElement.Parse(cell.Place),
            Keyframes = cell.Keys is null ? null : JsonElement.Parse(cell.Keys),
        };

    /// <summary>What <c>tf</c> and <c>kf</c> of each picture are.</summary>
    private List<(string? Place, string? Keys)> Cells(int count, double aspect, long length) =>
        Layout switch
        {
            "before_after" => [(null, null), (Written(0.5, 0.5, 1, 1, 0, 1, 1), Slide(length))],
            "inset" => [(null, null), (Inset(aspect), null)],
            "split" => [.. Row(count, aspect, 0, 1, lies: aspect >= 1).Select(cell => (cell, (string?)null))],
            _ => [.. Wall(count, aspect).Select(cell => (cell, (string?)null))],
        };

    private static string Inset(double aspect)
    {
        var half = InsetSize / 2;
        var (x, y) = (1 - InsetMargin / aspect - half, 1 - InsetMargin - half);
        return Written(x, y, InsetSize, 0, 0, 1, 1);
    }

    private static string Slide(long length) =>
        "["
        + string.Join(
            ",",
            slide.Select(key =>
                FormattableString.Invariant(
                    $"{{\"p\":\"wl\",\"at\":{(long)(key.At * length)},\"v\":{key.Edge},\"e\":\"inOut\"}}"
                )
            )
        )
        + "]";

    /// <summary>Rows as square as they can be; a last row with fewer pictures shows them wider.</summary>
    private static IEnumerable<string> Wall(int count, double aspect)
    {
        var columns = (int)Math.Ceiling(Math.Sqrt(count));
        var rows = (count + columns - 1) / columns;
        for (var row = 0; row < rows; row++)
        {
            var here = Math.Min(columns, count - row * columns);
            foreach (var cell in Row(here, aspect, row / (double)rows, (row + 1) / (double)rows, lies: true))
                yield return cell;
        }
    }

    /// <summary>Pictures side by side, or one below the other where the row does not lie.</summary>
    /// <param name="from">Of the canvas's other side, 0–1; so too <paramref name="to"/>.</param>
    private static IEnumerable<string> Row(int count, double aspect, double from, double to, bool lies)
    {
        var (gapX, gapY) = aspect >= 1 ? (Gap / aspect / 2, Gap / 2) : (Gap / 2, Gap * aspect / 2);
        for (var i = 0; i < count; i++)
        {
            var (left, right) = (i / (double)count, (i + 1) / (double)count);
            var (l, t, r, b) = lies ? (left, from, right, to) : (from, left, to, right);
            var size = Math.Max(r - l, b - t);
            yield return Written(
                (l + r) / 2,
                (t + b) / 2,
                size,
                l > 0 ? l + gapX : 0,
                t > 0 ? t + gapY : 0,
                r < 1 ? r - gapX : 1,
                b < 1 ? b - gapY : 1
            );
        }
    }

    private static string Written(double x, double y, double sc, double wl, double wt, double wr, double wb)
    {
        string Short(double value) => value.ToString("0.#####", CultureInfo.InvariantCulture);
        return $$"""{"x":{{Short(x)}},"y":{{Short(y)}},"sc":{{Short(sc)}},"wl":{{Short(wl)}},"wt":{{Short(wt)}},"wr":{{Short(wr)}},"wb":{{Short(wb)}}}""";
    }
}
