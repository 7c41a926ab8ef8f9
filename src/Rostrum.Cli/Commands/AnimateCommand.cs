using System.CommandLine;
using Rostrum.Agent;
using Rostrum.Cli.Output;
using Rostrum.Drafts;
using Rostrum.Drafts.Json;
using Rostrum.Drafts.Looks;
using Rostrum.Drafts.Operations;
using Rostrum.Drafts.Sounds;
using Rostrum.Media;
using Rostrum.Media.Encoding;
using Rostrum.Media.Listening;

namespace Rostrum.Cli.Commands;

/// <summary><c>rostrum animate IMAGE… REQUEST -o OUT</c></summary>
internal static class AnimateCommand
{
    private static readonly Argument<string[]> words = new("IMAGE... REQUEST")
    {
        Description =
            "One or more pictures or clips (MP4, MOV, WEBM, MKV, AVI); music (MP3, WAV, M4A, AAC), subtitles (SRT, VTT), a font (TTF, OTF) and a colour look (CUBE) if you like; then what you want, in English or Chinese.",
        Arity = ArgumentArity.OneOrMore,
    };
    private static readonly Option<string> output = FilmArguments.Output("The MP4 to write.");
    private static readonly Option<string?> duration = new("--duration")
    {
        Description = "Length of the film: 10s.",
    };
    private static readonly Option<string?> aspect = new("--aspect")
    {
        Description = "Shape or size: 9:16, 1:1, 1280x720.",
    };
    private static readonly Option<double?> fps = new("--fps") { Description = "Frames a second, 1-144." };
    private static readonly Option<string> quality = new("--quality")
    {
        Description = "draft, standard or high.",
        DefaultValueFactory = _ => "standard",
    };
    private static readonly Option<long?> seed = new("--seed")
    {
        Description = "Another number gives another variation.",
    };
    private static readonly Option<string?> subject = SubjectArgument.Create();
    private static readonly Option<bool> silentTrack = FilmArguments.SilentTrack();
    private static readonly ExportArguments export = new();
    private static readonly Option<string?> saveDraft = new("--save-draft")
    {
        Description = "Also writes the film as a draft, to be edited and rendered again.",
        HelpName = "FILE",
    };

    public static Command Create()
    {
        var command = new Command("animate", "Makes a film from pictures and a sentence.")
        {
            words,
            output,
            duration,
            aspect,
            fps,
            quality,
            seed,
            subject,
            silentTrack,
            saveDraft,
        };
        export.AddTo(command);
        command.Run(Animate);
        return command;
    }

    private static int Animate(ParseResult asked, CancellationToken cancel)
    {
        var (pictures, music, subtitles, request) = Split(asked.GetRequiredValue(words), cancel);
        var settings = FilmArguments.Quality(asked.GetRequiredValue(quality));
        var film = Changed(
            new Draft { Version = Draft.CurrentVersion, Seed = asked.GetValue(seed) },
            new AddPictures(pictures)
        );
        if (music is not null)
            film = Changed(film, new SetMusic(null, music.Address, music.Name));
        foreach (var captions in subtitles)
            film = Changed(
                film,
                new AddSubtitles(SubtitlesCommand.Read(captions), Path.GetFileNameWithoutExtension(captions))
            );
        var fonts = asked.GetRequiredValue(words)[..^1].Where(IsFont).Select(FileAt).ToList();
        var looks = asked.GetRequiredValue(words)[..^1].Where(IsLook).Select(FileAt).TakeLast(1);
        var settled = Settled(asked)
            .Concat(
                looks.Select(look => new SetLook(
                    PictureScope.All,
                    LookCatalogue.FromFile,
                    File: look.Address
                ))
            )
            .Concat(fonts.Select(font => new StyleText(default, new TextChange { FontFile = font.Address })))
            .ToList();
        // Refused options are refused before anything else is done.
        Settled(asked).Aggregate(film, Changed);
        var direction = new Director().Direct(
            request,
            film,
            [],
            settled,
            heard: music is null ? null : Heard(request, music, cancel)
        );
        if (asked.GetValue(saveDraft) is { } file)
            SaveDraft(file, direction.Draft);
        var (lines, code) = Made(asked, direction.Draft, settings, cancel);
        // Nothing is done where no film was kept.
        if (lines.Count > 0)
            Say.Result(direction.Reply);
        foreach (var line in lines)
            Say.Result(line);
        return code;
    }

    /// <summary>The film, or each of the films that stand side by side.</summary>
    private static (IReadOnlyList<string> Lines, int Code) Made(
        ParseResult asked,
        Draft draft,
        EncoderSettings settings,
        CancellationToken cancel
    )
    {
        var (lines, worst) = (new List<string>(), ExitCode.Done);
        foreach (var (film, file) in SeparateOutputs.Of(draft, asked.GetRequiredValue(output)))
        {
            var (said, code) = export.Make(
                asked,
                asked.GetValue(silentTrack) ? film.WithSilence() : film,
                file,
                FilmOptions.Usual with
                {
                    Encoder = settings,
                },
                cancel
            );
            lines.AddRange(said);
            worst = Math.Max(worst, code);
        }
        return (lines, worst);
    }

    /// <summary>The music's beats, where the request is about them.</summary>
    private static Dictionary<string, BeatMap>? Heard(
        string request,
        NewPicture music,
        CancellationToken cancel
    ) =>
        Director.AsksForBeats(request)
        && SoundListener.Listen(LocalFile.PathOf(music.Address), cancel) is { } beats
            ? new Dictionary<string, BeatMap> { [music.Address] = beats }
            : null;

    private static bool IsFont(string path) =>
        path.EndsWith(".ttf", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".otf", StringComparison.OrdinalIgnoreCase);

    private static bool IsLook(string path) => path.EndsWith(".cube", StringComparison.OrdinalIgnoreCase);

    private static void SaveDraft(string file, Draft film)
    {
        if (!file.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            throw new AskedWronglyException(
                $"The draft cannot be saved as \"{file}\": end the name with .json."
            );
        var folder = Path.GetDirectoryName(Path.GetFullPath(file));
        if (!Directory.Exists(folder) || Directory.Exists(file))
            throw new AskedWronglyException(
                $"The draft cannot be saved as {file}: give a file in a folder that exists."
            );
        File.WriteAllText(file, DraftJson.Write(film, indented: true) + "\n");
    }

    /// <summary>A file of sound among the pictures is the film's music; the last one, if there are several. Subtitles become captions.</summary>
    private static (
        IReadOnlyList<NewPicture> Pictures,
        NewPicture? Music,
        IReadOnlyList<string> Subtitles,
        string Request
    ) Split(string[] given, CancellationToken cancel)
    {
        if (Array.Find(given, word => word.StartsWith("--", StringComparison.Ordinal)) is { } option)
            throw new AskedWronglyException(
                $"There is no option {option}{Closest.Hint(option, Options())} (see rostrum animate --help)"
            );
        var request = given[^1];
        if (given.Length < 2 || File.Exists(request))
            throw new AskedWronglyException(
                "Say what you want after the pictures: rostrum animate photo.jpg \"slow zoom in\" -o clip.mp4"
            );
        if (request.Length > Director.LongestMessage)
            throw new AskedWronglyException(
                $"The request has {request.Length} characters; say it in {Director.LongestMessage} or fewer."
            );
        foreach (var path in given[..^1])
            if (!File.Exists(path))
                throw new AskedWronglyException(
                    $"There is no picture {path}: check the path. If it belongs to what you want, put the sentence in quotes."
                );
        return (
            [
                .. given[..^1]
                    .Where(path =>
                        !IsSound(path)
                        && !IsFont(path)
                        && !IsLook(path)
                        && !SubtitlesCommand.IsSubtitles(path)
                    )
                    .Select(path => PictureAt(path, cancel)),
            ],
            given[..^1].Where(IsSound).Select(FileAt).LastOrDefault(),
            [.. given[..^1].Where(SubtitlesCommand.IsSubtitles)],
            request
        );
    }

    private static IEnumerable<string> Options() =>
        ((IEnumerable<Option>)[output, duration, aspect, fps, quality, seed, subject, silentTrack, saveDraft])
            .Concat(export.Options)
            .Select(option => option.Name);

    private static NewPicture FileAt(string path) =>
        new(LocalFile.AddressOf(path), Path.GetFileNameWithoutExtension(path));

    /// <summary>A still is looked at when it is decoded; of a film it must be known how long it plays.</summary>
    private static NewPicture PictureAt(string path, CancellationToken cancel)
    {
        if (!ClipEndings.Contains(Path.GetExtension(path).ToLowerInvariant()))
            return FileAt(path);
        var facts = FileInspector.Inspect(path, cancel);
        return facts.Kind switch
        {
            FileKind.Video => FileAt(path) with { ClipMilliseconds = (long)(facts.Seconds * 1000) },
            FileKind.Image => FileAt(path),
            _ => throw new AskedWronglyException(
                $"{path} holds sound and no pictures: rename it to .m4a to use it as music, or give a film."
            ),
        };
    }

    private static readonly string[] ClipEndings =
    [
        ".mp4",
        ".mov",
        ".m4v",
        ".webm",
        ".mkv",
        ".avi",
        ".3gp",
        ".gif",
        ".webp",
    ];

    private static bool IsSound(string path) =>
        Path.GetExtension(path).ToLowerInvariant() is ".mp3" or ".wav" or ".m4a" or ".aac";

    /// <summary>Options say it exactly, so they outrank the sentence.</summary>
    private static IEnumerable<EditOperation> Settled(ParseResult asked)
    {
        if (asked.GetValue(aspect) is { } shape)
            yield return Canvas(shape);
        if (asked.GetValue(fps) is { } rate)
            yield return new SetFrameRate(rate);
        if (asked.GetValue(duration) is { } length)
            yield return new SetFilmDuration(FilmArguments.Time(length).Milliseconds);
        if (
            asked.GetValue(subject) is { } place
            && SubjectArgument.Read(place) is { Middle: var middle } told
        )
            yield return new SetSubject(PictureScope.All, middle.X, middle.Y, told.Width, told.Height);
    }

    private static SetCanvas Canvas(string shape)
    {
        var sides = shape.Split('x');
        return
            sides.Length == 2
            && int.TryParse(sides[0], out var width)
            && int.TryParse(sides[1], out var height)
            ? SetCanvas.Size(width, height)
            : SetCanvas.Shape(shape);
    }

    private static Draft Changed(Draft film, EditOperation operation) =>
        operation.Apply(film) switch
        {
            EditOutcome.Changed(var changed) => changed,
            EditOutcome.Refused(_, var why) => throw new AskedWronglyException(why),
            _ => film,
        };
}
