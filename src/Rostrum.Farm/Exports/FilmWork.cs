using System.Security.Cryptography;
using Rostrum.Drafts;
using Rostrum.Drafts.Json;
using Rostrum.Drafts.Sounds;
using Rostrum.Drafts.Timelines;
using Rostrum.Farm.Blobs;
using Rostrum.Farm.Chunks;
using Rostrum.Farm.Sounds;
using Rostrum.Farm.Stills;
using Rostrum.Media;
using Rostrum.Media.Clips;
using Rostrum.Media.Encoding;

namespace Rostrum.Farm.Exports;

/// <summary>
/// Makes films from rows: 1. the draft is read; 2. what is not known of its stills is learned;
/// 3. the film is cut into chunks with names; 4. those that are not there are made;
/// 5. so is the sound, and all are joined. An export of several films makes them one after the other.
/// </summary>
internal sealed class FilmWork(FarmOptions options, IBlobStore blobs, StillLibrary stills, ChunkStore chunks)
{
    private readonly SoundWork sounds = new(blobs, chunks);
    private readonly FilmFinish finish = new(blobs, chunks);
    private readonly BeatLibrary beats = new(new KeptFacts(blobs, chunks));
    private readonly ClipLibrary clips = new(new KeptFacts(blobs, chunks));

    public const string Films = "films/";

    /// <summary>Stills learned by one decoding process, whose processor time is limited.</summary>
    private const int LearnedAtOnce = 8;

    /// <summary>What looks at stills, and in which version: the same draft with another is another film.</summary>
    public string SeenBy => stills.SeenBy;

    /// <param name="mustGiveWay">Asked between batches of chunks.</param>
    /// <returns>All films that the export asks for, in that order.</returns>
    /// <exception cref="GaveWayException">It was to; what is finished is kept.</exception>
    public async Task<IReadOnlyList<FinishedFilm>> MakeAsync(
        Export export,
        RunProgress progress,
        Func<Task<bool>> mustGiveWay,
        CancellationToken cancel
    )
    {
        var wanted = WantedFilm.Of(export);
        var films = new List<FinishedFilm>();
        try
        {
            foreach (var film in wanted)
                films.Add(
                    await MakeAsync(
                        film,
                        export.Strict,
                        wanted.Count - films.Count - 1,
                        progress,
                        mustGiveWay,
                        cancel
                    )
                );
            return films;
        }
        catch (BelowStandardException)
        {
            // None is kept unless all are; after other failures they are made again.
            await DeleteAsync(films);
            throw;
        }
    }

    private async Task<FinishedFilm> MakeAsync(
        WantedFilm wanted,
        bool strict,
        int filmsAfter,
        RunProgress progress,
        Func<Task<bool>> mustGiveWay,
        CancellationToken cancel
    )
    {
        // 1
        var draft = Read(wanted.Draft);
        using var pictures = new Pictures(draft);
        return await NamingPicturesAsync(
            pictures,
            async () =>
            {
                // 2
                using var film = await OpenAsync(draft, pictures, cancel);
                // 3
                var timeline = film.Prepare(cancel);
                var plan = Plan(film, timeline, wanted.Encoder, pictures, cancel);
                // 4
                var keys = plan.Select(chunk => chunk.Key).ToHashSet();
                var (present, hold) = await chunks.UseAsync(keys, measured: true, cancel);
                using var _ = hold;
                var reused = plan.Where(chunk => present.Contains(chunk.Key)).Sum(chunk => chunk.Frames);
                progress.Begin(reused, timeline.FrameCount, SoundWork.InFrames(timeline), filmsAfter);
                await RenderAsync(
                    film,
                    plan,
                    present,
                    wanted.Encoder,
                    pictures,
                    progress,
                    mustGiveWay,
                    cancel
                );
                // 5
                using var sound = await sounds.MakeAsync(timeline, pictures, progress.Hear, cancel);
                return await finish.JoinAsync(wanted, strict, film, timeline, plan, sound, reused, cancel);
            }
        );
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
        using var pictures = new Pictures(draft);
        return await NamingPicturesAsync(
            pictures,
            async () =>
            {
                using var film = await OpenAsync(draft, pictures, cancel);
                var timeline = film.Prepare(cancel);
                var frame = Math.Clamp(timeline.Rate.FrameAt(at), 0, timeline.FrameCount - 1);
                var missing = SeenIn(film, frame, pictures, cancel).Except(pictures.AtHand).ToList();
                await pictures.FetchAsync(missing, blobs, cancel);
                film.Begin(missing, cancel);
                film.Prepare(cancel);
                var file = blobs.NewScratchFile(".jpg");
                film.WriteFrame(frame, file, longestSide, cancel);
                return file;
            }
        );
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

    /// <summary>What fails in the work names pictures as the person does, not by their place on this machine.</summary>
    private static async Task<T> NamingPicturesAsync<T>(Pictures pictures, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (MediaException failure)
        {
            throw pictures.Named(failure);
        }
        catch (AggregateException several)
        {
            var failure = FilmFailure.Unwrap(several);
            if (failure is MediaException media)
                throw pictures.Named(media);
            FilmFailure.Rethrow(several);
            throw;
        }
    }

    private Draft Read(string written)
    {
        if (options.RefusalOf(written) is { } tooLong)
            throw new FilmRefusedException(tooLong);
        var draft = DraftJson.Parse(written, out var why) ?? throw new FilmRefusedException(why!);
        return options.RefusalOf(draft) is { } tooMany ? throw new FilmRefusedException(tooMany) : draft;
    }

    /// <summary>A film whose stills are all known; those that had to be decoded for it are ready to be painted.</summary>
    private async Task<FilmSet> OpenAsync(Draft draft, Pictures pictures, CancellationToken cancel)
    {
        var known = await stills.FindAsync(pictures.Keys, cancel);
        var unknown = pictures
            .Addresses.Where(address => !known.ContainsKey(pictures.KeyOf(address)))
            .ToList();
        if (unknown.Count > options.PicturesAtOnce)
        {
            await LearnAsync(unknown, known, pictures, cancel);
            unknown.Clear();
        }
        var byAddress = pictures
            .Addresses.Where(address => known.ContainsKey(pictures.KeyOf(address)))
            .ToDictionary(address => address, address => known[pictures.KeyOf(address)]);
        var heard = await HearAsync(draft, pictures, cancel);
        await pictures.FetchAsync(
            [.. pictures.Videos, .. unknown, .. pictures.Fonts, .. pictures.Looks],
            blobs,
            cancel
        );
        var videos = new Dictionary<string, KnownVideo>();
        foreach (var address in pictures.Videos)
            videos[address] = await clips.LookAsync(
                pictures.KeyOf(address),
                pictures.PathOf(address),
                cancel
            );
        var film = new FilmSet(
            draft,
            new FilmSources(pictures.PathOf, byAddress)
            {
                Heard = heard,
                See = stills.See,
                Videos = videos,
            }
        );
        try
        {
            film.Begin(unknown, cancel);
            film.Prepare(cancel);
            pictures.AtHand.UnionWith(unknown);
            foreach (var address in unknown)
                await RememberAsync(known, pictures.KeyOf(address), film.Stills[address], cancel);
            return film;
        }
        catch
        {
            film.Dispose();
            throw;
        }
    }

    /// <summary>The beats that settle something in the film.</summary>
    private async Task<Dictionary<string, BeatMap?>> HearAsync(
        Draft draft,
        Pictures pictures,
        CancellationToken cancel
    )
    {
        var heard = new Dictionary<string, BeatMap?>();
        foreach (var address in TimelineResolver.SoundsWithBeats(draft))
            heard[address] = await beats.HearAsync(
                pictures.KeyOf(address),
                async () =>
                {
                    await pictures.FetchAsync([address], blobs, cancel);
                    return pictures.PathOf(address);
                },
                cancel
            );
        return heard;
    }

    /// <summary>More pictures than may be in memory are decoded once to learn of them and once to be painted.</summary>
    private async Task LearnAsync(
        IEnumerable<string> addresses,
        Dictionary<string, KnownStill> known,
        Pictures pictures,
        CancellationToken cancel
    )
    {
        foreach (var some in addresses.Chunk(LearnedAtOnce))
        {
            await pictures.FetchAsync(some, blobs, cancel);
            var learned = KnownStill.Learn([.. some.Select(pictures.PathOf)], stills.See, cancel);
            foreach (var (address, still) in some.Zip(learned))
                await RememberAsync(known, pictures.KeyOf(address), still, cancel);
        }
    }

    private async Task RememberAsync(
        Dictionary<string, KnownStill> known,
        string key,
        KnownStill still,
        CancellationToken cancel
    )
    {
        known[key] = still;
        await stills.RememberAsync(key, still, cancel);
    }

    private IReadOnlyList<PlannedChunk> Plan(
        FilmSet film,
        Timeline timeline,
        EncoderSettings encoder,
        Pictures pictures,
        CancellationToken cancel
    )
    {
        using var activity = FarmTelemetry.Source.StartActivity("plan chunks");
        using var fingerprints = film.Fingerprints(pictures.KeyOf, cancel);
        return ChunkPlanner.Plan(timeline, fingerprints, encoder, options.ChunkSeconds, cancel);
    }

    /// <summary>Makes what is not there, in order, with no more pictures in memory than allowed.</summary>
    private async Task RenderAsync(
        FilmSet film,
        IReadOnlyList<PlannedChunk> plan,
        IReadOnlySet<string> present,
        EncoderSettings encoder,
        Pictures pictures,
        RunProgress progress,
        Func<Task<bool>> mustGiveWay,
        CancellationToken cancel
    )
    {
        var missing = plan.Where(chunk => !present.Contains(chunk.Key))
            .DistinctBy(chunk => chunk.Key)
            .ToList();
        var copies = plan.CountBy(chunk => chunk.Key).ToDictionary();
        FarmTelemetry.ChunksReused.Add(plan.Count - missing.Count);
        var begun = false;
        foreach (var batch in ChunkBatch.Split(missing, options.PicturesAtOnce, options.ChunksAtOnce))
        {
            // A turn does something at least, so that turns come to an end.
            if (begun && await mustGiveWay())
                throw new GaveWayException();
            begun = true;
            film.Release(pictures.AtHand.Except(batch.Pictures).ToHashSet());
            await pictures.FetchAsync(batch.Pictures, blobs, cancel);
            film.Begin([.. batch.Pictures.Except(pictures.AtHand)], cancel);
            film.Prepare(cancel);
            pictures.AtHand.Clear();
            pictures.AtHand.UnionWith(batch.Pictures);
            WriteBatch(film, batch, copies, encoder, progress, cancel);
        }
    }

    private void WriteBatch(
        FilmSet film,
        ChunkBatch batch,
        Dictionary<string, int> copies,
        EncoderSettings encoder,
        RunProgress progress,
        CancellationToken cancel
    )
    {
        var byFile = batch.Chunks.ToDictionary(_ => blobs.NewScratchFile(".mp4"));
        List<FilmPiece> pieces =
        [
            .. byFile.Select(one => new FilmPiece(one.Value.First, one.Value.End, one.Key)
            {
                Measures = blobs.NewScratchFile(".measures"),
            }),
        ];
        try
        {
            film.Write(
                pieces,
                encoder,
                options.PaintersPerExport,
                () =>
                {
                    progress.Add(1);
                    FarmTelemetry.FramesPainted.Add(1);
                },
                async piece =>
                {
                    var chunk = byFile[piece.File];
                    await chunks.KeepAsync(chunk.Key, chunk.Frames, piece.File, piece.Measures, cancel);
                    progress.Keep();
                    progress.Add((copies[chunk.Key] - 1) * chunk.Frames);
                    FarmTelemetry.ChunksRendered.Add(1);
                },
                cancel
            );
        }
        finally
        {
            foreach (var piece in pieces)
            {
                File.Delete(piece.File);
                File.Delete(piece.Measures!);
            }
        }
    }
}
