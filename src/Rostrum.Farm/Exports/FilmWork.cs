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

/// <summary>A film that lies in the store.</summary>
internal sealed record FinishedFilm(
    string Blob,
    int Frames,
    int Reused,
    long Size,
    double Seconds,
    int Width,
    int Height
);

/// <summary>
/// Makes films from rows: 1. the draft is read; 2. what is not known of its stills is learned;
/// 3. the film is cut into chunks with names; 4. those that are not there are made;
/// 5. so is the sound, and all are joined.
/// </summary>
internal sealed class FilmWork(FarmOptions options, IBlobStore blobs, StillLibrary stills, ChunkStore chunks)
{
    private readonly SoundWork sounds = new(blobs, chunks);
    private readonly BeatLibrary beats = new(new KeptFacts(blobs, chunks));
    private readonly ClipLibrary clips = new(new KeptFacts(blobs, chunks));

    public const string Films = "films/";

    /// <summary>Stills learned by one decoding process, whose processor time is limited.</summary>
    private const int LearnedAtOnce = 8;

    /// <summary>What looks at stills, and in which version: the same draft with another is another film.</summary>
    public string SeenBy => stills.SeenBy;

    /// <param name="mustGiveWay">Asked between batches of chunks.</param>
    /// <exception cref="GaveWayException">It was to; what is finished is kept.</exception>
    public async Task<FinishedFilm> MakeAsync(
        Export export,
        RunProgress progress,
        Func<Task<bool>> mustGiveWay,
        CancellationToken cancel
    )
    {
        // 1
        var draft = Read(export);
        using var pictures = new Pictures(draft);
        return await NamingPicturesAsync(
            pictures,
            async () =>
            {
                // 2
                using var film = await OpenAsync(draft, pictures, cancel);
                // 3
                var encoder = new EncoderSettings(
                    export.EncoderPreset,
                    export.EncoderCrf,
                    export.EncoderOptions
                );
                var timeline = film.Prepare(cancel);
                var plan = Plan(film, timeline, encoder, pictures, cancel);
                // 4
                var keys = plan.Select(chunk => chunk.Key).ToHashSet();
                var (present, hold) = await chunks.UseAsync(keys, cancel);
                using var _ = hold;
                var reused = plan.Where(chunk => present.Contains(chunk.Key)).Sum(chunk => chunk.Frames);
                progress.Begin(reused, timeline.FrameCount, SoundWork.InFrames(timeline));
                await RenderAsync(film, plan, present, encoder, pictures, progress, mustGiveWay, cancel);
                // 5
                using var sound = await sounds.MakeAsync(timeline, pictures, progress.Hear, cancel);
                return await JoinAsync(export, timeline, plan, sound, reused, cancel);
            }
        );
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

    private Draft Read(Export export)
    {
        if (options.RefusalOf(export.Draft) is { } tooLong)
            throw new FilmRefusedException(tooLong);
        var draft = DraftJson.Parse(export.Draft, out var why) ?? throw new FilmRefusedException(why!);
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
            .. byFile.Select(one => new FilmPiece(one.Value.First, one.Value.End, one.Key)),
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
                    await chunks.KeepAsync(chunk.Key, chunk.Frames, piece.File, cancel);
                    progress.Keep();
                    progress.Add((copies[chunk.Key] - 1) * chunk.Frames);
                    FarmTelemetry.ChunksRendered.Add(1);
                },
                cancel
            );
        }
        finally
        {
            foreach (var file in byFile.Keys)
                File.Delete(file);
        }
    }

    private async Task<FinishedFilm> JoinAsync(
        Export export,
        Timeline timeline,
        IReadOnlyList<PlannedChunk> plan,
        MadeSound? sound,
        int reused,
        CancellationToken cancel
    )
    {
        using var activity = FarmTelemetry.Source.StartActivity("join chunks");
        var scratch = blobs.NewScratchFile(".mp4");
        var copies = new List<LocalCopy>();
        try
        {
            foreach (var chunk in plan)
                copies.Add(await blobs.GetAsync(ChunkStore.BlobOf(chunk.Key), cancel));
            var frames = FilmJoiner.Join(
                [.. copies.Select(copy => copy.Path)],
                sound?.Path,
                sound?.Samples ?? 0,
                scratch,
                cancel
            );
            if (frames != timeline.FrameCount)
                throw new InvalidDataException(
                    $"The chunks hold {frames} frames and the film {timeline.FrameCount}."
                );
            var size = new FileInfo(scratch).Length;
            // The name belongs to the export: made again after a crash, the film does not lie there twice.
            var blob = $"{Films}{export.DownloadKey}.mp4";
            await blobs.PutAsync(blob, scratch, cancel);
            return new FinishedFilm(
                blob,
                frames,
                reused,
                size,
                frames / timeline.Rate.PerSecond,
                timeline.Canvas.Width,
                timeline.Canvas.Height
            );
        }
        catch (Exception unusable) when (unusable is InvalidDataException or FileNotFoundException)
        {
            // One of them is not what its name says. They are made again, all of them: that is rare and simple.
            await chunks.ForgetAsync(
                plan.Select(chunk => chunk.Key).Concat(sound is null ? [] : [sound.Key]).Distinct(),
                cancel
            );
            throw;
        }
        finally
        {
            copies.ForEach(copy => copy.Dispose());
            File.Delete(scratch);
        }
    }
}
