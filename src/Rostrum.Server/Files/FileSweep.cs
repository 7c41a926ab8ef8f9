using Microsoft.EntityFrameworkCore;
using Rostrum.Farm;
using Rostrum.Farm.Blobs;
using Rostrum.Server.Storage;

namespace Rostrum.Server.Files;

/// <summary>Removes stored files that no session lists and no waiting export needs.</summary>
public sealed class FileSweep(Database database, IBlobStore store, TimeProvider clock)
{
    private const string Prefix = "assets/";

    /// <summary>A file is stored shortly before its session lists it; what is younger is left alone.</summary>
    private static readonly TimeSpan grace = TimeSpan.FromDays(1);

    public async Task RunAsync(CancellationToken cancel)
    {
        var before = clock.GetUtcNow().UtcDateTime - grace;
        await foreach (var blob in store.ListAsync(Prefix, cancel))
            if (blob.WrittenAt < before && !await IsUsedAsync(blob.Key, cancel))
                await store.DeleteAsync(blob.Key, cancel);
    }

    private async Task<bool> IsUsedAsync(string key, CancellationToken cancel)
    {
        await using var db = database.Open();
        return await db.Files.AnyAsync(file => file.BlobKey == key, cancel)
            || await db.Exports.AnyAsync(
                export =>
                    (export.Status == RowStatus.Pending || export.Status == RowStatus.Processing)
                    && export.Draft.Contains(key),
                cancel
            );
    }
}
