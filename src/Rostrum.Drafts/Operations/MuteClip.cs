namespace Rostrum.Drafts.Operations;

/// <summary>Silences the clips' own sound, or lets it be heard again.</summary>
public sealed record MuteClip(PictureScope Scope, bool Muted = true) : EditOperation
{
    public override EditOutcome Apply(Draft draft) =>
        ClipEdits.Each(draft, Scope, layOut: false, segment => segment with { Muted = Muted ? true : null });
}
