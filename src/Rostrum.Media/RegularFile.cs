using System.Runtime.InteropServices;

namespace Rostrum.Media;

/// <summary>
/// Tells files from devices and pipes, and one file from another, whatever links lead to them. Where the system cannot
/// be asked (statx(2) is Linux's), everything that exists is a file and paths are compared.
/// </summary>
public static unsafe partial class RegularFile
{
    private const int CurrentFolder = -100; // AT_FDCWD
    private const uint TypeModeAndInode = 0x103; // STATX_TYPE | STATX_MODE | STATX_INO
    private const int ModeAt = 28;
    private const int InodeAt = 32;
    private const int DeviceAt = 136;
    private const int TypeBits = 0xF000;
    private const int Regular = 0x8000;

    /// <summary>Whether a path leads to a file that has contents of its own.</summary>
    public static bool Exists(string path)
    {
        if (!File.Exists(path))
            return false;
        var answer = stackalloc byte[256];
        return !Ask(path, answer) || (*(ushort*)(answer + ModeAt) & TypeBits) == Regular;
    }

    /// <exception cref="MediaException">There is no file at the path, or a device or a pipe.</exception>
    internal static void Demand(string path)
    {
        if (!File.Exists(path))
            throw new MediaException(
                MediaFailure.PictureMissing,
                $"There is no file {path}: check the path."
            );
        if (!Exists(path))
            throw new MediaException(
                MediaFailure.PictureRefused,
                $"{path} is a device or a pipe, not a file."
            );
    }

    /// <summary>Whether two paths lead to one file.</summary>
    public static bool AreSame(string a, string b)
    {
        byte* first = stackalloc byte[256],
            second = stackalloc byte[256];
        if (!Ask(a, first) || !Ask(b, second))
            return Path.GetFullPath(a) == Path.GetFullPath(b);
        return *(ulong*)(first + InodeAt) == *(ulong*)(second + InodeAt)
            && *(ulong*)(first + DeviceAt) == *(ulong*)(second + DeviceAt);
    }

    private static bool Ask(string path, byte* answer) =>
        OperatingSystem.IsLinux() && statx(CurrentFolder, path, 0, TypeModeAndInode, answer) == 0;

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int statx(int folder, string path, int flags, uint mask, byte* answer);
}
