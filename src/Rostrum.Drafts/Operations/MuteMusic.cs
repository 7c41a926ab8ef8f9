namespace Rostrum.Drafts.Operations;

/// <summary>Silences the music, or lets it be heard again.</summary>
public sealed record MuteMusic(bool Muted) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Silences the music, or lets it be heard again.",
            OperationFields.Flag("muted", "whether it is silent"),
            muted => new MuteMusic(muted)
        );

    public override EditOutcome Apply(Draft draft) =>
        FilmMusic.Change(draft, track => track with { Muted = Muted ? true : null });
}
