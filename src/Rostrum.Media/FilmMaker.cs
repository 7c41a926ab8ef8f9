using Rostrum.Drafts;
using Rostrum.Drafts.Sights;
using Rostrum.Drafts.Targets;
using Rostrum.Drafts.Timelines;
using Rostrum.Media.Encoding;
using Rostrum.Media.Quality;

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

    /// <summary>The film is measured while it is made, and when it is whole.</summary>
    public bool Inspect { get; init; }

    /// <summary>A film of which a finding fails is not kept: its output stays as it was. Wants <see cref="Inspect"/>.</summary>
    public bool Strict { get; init; }

    public static FilmOptions Usual { get; } = new(EncoderSettings.Standard, Environment.ProcessorCount);
}

/// <summary>A film that is wanted. Orders of the very same draft and rules are one film in several files.</summary>
/// <param name="Target">The place it is made for.</param>
public sealed record FilmOrder(Draft Draft, string Output, ExportTarget? Target = null)
{
    /// <summary>
    /// The rules that its draft was fitted to (<see cref="ExportTarget.Apply"/>) and that it is encoded by: its target's, or
    /// those of several places (<see cref="ExportTarget.Among"/>).
    /// </summary>
    public ExportTarget? Rules { get; init; } = Target;

    /// <summary>The films for places: those of one shape are one film.</summary>
    /// <param name="outputOf">The file of each.</param>
    public static IReadOnlyList<FilmOrder> For(
        IReadOnlyList<ExportTarget> places,
        Draft draft,
        Func<ExportTarget, string> outputOf
    )
    {
        var fitted = places
            .DistinctBy(place => place.Canvas)
            .Select(place => place.Among(places))
            .ToDictionary(rules => rules.Canvas, rules => (Rules: rules, Draft: rules.Apply(draft)));
        return
        [
            .. places.Select(place => new FilmOrder(fitted[place.Canvas].Draft, outputOf(place), place)
            {
                Rules = fitted[place.Canvas].Rules,
            }),
        ];
    }

    internal bool IsOneFilmWith(FilmOrder other) =>
        ReferenceEquals(Draft, other.Draft) && Rules?.Name == other.Rules?.Name;
}

/// <summary>What came of it.</summary>
public sealed record FilmReport(Timeline Timeline, int Frames, IReadOnlyList<string> Notes)
{
    /// <summary>What was measured; null where nobody asked.</summary>
    public QualityReport? Quality { get; init; }

    /// <summary>False for a film that strictness refused: nothing was written to its output.</summary>
    public bool IsKept { get; init; } = true;
}

/// <summary>From a draft and files on this machine to an MP4, or to one frame of it.</summary>
public static class FilmMaker
{
    /// <summary>Plates in memory at most, where stills are decoded once for several films.</summary>
    private const int MostPlates = 96;

    /// <inheritdoc cref="MakeAll"/>
    public static FilmReport Make(
        Draft draft,
        string output,
        FilmOptions options,
        Action<FilmProgress> progress,
        CancellationToken cancel
    ) => MakeAll([new FilmOrder(draft, output)], options, progress, cancel)[0];

    /// <summary>
    /// The same pictures as films of several shapes. 1. Decoding starts. 2. Sizes settle the timelines, and the first
    /// encoder starts. 3. Each still becomes a plate of every film while its rows come in. 4. What the stills are about
    /// settles the cameras. 5. One film after the other is painted by all cores, its frames leaving in order. The sound
    /// is made beside all this, once where films sound alike, and joined to the pictures at the end.
    /// </summary>
    /// <exception cref="MediaException">A file or a program failed.</exception>
    /// <exception cref="DraftRefusedException">A draft cannot become a film.</exception>
    public static IReadOnlyList<FilmReport> MakeAll(
        IReadOnlyList<FilmOrder> orders,
        FilmOptions options,
        Action<FilmProgress> progress,
        CancellationToken cancel
    )
    {
        foreach (var order in orders)
            OutputFile.Check(order.Output, ".mp4", order.Draft);
        if (orders.Select(order => Path.GetFullPath(order.Output)).Distinct().Count() < orders.Count)
            throw new DraftRefusedException(
                "Two films would lie in the same file: give each a name of its own."
            );
        var stills = orders.Max(order => TimelineResolver.Pictures(order.Draft).Count);
        var together = Math.Clamp(MostPlates / Math.Max(1, stills), 1, orders.Count);
        var reports = new List<FilmReport>();
        foreach (var some in orders.Chunk(together))
        {
            using var runs = new FilmRuns(some, options, cancel);
            var (before, part) = (reports.Count, some.Length / (double)orders.Count);
            reports.AddRange(
                runs.Make(
                    told =>
                        progress(
                            new FilmProgress(
                                (int)(told.FramesTotal * before / (double)some.Length) + told.FramesDone,
                                (int)(told.FramesTotal / part)
                            )
                        ),
                    cancel
                )
            );
        }
        return reports;
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

    /// <summary>A whole film as an animated WEBP, without sound.</summary>
    /// <param name="see">As in <see cref="FilmOptions.See"/>.</param>
    public static FilmReport MakeWebp(
        Draft draft,
        string output,
        Func<SmallPicture, Sight>? see,
        CancellationToken cancel
    )
    {
        OutputFile.Check(output, ".webp", draft);
        using var film = Open(draft, see, cancel);
        var timeline = film.Prepare(cancel);
        using var webp = new FilmWebp(timeline.Canvas, timeline.Rate, output, cancel);
        film.Paint(0, timeline.FrameCount, Environment.ProcessorCount, webp.Write);
        webp.Finish(cancel);
        return new FilmReport(timeline, timeline.FrameCount, film.Notes);
    }

    internal static FilmSet Open(Draft draft, Func<SmallPicture, Sight>? see, CancellationToken cancel)
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
}

/// <summary>A draft that cannot become a film; the message is fit to be shown.</summary>
public sealed class DraftRefusedException(string message) : Exception(message);
