using Rostrum.Drafts.Clips;

namespace Rostrum.Drafts.Operations;

/// <summary>Shows another part of the clips' sources; they last as long as it plays at their speed.</summary>
/// <param name="From">Where the part begins in the source, ms; null for where it begins now.</param>
/// <param name="To">Where it ends in the source, ms, not included; null for where it ends now.</param>
public sealed record TrimClip(PictureScope Scope, long? From, long? To) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Shows another part of clips; what is absent stays.",
            OperationFields.Pictures,
            OperationFields.Milliseconds("from", "where the part begins in the clip's file").OrNone(),
            OperationFields.Milliseconds("to", "where it ends in the clip's file", 1).OrNone(),
            (pictures, from, to) => new TrimClip(pictures, from, to)
        );

    public override EditOutcome Apply(Draft draft)
    {
        EditOutcome? refusal = null;
        var outcome = ClipEdits.Each(
            draft,
            Scope,
            layOut: true,
            segment =>
            {
                var (start, length) = ClipEdits.PartOf(segment);
                var (from, to) = (From ?? start, To ?? start + length);
                if (From is not null && To is null && from >= to)
                    to = segment.SourceLength ?? to;
                var whole = segment.SourceLength ?? long.MaxValue;
                to = Math.Min(to, whole);
                var played = Playback.PlayedMilliseconds(Math.Max(0, to - from), ClipEdits.SpeedOf(segment));
                if (from < 0 || to <= from || played < SetDuration.Shortest)
                    refusal ??= Refused(from, To ?? to, segment.SourceLength);
                return segment with { SourceStart = from, SourceDuration = to - from, Duration = played };
            }
        );
        return refusal ?? outcome;
    }

    private static EditOutcome Refused(long from, long to, long? whole) =>
        Refuse(
            RefusalCause.OutOfRange,
            whole is { } known
                ? $"The clip lasts {MediaTime.FromMilliseconds(known)}; there is nothing to show from "
                    + $"{Said(from)} to {Said(to)}."
                : $"There is nothing to show from {Said(from)} to {Said(to)}."
        );

    private static string Said(long milliseconds) =>
        FormattableString.Invariant($"{milliseconds / 1000.0:0.###} s");
}
