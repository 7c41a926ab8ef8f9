using System.CommandLine;
using Rostrum.Cli.Output;
using Rostrum.Drafts.Texts.Subtitles;
using Rostrum.Media;

namespace Rostrum.Cli.Commands;

/// <summary><c>rostrum subtitles DRAFT.json -o OUT</c></summary>
internal static class SubtitlesCommand
{
    public static Command Create()
    {
        var draft = FilmArguments.DraftFile();
        var output = FilmArguments.Output("The file to write: .srt or .vtt.");
        var command = new Command("subtitles", "Writes a film's captions as a file of subtitles.")
        {
            draft,
            output,
        };
        command.Run(
            (asked, _) =>
            {
                var file = asked.GetRequiredValue(output);
                Func<IReadOnlyList<SubtitleCue>, string> write = Path.GetExtension(file)
                    .ToLowerInvariant() switch
                {
                    ".srt" => SubtitleWriter.Srt,
                    ".vtt" => SubtitleWriter.Vtt,
                    _ => throw new AskedWronglyException(
                        $"Subtitles cannot be written as \"{file}\": end the name with .srt or .vtt."
                    ),
                };
                var cues = DraftSubtitles.Of(FilmArguments.ReadDraft(asked.GetRequiredValue(draft)));
                if (cues.Count == 0)
                    throw new AskedWronglyException("The film has no texts that could be subtitles.");
                if (
                    !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(file))) || Directory.Exists(file)
                )
                    throw new AskedWronglyException(
                        $"{file} cannot be written: give a file in a folder that exists."
                    );
                File.WriteAllText(file, write(cues));
                Say.Result($"{file}: {cues.Count} subtitles");
                return ExitCode.Done;
            }
        );
        return command;
    }

    /// <summary>Whether a file is one of subtitles, by its name.</summary>
    public static bool IsSubtitles(string path) =>
        Path.GetExtension(path).ToLowerInvariant() is ".srt" or ".vtt";

    /// <exception cref="AskedWronglyException">It is not a file of subtitles.</exception>
    public static IReadOnlyList<SubtitleCue> Read(string path)
    {
        if (!RegularFile.Exists(path) || new FileInfo(path).Length > SubtitleReader.LargestFile)
            throw new AskedWronglyException(
                $"{path} is not a file of subtitles: those have {SubtitleReader.LargestFile >> 20} MB at most."
            );
        var reading = SubtitleReader.Read(File.ReadAllBytes(path));
        return reading.Refusal is { } why ? throw new AskedWronglyException($"{path}: {why}") : reading.Cues;
    }
}
