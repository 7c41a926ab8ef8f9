using System.Diagnostics;
using System.Text.Json;
using Rostrum.Compositor.Overlays;
using Rostrum.Drafts;

namespace Rostrum.Media.Text;

/// <summary>
/// Sets texts through a <see cref="TextWorker"/>. The process reads strangers' files, so what it answers is held to
/// what an honest one could say. One thread at a time; disposing ends the process.
/// </summary>
internal sealed class TextProcess : IDisposable
{
    private const int MostTakes = 64;
    private const int MostUnits = 1 << 16;
    private const long MostBytes = 1L << 30;

    private static readonly TimeSpan longestSilence = TimeSpan.FromSeconds(60);

    private readonly IReadOnlyList<string> paths;
    private readonly Process process;
    private readonly BinaryWriter questions;
    private readonly BinaryReader answers;
    private readonly Timer watchdog;
    private readonly LastWords words;

    /// <param name="fonts">Files that were found sound, and what they are known by.</param>
    public TextProcess(IReadOnlyList<(string Path, string Hash)> fonts)
    {
        paths = [.. fonts.Select(font => font.Path)];
        process = Ffmpeg.Start(HostProgram.Path, [TextWorker.Verb], input: true, output: true);
        words = new LastWords(process.StandardError);
        questions = new BinaryWriter(process.StandardInput.BaseStream);
        answers = new BinaryReader(new BufferedStream(process.StandardOutput.BaseStream, 1 << 16));
        watchdog = new Timer(_ => Ffmpeg.End(process), null, longestSilence, Timeout.InfiniteTimeSpan);
        Guarded(() =>
        {
            questions.Write(fonts.Count);
            foreach (var (path, hash) in fonts)
            {
                questions.Write(Path.GetFullPath(path));
                questions.Write(hash);
            }
            return 0;
        });
    }

    public TextMeasure Measure(TextJob job, Canvas canvas) =>
        Guarded(() =>
        {
            Ask(TextWorker.MeasureAsked, job, canvas);
            return JsonSerializer.Deserialize<TextMeasure>(answers.ReadString())
                ?? throw new InvalidDataException();
        });

    public DrawnText Draw(TextJob job, Canvas canvas) =>
        Guarded(() =>
        {
            Ask(TextWorker.DrawingAsked, job, canvas);
            var em = answers.ReadDouble();
            var count = answers.ReadInt32();
            Demand(double.IsFinite(em) && em > 0 && count is > 0 and <= MostTakes);
            var room = MostBytes;
            return new DrawnText(em, [.. Enumerable.Range(0, count).Select(_ => Take(ref room)).ToList()]);
        });

    private void Ask(byte what, TextJob job, Canvas canvas)
    {
        questions.Write(what);
        questions.Write(JsonSerializer.Serialize(new TextQuestion(job, canvas)));
        questions.Flush();
        if (answers.ReadByte() == TextWorker.RefusalFollows)
            throw new DraftRefusedException(answers.ReadString());
    }

    private DrawnTake Take(ref long room)
    {
        var (left, top) = (answers.ReadInt32(), answers.ReadInt32());
        var units = JsonSerializer.Deserialize<List<OverlayUnit>>(answers.ReadString()) ?? [];
        var (width, height) = (answers.ReadInt32(), answers.ReadInt32());
        Demand(width is > 0 and <= Cairo.LargestSide && height is > 0 and <= Cairo.LargestSide);
        Demand((width & 1) == 0 && (height & 1) == 0 && (left & 1) == 0 && (top & 1) == 0);
        Demand(Math.Abs((long)left) <= Cairo.LargestSide && Math.Abs((long)top) <= Cairo.LargestSide);
        Demand(units.Count is > 0 and <= MostUnits);
        Demand(units.TrueForAll(unit => IsWithin(unit.Rect, width, height)));
        var images = new Ink?[6];
        for (var i = 0; i < images.Length; i++)
        {
            if (!answers.ReadBoolean())
                continue;
            room -= width * height * 4L;
            Demand(room >= 0);
            images[i] = new Ink(width, height);
            answers.BaseStream.ReadExactly(images[i]!.Pixels);
        }
        Demand(images[0] is not null);
        return new DrawnTake(
            images[0]!,
            images[1],
            images[2],
            images[3],
            images[4],
            images[5],
            left,
            top,
            units
        );
    }

    private static bool IsWithin(PixelRect rect, int width, int height) =>
        rect.Left >= 0 && rect.Top >= 0 && rect.Right <= width && rect.Bottom <= height;

    private static void Demand(bool holds)
    {
        if (!holds)
            throw new InvalidDataException();
    }

    private T Guarded<T>(Func<T> ask)
    {
        watchdog.Change(longestSilence, Timeout.InfiniteTimeSpan);
        try
        {
            return ask();
        }
        catch (Exception failure)
            when (failure is IOException or JsonException or InvalidDataException or FormatException)
        {
            Ffmpeg.End(process);
            throw new MediaException(
                MediaFailure.FileRefused,
                $"A text could not be set in {string.Join(" or ", paths)}: the font is damaged, or asks for more memory "
                    + "or time than drawing may use; use another one."
            )
            {
                Command = TextWorker.Verb,
                LastWords = words.Lines(),
            };
        }
        finally
        {
            watchdog.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose()
    {
        watchdog.Dispose();
        Ffmpeg.End(process);
        process.WaitForExit();
        process.Dispose();
    }
}
