namespace Rostrum.Drafts.Operations;

/// <summary>Sets how loud sounds are.</summary>
/// <param name="Volume">0–1; 1 is as loud as films are played.</param>
public sealed record SetGain(SoundScope Scope, double Volume) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Sets how loud sounds are.",
            OperationFields.Sounds,
            OperationFields.Number("volume", "1 is as loud as films are", 0, 1, "0.5"),
            (sound, volume) => new SetGain(sound, volume)
        );

    public override EditOutcome Apply(Draft draft) =>
        Check(Volume)
        ?? SoundTracks.Each(draft, Scope, sound => sound with { Volume = Math.Round(Volume, 3) });

    internal static EditOutcome? Check(double? volume) =>
        volume is null or (>= 0 and <= 1)
            ? null
            : Refuse(RefusalCause.OutOfRange, "A volume lies between 0 and 100 per cent.");
}
