namespace Rostrum.Farm.Blobs;

/// <summary>
/// Where files lie: a folder of this machine, or a store that many machines share. A blob is written once under its
/// key and never changed. Keys are lower-case names with slashes, such as <c>assets/9f86d0…</c>.
/// </summary>
public interface IBlobStore
{
    /// <summary>Takes a finished file over as the blob <paramref name="key"/>; the file is gone afterwards. Putting
    /// again what is there already is no error, and the first one stays.</summary>
    /// <exception cref="IOException">The store cannot take it; the file is still there.</exception>
    Task PutAsync(string key, string file, CancellationToken cancel);

    Task<bool> ExistsAsync(string key, CancellationToken cancel);

    /// <summary>A path of this machine under which the blob can be read for as long as the copy is held.</summary>
    /// <exception cref="FileNotFoundException">There is no such blob.</exception>
    Task<LocalCopy> GetAsync(string key, CancellationToken cancel);

    /// <summary>Removing what is not there is no error.</summary>
    Task DeleteAsync(string key, CancellationToken cancel);

    /// <summary>All blobs whose key begins with <paramref name="prefix"/>.</summary>
    IAsyncEnumerable<BlobInfo> ListAsync(string prefix, CancellationToken cancel);

    /// <summary>A new file name in the store's own space for unfinished files, on the same volume where possible.</summary>
    string NewScratchFile(string extension);
}

/// <param name="Size">Bytes.</param>
/// <param name="WrittenAt">UTC.</param>
public readonly record struct BlobInfo(string Key, long Size, DateTime WrittenAt);

/// <summary>A blob as a file of this machine. Disposing gives it back; the path must not be used afterwards.</summary>
public sealed class LocalCopy(string path, Action? giveBack = null) : IDisposable
{
    public string Path { get; } = path;

    public void Dispose() => giveBack?.Invoke();
}
