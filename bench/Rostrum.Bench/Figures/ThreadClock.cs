using System.Runtime.InteropServices;

namespace Rostrum.Bench.Figures;

/// <summary>The processor time of this thread alone, which others' work does not lengthen.</summary>
internal static partial class ThreadClock
{
    private const int ThreadTime = 3; // CLOCK_THREAD_CPUTIME_ID, clock_gettime(2)

    public static double Milliseconds =>
        clock_gettime(ThreadTime, out var time) == 0
            ? time.Seconds * 1e3 + time.Nanoseconds / 1e6
            : throw new BenchException("This system does not tell a thread's processor time.");

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec
    {
        public long Seconds;
        public long Nanoseconds;
    }

    [LibraryImport("libc")]
    private static partial int clock_gettime(int clock, out TimeSpec time);
}
