using Rostrum.Drafts.Music;

namespace Rostrum.Drafts.Sounds;

/// <summary>Something that is heard for a while.</summary>
/// <param name="Range">Within the film.</param>
/// <param name="Gain">Linear, 0–1.</param>
/// <param name="FadeIn">At the start of the range; the two fades never overlap.</param>
/// <param name="FadeOut">At the end of the range.</param>
/// <param name="DuckBy">dB by which it gives way while sounds that do not give way are heard; 0 for those.</param>
public sealed record Sound(
    SoundSource Source,
    TimeRange Range,
    double Gain,
    MediaTime FadeIn,
    MediaTime FadeOut,
    double DuckBy
);

/// <summary>Where sound comes from.</summary>
public abstract record SoundSource;

/// <summary>Sound of a file.</summary>
/// <param name="Start">Where it begins within the file.</param>
/// <param name="Length">How much of the file is used; null for all that follows.</param>
/// <param name="Repeats">It begins again when it is over, until its range ends.</param>
/// <param name="Loop">The bars that are repeated; null where no beat is known, so that its end dissolves into its beginning.</param>
public sealed record FileSound(
    string Address,
    MediaTime Start,
    MediaTime? Length,
    bool Repeats,
    SoundLoop? Loop = null
) : SoundSource;

/// <summary>Whole bars of a file: from <paramref name="First"/> up to, not including, <paramref name="End"/>, by the file's own time.</summary>
public sealed record SoundLoop(MediaTime First, MediaTime End)
{
    public MediaTime Length => End - First;
}

/// <summary>The sound of a moving picture, as fast and in the direction in which it is seen. Pitch stays.</summary>
/// <param name="Source">Part of the file, counted from its beginning.</param>
/// <param name="Speed">Thousandths, as of the picture; never 0.</param>
/// <param name="Delay">From the start of its range until it is heard.</param>
public sealed record ClipSound(string Address, TimeRange Source, int Speed, bool Reversed, MediaTime Delay)
    : SoundSource;

/// <summary>Music written for this place in this film.</summary>
public sealed record MadeMusic(MusicRecipe Recipe) : SoundSource;

/// <summary>Nothing to hear, for players and platforms that want a track of sound all the same.</summary>
public sealed record Silence : SoundSource;
