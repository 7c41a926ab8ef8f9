using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Rostrum.Cli.Commands;
using Rostrum.Drafts;
using Rostrum.Drafts.Json;
using Rostrum.Drafts.Timelines;
using Rostrum.Media;

namespace Rostrum.Cli.Batches;

/// <summary>
/// What lies finished in a batch's folder, and from what it was made: the file <c>.rostrum-batch.json</c> there, written
/// anew after each film. Without it, or where it cannot be read, everything is made again.
/// </summary>
internal sealed class BatchManifest
{
    private const string FileName = ".rostrum-batch.json";

    /// <summary>Raised whenever the same inputs come to give other films.</summary>
    private const int Version = 1;

    private readonly string path;
    private readonly Dictionary<string, Entry> films;

    private BatchManifest(string path, Dictionary<string, Entry> films) =>
        (this.path, this.films) = (path, films);

    /// <param name="Inputs">Hash of all that the film was made from.</param>
    /// <param name="Size">Bytes of the film.</param>
    private sealed record Entry(string Inputs, long Size);

    /// <exception cref="AskedWronglyException">Something else lies there, which cannot be written over.</exception>
    public static BatchManifest Open(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (Directory.Exists(path) || File.Exists(path) && !RegularFile.Exists(path))
            throw new AskedWronglyException(
                $"{path} is no file, and what is finished is noted there: take it away, or give another folder."
            );
        try
        {
            var films = JsonSerializer.Deserialize<Dictionary<string, Entry?>>(File.ReadAllText(path)) ?? [];
            return new BatchManifest(
                path,
                films
                    .Where(film => film.Value is not null)
                    .ToDictionary(film => film.Key, film => film.Value!)
            );
        }
        catch (Exception unread) when (unread is IOException or JsonException or UnauthorizedAccessException)
        {
            return new BatchManifest(path, []);
        }
    }

    /// <summary>Names all that a film is made from: its draft, the bytes of its files, and the settings.</summary>
    public static string InputsOf(Draft draft, string settings)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{Version}\n{settings}\n{DraftJson.Write(draft)}\n"));
        foreach (
            var address in TimelineResolver
                .Pictures(draft)
                .Concat(TimelineResolver.Videos(draft))
                .Concat(TimelineResolver.Sounds(draft))
                .Concat(TimelineResolver.Fonts(draft))
                .Concat(TimelineResolver.Looks(draft))
        )
        {
            var path = LocalFile.PathOf(address);
            // A pipe would be waited for, and a device read without an end.
            if (!RegularFile.Exists(path))
                throw new AskedWronglyException($"there is no file {path}.");
            using var file = File.OpenRead(path);
            hash.AppendData(SHA256.HashData(file));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public bool Has(string film, string inputs) =>
        films.TryGetValue(Path.GetFileName(film), out var entry)
        && entry.Inputs == inputs
        && new FileInfo(film) is { Exists: true } file
        && file.Length == entry.Size;

    public void Keep(string film, string inputs)
    {
        films[Path.GetFileName(film)] = new Entry(inputs, new FileInfo(film).Length);
        var scratch = $"{path}.{Environment.ProcessId}";
        File.WriteAllText(scratch, JsonSerializer.Serialize(films));
        File.Move(scratch, path, overwrite: true);
    }
}
