using System.Security.Cryptography;
using Rostrum.Drafts;
using Rostrum.Drafts.Json;
using Rostrum.Farm.Blobs;
using Rostrum.Farm.Chunks;
using Rostrum.Farm.Leases;
using Rostrum.Farm.Stills;
using Rostrum.Media;

namespace Rostrum.Farm.Exports;

/// <summary>
/// Makes the films of rows: 1. the drafts are read; 2. what is not known of their stills is learned;
/// 3. the films are cut into chunks with names; 4. those that are not there are made;
/// 5. so is the sound, and all are joined.
/// </summary>
internal sealed class FilmWork(FarmOptions options, IBlobStore blobs, StillLibrary stills, ChunkStore chunks)
{
    public const string Films = "films/";

    private readonly FilmOpener opener = new(options, blobs, stills, chunks);
    private readonly ChunkWork painting = new(options, blobs, chunks);
    private readonly SoundWork sounds = new(blobs, chunks);
    private readonly FilmFinish finish = new(blobs, chunks);

    /// <summary>What looks at stills, and in which version: the same draft with another is another film.</summary>
    public string SeenBy => opener.SeenBy;

    /// <param name="mustGiveWay">Asked after every few chunks.</param>
    /// <returns>All films that the export asks for, in that order.</returns>
    /// <exception cref="GaveWayException">It was to; what is finished is kept.</exception>
    public async Task<IReadOnlyList<FinishedFilm>> MakeAsync(
        Export export,
        RunProgress progress,
        Func<Task<bool>> mustGiveWay,
        CancellationToken cancel
    )
    {
        // 1
        var wanted = WantedFilm.Of(export);
        var drafts = wanted.Select(film => Read(film.Draft)).ToList();
        using var pictures = new Pictures(drafts);
        return await pictures.NamingAsync(async () =>
        {
            // 2
            using var sets = await opener.OpenAsync(drafts, pictures, cancel);
            // 3
            var films = Plan(wanted, sets, pictures, cancel);
            var keys = films.SelectMany(film => film.Chunks).Select(chunk => chunk.Key).ToHashSet();
            var (present, hold) = await chunks.UseAsync(keys, measured: true, cancel);
            using var _ = hold;
            progress.Begin(
                films.Sum(film => film.Reused(present)),
                films.Sum(film => film.Timeline.FrameCount),
                films.Max(film => SoundWork.InFrames(film.Timeline))
            );
            // 4
            var mostPictures = opener.PicturesAtOnce(films.Count);
            await painting.RenderAsync(
                sets,
                films,
                present,
                mostPictures,
                pictures,
                progress,
                mustGiveWay,
                cancel
            );
            // 5
            return await FinishAsync(sets, films, present, export.Strict, pictures, progress, cancel);
        });
    }

    private List<PlannedFilm> Plan(
        IReadOnlyList<WantedFilm> wanted,
        FilmSets sets,
        Pictures pictures,
        CancellationToken cancel
    )
    {
        using var activity = FarmTelemetry.Source.StartActivity("plan chunks");
        var films = new List<PlannedFilm>();
        foreach (var (film, timeline) in wanted.Zip(sets.Prepare(cancel)))
        {
            using var fingerprints = sets[films.Count].Fingerprints(pictures.KeyOf, cancel);
            var plan = ChunkPlanner.Plan(timeline, fingerprints, film.Encoder, options.ChunkSeconds, cancel);
            films.Add(new PlannedFilm(film, timeline, plan));
        }
        return films;
    }

    /// <summary>Films that sound alike have one sound: it lies there when the second looks for it.</summary>
    private async Task<IReadOnlyList<FinishedFilm>> FinishAsync(
        FilmSets sets,
        IReadOnlyList<PlannedFilm> films,
        IReadOnlySet<string> present,
        bool strict,
        Pictures pictures,
        RunProgress progress,
        CancellationToken cancel
    )
    {
        var finished = new List<FinishedFilm>();
        try
        {
            foreach (var film in films)
            {
                using var sound = await sounds.MakeAsync(film.Timeline, pictures, progress.Hear, cancel);
                var (set, reused) = (sets[finished.Count], film.Reused(present));
                finished.Add(await finish.JoinAsync(film, strict, set, sound, reused, cancel));
            }
            return finished;
        }
        catch (BelowStandardException)
        {
            // None is kept unless all are; after other failures they are made again.
            await DeleteAsync(finished);
            throw;
        }
    }

    /// <summary>Removes films that nobody will fetch.</summary>
    public async Task DeleteAsync(IReadOnlyList<FinishedFilm> films)
    {
        foreach (var film in films)
        {
            await blobs.DeleteAsync(film.Output.Blob, CancellationToken.None);
            if (film.Output.QualityBlob is { } report)
                await blobs.DeleteAsync(report, CancellationToken.None);
        }
    }

    /// <summary>One frame of a film as a JPEG in scratch space; the last when the film ends before.</summary>
    /// <param name="draft">Its sources are <c>blob:KEY</c>.</param>
    /// <param name="longestSide">Pixels; a larger frame is shrunk.</param>
    public async Task<string> PaintAsync(Draft draft, MediaTime at, int longestSide, CancellationToken cancel)
    {
        using var pictures = new Pictures([draft]);
        return await pictures.NamingAsync(async () =>
        {
            using var sets = await opener.OpenAsync([draft], pictures, cancel);
            var timeline = sets.Prepare(cancel)[0];
            var frame = Math.Clamp(timeline.Rate.FrameAt(at), 0, timeline.FrameCount - 1);
            await sets.BringAsync(SeenIn(sets[0], frame, pictures, cancel), pictures, blobs, cancel);
            var file = blobs.NewScratchFile(".jpg");
            sets[0].WriteFrame(frame, file, longestSide, cancel);
            return file;
        });
    }

    private static HashSet<string> SeenIn(
        FilmSet film,
        int frame,
        Pictures pictures,
        CancellationToken cancel
    )
    {
        using var fingerprints = film.Fingerprints(pictures.KeyOf, cancel);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var seen = new HashSet<string>();
        fingerprints.Append(frame, hash, seen);
        return seen;
    }

    private Draft Read(string written)
    {
        if (options.RefusalOf(written) is { } tooLong)
            throw new FilmRefusedException(tooLong);
        var draft = DraftJson.Parse(written, out var why) ?? throw new FilmRefusedException(why!);
        return options.RefusalOf(draft) is { } tooMany ? throw new FilmRefusedException(tooMany) : draft;
    }
}
