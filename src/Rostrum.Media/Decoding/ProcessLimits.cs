using System.Runtime.InteropServices;

namespace Rostrum.Media.Decoding;

/// <summary>Limits the decoding process sets on itself before it opens anything (see getrlimit(2)).</summary>
internal static partial class ProcessLimits
{
    public const long MemoryBytes = 3L << 30;
    public const long ProcessorSeconds = 120;

    /// <summary>Code made at run time lies in small files in memory; nothing larger is ever written.</summary>
    public const long FileBytes = 64 << 20;

    private const int Cpu = 0;
    private const int FileSize = 1;
    private const int Data = 2;
    private const int Core = 4;

    public static void Apply()
    {
        // libvips would otherwise move large pictures to a file, which the process may not write.
        Environment.SetEnvironmentVariable("VIPS_DISC_THRESHOLD", "64g");
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
            throw new InvalidOperationException(
                $"The decoding process could not be limited (resource {resource})."
            );
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
