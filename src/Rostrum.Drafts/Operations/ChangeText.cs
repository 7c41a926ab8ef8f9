namespace Rostrum.Drafts.Operations;

/// <summary>Lets the first of the texts meant read something else; its look stays.</summary>
public sealed record ChangeText(TextScope Scope, string Text) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Lets the first of the texts meant read something else.",
            OperationFields.Texts,
            OperationFields.Text("text", "what it reads from now on"),
            (texts, text) => new ChangeText(texts, text)
        );

    public override EditOutcome Apply(Draft draft)
    {
        if (TextTracks.Check(Text) is { } refused)
            return refused;
        var done = false;
        return TextTracks.Each(
            draft,
            Scope,
            text =>
            {
                var first = !done;
                done = true;
                return first ? text with { Text = Text } : text;
            }
        );
    }
}
