using System.Runtime.InteropServices;
using Rostrum.Drafts;
using Rostrum.Drafts.Timelines;

namespace Rostrum.Media;

/// <summary>Looks, before the work begins, at the place where its result shall lie.</summary>
internal static partial class OutputFile
{
    /// <exception cref="MediaException">Nothing can be written there, or one of the film's own pictures lies there.</exception>
    public static void Check(string output, string ending, Draft draft)
    {
        Check(output, ending);
        var path = Path.GetFullPath(output);
        if (
            TimelineResolver
                .Pictures(draft)
                .Any(address => Path.GetFullPath(LocalFile.PathOf(address)) == path)
        )
            throw Refusal(output, "it is one of the film's own pictures; choose another name");
    }

    /// <param name="output">The path as it was given.</param>
    /// <param name="ending">The only ending that tells the truth about what will be written.</param>
    /// <exception cref="MediaException">Nothing can be written there.</exception>
    public static void Check(string output, string ending)
    {
        var path = Path.GetFullPath(output);
        var folder = Path.GetDirectoryName(path);
        if (folder is null || Directory.Exists(path))
            throw Refusal(output, "it is a folder; add a file's name");
        if (!Directory.Exists(folder))
            throw Refusal(output, $"there is no folder {folder}; make it first");
        if (!IsFileOrFree(path))
            throw Refusal(output, "it is a device or a pipe, not a file; choose another name");
        if (!output.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            throw Refusal(
                output,
                $"what is made is {ending[1..].ToUpperInvariant()}; end the name with {ending}"
            );
    }

    /// <summary>A device or a pipe must never be replaced by a file. Where the system cannot be asked, all is a file.</summary>
    private static unsafe bool IsFileOrFree(string path)
    {
        const int CurrentFolder = -100; // AT_FDCWD
        const uint TypeAndMode = 3; // STATX_TYPE | STATX_MODE
        const int ModeAt = 28; // offset of stx_mode, statx(2)
        const int TypeBits = 0xF000;
        const int RegularFile = 0x8000;
        if (!OperatingSystem.IsLinux() || !File.Exists(path))
            return true;
        var answer = stackalloc byte[256];
        return statx(CurrentFolder, path, 0, TypeAndMode, answer) != 0
            || (*(ushort*)(answer + ModeAt) & TypeBits) == RegularFile;
    }

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial int statx(int folder, string path, int flags, uint mask, byte* answer);

    private static MediaException Refusal(string output, string why) =>
        new(MediaFailure.OutputRefused, $"{output} cannot be written: {why}.");
}
