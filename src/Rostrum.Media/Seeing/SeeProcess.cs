using Rostrum.Drafts.Sights;

namespace Rostrum.Media.Seeing;

/// <summary>Asks a <see cref="SeeWorker"/> for a picture's depth. What it answers is held to the picture's shape.</summary>
public static class SeeProcess
{
    private const int LongestSentence = 600;
    private static readonly TimeSpan longestWait = TimeSpan.FromSeconds(90);

    /// <exception cref="MediaException">The model gave nothing: the message says why.</exception>
    public static ByteGrid Depth(string runtime, string model, SmallPicture picture)
    {
        using var process = Ffmpeg.Start(
            HostProgram.Path,
            [SeeWorker.Verb, runtime, model],
            input: true,
            output: true
        );
        var words = new LastWords(process.StandardError);
        using var watchdog = new Timer(_ => Ffmpeg.End(process), null, longestWait, Timeout.InfiniteTimeSpan);
        try
        {
            using (var question = new BinaryWriter(process.StandardInput.BaseStream))
            {
                question.Write(picture.Width);
                question.Write(picture.Height);
                question.Write(picture.Rgb);
            }
            using var answer = new BinaryReader(new BufferedStream(process.StandardOutput.BaseStream));
            var kind = answer.ReadByte();
            if (kind == SeeWorker.RefusalFollows)
                throw Failed(Shortened(answer.ReadString()));
            var values = answer.ReadBytes(picture.Width * picture.Height);
            return kind == SeeWorker.DepthFollows && values.Length == picture.Width * picture.Height
                ? new ByteGrid(picture.Width, picture.Height, values)
                : throw new EndOfStreamException();
        }
        catch (Exception broken) when (broken is IOException or FormatException)
        {
            throw Failed(
                "It broke, or asked for more than 4 GB of memory, two minutes of processors or 90 seconds.",
                words.Lines()
            );
        }
        finally
        {
            Ffmpeg.End(process);
            process.WaitForExit();
        }

        MediaException Failed(string why, IReadOnlyList<string>? lines = null) =>
            new(
                MediaFailure.FileRefused,
                $"The model {Path.GetFileNameWithoutExtension(model)} gave no depth, the usual one is used. {why}"
            )
            {
                Command = SeeWorker.Verb,
                LastWords = lines ?? [],
            };
    }

    private static string Shortened(string sentence) =>
        sentence.Length <= LongestSentence ? sentence : sentence[..LongestSentence] + "…";
}
