using Rostrum.Drafts.Timelines;
using Rostrum.Farm.Chunks;

namespace Rostrum.Farm.Exports;

/// <summary>A film of an export, cut into chunks.</summary>
internal sealed record PlannedFilm(WantedFilm Wanted, Timeline Timeline, IReadOnlyList<PlannedChunk> Chunks)
{
    /// <summary>Chunks that are not there, each once.</summary>
    public IEnumerable<PlannedChunk> Missing(IReadOnlySet<string> present) =>
        Chunks.Where(chunk => !present.Contains(chunk.Key)).DistinctBy(chunk => chunk.Key);

    /// <summary>Frames in chunks that are there.</summary>
    public int Reused(IReadOnlySet<string> present) =>
        Chunks.Where(chunk => present.Contains(chunk.Key)).Sum(chunk => chunk.Frames);

    /// <summary>Seconds.</summary>
    public double StartOf(PlannedChunk chunk) => chunk.First / Timeline.Rate.PerSecond;
}
