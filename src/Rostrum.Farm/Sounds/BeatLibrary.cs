using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Rostrum.Drafts;
using Rostrum.Drafts.Sounds;
using Rostrum.Farm.Blobs;
using Rostrum.Farm.Chunks;
using Rostrum.Media.Listening;

namespace Rostrum.Farm.Sounds;

/// <summary>
/// The beats of sounds: a fact of their content, heard once. What was heard is kept beside the chunks, under the hash
/// of the sound and of the version of the listener, and swept as they are.
/// </summary>
internal sealed class BeatLibrary(IBlobStore blobs, ChunkStore chunks)
{
    /// <summary>Beats of a sound that lies in the store; null where it has none.</summary>
    /// <param name="key">Key of its blob.</param>
    /// <param name="path">Brings the sound to this machine; asked only when nothing is known yet.</param>
    /// <exception cref="Media.MediaException">The sound is refused or damaged.</exception>
    public async Task<BeatMap?> HearAsync(string key, Func<Task<string>> path, CancellationToken cancel)
    {
        var name = NameOf(key);
        var (present, hold) = await chunks.UseAsync(new HashSet<string> { name }, cancel);
        using var _ = hold;
        if (present.Contains(name) && await ReadAsync(name, cancel) is { } known)
            return known.Map;
        var heard = SoundListener.Listen(await path(), cancel);
        var scratch = blobs.NewScratchFile(".json");
        try
        {
            await File.WriteAllBytesAsync(
                scratch,
                JsonSerializer.SerializeToUtf8Bytes(Kept.Of(heard)),
                cancel
            );
            await chunks.KeepAsync(name, 0, scratch, cancel);
        }
        finally
        {
            File.Delete(scratch);
        }
        return heard;
    }

    /// <summary>Null where what lies there is not what its name says; it is heard again.</summary>
    private async Task<Kept?> ReadAsync(string name, CancellationToken cancel)
    {
        using var copy = await blobs.GetAsync(ChunkStore.BlobOf(name), cancel);
        try
        {
            return JsonSerializer.Deserialize<Kept>(await File.ReadAllBytesAsync(copy.Path, cancel));
        }
        catch (JsonException)
        {
            await chunks.ForgetAsync([name], cancel);
            return null;
        }
    }

    private static string NameOf(string key) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"beats {SoundListener.Version} {key}"))
        );

    /// <param name="Beats">Ticks of <see cref="MediaTime"/>; fewer than two where there is no beat.</param>
    private sealed record Kept(long[] Beats, int PerBar, int FirstBar, double Clarity)
    {
        public static Kept Of(BeatMap? map) =>
            map is null
                ? new Kept([], 0, 0, 0)
                : new Kept(
                    [.. map.Beats.Select(beat => beat.Ticks)],
                    map.BeatsPerBar,
                    map.FirstBar,
                    map.Clarity
                );

        public BeatMap? Map =>
            Beats is { Length: > 1 }
                ? new BeatMap([.. Beats.Select(ticks => new MediaTime(ticks))], PerBar, FirstBar, Clarity)
                : null;
    }
}
