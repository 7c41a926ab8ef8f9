using Rostrum.Drafts;
using Rostrum.Drafts.Timelines;

namespace Rostrum.Media;

/// <summary>Looks, before the work begins, at the place where its result shall lie.</summary>
internal static class OutputFile
{
    /// <exception cref="MediaException">Nothing can be written there, or one of the film's own pictures lies there.</exception>
    public static void Check(string output, Draft draft)
    {
        Check(output);
        var path = Path.GetFullPath(output);
        if (
            TimelineResolver
                .Pictures(draft)
                .Any(address => Path.GetFullPath(LocalFile.PathOf(address)) == path)
        )
            throw Refusal(output, "it is one of the film's own pictures; choose another name");
    }

    /// <exception cref="MediaException">Nothing can be written there.</exception>
    public static void Check(string output)
    {
        var path = Path.GetFullPath(output);
        var folder = Path.GetDirectoryName(path);
        if (folder is null || Directory.Exists(path))
            throw Refusal(output, "it is a folder; add a file's name");
        if (!Directory.Exists(folder))
            throw Refusal(output, $"there is no folder {folder}; make it first");
    }

    private static MediaException Refusal(string output, string why) =>
        new(MediaFailure.OutputRefused, $"{output} cannot be written: {why}.");
}
