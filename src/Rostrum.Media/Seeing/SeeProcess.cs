using Rostrum.Drafts.Sights;

namespace Rostrum.Media.Seeing;

/// <summary>
/// Asks a <see cref="SeeWorker"/> what a model sees in a picture. What it answers is held to the picture's shape.
/// One process at a time: each may take all cores and some gigabytes.
/// </summary>
public static class SeeProcess
{
    private const int LongestSentence = 600;
    private const int MostFaces = 64;
    private static readonly TimeSpan longestWait = TimeSpan.FromSeconds(90);
    private static readonly Lock oneAtATime = new();

    /// <param name="kind">What is to be seen: the word that the worker's look takes.</param>
    /// <param name="runtime">The library that runs models.</param>
    /// <param name="madeBy">What the model is called in what it saw.</param>
    /// <exception cref="MediaException">The model gave nothing: the message says why.</exception>
    public static SightHints Look(
        string kind,
        string runtime,
        string model,
        string madeBy,
        SmallPicture picture
    )
    {
        lock (oneAtATime)
            return Ask(kind, runtime, model, madeBy, picture);
    }

    private static SightHints Ask(
        string kind,
        string runtime,
        string model,
        string madeBy,
        SmallPicture picture
    )
    {
        using var process = Ffmpeg.Start(
            HostProgram.Path,
            [SeeWorker.Verb, kind, runtime, model],
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
            var what = answer.ReadByte();
            return what == SeeWorker.RefusalFollows
                ? throw Failed(Shortened(answer.ReadString()))
                : Read(answer, what, madeBy, picture);
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
                $"The model {Path.GetFileNameWithoutExtension(model)} gave no {kind}, what is usual is used. {why}"
            )
            {
                Command = SeeWorker.Verb,
                LastWords = lines ?? [],
            };
    }

    private static SightHints Read(BinaryReader answer, byte what, string madeBy, SmallPicture picture) =>
        what switch
        {
            SeeWorker.DepthFollows => new() { Depth = (Grid(answer, picture), madeBy) },
            SeeWorker.MaskFollows => new() { SubjectMask = (Grid(answer, picture), madeBy) },
            SeeWorker.FacesFollow => new() { Faces = (Faces(answer), madeBy) },
            _ => throw new EndOfStreamException(),
        };

    private static ByteGrid Grid(BinaryReader answer, SmallPicture picture)
    {
        var values = answer.ReadBytes(picture.Width * picture.Height);
        return values.Length == picture.Width * picture.Height
            ? new ByteGrid(picture.Width, picture.Height, values)
            : throw new EndOfStreamException();
    }

    private static List<Face> Faces(BinaryReader answer)
    {
        var count = answer.ReadInt32();
        if (count is < 0 or > MostFaces)
            throw new EndOfStreamException();
        var faces = new List<Face>();
        for (var i = 0; i < count; i++)
            faces.Add(new Face(new PictureBox(Part(), Part(), Part(), Part()), Part()));
        return faces;

        double Part() =>
            answer.ReadDouble() is >= 0 and <= 1 and var part ? part : throw new EndOfStreamException();
    }

    private static string Shortened(string sentence) =>
        sentence.Length <= LongestSentence ? sentence : sentence[..LongestSentence] + "…";
}
