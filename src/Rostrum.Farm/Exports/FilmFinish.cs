using System.Text;
using Rostrum.Drafts.Timelines;
using Rostrum.Farm.Blobs;
using Rostrum.Farm.Chunks;
using Rostrum.Media;
using Rostrum.Media.Encoding;
using Rostrum.Media.Quality;

namespace Rostrum.Farm.Exports;

/// <summary>A film that lies in the store.</summary>
internal sealed record FinishedFilm(FilmOutput Output, int Frames, int Reused);

/// <summary>Chunks, and what they measure, become one film and its report.</summary>
internal sealed class FilmFinish(IBlobStore blobs, ChunkStore chunks)
{
    /// <summary>Characters of a report that a row keeps, and that are told whenever somebody asks for the export.</summary>
    private const int LongestKept = 32_000;

    /// <summary>1. The chunks are joined. 2. What came out is measured. 3. It is stored, unless it may not be kept.</summary>
    /// <exception cref="BelowStandardException">It is not as it should be, and only such a film was wanted.</exception>
    /// <exception cref="InvalidDataException">A chunk was damaged; all of them will be made again.</exception>
    public async Task<FinishedFilm> JoinAsync(
        PlannedFilm film,
        bool strict,
        FilmSet set,
        MadeSound? sound,
        int reused,
        CancellationToken cancel
    )
    {
        var (wanted, timeline, plan) = (film.Wanted, film.Timeline, film.Chunks);
        using var activity = FarmTelemetry.Source.StartActivity("join chunks");
        var scratch = blobs.NewScratchFile(".mp4");
        var copies = new List<LocalCopy>();
        try
        {
            // 1
            var pieces = await FetchAsync(plan, copies, cancel);
            Join(timeline, pieces, sound, scratch, cancel);
            // 2
            var report = set.Inspect(scratch, wanted.FileName, pieces, wanted.Target, sound?.Heard, cancel);
            var (quality, qualityBlob) = await KeepAsync(wanted, report, cancel);
            if (strict && !report.Ok)
                throw new BelowStandardException(report, quality, qualityBlob);
            // 3
            var size = new FileInfo(scratch).Length;
            // The name belongs to the export: made again after a crash, the film does not lie there twice.
            var blob = $"{FilmWork.Films}{wanted.DownloadKey}.mp4";
            await blobs.PutAsync(blob, scratch, cancel);
            return new FinishedFilm(
                new FilmOutput(
                    wanted.Target?.Name,
                    blob,
                    wanted.DownloadKey,
                    wanted.FileName,
                    size,
                    timeline.FrameCount / timeline.Rate.PerSecond,
                    timeline.Canvas.Width,
                    timeline.Canvas.Height,
                    quality,
                    qualityBlob
                ),
                timeline.FrameCount,
                reused
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

    private static void Join(
        Timeline timeline,
        IReadOnlyList<FilmPiece> pieces,
        MadeSound? sound,
        string output,
        CancellationToken cancel
    )
    {
        var frames = FilmJoiner.Join(
            [.. pieces.Select(piece => piece.File)],
            sound?.Path,
            sound?.Samples ?? 0,
            output,
            cancel
        );
        if (frames != timeline.FrameCount)
            throw new InvalidDataException(
                $"The chunks hold {frames} frames and the film {timeline.FrameCount}."
            );
    }

    private async Task<IReadOnlyList<FilmPiece>> FetchAsync(
        IReadOnlyList<PlannedChunk> plan,
        List<LocalCopy> copies,
        CancellationToken cancel
    )
    {
        var pieces = new List<FilmPiece>();
        foreach (var chunk in plan)
            pieces.Add(
                new FilmPiece(chunk.First, chunk.End, await PathAsync(ChunkStore.BlobOf(chunk.Key)))
                {
                    Measures = await PathAsync(ChunkStore.MeasuresOf(chunk.Key)),
                }
            );
        return pieces;

        async Task<string> PathAsync(string blob)
        {
            var copy = await blobs.GetAsync(blob, cancel);
            copies.Add(copy);
            return copy.Path;
        }
    }

    /// <summary>What the row keeps of a report, and the blob that holds all of it where that is more.</summary>
    private async Task<(string Kept, string? Blob)> KeepAsync(
        WantedFilm wanted,
        QualityReport report,
        CancellationToken cancel
    )
    {
        var whole = report.ToCompactJson();
        if (whole.Length <= LongestKept)
            return (whole, null);
        var scratch = blobs.NewScratchFile(".json");
        try
        {
            var blob = $"{FilmWork.Films}{wanted.DownloadKey}.json";
            await File.WriteAllTextAsync(scratch, report.ToJson(), new UTF8Encoding(false), cancel);
            await blobs.PutAsync(blob, scratch, cancel);
            return (report.Short().ToCompactJson(), blob);
        }
        finally
        {
            File.Delete(scratch);
        }
    }
}
