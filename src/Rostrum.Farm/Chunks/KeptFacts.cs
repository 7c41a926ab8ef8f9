using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Rostrum.Farm.Blobs;

namespace Rostrum.Farm.Chunks;

/// <summary>
/// Facts that follow from files alone and are dear to learn. They are kept beside the chunks, under the hash of what
/// they are about and of the version of whoever learned them, and swept as chunks are.
/// </summary>
internal sealed class KeptFacts(IBlobStore blobs, ChunkStore chunks)
{
    /// <param name="about">Says of which file it is and what was learned how: what is equal is the same fact.</param>
    /// <param name="learn">Asked only when nothing is known yet.</param>
    public async Task<T> FindAsync<T>(string about, Func<Task<T>> learn, CancellationToken cancel)
        where T : class
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(about)));
        var (present, hold) = await chunks.UseAsync(new HashSet<string> { name }, measured: false, cancel);
        using var _ = hold;
        if (present.Contains(name) && await ReadAsync<T>(name, cancel) is { } known)
            return known;
        var learned = await learn();
        var scratch = blobs.NewScratchFile(".json");
        try
        {
            await File.WriteAllBytesAsync(scratch, JsonSerializer.SerializeToUtf8Bytes(learned), cancel);
            await chunks.KeepAsync(name, 0, scratch, null, cancel);
        }
        finally
        {
            File.Delete(scratch);
        }
        return learned;
    }

    /// <summary>Null where what lies there is not what its name says; it is learned again.</summary>
    private async Task<T?> ReadAsync<T>(string name, CancellationToken cancel)
        where T : class
    {
        using var copy = await blobs.GetAsync(ChunkStore.BlobOf(name), cancel);
        try
        {
            return JsonSerializer.Deserialize<T>(await File.ReadAllBytesAsync(copy.Path, cancel));
        }
        catch (JsonException)
        {
            await chunks.ForgetAsync([name], cancel);
            return null;
        }
    }
}
