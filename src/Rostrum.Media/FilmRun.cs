using Rostrum.Drafts.Timelines;
using Rostrum.Media.Encoding;
using Rostrum.Media.Mixing;
using Rostrum.Media.Quality;

namespace Rostrum.Media;

/// <summary>
/// One film on its way to a file, or to several that are alike. Where it is inspected it gets its name only when that is
/// done.
/// </summary>
/// <param name="orders">All of the same film.</param>
internal sealed class FilmRun(IReadOnlyList<FilmOrder> orders, FilmOptions options, FilmSet set) : IDisposable
{
    private static int scratchNames;
    private readonly string made = IsScratch(orders, options)
        ? ScratchName(orders[0].Output)
        : orders[0].Output;
    private FilmSoundTask? sound;
    private EncoderPipe? encoder;
    private QualityWatch? watch;
    private Timeline? timeline;
    private (int First, int End) span;

    private Timeline? sketch;

    /// <summary>It gets its names when it is done.</summary>
    private static bool IsScratch(IReadOnlyList<FilmOrder> orders, FilmOptions options) =>
        options.Inspect || orders.Count > 1;

    /// <summary>Frames that will be painted.</summary>
    public int Frames => span.End - span.First;

    public bool Makes(FilmOrder order) => orders.Contains(order);

    public void Sketch(CancellationToken cancel)
    {
        sketch = set.Sketch(cancel);
        span = FramesOf(sketch, options.Frames);
    }

    /// <summary>Starts making its sound, unless one of the others sounds the same.</summary>
    public void StartSound(IReadOnlyList<FilmRun> all, CancellationToken cancel)
    {
        var same = all.TakeWhile(run => run != this)
            .FirstOrDefault(run => run.sound is not null && run.SoundName() == SoundName());
        sound =
            same?.sound!.For(made)
            ?? FilmSoundTask.Start(sketch!, span.First, span.End, made, options.Inspect, cancel);
    }

    public void OpenEncoder(CancellationToken cancel)
    {
        var settings = orders[0].Rules is { } rules
            ? options.Encoder.For(rules, sketch!.Rate, sketch.Duration.Seconds)
            : options.Encoder;
        encoder ??= EncoderPipe.Open(sketch!.Canvas, sketch.Rate, settings, sound?.Pictures ?? made, cancel);
    }

    public void Paint(Action painted, CancellationToken cancel)
    {
        timeline = set.Prepare(cancel);
        watch = options.Inspect ? new QualityWatch(timeline, set.Texts, span.First, span.End) : null;
        set.Paint(
            span.First,
            span.End,
            options.Painters,
            frame =>
            {
                encoder!.Write(frame, cancel);
                watch?.See(frame);
                painted();
            }
        );
        set.Release(TimelineResolver.Pictures(orders[0].Draft).ToHashSet());
    }

    /// <summary>Waits for the last frame and the sound, and gives the film its names if it may have them.</summary>
    public IReadOnlyList<(FilmOrder Order, FilmReport Report)> Finish(CancellationToken cancel)
    {
        encoder!.Finish(cancel);
        sound?.Join(cancel);
        var reports = orders.Select(order => (order, ReportOf(order, cancel))).ToList();
        if (IsScratch(orders, options))
        {
            var kept = reports.Where(film => film.Item2.IsKept).Select(film => film.order.Output).ToList();
            foreach (var output in kept.SkipLast(1))
                Copy(made, output);
            if (kept.Count > 0)
                File.Move(made, kept[^1], overwrite: true);
        }
        return reports;
    }

    private FilmReport ReportOf(FilmOrder order, CancellationToken cancel)
    {
        var report = new FilmReport(timeline!, Frames, set.Notes);
        if (watch is null)
            return report;
        var quality = FilmInspection.Of(
            made,
            order.Output,
            timeline!,
            Frames,
            watch,
            order.Target,
            sound?.Heard,
            cancel
        );
        return report with { Quality = quality, IsKept = quality.Ok || !options.Strict };
    }

    /// <summary>A half file never bears the name.</summary>
    private static void Copy(string film, string output)
    {
        var partial = ScratchName(output);
        try
        {
            File.Copy(film, partial, overwrite: true);
            File.Move(partial, output, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private string SoundName() => FilmSound.Describe(sketch!, span.First, span.End, address => address);

    /// <summary>Beside the output, so that it can be given its name in one step; never twice the same.</summary>
    private static string ScratchName(string output)
    {
        var path = Path.GetFullPath(output);
        var name = Path.GetFileNameWithoutExtension(path);
        return Path.Combine(
            Path.GetDirectoryName(path)!,
            $".{name[..Math.Min(name.Length, 40)]}.{Environment.ProcessId}-{Interlocked.Increment(ref scratchNames)}.made.mp4"
        );
    }

    private static (int First, int End) FramesOf(Timeline timeline, Range? wanted)
    {
        if (wanted is not { } range)
            return (0, timeline.FrameCount);
        var (first, count) = (
            range.Start.GetOffset(timeline.FrameCount),
            range.End.GetOffset(timeline.FrameCount)
        );
        return first >= 0 && first < count && count <= timeline.FrameCount
            ? (first, count)
            : throw new DraftRefusedException(
                $"Frames {first}-{count - 1} are not all in the film: it has frames 0-{timeline.FrameCount - 1}."
            );
    }

    public void Dispose()
    {
        encoder?.Dispose();
        sound?.Dispose();
        set.Dispose();
        if (IsScratch(orders, options))
            File.Delete(made);
    }
}
