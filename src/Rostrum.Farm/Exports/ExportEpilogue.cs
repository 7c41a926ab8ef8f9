using Rostrum.Farm.Jobs;
using Rostrum.Farm.Leases;

namespace Rostrum.Farm.Exports;

/// <summary>After the host, the webhook is told that an export ended.</summary>
internal sealed class ExportEpilogue(FarmHooks hooks, RowNews news, FarmSetting setting)
    : RowEpilogue<Export>(JobKind.Export, FarmTelemetry.ExportsEnded, news, setting)
{
    protected override Task TellHostAsync(Export row, CancellationToken cancel) =>
        hooks.Ended is { } ended ? ended(row, cancel) : Task.CompletedTask;

    protected override Task FollowAsync(Export row, CancellationToken cancel) =>
        hooks.Webhooks is not null && row is { WebhookUrl: not null, WebhookDone: false }
            ? Setting.Engine.EnsureAsync(JobKind.Webhook, $"{row.Key}", cancel)
            : Task.CompletedTask;

    protected override IQueryable<Export> Untold(IQueryable<Export> over) =>
        hooks.Webhooks is null ? base.Untold(over) : over.Where(e => !e.Reported || !e.WebhookDone);
}
