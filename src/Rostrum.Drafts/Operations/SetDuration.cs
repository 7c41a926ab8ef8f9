using Rostrum.Drafts.Clips;
using Rostrum.Drafts.Timelines;

namespace Rostrum.Drafts.Operations;

/// <summary>
/// Makes each of the pictures meant last a given time; those behind them move along. A clip is cut or let run on at its
/// speed; it lasts no longer than its source, as in any editor.
/// </summary>
public sealed record SetDuration(PictureScope Scope, long Milliseconds) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Makes each of the pictures meant last a given time.",
            OperationFields.Pictures,
            OperationFields.Milliseconds("milliseconds", "how long each is seen", Shortest),
            (pictures, milliseconds) => new SetDuration(pictures, milliseconds)
        );

    /// <summary>The least time a picture is seen, ms: one frame at 25 frames a second.</summary>
    public const long Shortest = 40;

    public override EditOutcome Apply(Draft draft)
    {
        if (PictureTrack.Of(draft) is not { } track)
            return PictureTrack.NoPictures();
        if (Scope.Among(track.Segments.Count) is not { } places)
            return track.NoSuchPicture();
        if (Milliseconds is < Shortest or > TimelineResolver.LongestFilm)
            return OutOfRange(Milliseconds);
        var others = track.Segments.Where((_, i) => !places.Contains(i)).Sum(PictureTrack.LengthOf);
        if (
            places.All(place =>
                ClipKeys.MostMilliseconds(track.Segments[place]) is { } most
                && most < Milliseconds
                && most <= PictureTrack.LengthOf(track.Segments[place])
            )
        )
            return Refuse(
                RefusalCause.OutOfRange,
                "The clip has no more to show: run it slower, or freeze its last frame."
            );
        return others + (decimal)Milliseconds * places.Count > TimelineResolver.LongestFilm
            ? Refuse(RefusalCause.OutOfRange, "A film lasts 6 hours at most; this would make it longer.")
            : track.Each(Scope, layOut: true, segment => ClipEdits.WithLength(segment, Milliseconds));
    }

    internal static EditOutcome OutOfRange(long milliseconds) =>
        Refuse(
            RefusalCause.OutOfRange,
            $"A picture is seen for at least {Said(Shortest)} and at most 6 hours; {Said(milliseconds)} cannot be made."
        );

    /// <summary>A length as people say it: in seconds, minutes or hours.</summary>
    internal static string Said(long milliseconds) =>
        Math.Abs(milliseconds) switch
        {
            >= 3_600_000 => Rounded(milliseconds / 3_600_000.0, "hour"),
            >= 60_000 => Rounded(milliseconds / 60_000.0, "minute"),
            _ => Rounded(milliseconds / 1000.0, "second"),
        };

    private static string Rounded(double value, string unit) =>
        FormattableString.Invariant($"{value:0.##} {unit}{(value == 1 ? "" : "s")}");
}
