namespace Rostrum.Farm.Chunks;

/// <summary>A chunk of one of the films that are made together.</summary>
/// <param name="Film">Which, from 0.</param>
internal sealed record FilmChunk(int Film, PlannedChunk Chunk);

/// <summary>Chunks that are made from the same pictures in memory.</summary>
internal sealed record ChunkBatch(IReadOnlyList<FilmChunk> Parts, IReadOnlySet<string> Pictures)
{
    /// <summary>
    /// Splits chunks into batches, in order, none of which has more than <paramref name="mostChunks"/> chunks or shows
    /// more than <paramref name="mostPictures"/> pictures, unless a single chunk does.
    /// </summary>
    public static IEnumerable<ChunkBatch> Split(
        IReadOnlyList<FilmChunk> parts,
        int mostPictures,
        int mostChunks
    )
    {
        var batch = new List<FilmChunk>();
        var pictures = new HashSet<string>();
        foreach (var part in parts)
        {
            var shown = part.Chunk.Pictures;
            var isFull = batch.Count == mostChunks || pictures.Union(shown).Count() > mostPictures;
            if (batch.Count > 0 && isFull)
            {
                yield return new ChunkBatch(batch, pictures);
                (batch, pictures) = ([], []);
            }
            batch.Add(part);
            pictures.UnionWith(shown);
        }
        if (batch.Count > 0)
            yield return new ChunkBatch(batch, pictures);
    }
}
