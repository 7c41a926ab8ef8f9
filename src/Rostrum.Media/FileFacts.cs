namespace Rostrum.Media;

public enum FileKind
{
    Image,
    Video,
    Audio,
    Font,
    Subtitles,

    /// <summary>A table of colours.</summary>
    Look,
}

/// <summary>What a file is, by its content.</summary>
/// <param name="Format">Its usual ending without the dot, such as <c>jpg</c> or <c>mp4</c>.</param>
/// <param name="Seconds">0 for a picture.</param>
/// <param name="Width">Pixels, upright; 0 for sound.</param>
/// <param name="Height">Pixels, upright; 0 for sound.</param>
/// <param name="Fps">Frames a second, on average; null for pictures, sound and films that do not say.</param>
public sealed record FileFacts(
    FileKind Kind,
    string Format,
    double Seconds,
    int Width,
    int Height,
    double? Fps,
    bool HasSound
);
