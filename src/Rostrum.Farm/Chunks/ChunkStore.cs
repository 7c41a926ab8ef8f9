using Microsoft.EntityFrameworkCore;
using Rostrum.Farm.Blobs;
using Rostrum.Media;

namespace Rostrum.Farm.Chunks;

/// <summary>Finished chunks: a row and a blob each. What a running export needs is not swept.</summary>
internal sealed class ChunkStore(Func<FarmContext> contexts, IBlobStore blobs, TimeProvider clock)
{
    public const string Folder = "chunks/";

    /// <summary>What chunks measure lies beside them, a blob each.</summary>
    public const string MeasuresFolder = "measures/";

    private const int AtOnce = 500;

    /// <summary>Held while chunks are looked up for use and while one is being swept.</summary>
    private readonly SemaphoreSlim gate = new(1);
    private readonly Dictionary<string, int> users = [];

    public static string BlobOf(string key) => $"{Folder}{key}.mp4";

    /// <summary>With the version: what another one wrote is not there.</summary>
    public static string MeasuresOf(string key) => $"{MeasuresFolder}{key}.{FilmSet.MeasuresVersion}";

    /// <summary>
    /// Which of the chunks are there, and a hold on all of them, there or not: none is swept until it is given back.
    /// </summary>
    /// <param name="measured">Those without what they measure are not there.</param>
    public async Task<(IReadOnlySet<string> Present, IDisposable Hold)> UseAsync(
        IReadOnlySet<string> keys,
        bool measured,
        CancellationToken cancel
    )
    {
        await gate.WaitAsync(cancel);
        try
        {
            var present = await PresentAsync(keys, measured, cancel);
            lock (users)
                foreach (var key in keys)
                    users[key] = users.GetValueOrDefault(key) + 1;
            return (present, new Hold(this, keys));
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Takes a finished chunk over; the files are gone afterwards.</summary>
    /// <param name="measures">What it measures; null for nothing.</param>
    /// <exception cref="IOException">The store cannot take it.</exception>
    public async Task KeepAsync(
        string key,
        int frames,
        string file,
        string? measures,
        CancellationToken cancel
    )
    {
        var size = new FileInfo(file).Length;
        if (measures is not null)
        {
            size += new FileInfo(measures).Length;
            await blobs.PutAsync(MeasuresOf(key), measures, cancel);
        }
        await blobs.PutAsync(BlobOf(key), file, cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts();
        context.Chunks.Add(
            new Chunk
            {
                Key = key,
                Frames = frames,
                Size = size,
                CreatedAt = now,
                UsedAt = now,
            }
        );
        try
        {
            await context.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException) when (!cancel.IsCancellationRequested)
        {
            // Two exports may make the same chunk; the first row stays. Anything else is seen when it is looked up.
            context.ChangeTracker.Clear();
            if (!await context.Chunks.AnyAsync(chunk => chunk.Key == key, cancel))
                throw;
        }
    }

    /// <summary>Removes chunks that turned out to be of no use.</summary>
    public async Task ForgetAsync(IEnumerable<string> keys, CancellationToken cancel)
    {
        foreach (var key in keys)
            await RemoveAsync(key, cancel);
    }

    /// <summary>Removes a chunk unless an export uses it; says whether it is gone.</summary>
    public async Task<bool> SweepAsync(string key, CancellationToken cancel)
    {
        await gate.WaitAsync(cancel);
        try
        {
            lock (users)
                if (users.ContainsKey(key))
                    return false;
            await RemoveAsync(key, cancel);
            return true;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>The row goes first: a blob without a row is found by the next sweep, a row without a blob misleads.</summary>
    private async Task RemoveAsync(string key, CancellationToken cancel)
    {
        await using var context = contexts();
        await context.Chunks.Where(chunk => chunk.Key == key).ExecuteDeleteAsync(cancel);
        await blobs.DeleteAsync(BlobOf(key), cancel);
        await blobs.DeleteAsync(MeasuresOf(key), cancel);
    }

    private async Task<IReadOnlySet<string>> PresentAsync(
        IReadOnlySet<string> keys,
        bool measured,
        CancellationToken cancel
    )
    {
        var present = new HashSet<string>();
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts();
        foreach (var some in keys.Chunk(AtOnce))
        {
            var found = context.Chunks.Where(chunk => some.Contains(chunk.Key));
            foreach (var key in await found.Select(chunk => chunk.Key).ToListAsync(cancel))
                if (
                    await blobs.ExistsAsync(BlobOf(key), cancel)
                    && (!measured || await blobs.ExistsAsync(MeasuresOf(key), cancel))
                )
                    present.Add(key);
                else
                    await RemoveAsync(key, cancel);
            await found.ExecuteUpdateAsync(set => set.SetProperty(chunk => chunk.UsedAt, now), cancel);
        }
        return present;
    }

    private void GiveBack(IReadOnlySet<string> keys)
    {
        lock (users)
            foreach (var key in keys)
                if (--users[key] == 0)
                    users.Remove(key);
    }

    private sealed class Hold(ChunkStore store, IReadOnlySet<string> keys) : IDisposable
    {
        private ChunkStore? from = store;

        public void Dispose() => Interlocked.Exchange(ref from, null)?.GiveBack(keys);
    }
}
