namespace Rostrum.Drafts.Operations;

/// <summary>Sets how long sounds take to come and to go; null leaves one as it is.</summary>
/// <param name="In">ms, up to ten minutes.</param>
/// <param name="Out">ms, up to ten minutes.</param>
public sealed record FadeSound(SoundScope Scope, long? In, long? Out) : EditOperation
{
    public override EditOutcome Apply(Draft draft) =>
        SetFades.Check(In, Out)
        ?? SoundTracks.Each(
            draft,
            Scope,
            sound => sound with { FadeIn = In ?? sound.FadeIn, FadeOut = Out ?? sound.FadeOut }
        );
}
