namespace Rostrum.Drafts.Operations;

/// <summary>Sets how long sounds take to come and to go; null leaves one as it is.</summary>
/// <param name="In">ms, up to ten minutes.</param>
/// <param name="Out">ms, up to ten minutes.</param>
public sealed record FadeSound(SoundScope Scope, long? In, long? Out) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Sets how long sounds take to come and to go; what is absent stays.",
            OperationFields.Sounds,
            OperationFields.Milliseconds("in", "how long it takes to come", 0, 600_000).OrNone(),
            OperationFields.Milliseconds("out", "how long it takes to go", 0, 600_000).OrNone(),
            (sound, fadeIn, fadeOut) => new FadeSound(sound, fadeIn, fadeOut)
        );

    public override EditOutcome Apply(Draft draft) =>
        SetFades.Check(In, Out)
        ?? SoundTracks.Each(
            draft,
            Scope,
            sound => sound with { FadeIn = In ?? sound.FadeIn, FadeOut = Out ?? sound.FadeOut }
        );
}
