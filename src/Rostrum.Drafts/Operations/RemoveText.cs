namespace Rostrum.Drafts.Operations;

/// <summary>Takes texts away.</summary>
public sealed record RemoveText(TextScope Scope) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry
            .Of("Takes texts away.", OperationFields.MeantTexts, texts => new RemoveText(texts))
            .ThatRemoves();

    public override EditOutcome Apply(Draft draft) => TextTracks.Each(draft, Scope, _ => null);
}
