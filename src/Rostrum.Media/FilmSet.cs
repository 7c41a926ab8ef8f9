using Rostrum.Compositor;
using Rostrum.Compositor.Grounds;
using Rostrum.Compositor.Painting;
using Rostrum.Compositor.Planning;
using Rostrum.Drafts;
using Rostrum.Drafts.Sights;
using Rostrum.Drafts.Sounds;
using Rostrum.Drafts.Targets;
using Rostrum.Drafts.Timelines;
using Rostrum.Media.Clips;
using Rostrum.Media.Encoding;
using Rostrum.Media.Quality;
using Rostrum.Media.Text;

namespace Rostrum.Media;

/// <summary>Where a film's stills lie, and what is known of them already.</summary>
/// <param name="PathOf">From an address in the draft to a file of this machine.</param>
/// <param name="Known">By address; those need not be decoded before the film can be laid out.</param>
public sealed record FilmSources(Func<string, string> PathOf, IReadOnlyDictionary<string, KnownStill> Known)
{
    /// <summary>
    /// Beats of the film's sounds, by address; null where a sound has none. Those that are wanted and not here are
    /// listened to.
    /// </summary>
    public IReadOnlyDictionary<string, BeatMap?> Heard { get; init; } = new Dictionary<string, BeatMap?>();

    /// <summary>
    /// Looks at a still's small copy; called from several threads. Without it cameras aim at what catches the eye, and
    /// nothing is known of depth.
    /// </summary>
    public Func<SmallPicture, Sight>? See { get; init; }

    /// <summary>Moving pictures that are known already, by address; others are looked into.</summary>
    public IReadOnlyDictionary<string, KnownVideo> Videos { get; init; } =
        new Dictionary<string, KnownVideo>();

    /// <summary>Files of this machine, of which nothing is known.</summary>
    public static FilmSources Local { get; } = new(LocalFile.PathOf, new Dictionary<string, KnownStill>());
}

/// <summary>A stretch of a film to be written as a file of its own: frames [<paramref name="First"/>, <paramref name="End"/>).</summary>
public sealed record FilmPiece(int First, int End, string File)
{
    /// <summary>
    /// The file for what its frames measure, which <see cref="FilmSet.Inspect"/> wants of every piece of a film; null for
    /// none.
    /// </summary>
    public string? Measures { get; init; }
}

/// <summary>
/// A film that can be painted from any frame to any other. Call <see cref="Begin"/> for the stills that are needed,
/// then <see cref="Sketch"/>, which returns when sizes are known, then <see cref="Prepare"/>, then paint or write.
/// Not for several threads at once.
/// </summary>
public sealed class FilmSet : IDisposable
{
    private readonly Studio studio;
    private readonly FilmTexts texts;
    private readonly FilmSources sources;

    public FilmSet(Draft draft, FilmSources sources)
        : this(sources, new Studio(draft, sources)) { }

    private FilmSet(FilmSources sources, Studio studio) =>
        (this.sources, this.studio, texts) = (sources, studio, new FilmTexts(sources.PathOf));

    /// <summary>
    /// The same pictures as another film, in another shape say: what this one decodes is decoded for both. To be
    /// asked for before this film is prepared, and prepared after it; nothing is begun for it.
    /// </summary>
    public FilmSet Beside(Draft other) => new(sources, studio.Follower(other));

    /// <summary>Frames of moving pictures, or under effects, that a painter paints together: each is a picture in memory.</summary>
    private const int FewTogether = 2;

    private Timeline? timeline;

    /// <summary>Remarks for the person, once <see cref="Prepare"/> has returned.</summary>
    public IReadOnlyList<string> Notes => [.. studio.Notes, .. texts.Notes];

    /// <summary>Where its texts stand, once <see cref="Prepare"/> has returned.</summary>
    internal IReadOnlyList<PlacedText> Texts => texts.Placed;

    /// <summary>Of the files of <see cref="FilmPiece.Measures"/>: those of another version cannot be read.</summary>
    public const int MeasuresVersion = PieceMeasures.Version;

    /// <summary>What is known of the stills by now.</summary>
    public IReadOnlyDictionary<string, KnownStill> Stills => studio.Stills;

    /// <summary>Starts decoding stills of the film and returns at once.</summary>
    public void Begin(IReadOnlyList<string> pictures, CancellationToken cancel) =>
        studio.Begin(pictures, cancel);

    /// <summary>Canvas, rate and length. Every still of the film must be known or begun.</summary>
    /// <exception cref="DraftRefusedException">The draft cannot become a film.</exception>
    public Timeline Sketch(CancellationToken cancel)
    {
        var sketch = studio.Resolve(cancel);
        FilmTexts.Check(sketch);
        return sketch;
    }

    /// <summary>Makes ready to paint whatever shows only stills that were begun; may be called again for more.</summary>
    public Timeline Prepare(CancellationToken cancel)
    {
        var settled = studio.Prepare(cancel);
        FilmTexts.Check(settled);
        return timeline = texts.Settle(
            settled,
            () =>
                new GroundSurvey(
                    settled,
                    studio.Recipes(cancel),
                    studio.Layouts(settled),
                    address => studio.Stills.GetValueOrDefault(address)?.Tones
                )
        );
    }

    /// <summary>Gives back the memory of stills that will not be painted any more.</summary>
    public void Release(IReadOnlySet<string> pictures) => studio.Release(pictures);

    /// <summary>It will not be painted: stills that are decoded from now on become no plates of it.</summary>
    public void Rest() => studio.Rest();

    /// <summary>What each frame is made from. Every still must be known by now.</summary>
    public FrameFingerprints Fingerprints(Func<string, string> identity, CancellationToken cancel) =>
        new(Prepare(cancel), studio.Recipes(cancel), studio.Layouts(timeline!), identity);

    /// <summary>Paints frames [<paramref name="first"/>, <paramref name="end"/>) on several threads and hands them out in order.</summary>
    public void Paint(int first, int end, int painters, Action<Yuv420Frame> take)
    {
        var film = timeline ?? throw new InvalidOperationException("Nothing was prepared.");
        var together = film.Videos.Any() || film.HasEffects ? FewTogether : PaintingCrew.MostTogether;
        var layouts = studio.Layouts(film);
        using var projector = new Projector(
            film,
            first,
            end,
            painters * together + 1,
            clip => layouts[clip],
            (clip, needs) => studio.Open(clip, layouts[clip], needs),
            CancellationToken.None
        );
        using var crew = new PaintingCrew(
            new FramePlanner(film, studio.Plates, texts.Between(film, first, end), projector),
            film.Canvas,
            first,
            end,
            painters,
            together
        );
        try
        {
            for (var frame = first; frame < end; frame++)
            {
                take(crew.Take());
                crew.GiveBack();
            }
        }
        catch (InvalidOperationException failed) when (failed.InnerException is MediaException failure)
        {
            throw failure;
        }
    }

    /// <summary>
    /// Writes pieces, in order, each as a film of its own. The next piece is painted while the one before is still
    /// being encoded to its end.
    /// </summary>
    /// <param name="painted">Called after each frame.</param>
    /// <param name="finished">Called when a piece's file is whole, one piece at a time, beside the painting.</param>
    public void Write(
        IReadOnlyList<FilmPiece> pieces,
        EncoderSettings encoder,
        int painters,
        Action painted,
        Func<FilmPiece, Task> finished,
        CancellationToken cancel
    )
    {
        var film = timeline ?? throw new InvalidOperationException("Nothing was prepared.");
        using var relay = new EncoderRelay(
            pieces,
            piece => EncoderPipe.Open(film.Canvas, film.Rate, encoder, piece.File, cancel),
            finished,
            cancel
        );
        using var watch = new PieceWatch(pieces, film, Texts);
        for (var i = 0; i < pieces.Count; )
        {
            var (first, end) = (pieces[i].First, pieces[i].End);
            for (i++; i < pieces.Count && pieces[i].First == end; i++)
                end = pieces[i].End;
            Paint(
                first,
                end,
                painters,
                frame =>
                {
                    // First, since the relay may tell that the piece is finished.
                    watch.See(frame);
                    relay.Write(frame);
                    painted();
                }
            );
        }
        relay.Finish();
    }

    /// <summary>
    /// What a film is found to be that was joined from pieces: the same that is found where it is made in one go.
    /// </summary>
    /// <param name="file">The film.</param>
    /// <param name="named">As the person calls it.</param>
    /// <param name="pieces">All of it, in order, each with what it measures.</param>
    /// <param name="heard">LUFS and dBTP of its sound where that was measured already.</param>
    /// <exception cref="InvalidDataException">A piece's measures are damaged.</exception>
    public QualityReport Inspect(
        string file,
        string named,
        IReadOnlyList<FilmPiece> pieces,
        ExportTarget? target,
        (double Loudness, double Peak)? heard,
        CancellationToken cancel
    )
    {
        var film = timeline ?? throw new InvalidOperationException("Nothing was prepared.");
        var watch = new QualityWatch(film, Texts, 0, film.FrameCount);
        foreach (var piece in pieces)
        {
            cancel.ThrowIfCancellationRequested();
            watch.Replay(piece);
        }
        return FilmInspection.Of(file, named, film, film.FrameCount, watch, target, heard, cancel);
    }

    /// <summary>Writes one frame as a JPEG, for looking at.</summary>
    /// <param name="longestSide">Pixels; a larger frame is shrunk.</param>
    public void WriteFrame(int frame, string file, int longestSide, CancellationToken cancel) =>
        Paint(frame, frame + 1, 1, painted => FrameFile.WriteJpeg(painted, file, longestSide, cancel));

    public void Dispose()
    {
        texts.Dispose();
        studio.Dispose();
    }
}
