using System.Runtime.InteropServices;

namespace Rostrum.Media;

/// <summary>Limits a process sets on itself before it opens a stranger's file (see getrlimit(2)).</summary>
/// <param name="MemoryBytes">Memory of its own that it may fill.</param>
/// <param name="ProcessorSeconds">Time on processors, all threads together.</param>
/// <param name="FileBytes">Size of the largest file it may write.</param>
internal sealed partial record ProcessLimits(long MemoryBytes, long ProcessorSeconds, long FileBytes)
{
    /// <summary>For decoding stills. Code made at run time lies in small files in memory; nothing larger is ever
    /// written.</summary>
    public static ProcessLimits Decoding { get; } = new(3L << 30, 120, 64 << 20);

    /// <summary>For looking into films and sound: no file may grow at all.</summary>
    public static ProcessLimits Probing { get; } = new(1L << 30, 30, 0);

    /// <summary>For decoding sound: hours of it, to a pipe.</summary>
    public static ProcessLimits Listening { get; } = new(1L << 30, 300, 0);

    /// <summary>For decoding moving pictures, as long as a film is being painted: frames of the largest size and all
    /// that refer to them, to a pipe.</summary>
    public static ProcessLimits Watching { get; } = new(4L << 30, 6 * 60 * 60, 0);

    /// <summary>The same where pictures are decoded by this program: code made at run time lies in small files in
    /// memory.</summary>
    public static ProcessLimits WatchingPictures { get; } = Watching with { FileBytes = 64 << 20 };

    /// <summary>For setting texts in strangers' fonts.</summary>
    public static ProcessLimits Setting { get; } = new(2L << 30, 120, 64 << 20);

    /// <summary>For a user's own model: its weights and what it makes of a picture; code made at run time as above.</summary>
    public static ProcessLimits Inferring { get; } = new(4L << 30, 120, 64 << 20);

    private const int Cpu = 0;
    private const int FileSize = 1;
    private const int Data = 2;
    private const int Core = 4;

    public void Apply()
    {
        if (!OperatingSystem.IsLinux())
            return;
        Set(Data, MemoryBytes);
        Set(Cpu, ProcessorSeconds);
        Set(FileSize, FileBytes);
        Set(Core, 0);
    }

    private static void Set(int resource, long limit)
    {
        var both = new Limit { Soft = limit, Hard = limit };
        if (setrlimit(resource, in both) != 0)
            throw new InvalidOperationException($"The process could not be limited (resource {resource}).");
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Limit
    {
        public long Soft;
        public long Hard;
    }

    [LibraryImport("libc", SetLastError = true)]
    private static partial int setrlimit(int resource, in Limit limit);
}
