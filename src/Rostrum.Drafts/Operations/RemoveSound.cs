namespace Rostrum.Drafts.Operations;

/// <summary>Takes sounds away, music too where it is meant.</summary>
public sealed record RemoveSound(SoundScope Scope) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry
            .Of(
                "Takes sounds away, music too where it is meant.",
                OperationFields.MeantSounds,
                sound => new RemoveSound(sound)
            )
            .ThatRemoves();

    public override EditOutcome Apply(Draft draft) => SoundTracks.Each(draft, Scope, _ => null);
}
