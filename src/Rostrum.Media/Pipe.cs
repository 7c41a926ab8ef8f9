using System.IO.Pipes;
using System.Runtime.InteropServices;

namespace Rostrum.Media;

/// <summary>Pipes between processes.</summary>
internal static partial class Pipe
{
    private const int SetSize = 1031; // F_SETPIPE_SZ, fcntl(2)
    private const int Size = 1 << 20;

    /// <summary>Gives a pipe the room that Linux allows everyone, so that the two sides wait for each other less often.</summary>
    public static void Widen(Stream stream)
    {
        if (!OperatingSystem.IsLinux())
            return;
        var handle = stream switch
        {
            AnonymousPipeClientStream pipe => (SafeHandle)pipe.SafePipeHandle,
            FileStream file => file.SafeFileHandle,
            _ => null,
        };
        if (handle is null)
            return;
        // A system that refuses leaves the pipe as it was, which works too.
        _ = fcntl((int)handle.DangerousGetHandle(), SetSize, Size);
    }

    [LibraryImport("libc", SetLastError = true)]
    private static partial int fcntl(int descriptor, int command, int value);
}
