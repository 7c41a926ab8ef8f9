using System.Collections.Concurrent;
using Rostrum.Farm.Blobs;

namespace Rostrum.Farm.Tests.Making;

/// <summary>A folder of blobs that tells what was put into it, and fails or waits when it is told to.</summary>
internal sealed class WatchedBlobs(string folder) : IBlobStore, IDisposable
{
    private readonly FileBlobStore inner = new(folder);
    private readonly ConcurrentQueue<string> put = [];
    private int failures;

    /// <summary>Keys in the order in which they were put.</summary>
    public IReadOnlyList<string> Put => [.. put];

    /// <summary>Puts that failed.</summary>
    public int Failed { get; private set; }

    public int ChunksPut => put.Count(key => key.StartsWith("chunks/", StringComparison.Ordinal));

    /// <summary>Called before a blob is put.</summary>
    public Func<string, CancellationToken, Task>? BeforePut { get; set; }

    /// <summary>The next puts of chunks fail.</summary>
    public void Fail(int times) => failures = times;

    public void ForgetPuts() => put.Clear();

    public string PathOf(string key) => Path.Combine(folder, key);

    public async Task PutAsync(string key, string file, CancellationToken cancel)
    {
        if (BeforePut is { } wait)
            await wait(key, cancel);
        cancel.ThrowIfCancellationRequested();
        if (key.StartsWith("chunks/", StringComparison.Ordinal) && Interlocked.Decrement(ref failures) >= 0)
        {
            Failed++;
            throw new IOException("The store is out of order.");
        }
        put.Enqueue(key);
        await inner.PutAsync(key, file, cancel);
    }

    public Task<bool> ExistsAsync(string key, CancellationToken cancel) => inner.ExistsAsync(key, cancel);

    public Task<LocalCopy> GetAsync(string key, CancellationToken cancel) => inner.GetAsync(key, cancel);

    public Task DeleteAsync(string key, CancellationToken cancel) => inner.DeleteAsync(key, cancel);

    public IAsyncEnumerable<BlobInfo> ListAsync(string prefix, CancellationToken cancel) =>
        inner.ListAsync(prefix, cancel);

    public string NewScratchFile(string extension) => inner.NewScratchFile(extension);

    public void Dispose() => inner.Dispose();
}
