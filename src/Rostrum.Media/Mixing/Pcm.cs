using System.Runtime.InteropServices;

namespace Rostrum.Media.Mixing;

/// <summary>Sound as numbers: 32-bit floating point, two channels side by side, 48,000 frames a second.</summary>
internal static class Pcm
{
    public const int Rate = 48_000;
    public const int Channels = 2;
    public const int FrameBytes = Channels * sizeof(float);

    /// <summary>Frames until a moment, to the nearest.</summary>
    public static long FramesAt(Rostrum.Drafts.MediaTime time)
    {
        const long ticks = Rostrum.Drafts.MediaTime.TicksPerSecond / Rate;
        return (time.Ticks + ticks / 2) / ticks;
    }

    public static double ToDecibels(double linear) => 20 * Math.Log10(Math.Max(linear, 1e-12));

    public static double FromDecibels(double decibels) => Math.Pow(10, decibels / 20);
}

/// <summary>A scratch file of sound that can be read from any frame. The file goes when it is disposed, if it is ours.</summary>
internal sealed class PcmFile(string path, bool isOurs) : IDisposable
{
    private readonly FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);

    public long Frames { get; } = new FileInfo(path).Length / Pcm.FrameBytes;

    /// <summary>Frames from <paramref name="first"/> on; silence where the file has none.</summary>
    public void Read(long first, Span<float> frames)
    {
        var bytes = MemoryMarshal.AsBytes(frames);
        if (stream.Position != first * Pcm.FrameBytes)
            stream.Position = first * Pcm.FrameBytes;
        var read = first >= Frames ? 0 : stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        bytes[read..].Clear();
    }

    public void Dispose()
    {
        stream.Dispose();
        if (isOurs)
            File.Delete(path);
    }
}
