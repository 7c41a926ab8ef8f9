namespace Rostrum.Drafts.Operations;

/// <summary>Takes texts away.</summary>
public sealed record RemoveText(TextScope Scope) : EditOperation
{
    public override EditOutcome Apply(Draft draft) => TextTracks.Each(draft, Scope, _ => null);
}
