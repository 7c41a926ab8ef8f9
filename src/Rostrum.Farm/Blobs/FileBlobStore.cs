using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Rostrum.Farm.Blobs;

/// <summary>
/// Blobs as files in a folder of this machine. A blob gets its name when all of it is on the disk. Unfinished files lie
/// in a folder that this process alone holds; what a dead process left in its own goes with the next start.
/// </summary>
public sealed class FileBlobStore : IBlobStore, IDisposable
{
    private const int LongestKey = 300;
    private const string Scratch = ".scratch";
    private const string Lock = "held";

    private readonly string folder;
    private readonly string scratch;
    private readonly FileStream held;

    /// <param name="folder">Made if it is not there.</param>
    public FileBlobStore(string folder)
    {
        this.folder = Path.GetFullPath(folder);
        var all = Directory.CreateDirectory(Path.Combine(this.folder, Scratch)).FullName;
        RemoveWhatNobodyHolds(all);
        scratch = Directory.CreateDirectory(Path.Combine(all, $"{Guid.NewGuid():n}")).FullName;
        held = new FileStream(Path.Combine(scratch, Lock), FileMode.Create, FileAccess.Write, FileShare.None);
    }

    public Task PutAsync(string key, string file, CancellationToken cancel)
    {
        var path = PathOf(key);
        var ours = file;
        if (Path.GetDirectoryName(Path.GetFullPath(file)) != scratch)
        {
            // From another volume moving is copying, which must not be seen under the blob's name.
            ours = NewScratchFile(".blob");
            File.Copy(file, ours);
        }
        using (var written = new FileStream(ours, FileMode.Open, FileAccess.ReadWrite))
            written.Flush(flushToDisk: true);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (File.Exists(path))
            File.Delete(ours);
        else
            File.Move(ours, path, overwrite: true);
        if (ours != file)
            File.Delete(file);
        FlushFolder(Path.GetDirectoryName(path)!);
        return Task.CompletedTask;
    }

    public Task<bool> ExistsAsync(string key, CancellationToken cancel) =>
        Task.FromResult(File.Exists(PathOf(key)));

    public Task<LocalCopy> GetAsync(string key, CancellationToken cancel)
    {
        var path = PathOf(key);
        return File.Exists(path)
            ? Task.FromResult(new LocalCopy(path))
            : throw new FileNotFoundException($"There is no blob {key}.", key);
    }

    public Task DeleteAsync(string key, CancellationToken cancel)
    {
        var path = PathOf(key);
        if (File.Exists(path))
            File.Delete(path);
        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<BlobInfo> ListAsync(
        string prefix,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        await Task.CompletedTask;
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 };
        var cut = prefix.LastIndexOf('/');
        var top = new DirectoryInfo(cut < 0 ? folder : PathOf(prefix[..cut]));
        foreach (var file in top.Exists ? top.EnumerateFiles("*", options) : [])
        {
            cancel.ThrowIfCancellationRequested();
            var key = Path.GetRelativePath(folder, file.FullName).Replace(Path.DirectorySeparatorChar, '/');
            if (
                key.StartsWith(prefix, StringComparison.Ordinal)
                && !key.StartsWith(Scratch, StringComparison.Ordinal)
                && file.Exists
            )
                yield return new BlobInfo(key, file.Length, file.LastWriteTimeUtc);
        }
    }

    public string NewScratchFile(string extension) =>
        Path.Combine(scratch, $"{Guid.NewGuid():n}{Path.GetFileName(extension)}");

    /// <summary>No part of a key may begin with a point, so none leads out of the folder or into the scratch.</summary>
    private string PathOf(string key)
    {
        var good =
            key.Length is > 0 and <= LongestKey
            && key.Split('/')
                .All(part =>
                    part.Length > 0
                    && part[0] != '.'
                    && part.All(letter =>
                        char.IsAsciiLetterLower(letter)
                        || char.IsAsciiDigit(letter)
                        || letter is '.' or '-' or '_'
                    )
                );
        return good
            ? Path.Combine(folder, key)
            : throw new ArgumentException(
                $"\"{key}\" is not a blob's key: small letters, digits, points, dashes and slashes.",
                nameof(key)
            );
    }

    private static void RemoveWhatNobodyHolds(string all)
    {
        foreach (var other in Directory.EnumerateDirectories(all))
            try
            {
                var path = Path.Combine(other, Lock);
                using (new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None)) { }
                Directory.Delete(other, recursive: true);
            }
            catch (IOException)
            {
                // Another process works in it.
            }
    }

    /// <summary>A new name is safe from a power failure when its folder is on the disk too; see fsync(2).</summary>
    private static void FlushFolder(string path)
    {
        if (!OperatingSystem.IsLinux())
            return;
        var descriptor = open(path, 0);
        if (descriptor < 0)
            return;
        _ = fsync(descriptor);
        _ = close(descriptor);
    }

    [DllImport("libc", CharSet = CharSet.Ansi)]
    private static extern int open(string path, int flags);

    [DllImport("libc")]
    private static extern int fsync(int descriptor);

    [DllImport("libc")]
    private static extern int close(int descriptor);

    public void Dispose()
    {
        held.Dispose();
        if (Directory.Exists(scratch))
            Directory.Delete(scratch, recursive: true);
    }
}
