using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Rostrum.Farm.Blobs;
using Rostrum.Server.Storage;

namespace Rostrum.Server.Operation;

/// <summary>Whether the service can do its work now: not begun, at work, or closing; database and store at hand.</summary>
public sealed class Readiness(Database database, IBlobStore store, IHostApplicationLifetime lifetime)
{
    private bool IsServing =>
        lifetime.ApplicationStarted.IsCancellationRequested
        && !lifetime.ApplicationStopping.IsCancellationRequested;

    /// <summary>What is in the way; null when nothing is.</summary>
    public async Task<string?> HindranceAsync(CancellationToken cancel)
    {
        if (!IsServing)
            return "the service is starting or closing down";
        if (!await DatabaseAnswersAsync(cancel))
            return "the database does not answer";
        return StoreTakesFiles()
            ? null
            : "files cannot be stored: the disk is full or the folder is not writable";
    }

    private async Task<bool> DatabaseAnswersAsync(CancellationToken cancel)
    {
        try
        {
            await using var db = database.Open();
            await db.Accounts.Select(account => account.Id).FirstOrDefaultAsync(cancel);
            return true;
        }
        catch (Exception failure)
            when (failure is System.Data.Common.DbException or InvalidOperationException)
        {
            return false;
        }
    }

    private bool StoreTakesFiles()
    {
        try
        {
            var probe = store.NewScratchFile(".probe");
            File.WriteAllBytes(probe, new byte[4096]);
            File.Delete(probe);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
