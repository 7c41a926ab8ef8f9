using System.Runtime.InteropServices;

namespace Rostrum.Media.Mixing;

/// <summary>
/// Follows sound and knows when it has been silent for so long that no filter remembers anything else: what hours of
/// silence cost is then next to nothing.
/// </summary>
internal sealed class LastingSilence
{
    /// <summary>Frames: many times what the slowest of the filters remembers.</summary>
    private const int Long = 2 * Pcm.Rate;

    private int quiet;

    /// <summary>Whether this piece, which follows the one of the call before, and much before it are silent.</summary>
    public bool Holds(ReadOnlySpan<float> frames)
    {
        if (MemoryMarshal.Cast<float, int>(frames).ContainsAnyExcept(0))
        {
            quiet = 0;
            return false;
        }
        if (quiet >= Long)
            return true;
        quiet += frames.Length / Pcm.Channels;
        return false;
    }
}
