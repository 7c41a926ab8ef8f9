namespace Rostrum.Drafts.Operations;

/// <summary>
/// Which sounds of a film are meant, music among them: all (<c>default</c>), or one at a place, counted from 0 over
/// the audio tracks from bottom to top; negative places count from the end, −1 being the last.
/// </summary>
public readonly record struct SoundScope(int? Place)
{
    public static SoundScope All => default;

    public static SoundScope At(int place) => new(place);

    /// <summary>Whether the sound at a place among <paramref name="count"/> is meant.</summary>
    internal bool Holds(int place, int count) =>
        Place is not { } meant || place == (meant < 0 ? count + meant : meant);
}
