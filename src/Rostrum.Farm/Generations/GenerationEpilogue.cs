using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Rostrum.Farm.Exports;

namespace Rostrum.Farm.Generations;

/// <summary>What follows the end of a generation: the host is told, and then whoever watches.</summary>
internal sealed class GenerationEpilogue(
    Func<FarmContext> contexts,
    GenerationHooks? hooks,
    ExportNews news,
    ILogger<GenerationEpilogue> logger
)
{
    private const int AtOnce = 200;

    /// <summary>Never fails: what could not be told is told by the next <see cref="TellForgottenAsync"/>.</summary>
    public async Task TellAsync(long key, CancellationToken cancel)
    {
        try
        {
            await using var context = contexts();
            var generation = await context
                .Generations.AsNoTracking()
                .SingleOrDefaultAsync(g => g.Key == key, cancel);
            if (generation is not { Status: >= GenerationStatus.Completed, Reported: false })
                return;
            if (hooks is not null)
                await hooks.Ended(generation, cancel);
            await context
                .Generations.Where(g => g.Key == key)
                .ExecuteUpdateAsync(set => set.SetProperty(g => g.Reported, true), cancel);
            FarmTelemetry.GenerationsEnded.Add(
                1,
                new KeyValuePair<string, object?>("status", generation.Status.ToString())
            );
            news.Publish(key);
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            logger.GenerationNotReported(failure, key);
        }
    }

    /// <summary>Tells of generations whose end nobody was told, because something failed or the process ended.</summary>
    public async Task TellForgottenAsync(CancellationToken cancel)
    {
        await using var context = contexts();
        var keys = await context
            .Generations.Where(g => g.Status >= GenerationStatus.Completed && !g.Reported)
            .OrderBy(g => g.EndedAt)
            .Select(g => g.Key)
            .Take(AtOnce)
            .ToListAsync(cancel);
        foreach (var key in keys)
            await TellAsync(key, cancel);
    }
}
