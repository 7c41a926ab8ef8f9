namespace Rostrum.Farm.Chunks;

/// <summary>Chunks that are made one after the other from the same pictures in memory.</summary>
internal sealed record ChunkBatch(IReadOnlyList<PlannedChunk> Chunks, IReadOnlySet<string> Pictures)
{
    /// <summary>
    /// Splits chunks into batches, in order, none of which has more than <paramref name="mostChunks"/> chunks or shows
    /// more than <paramref name="mostPictures"/> pictures, unless a single chunk does.
    /// </summary>
    public static IEnumerable<ChunkBatch> Split(
        IReadOnlyList<PlannedChunk> chunks,
        int mostPictures,
        int mostChunks
    )
    {
        var batch = new List<PlannedChunk>();
        var pictures = new HashSet<string>();
        foreach (var chunk in chunks)
        {
            var isFull = batch.Count == mostChunks || pictures.Union(chunk.Pictures).Count() > mostPictures;
            if (batch.Count > 0 && isFull)
            {
                yield return new ChunkBatch(batch, pictures);
                (batch, pictures) = ([], []);
            }
            batch.Add(chunk);
            pictures.UnionWith(chunk.Pictures);
        }
        if (batch.Count > 0)
            yield return new ChunkBatch(batch, pictures);
    }
}
