using Rostrum.Farm.Blobs;
using Rostrum.Farm.Chunks;
using Rostrum.Farm.Leases;
using Rostrum.Media;

namespace Rostrum.Farm.Exports;

/// <summary>
/// Paints chunks that are not there, stretch after stretch of all films of an export, so that each still is decoded once
/// for all. Each chunk is kept as soon as it is whole.
/// </summary>
internal sealed class ChunkWork(FarmOptions options, IBlobStore blobs, ChunkStore chunks)
{
    /// <param name="films">As <paramref name="sets"/> has them.</param>
    /// <param name="present">Keys of chunks that are there.</param>
    /// <param name="mostPictures">In memory at the same time.</param>
    /// <param name="mustGiveWay">Asked after every few chunks.</param>
    /// <exception cref="GaveWayException">It was to; what is finished is kept.</exception>
    public async Task RenderAsync(
        FilmSets sets,
        IReadOnlyList<PlannedFilm> films,
        IReadOnlySet<string> present,
        int mostPictures,
        Pictures pictures,
        RunProgress progress,
        Func<Task<bool>> mustGiveWay,
        CancellationToken cancel
    )
    {
        var all = films.SelectMany(film => film.Chunks).ToList();
        var missing = films
            .SelectMany((film, number) => film.Missing(present).Select(chunk => new FilmChunk(number, chunk)))
            .DistinctBy(part => part.Chunk.Key)
            .OrderBy(part => films[part.Film].StartOf(part.Chunk))
            .ToList();
        var copies = all.CountBy(chunk => chunk.Key).ToDictionary();
        FarmTelemetry.ChunksReused.Add(all.Count - missing.Count);
        for (var film = 0; film < films.Count; film++)
            if (!missing.Any(part => part.Film == film))
                sets[film].Rest();
        var begun = false;
        foreach (var batch in ChunkBatch.Split(missing, mostPictures, options.ChunksAtOnce * films.Count))
        {
            await sets.BringAsync(batch.Pictures, pictures, blobs, cancel);
            foreach (var own in batch.Parts.GroupBy(part => part.Film))
            {
                // A turn does something at least, so that turns come to an end.
                if (begun && await mustGiveWay())
                    throw new GaveWayException();
                begun = true;
                Write(
                    sets[own.Key],
                    films[own.Key],
                    [.. own.Select(part => part.Chunk)],
                    copies,
                    progress,
                    cancel
                );
            }
        }
    }

    private void Write(
        FilmSet set,
        PlannedFilm film,
        IReadOnlyList<PlannedChunk> missing,
        Dictionary<string, int> copies,
        RunProgress progress,
        CancellationToken cancel
    )
    {
        var byFile = missing.ToDictionary(_ => blobs.NewScratchFile(".mp4"));
        List<FilmPiece> pieces =
        [
            .. byFile.Select(one => new FilmPiece(one.Value.First, one.Value.End, one.Key)
            {
                Measures = blobs.NewScratchFile(".measures"),
            }),
        ];
        try
        {
            set.Write(
                pieces,
                film.Wanted.Encoder,
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
