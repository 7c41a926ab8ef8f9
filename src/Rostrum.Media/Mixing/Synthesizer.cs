using System.Security.Cryptography;
using Rostrum.Drafts.Music;

namespace Rostrum.Media.Mixing;

/// <summary>Plays scores with FluidSynth and a General MIDI soundfont; what was played is kept for the next time.</summary>
public static class Synthesizer
{
    /// <summary>Bytes of played music that are kept; the least recently used goes first.</summary>
    private const long MostKept = 512 << 20;

    private const string Cure =
        "install fluidsynth and musescore-general-soundfont-small (rostrum doctor says how)";

    private static readonly string[] places =
    [
        "/usr/share/sounds/sf3/MuseScore_General_Lite.sf3",
        "/usr/share/sounds/sf3/MuseScore_General.sf3",
        "/usr/share/sounds/sf3/default-GM.sf3",
        "/usr/share/sounds/sf2/default-GM.sf2",
        "/usr/share/sounds/sf2/FluidR3_GM.sf2",
    ];

    /// <summary>The soundfont that is named, there or not, else that of this machine; null when there is none.</summary>
    public static string? SoundFont =>
        Environment.GetEnvironmentVariable("ROSTRUM_SOUNDFONT") is { Length: > 0 } named
            ? named
            : places.FirstOrDefault(File.Exists);

    private static string Folder =>
        Path.Combine(
            Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache
                ? cache
                : Path.Combine(Path.GetTempPath(), $"rostrum-{Environment.UserName}"),
            "rostrum-music"
        );

    /// <summary>The file of a piece, played now or before.</summary>
    /// <exception cref="MediaException">There is no synthesizer or no soundfont; the message names the cure.</exception>
    internal static string Play(MusicRecipe recipe, CancellationToken cancel)
    {
        var font =
            SoundFont
            ?? throw new MediaException(
                MediaFailure.ProgramMissing,
                $"Music cannot be made without a soundfont: {Cure}."
            );
        if (!File.Exists(font))
            throw new MediaException(
                MediaFailure.ProgramMissing,
                $"There is no soundfont at {font}: name another in ROSTRUM_SOUNDFONT, or name none and {Cure}."
            );
        Directory.CreateDirectory(Folder);
        var file = Path.Combine(Folder, $"{NameOf(recipe, font)}.f32");
        if (File.Exists(file))
        {
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow);
            return file;
        }
        Sweep();
        var partial = $"{file}.{Guid.NewGuid():n}";
        try
        {
            File.WriteAllBytes($"{partial}.mid", MidiFile.Write(Composer.Compose(recipe)));
            Play(font, partial, cancel);
            Trim(partial, Pcm.FramesAt(recipe.Duration));
            File.Move(partial, file, overwrite: true);
            return file;
        }
        finally
        {
            File.Delete($"{partial}.mid");
            File.Delete(partial);
        }
    }

    private static void Play(string font, string partial, CancellationToken cancel)
    {
        try
        {
            var (code, _, error) = Ffmpeg
                .RunAsync("fluidsynth", Arguments(font, partial), cancel)
                .GetAwaiter()
                .GetResult();
            if (code != 0 || !File.Exists(partial) || new FileInfo(partial).Length == 0)
                throw new MediaException(
                    MediaFailure.EncoderDied,
                    $"fluidsynth could not play the music: {error.Split('\n').LastOrDefault(line => line.Length > 0) ?? "it gave no reason"}."
                );
        }
        catch (MediaException missing) when (missing.Failure == MediaFailure.ProgramMissing)
        {
            throw new MediaException(
                MediaFailure.ProgramMissing,
                $"Music cannot be made without fluidsynth: {Cure}.",
                missing
            );
        }
    }

    private static IEnumerable<string> Arguments(string font, string output) =>
        [
            "-n",
            "-i",
            "-q",
            "-g",
            "0.6",
            "-r",
            $"{Pcm.Rate}",
            "-O",
            "float",
            "-T",
            "raw",
            // One core and no chorus, whose phase is not the score's; only the samples that are played are unpacked.
            "-o",
            "synth.cpu-cores=1",
            "-o",
            "synth.chorus.active=0",
            "-o",
            "synth.dynamic-sample-loading=1",
            "-F",
            output,
            font,
            $"{output}.mid",
        ];

    /// <summary>The synthesizer goes on for a while when the piece is over.</summary>
    private static void Trim(string file, long frames)
    {
        using var stream = File.OpenWrite(file);
        stream.SetLength(frames * Pcm.FrameBytes);
    }

    private static string NameOf(MusicRecipe recipe, string font) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                System.Text.Encoding.UTF8.GetBytes($"{recipe} {font} {new FileInfo(font).Length}")
            )
        );

    private static void Sweep()
    {
        var kept = 0L;
        foreach (
            var file in new DirectoryInfo(Folder)
                .EnumerateFiles("*.f32")
                .OrderByDescending(file => file.LastWriteTimeUtc)
        )
            if ((kept += file.Length) > MostKept)
                file.Delete();
    }
}
