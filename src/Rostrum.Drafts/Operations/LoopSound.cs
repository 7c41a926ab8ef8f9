namespace Rostrum.Drafts.Operations;

/// <summary>Has files of sound begin again when they are over, at a bar line where they have a beat, or end.</summary>
public sealed record LoopSound(SoundScope Scope, bool Loops) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Has files of sound begin again when they are over, or end.",
            OperationFields.Sounds,
            OperationFields.Flag("loops", "whether they begin again"),
            (sound, loops) => new LoopSound(sound, loops)
        );

    public override EditOutcome Apply(Draft draft) =>
        SoundTracks.Each(
            draft,
            Scope,
            sound => sound.GeneratedMusic is null ? sound with { Loop = Loops } : sound
        );
}
