using Rostrum.Drafts;
using Rostrum.Drafts.Timelines;

namespace Rostrum.Media;

/// <summary>Looks, before the work begins, at the place where its result shall lie.</summary>
internal static class OutputFile
{
    /// <exception cref="MediaException">Nothing can be written there, or one of the film's own files lies there.</exception>
    public static void Check(string output, string ending, Draft draft)
    {
        Check(output, ending);
        if (
            TimelineResolver
                .Pictures(draft)
                .Concat(TimelineResolver.Videos(draft))
                .Concat(TimelineResolver.Sounds(draft))
                .Any(address => RegularFile.AreSame(LocalFile.PathOf(address), output))
        )
            throw Refusal(output, "it is one of the film's own files; choose another name");
    }

    /// <param name="output">The path as it was given.</param>
    /// <param name="ending">The only ending, besides none, that tells the truth about what will be written.</param>
    /// <exception cref="MediaException">Nothing can be written there.</exception>
    public static void Check(string output, string ending)
    {
        if (string.IsNullOrWhiteSpace(output))
            throw Refusal("Nothing", "the output has no name; give one after -o");
        var path = Path.GetFullPath(output);
        var folder = Path.GetDirectoryName(path);
        if (folder is null || Directory.Exists(path))
            throw Refusal(output, "it is a folder; add a file's name");
        if (!Directory.Exists(folder))
            throw Refusal(output, $"there is no folder {folder}; make it first");
        if (File.Exists(path) && !RegularFile.Exists(path))
            throw Refusal(output, "it is a device or a pipe, not a file; choose another name");
        var given = Path.GetExtension(output);
        if (given.Length > 0 && !given.Equals(ending, StringComparison.OrdinalIgnoreCase))
            throw Refusal(
                output,
                $"what is made is {ending[1..].ToUpperInvariant()}; end the name with {ending}"
            );
    }

    private static MediaException Refusal(string output, string why) =>
        new(MediaFailure.OutputRefused, $"{output} cannot be written: {why}.");
}
