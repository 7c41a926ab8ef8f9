using Rostrum.Drafts;
using Rostrum.Drafts.Sights;
using Rostrum.Drafts.Timelines;
using Rostrum.Media.Encoding;

namespace Rostrum.Media;

/// <summary>Where a film is and how fast it goes.</summary>
public readonly record struct FilmProgress(int FramesDone, int FramesTotal);

/// <summary>How a film is made.</summary>
/// <param name="Painters">Threads that paint; at least one.</param>
/// <param name="Frames">The frames wanted, half-open; null for the whole film.</param>
public sealed record FilmOptions(EncoderSettings Encoder, int Painters, Range? Frames = null)
{
    /// <summary>Looks at the stills' small copies; null aims cameras at what catches the eye.</summary>
    public Func<SmallPicture, Sight>? See { get; init; }

    public static FilmOptions Usual { get; } = new(EncoderSettings.Standard, Environment.ProcessorCount);
}

/// <summary>What came of it.</summary>
public sealed record FilmReport(Timeline Timeline, int Frames, IReadOnlyList<string> Notes);

/// <summary>From a draft and files on this machine to an MP4, or to one frame of it.</summary>
public static class FilmMaker
{
    /// <summary>
    /// 1. Decoding starts. 2. Sizes settle the timeline, and the encoder starts. 3. Each still becomes a plate while
    /// its rows come in. 4. What the stills are about settles the cameras. 5. Frames are painted by all cores and
    /// leave in order. The sound is made beside all this and joined to the pictures at the end.
    /// </summary>
    /// <exception cref="MediaException">A file or a program failed.</exception>
    /// <exception cref="DraftRefusedException">The draft cannot become a film.</exception>
    public static FilmReport Make(
        Draft draft,
        string output,
        FilmOptions options,
        Action<FilmProgress> progress,
        CancellationToken cancel
    )
    {
        // 1
        OutputFile.Check(output, ".mp4", draft);
        using var film = Open(draft, options.See, cancel);
        // 2
        var sketch = film.Sketch(cancel);
        var frames = FramesOf(sketch, options.Frames);
        using var sound = FilmSoundTask.Start(sketch, frames.First, frames.End, output, cancel);
        using var encoder = EncoderPipe.Open(
            sketch.Canvas,
            sketch.Rate,
            options.Encoder,
            sound?.Pictures ?? output,
            cancel
        );
        // 3, 4
        var timeline = film.Prepare(cancel);
        // 5
        var done = 0;
        film.Paint(
            frames.First,
            frames.End,
            options.Painters,
            frame =>
            {
                encoder.Write(frame, cancel);
                progress(new FilmProgress(++done, frames.End - frames.First));
            }
        );
        encoder.Finish(cancel);
        sound?.Join(cancel);
        return new FilmReport(timeline, frames.End - frames.First, film.Notes);
    }

    /// <summary>One frame of a film as a PNG file, or as a WEBP where the name ends so.</summary>
    /// <param name="see">As in <see cref="FilmOptions.See"/>.</param>
    public static FilmReport MakeStill(
        Draft draft,
        MediaTime at,
        string output,
        CancellationToken cancel,
        Func<SmallPicture, Sight>? see = null
    )
    {
        var isWebp = output.EndsWith(".webp", StringComparison.OrdinalIgnoreCase);
        OutputFile.Check(output, isWebp ? ".webp" : ".png", draft);
        using var film = Open(draft, see, cancel);
        var timeline = film.Prepare(cancel);
        if (at < MediaTime.Zero || at >= timeline.Duration)
            throw new DraftRefusedException(
                $"There is no frame at {at}: the film lasts {timeline.Duration}."
            );
        var number = timeline.Rate.FrameAt(at);
        film.Paint(
            number,
            number + 1,
            1,
            frame =>
            {
                if (isWebp)
                    FrameFile.WriteWebp(frame, output, cancel);
                else
                    FrameFile.WritePng(frame, output, cancel);
            }
        );
        return new FilmReport(timeline, 1, film.Notes);
    }

    private static FilmSet Open(Draft draft, Func<SmallPicture, Sight>? see, CancellationToken cancel)
    {
        var film = new FilmSet(draft, FilmSources.Local with { See = see });
        try
        {
            film.Begin(TimelineResolver.Pictures(draft), cancel);
            return film;
        }
        catch
        {
            film.Dispose();
            throw;
        }
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
}

/// <summary>A draft that cannot become a film; the message is fit to be shown.</summary>
public sealed class DraftRefusedException(string message) : Exception(message);
