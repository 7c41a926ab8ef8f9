using Rostrum.Drafts.Looks;

namespace Rostrum.Media;

/// <summary>A colour look in a file. It is text, and is read in managed code, number by number.</summary>
public static class LookFile
{
    /// <exception cref="MediaException">The file is missing or no table of colours; the message says why.</exception>
    public static ColourTable Read(string path)
    {
        RegularFile.Demand(path);
        if (new FileInfo(path).Length > CubeReader.LargestFile)
            throw Refused(
                path,
                $"is larger than any look that is taken, {CubeReader.LargestFile >> 20} MB: save it as a cube of 65 points a side or fewer"
            );
        var reading = CubeReader.Read(File.ReadAllBytes(path));
        return reading.Table ?? throw Refused(path, $"is not a look that can be used. {reading.Refusal}");
    }

    private static MediaException Refused(string path, string why) =>
        new(MediaFailure.FileRefused, $"{path} {why.TrimEnd('.')}.");
}
