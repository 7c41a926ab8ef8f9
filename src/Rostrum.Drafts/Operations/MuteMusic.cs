namespace Rostrum.Drafts.Operations;

/// <summary>Silences the music, or lets it be heard again.</summary>
public sealed record MuteMusic(bool Muted) : EditOperation
{
    public override EditOutcome Apply(Draft draft) =>
        FilmMusic.Change(draft, track => track with { Muted = Muted ? true : null });
}
