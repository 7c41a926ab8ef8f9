namespace Rostrum.Drafts.Operations;

/// <summary>Has files of sound begin again when they are over, at a bar line where they have a beat, or end.</summary>
public sealed record LoopSound(SoundScope Scope, bool Loops) : EditOperation
{
    public override EditOutcome Apply(Draft draft) =>
        SoundTracks.Each(
            draft,
            Scope,
            sound => sound.GeneratedMusic is null ? sound with { Loop = Loops } : sound
        );
}
