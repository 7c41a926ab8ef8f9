using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Rostrum.Farm.Jobs;

namespace Rostrum.Farm.Exports;

/// <summary>What follows the end of an export: the host is told, then the webhook.</summary>
internal sealed class Epilogue(
    Func<FarmContext> contexts,
    FarmHooks hooks,
    JobEngine engine,
    ILogger<Epilogue> logger
)
{
    private const int AtOnce = 200;

    /// <summary>Never fails: what could not be told is told by the next <see cref="TellForgottenAsync"/>.</summary>
    public async Task TellAsync(long key, CancellationToken cancel)
    {
        try
        {
            await using var context = contexts();
            var export = await context.Exports.AsNoTracking().SingleOrDefaultAsync(e => e.Key == key, cancel);
            if (export is not { HasEnded: true })
                return;
            if (!export.Reported)
            {
                if (hooks.Ended is { } ended)
                    await ended(export, cancel);
                await context
                    .Exports.Where(e => e.Key == key)
                    .ExecuteUpdateAsync(set => set.SetProperty(e => e.Reported, true), cancel);
            }
            if (hooks.Webhooks is not null && export is { WebhookUrl: not null, WebhookDone: false })
                await engine.EnsureAsync(JobKind.Webhook, $"{key}", cancel);
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            logger.NotReported(failure, key);
        }
    }

    /// <summary>Tells of exports whose end nobody was told, because something failed or the process ended.</summary>
    public async Task TellForgottenAsync(CancellationToken cancel)
    {
        var webhooks = hooks.Webhooks is not null;
        await using var context = contexts();
        var keys = await context
            .Exports.Where(e =>
                e.Status >= ExportStatus.Completed && (!e.Reported || webhooks && !e.WebhookDone)
            )
            .OrderBy(e => e.Reported)
            .ThenBy(e => e.EndedAt)
            .Select(e => e.Key)
            .Take(AtOnce)
            .ToListAsync(cancel);
        foreach (var key in keys)
            await TellAsync(key, cancel);
    }
}
