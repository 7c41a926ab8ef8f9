namespace Rostrum.Drafts.Operations;

/// <summary>Silences the tracks on which sounds lie, or lets them be heard again.</summary>
public sealed record MuteSound(SoundScope Scope, bool Muted) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Silences sounds, or lets them be heard again.",
            OperationFields.Sounds,
            OperationFields.Flag("muted", "whether they are silent"),
            (sound, muted) => new MuteSound(sound, muted)
        );

    public override EditOutcome Apply(Draft draft) =>
        SoundTracks.EachTrack(draft, Scope, track => track with { Muted = Muted ? true : null });
}
