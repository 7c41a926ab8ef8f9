namespace Rostrum.Farm.Chunks;

/// <summary>Chunks that are made one after the other from the same pictures in memory.</summary>
internal sealed record ChunkBatch(IReadOnlyList<PlannedChunk> Chunks, IReadOnlySet<string> Pictures)
{
    /// <summary>
    /// Splits chunks into batches, in order, none of which shows more than <paramref name="mostPictures"/> pictures,
    /// unless a single chunk does.
    /// </summary>
    public static IEnumerable<ChunkBatch> Split(IReadOnlyList<PlannedChunk> chunks, int mostPictures)
    {
        var batch = new List<PlannedChunk>();
        var pictures = new HashSet<string>();
        foreach (var chunk in chunks)
        {
            if (batch.Count > 0 && pictures.Union(chunk.Pictures).Count() > mostPictures)
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
