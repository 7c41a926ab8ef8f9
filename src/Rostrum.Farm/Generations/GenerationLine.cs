using Microsoft.Extensions.Logging;
using Rostrum.Farm.Exports;
using Rostrum.Farm.Jobs;

namespace Rostrum.Farm.Generations;

/// <summary>All that a farm has for generations, put together.</summary>
internal sealed class GenerationLine
{
    private readonly FarmOptions options;
    private readonly JobEngine engine;
    private readonly GenerationQueue queue;
    private readonly GenerationEpilogue epilogue;
    private readonly GenerationWorker worker;

    public GenerationLine(
        FarmOptions options,
        GenerationHooks? hooks,
        Func<FarmContext> contexts,
        FilmWork work,
        JobEngine engine,
        TimeProvider clock,
        ILoggerFactory loggers
    )
    {
        (this.options, this.engine) = (options, engine);
        var news = new ExportNews();
        queue = new GenerationQueue(contexts, options, clock);
        epilogue = new GenerationEpilogue(contexts, hooks, news, loggers.CreateLogger<GenerationEpilogue>());
        worker = new GenerationWorker(
            options,
            hooks,
            queue,
            work,
            news,
            epilogue,
            engine,
            clock,
            loggers.CreateLogger<GenerationWorker>()
        );
        Desk = new GenerationDesk(
            contexts,
            news,
            worker,
            epilogue,
            engine,
            clock,
            loggers.CreateLogger<GenerationDesk>()
        );
    }

    public GenerationDesk Desk { get; }

    public Task WorkAsync(CancellationToken stopping) => worker.WorkAsync(stopping);

    /// <summary>At its start a node works on nothing: what it held when it ended is free again.</summary>
    public Task ReleaseOwnAsync(CancellationToken cancel) => queue.ReleaseOwnAsync(cancel);

    /// <summary>Looks for rows that nobody works on or that nobody was told of. May be called at any time.</summary>
    public async Task ReconcileAsync(CancellationToken cancel)
    {
        await epilogue.TellForgottenAsync(cancel);
        var idle = Math.Max(0, options.GenerationsAtOnce - worker.Running);
        for (var due = await queue.CountDueAsync(idle, cancel); due > 0; due--)
            await engine.EnsureAsync(JobKind.Generation, $"forgotten-{Guid.NewGuid():n}", cancel);
    }
}
