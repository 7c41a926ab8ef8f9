using Rostrum.Drafts.Clips;
using Rostrum.Drafts.Timelines;

namespace Rostrum.Drafts.Operations;

/// <summary>A picture to be shown: its address, and what people call it.</summary>
/// <param name="ClipMilliseconds">How long a moving picture plays; null for a still.</param>
public sealed record NewPicture(string Address, string? Name = null, long? ClipMilliseconds = null)
{
    /// <summary>Pixels, upright; 0 where that is not known. No part of the film: the file has the last word.</summary>
    public int Width { get; init; }

    /// <inheritdoc cref="Width"/>
    public int Height { get; init; }

    private static readonly OperationField<string?> name = OperationFields
        .Text("name", "what people call it", 200, "lake")
        .OrNull();

    private static readonly OperationField<long?> clip = OperationFields
        .Milliseconds("clip_milliseconds", "how long a moving picture plays; absent for a still", 1)
        .OrNone();

    internal static OperationField<NewPicture> Field { get; } =
        OperationFields.Group(
            "picture",
            "a picture, by the address of its file",
            [OperationFields.Address, name, clip],
            given => new NewPicture(given.Get(OperationFields.Address), given.Get(name), given.Get(clip))
        ) with
        {
            IsAddress = true,
        };
}

/// <summary>Puts pictures behind those that the film already shows. Clips last as long as they play.</summary>
/// <param name="Milliseconds">How long each still is seen.</param>
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
        if (shown + added.Sum(segment => (decimal)segment.Duration!.Value) > TimelineResolver.LongestFilm)
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

    private Segment SegmentOf(NewPicture picture, int number)
    {
        var segment = new Segment
        {
            Id = $"s{number}",
            Duration = Milliseconds,
            MediaType = "image",
            Source = picture.Address,
            Meta = picture.Name is null ? null : new NameMeta { Name = picture.Name },
        };
        if (picture.ClipMilliseconds is not { } length)
            return segment;
        length = Math.Max(SetDuration.Shortest, length);
        return segment with
        {
            MediaType = ClipKeys.Kind,
            Duration = length,
            SourceStart = 0,
            SourceDuration = length,
            SourceLength = length,
        };
    }

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
