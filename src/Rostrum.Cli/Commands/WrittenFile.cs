using System.Text;
using Rostrum.Media;

namespace Rostrum.Cli.Commands;

/// <summary>Files that people write and the program reads whole: drafts, templates, tables.</summary>
internal static class WrittenFile
{
    private const long Largest = 64 << 20;

    /// <summary>Bytes that are no UTF-8 are refused, not replaced: they would be seen in the film.</summary>
    private static readonly UTF8Encoding strict = new(false, throwOnInvalidBytes: true);

    /// <summary>All of a file's text: UTF-8, or what a mark at its beginning says.</summary>
    /// <param name="what">What it should be, as it is called in a sentence: "a draft".</param>
    /// <exception cref="AskedWronglyException">There is none, or it is a device, a pipe, too large or no text.</exception>
    public static string Read(FileInfo file, string what)
    {
        if (!file.Exists)
            throw new AskedWronglyException($"There is no file {file.FullName}: check the path.");
        if (!RegularFile.Exists(file.FullName) || file.Length > Largest)
            throw new AskedWronglyException(
                $"{file.FullName} is not {what}: it must be a file of at most {Largest >> 20} MB."
            );
        try
        {
            return File.ReadAllText(file.FullName, strict);
        }
        catch (DecoderFallbackException)
        {
            throw new AskedWronglyException(
                $"{file.Name} is not in UTF-8: save it again as UTF-8 (in a spreadsheet, as \"CSV UTF-8\")."
            );
        }
    }
}
