namespace Rostrum.Drafts.Operations;

/// <summary>Changes look, place or time of all texts meant.</summary>
public sealed record StyleText(TextScope Scope, TextChange Change) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Changes look, place or time of texts; what is absent stays.",
            OperationFields.Texts,
            TextChange.Field,
            (texts, look) => new StyleText(texts, look)
        );

    public override EditOutcome Apply(Draft draft)
    {
        var (change, refused) = Change.In(draft);
        return refused
            ?? change.Check()
            ?? TextTracks.Each(draft, Scope, text => change.Over(text, draft.Duration ?? 0));
    }
}
