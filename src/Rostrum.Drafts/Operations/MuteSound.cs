namespace Rostrum.Drafts.Operations;

/// <summary>Silences the tracks on which sounds lie, or lets them be heard again.</summary>
public sealed record MuteSound(SoundScope Scope, bool Muted) : EditOperation
{
    public override EditOutcome Apply(Draft draft) =>
        SoundTracks.EachTrack(draft, Scope, track => track with { Muted = Muted ? true : null });
}
