namespace Rostrum.Drafts.Operations;

/// <summary>Takes sounds away, music too where it is meant.</summary>
public sealed record RemoveSound(SoundScope Scope) : EditOperation
{
    public override EditOutcome Apply(Draft draft) => SoundTracks.Each(draft, Scope, _ => null);
}
