using Rostrum.Drafts.Timelines;

namespace Rostrum.Drafts.Operations;

/// <summary>A still to be shown: its address, and what people call it.</summary>
public sealed record NewPicture(string Address, string? Name = null)
{
    private static readonly OperationField<string?> name = OperationFields
        .Text("name", "what people call it", 200, "lake")
        .OrNull();

    internal static OperationField<NewPicture> Field { get; } =
        OperationFields.Group(
            "picture",
            "a still, by the address of its file",
            [OperationFields.Address, name],
            given => new NewPicture(given.Get(OperationFields.Address), given.Get(name))
        ) with
        {
            IsAddress = true,
        };
}

/// <summary>Puts stills behind those that the film already shows.</summary>
/// <param name="Milliseconds">How long each is seen.</param>
public sealed record AddPictures(
    IReadOnlyList<NewPicture> Pictures,
    long Milliseconds = AddPictures.UsualMilliseconds
) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Shows more pictures behind those that the film has.",
            OperationFields.ListOf("pictures", "the pictures", NewPicture.Field) with
            {
                IsAddress = true,
            },
            OperationFields
                .Milliseconds("milliseconds", "how long each is seen", SetDuration.Shortest)
                .Or(UsualMilliseconds),
            (pictures, milliseconds) => new AddPictures(pictures, milliseconds)
        );

    public const long UsualMilliseconds = 5000;

    public override EditOutcome Apply(Draft draft)
    {
        if (Pictures.Count == 0)
            return Refuse(RefusalCause.NoPictures, "No picture was given to add.");
        if (Pictures.Any(picture => string.IsNullOrWhiteSpace(picture.Address)))
            return Refuse(RefusalCause.NoSuchPicture, "A picture without an address cannot be shown.");
        if (Milliseconds < SetDuration.Shortest || Milliseconds > TimelineResolver.LongestFilm)
            return SetDuration.OutOfRange(Milliseconds);
        var next = Ids.NextSegment(draft);
        var added = Pictures.Select((picture, i) => SegmentOf(picture, next + i)).ToList();
        var present = PictureTrack.Of(draft);
        var shown = present?.Segments.Sum(PictureTrack.LengthOf) ?? 0;
        if (shown + (decimal)Milliseconds * added.Count > TimelineResolver.LongestFilm)
            return Refuse(
                RefusalCause.OutOfRange,
                "A film lasts 6 hours at most; these pictures would make it longer."
            );
        return new EditOutcome.Changed(
            present is not null
                ? present.WithLaidOut([.. present.Segments, .. added])
                : OnNewTrack(draft, added)
        );
    }

    private Segment SegmentOf(NewPicture picture, int number) =>
        new()
        {
            Id = $"s{number}",
            Duration = Milliseconds,
            MediaType = "image",
            Source = picture.Address,
            Meta = picture.Name is null ? null : new NameMeta { Name = picture.Name },
        };

    /// <summary>An empty video track is used if there is one; a new one goes beneath all others.</summary>
    private static Draft OnNewTrack(Draft draft, List<Segment> segments)
    {
        var tracks = draft.AllTracks.ToList();
        var empty = tracks.FindIndex(track => track.Type == TrackType.Video);
        if (empty < 0)
        {
            tracks.Insert(0, new Track { Id = $"t{Ids.NextTrack(draft)}", Type = TrackType.Video });
            empty = 0;
        }
        tracks[empty] = PictureTrack.LaidOut(tracks[empty] with { Segments = segments });
        return PictureTrack.WithTotal(
            draft with
            {
                Version = draft.Version ?? Draft.CurrentVersion,
                Tracks = tracks,
            }
        );
    }
}
