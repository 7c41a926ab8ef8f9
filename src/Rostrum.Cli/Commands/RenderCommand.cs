using System.CommandLine;
using Rostrum.Cli.Output;
using Rostrum.Media;
using Rostrum.Media.Encoding;

namespace Rostrum.Cli.Commands;

/// <summary><c>rostrum render DRAFT.json -o OUT</c></summary>
internal static class RenderCommand
{
    public static Command Create()
    {
        var draft = FilmArguments.DraftFile();
        var output = FilmArguments.Output("The MP4 to write.");
        var quality = new Option<string>("--quality")
        {
            Description = "draft, standard or high.",
            DefaultValueFactory = _ => "standard",
        };
        var preset = new Option<string?>("--preset")
        {
            Description = "x264 preset instead of the quality's own: ultrafast … veryslow.",
        };
        var crf = new Option<double?>("--crf")
        {
            Description = "Constant rate factor, 0-51; lower is better and larger.",
        };
        var threads = new Option<int?>("--threads")
        {
            Description = "Threads that paint; all cores when absent.",
        };
        var frames = new Option<string?>("--frames")
        {
            Description = "Only these frames, both included: 0-99.",
            HelpName = "A-B",
        };
        var silentTrack = FilmArguments.SilentTrack();
        var command = new Command("render", "Makes a film from a draft.")
        {
            draft,
            output,
            quality,
            preset,
            crf,
            threads,
            frames,
            silentTrack,
        };
        var export = new ExportArguments();
        export.AddTo(command);
        command.Run(
            (asked, cancel) =>
            {
                var film = FilmArguments.ReadDraft(asked.GetRequiredValue(draft));
                var (lines, code) = export.Make(
                    asked,
                    asked.GetValue(silentTrack) ? film.WithSilence() : film,
                    asked.GetRequiredValue(output),
                    new FilmOptions(
                        Encoder(asked.GetRequiredValue(quality), asked.GetValue(preset), asked.GetValue(crf)),
                        Threads(asked.GetValue(threads)),
                        FilmArguments.Frames(asked.GetValue(frames))
                    ),
                    cancel
                );
                foreach (var line in lines)
                    Say.Result(line);
                return code;
            }
        );
        return command;
    }

    private static EncoderSettings Encoder(string quality, string? preset, double? crf)
    {
        var settings = FilmArguments.Quality(quality);
        if (preset is not null && !EncoderSettings.Presets.Contains(preset))
            throw new AskedWronglyException(
                $"\"{preset}\" is not a preset of x264: choose {string.Join(", ", EncoderSettings.Presets)}."
            );
        if (crf is not null and not (>= 0 and <= 51))
            throw new AskedWronglyException($"A rate factor of {crf} is outside 0-51.");
        return preset is null
            ? settings with
            {
                Crf = crf ?? settings.Crf,
            }
            : new EncoderSettings(preset, crf ?? settings.Crf);
    }

    private static int Threads(int? asked) =>
        asked switch
        {
            null => Environment.ProcessorCount,
            >= 1 and <= 256 => asked.Value,
            _ => throw new AskedWronglyException($"{asked} threads make no sense: ask for 1 to 256."),
        };
}
