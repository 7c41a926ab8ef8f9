using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Rostrum.Farm.Jobs;

namespace Rostrum.Farm.Leases;

/// <summary>What follows the end of a row: the host is told, and whoever watches.</summary>
/// <param name="ended">Counts them, by status.</param>
internal abstract class RowEpilogue<TRow>(
    JobKind kind,
    Counter<long> ended,
    RowNews news,
    FarmSetting setting
)
    where TRow : LeasedRow
{
    private const int AtOnce = 200;

    protected FarmSetting Setting { get; } = setting;

    private readonly ILogger logger = setting.Loggers.CreateLogger($"Rostrum.Farm.{kind}");

    /// <summary>Told at least once of each row; must do no harm the second time.</summary>
    protected abstract Task TellHostAsync(TRow row, CancellationToken cancel);

    /// <summary>What comes after the host was told; done at least once.</summary>
    protected virtual Task FollowAsync(TRow row, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Of rows that are over, those that are not told of in full.</summary>
    protected virtual IQueryable<TRow> Untold(IQueryable<TRow> over) => over.Where(row => !row.Reported);

    /// <summary>Never fails: what could not be told is told by the next <see cref="TellForgottenAsync"/>.</summary>
    public async Task TellAsync(long key, CancellationToken cancel)
    {
        try
        {
            await using var context = Setting.Contexts();
            var rows = context.Set<TRow>().Where(row => row.Key == key);
            if (await rows.AsNoTracking().SingleOrDefaultAsync(cancel) is not { IsOver: true } row)
                return;
            if (!row.Reported)
            {
                await TellHostAsync(row, cancel);
                await rows.ExecuteUpdateAsync(set => set.SetProperty(told => told.Reported, true), cancel);
                ended.Add(1, new KeyValuePair<string, object?>("status", row.Status.ToString()));
                news.Publish(key);
            }
            await FollowAsync(row, cancel);
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            logger.NotReported(failure, kind, key);
        }
    }

    /// <summary>Tells of rows whose end nobody was told, because something failed or the process ended.</summary>
    public async Task TellForgottenAsync(CancellationToken cancel)
    {
        await using var context = Setting.Contexts();
        var keys = await Untold(context.Set<TRow>().Where(row => row.Status >= RowStatus.Completed))
            .OrderBy(row => row.Reported)
            .ThenBy(row => row.EndedAt)
            .Select(row => row.Key)
            .Take(AtOnce)
            .ToListAsync(cancel);
        foreach (var key in keys)
            await TellAsync(key, cancel);
    }
}
