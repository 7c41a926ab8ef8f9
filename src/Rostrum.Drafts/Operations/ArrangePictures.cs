using System.Text.Json;

namespace Rostrum.Drafts.Operations;

/// <summary>
/// Shows pictures that followed one another at the same time. The first stays on its track and gives the length; each
/// other one goes to a track of its own above it.
/// </summary>
public sealed record ArrangePictures(PictureScope Scope, string Layout) : EditOperation
{
    /// <summary>Names of all layouts.</summary>
    public static IReadOnlyList<string> Layouts => PictureLayouts.Names;

    private const int MostPictures = 9;

    /// <summary>Between the words for two pictures.</summary>
    private const char LabelBreak = '|';

    /// <summary>Size of a label, as a text's <c>fs</c>.</summary>
    private const double LabelSize = 34;

    /// <summary>What is written at the foot of the left and the right picture, "Before|After"; null for nothing.</summary>
    public string? Labels { get; init; }

    /// <summary>
    /// Whether cameras go on as they are. Else what is small moves little, and what is compared does not move: a wide
    /// move loses its subject in a small picture.
    /// </summary>
    public bool KeepMoves { get; init; }

    /// <summary>Where an inset can stand.</summary>
    public static IReadOnlyList<string> Corners { get; } =
    ["top_left", "top_right", "bottom_left", "bottom_right"];

    /// <summary>Where the inset stands; null: at the bottom right.</summary>
    public string? Corner { get; init; }

    /// <summary>Moves that travel over the picture.</summary>
    private static readonly string[] wide = ["pan", "tilt", "tour", "drift", "ken_burns", "whip_pan"];

    /// <summary>How far the quiet move goes.</summary>
    private const double QuietPush = 0.08;

    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Shows several pictures at the same time instead of one after another.",
            OperationFields.Pictures,
            OperationFields.OneOf(
                "layout",
                "beside each other, as a tidy mosaic, as prints on a wall, as prints dropped on a pile, under a sliding divider, or the other small in a corner",
                Layouts
            ),
            OperationFields
                .Text(
                    "labels",
                    "what is written at the foot of two pictures, parted by a bar",
                    200,
                    "Before|After"
                )
                .OrNull(),
            OperationFields
                .Flag(
                    "keep_moves",
                    "whether cameras go on as they are; else wide moves give way to quiet ones"
                )
                .Or(false),
            OperationFields
                .OneOf("corner", "where an inset stands; absent: at the bottom right", Corners)
                .OrNull(),
            (pictures, layout, labels, keeps, corner) =>
                new ArrangePictures(pictures, layout)
                {
                    Labels = labels,
                    KeepMoves = keeps,
                    Corner = corner,
                }
        );

    public override EditOutcome Apply(Draft draft)
    {
        if (!Layouts.Contains(Layout))
            return Refuse(
                RefusalCause.UnknownName,
                $"There is no layout \"{Layout}\"; there is {string.Join(", ", Layouts)}."
            );
        if (Corner is not null && !Corners.Contains(Corner))
            return Refuse(
                RefusalCause.UnknownName,
                $"There is no corner \"{Corner}\"; there is {string.Join(", ", Corners)}."
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
        if (Labels is not null && (places.Count != 2 || Layout is not ("before_after" or "split")))
            return Refuse(
                RefusalCause.OutOfRange,
                "Labels stand under two pictures beside each other: choose before_after or split, and two pictures."
            );
        return new EditOutcome.Changed(Arranged(draft, track, [.. places.Order()]));
    }

    private Draft Arranged(Draft draft, PictureTrack track, List<int> places)
    {
        var canvas = Canvas.Of(draft.Meta);
        var lengths = places.Select(place => PictureTrack.LengthOf(track.Segments[place])).ToList();
        // On a pile each picture has its own time to come down; elsewhere all are there for the first one's.
        var (each, length) = Layout == "stack" ? (lengths, lengths.Sum()) : ([], lengths[0]);
        var cells = PictureLayouts.Cells(
            Layout,
            places.Count,
            (double)canvas.Width / canvas.Height,
            length,
            each,
            Corner
        );
        var left = track
            .Segments.Select(
                (segment, i) =>
                    i == places[0] ? Quieted(cells[0].Placed(segment)) with { Duration = length } : segment
            )
            .Where((_, i) => i == places[0] || !places.Contains(i))
            .ToList();
        var laid = Rearrangement.Of(draft, track, left);
        var start = PictureTrack.Of(laid)!.Segments[places[0]].Start ?? 0;
        var number = Ids.NextTrack(laid);
        var upper = places
            .Skip(1)
            .Select(
                (place, i) =>
                    new Track
                    {
                        Id = $"t{number + i}",
                        Type = TrackType.Video,
                        Duration = start + length,
                        Segments =
                        [
                            Quieted(cells[i + 1].Placed(track.Segments[place])) with
                            {
                                Start = start + cells[i + 1].After,
                                Duration = length - cells[i + 1].After,
                            },
                        ],
                    }
            );
        var top = laid.AllTracks.ToList().FindLastIndex(known => known.Type == TrackType.Video) + 1;
        var arranged = laid with
        {
            Background = laid.Background ?? PictureLayouts.GroundOf(Layout),
            Tracks = [.. laid.AllTracks.Take(top), .. upper, .. laid.AllTracks.Skip(top)],
        };
        return PictureTrack.WithTotal(Labels is null ? arranged : Labelled(arranged, start, length));
    }

    private Segment Quieted(Segment segment) =>
        KeepMoves || segment.Camera is { Count: > 0 } ? segment
        : Layout == "before_after" ? segment with { Motion = null }
        : Layout != "inset" && segment.Motion?.Name is { } name && wide.Contains(name)
            ? segment with
            {
                Motion = new NamedEffect
                {
                    Name = "push_in",
                    Parameters = new Dictionary<string, JsonElement>
                    {
                        ["amount"] = JsonSerializer.SerializeToElement(QuietPush),
                    },
                },
            }
        : segment;

    private Draft Labelled(Draft draft, long start, long length)
    {
        var words = Labels!.Split(LabelBreak, 2, StringSplitOptions.TrimEntries);
        // Where nothing comes after them they last as long as the film, however long that will be.
        var isLast = PictureTrack.Of(draft)!.Segments is [.., var last] && (last.Start ?? 0) == start;
        foreach (var (word, anchor) in words.Zip(["bottom_left", "bottom_right"]))
        {
            if (word.Length == 0)
                continue;
            var label = new Segment
            {
                Id = $"s{Ids.NextSegment(draft)}",
                Start = start,
                Duration = isLast ? null : length,
                MediaType = "text",
                Text = word,
                Anchor = anchor,
                Style = JsonSerializer.SerializeToElement(
                    new Dictionary<string, object> { ["tpl"] = "callout", ["fs"] = LabelSize }
                ),
            };
            draft = AddText.With(draft, label);
        }
        return draft;
    }
}
