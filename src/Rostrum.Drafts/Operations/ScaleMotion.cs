using System.Text.Json;
using Rostrum.Drafts.Motions;

namespace Rostrum.Drafts.Operations;

/// <summary>
/// Multiplies how far and how fast the pictures meant move, whatever their motions are; pictures whose
/// motion has no such setting stay as they are.
/// </summary>
public sealed record ScaleMotion(PictureScope Scope, double Amount = 1, double Speed = 1) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Makes camera moves farther or faster by a factor of what they are.",
            OperationFields.Pictures,
            OperationFields.Number("amount", "how far: 2 is twice as far as now", 0.01, 100, "1.5").Or(1),
            OperationFields.Number("speed", "how fast: 0.5 is half as fast as now", 0.01, 100, "0.5").Or(1),
            (pictures, amount, speed) => new ScaleMotion(pictures, amount, speed)
        );

    public override EditOutcome Apply(Draft draft)
    {
        if (!(Amount is > 0 and <= 100) || !(Speed is > 0 and <= 100))
            return Refuse(
                RefusalCause.OutOfRange,
                "A move can be multiplied by a number above 0 and up to 100."
            );
        if (PictureTrack.Of(draft) is not { } track)
            return PictureTrack.NoPictures();
        if (Scope.Among(track.Segments.Count) is not { } places)
            return track.NoSuchPicture();
        return places.Any(place => MotionOf(track.Segments[place]) is not null)
            ? track.Each(Scope, layOut: false, Scaled)
            : Refuse(
                RefusalCause.NoMotion,
                "The picture has no motion yet that could be changed: name one first."
            );
    }

    private static Motion? MotionOf(Segment segment) =>
        segment.Camera is { Count: > 0 } ? null : MotionCatalogue.Find(segment.Motion?.Name);

    private Segment Scaled(Segment segment)
    {
        if (MotionOf(segment) is not { } motion)
            return segment;
        var written = segment.Motion!.Parameters;
        var settings = new Dictionary<string, JsonElement>(written ?? new Dictionary<string, JsonElement>());
        Settings.Scale(motion, settings, "amount", Amount);
        Settings.Scale(motion, settings, "speed", Speed);
        return settings.Count == 0
            ? segment
            : segment with
            {
                Motion = segment.Motion with { Parameters = settings },
            };
    }
}
