using System.Runtime.CompilerServices;
using Rostrum.Farm.Blobs;

namespace Rostrum.Server.Tests.Uploads.Making;

/// <summary>A store in a folder of a test's own; it counts what is put and what lies about.</summary>
internal sealed class FolderStore : IBlobStore, IDisposable
{
    private readonly string blobs = Directory.CreateTempSubdirectory("rostrum blobs ").FullName;
    private readonly string scratch = Directory.CreateTempSubdirectory("rostrum scratch ").FullName;
    private int puts;

    public int Puts => puts;

    public string[] ScratchFiles => Directory.GetFiles(scratch);

    public string PathOf(string key) => Path.Combine(blobs, key);

    public Task PutAsync(string key, string file, CancellationToken cancel)
    {
        Interlocked.Increment(ref puts);
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(key))!);
        File.Move(file, PathOf(key), overwrite: true);
        return Task.CompletedTask;
    }

    public Task<bool> ExistsAsync(string key, CancellationToken cancel) =>
        Task.FromResult(File.Exists(PathOf(key)));

    public Task<LocalCopy> GetAsync(string key, CancellationToken cancel) =>
        Task.FromResult(new LocalCopy(PathOf(key)));

    public Task DeleteAsync(string key, CancellationToken cancel)
    {
        File.Delete(PathOf(key));
        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<BlobInfo> ListAsync(
        string prefix,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        await Task.CompletedTask;
        foreach (var path in Directory.EnumerateFiles(blobs, "*", SearchOption.AllDirectories))
            if (
                Path.GetRelativePath(blobs, path) is var key
                && key.StartsWith(prefix, StringComparison.Ordinal)
            )
                yield return new BlobInfo(key, new FileInfo(path).Length, File.GetLastWriteTimeUtc(path));
    }

    public string NewScratchFile(string extension) =>
        Path.Combine(scratch, $"{Guid.NewGuid():n}.{extension}");

    public void Dispose()
    {
        Directory.Delete(blobs, recursive: true);
        Directory.Delete(scratch, recursive: true);
    }
}
