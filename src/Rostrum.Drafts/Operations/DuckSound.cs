namespace Rostrum.Drafts.Operations;

/// <summary>Sets by how much sounds give way while those that do not give way are heard.</summary>
/// <param name="Decibels">0–40; 0 for not at all.</param>
public sealed record DuckSound(SoundScope Scope, double Decibels) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Sets by how much sounds give way while others are heard.",
            OperationFields.Sounds,
            OperationFields.Number("decibels", "dB, 0 for not at all", 0, 40, "12"),
            (sound, decibels) => new DuckSound(sound, decibels)
        );

    public override EditOutcome Apply(Draft draft) =>
        Check(Decibels)
        ?? SoundTracks.Each(
            draft,
            Scope,
            sound =>
                sound with
                {
                    // Music goes on to its end, whether it gives way or not.
                    Loop =
                        sound.Loop
                        ?? (
                            sound.GeneratedMusic is null && Sounds.SoundResolver.Repeats(sound) ? true : null
                        ),
                    Duck = Settings.Json(Decibels),
                }
        );

    internal static EditOutcome? Check(double? decibels) =>
        decibels is null or (>= 0 and <= 40)
            ? null
            : Refuse(RefusalCause.OutOfRange, "A sound gives way by 0 to 40 dB.");
}
