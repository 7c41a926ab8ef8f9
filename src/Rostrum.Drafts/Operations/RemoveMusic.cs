namespace Rostrum.Drafts.Operations;

/// <summary>Takes the film's music away.</summary>
public sealed record RemoveMusic : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of("Takes the music away.", () => new RemoveMusic()).ThatRemoves();

    public override EditOutcome Apply(Draft draft) =>
        FilmMusic.TrackOf(draft) is null
            ? Refuse(RefusalCause.NoMusic, "The film has no music to take away.")
            : new EditOutcome.Changed(FilmMusic.Without(draft));
}
