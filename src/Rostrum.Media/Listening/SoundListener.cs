using System.Runtime.InteropServices;
using Rostrum.Drafts.Sounds;
using Rostrum.Media.Mixing;

namespace Rostrum.Media.Listening;

/// <summary>Hears the beats of files of sound; they are decoded in a process under limits.</summary>
public static class SoundListener
{
    /// <summary>Raised whenever the same file comes to have other beats.</summary>
    public const int Version = BeatDetector.Version;

    /// <summary>What comes later is not listened to; its beats are not known.</summary>
    private const int LongestMinutes = 20;

    /// <returns>Null where there is too little sound to have a beat.</returns>
    /// <exception cref="MediaException">The file is missing, refused or damaged.</exception>
    public static BeatMap? Listen(string path, CancellationToken cancel)
    {
        var detector = new BeatDetector();
        SoundDecoder.Decode(
            path,
            0,
            LongestMinutes * 60L * Pcm.Rate,
            bytes => detector.Add(MemoryMarshal.Cast<byte, float>(bytes)),
            cancel
        );
        return detector.Finish();
    }
}
