using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Rostrum.Drafts.Sights;
using Rostrum.Farm.Blobs;
using Rostrum.Farm.Chunks;
using Rostrum.Farm.Exports;
using Rostrum.Farm.Generations;
using Rostrum.Farm.Jobs;
using Rostrum.Farm.Stills;
using Rostrum.Farm.Sweeping;
using Rostrum.Farm.Webhooks;
using Rostrum.Media.Seeing;
using Rostrum.Vision;

namespace Rostrum.Farm;

/// <summary>
/// Makes films from rows, for as long as it takes and across restarts. Started and stopped once, by the host; the
/// tables must be there before the start.
/// </summary>
public sealed class Farm : IAsyncDisposable
{
    private readonly FarmOptions options;
    private readonly TimeProvider clock;
    private readonly ILogger<Farm> logger;
    private readonly JobEngine engine;
    private readonly ExportQueue queue;
    private readonly ExportWorker worker;
    private readonly Epilogue epilogue;
    private readonly GenerationLine generations;
    private readonly WebhookSender webhooks;
    private readonly Sweeper sweeper;
    private readonly CancellationTokenSource stopping = new();

    /// <param name="options">How it works.</param>
    /// <param name="contexts">Makes a context; it is disposed after each use.</param>
    /// <param name="blobs">Where pictures, chunks and films lie.</param>
    /// <param name="quartzDatabaseFile">The engine's own SQLite file, made if it is not there.</param>
    /// <param name="hooks">What the host does when something happens.</param>
    /// <param name="loggers">Null for silence.</param>
    /// <param name="clock">Null for the system's.</param>
    /// <param name="eyes">What looks at pictures; null for what needs no model.</param>
    public Farm(
        FarmOptions options,
        Func<FarmContext> contexts,
        IBlobStore blobs,
        string quartzDatabaseFile,
        FarmHooks? hooks = null,
        ILoggerFactory? loggers = null,
        TimeProvider? clock = null,
        Eyes? eyes = null
    )
    {
        options.Check();
        this.options = options;
        hooks ??= new FarmHooks();
        loggers ??= NullLoggerFactory.Instance;
        this.clock = clock ??= TimeProvider.System;
        logger = loggers.CreateLogger<Farm>();
        var news = new ExportNews();
        var chunks = new ChunkStore(contexts, blobs, clock);
        var work = new FilmWork(
            options,
            blobs,
            new StillLibrary(contexts, clock, eyes ?? new Eyes(Sight.Of, () => [Sight.Classical])),
            chunks
        );
        engine = new JobEngine(quartzDatabaseFile, options, loggers);
        queue = new ExportQueue(contexts, options, clock);
        epilogue = new Epilogue(contexts, hooks, engine, loggers.CreateLogger<Epilogue>());
        worker = new ExportWorker(
            options,
            queue,
            work,
            news,
            epilogue,
            engine,
            clock,
            loggers.CreateLogger<ExportWorker>()
        );
        generations = new GenerationLine(options, hooks.Generations, contexts, work, engine, clock, loggers);
        webhooks = new WebhookSender(
            contexts,
            options,
            hooks,
            engine,
            clock,
            loggers.CreateLogger<WebhookSender>()
        );
        sweeper = new Sweeper(
            options,
            hooks,
            contexts,
            blobs,
            chunks,
            clock,
            loggers.CreateLogger<Sweeper>()
        );
        Frames = new FrameDesk(work, blobs);
        Desk = new ExportDesk(
            options,
            contexts,
            news,
            worker,
            epilogue,
            engine,
            clock,
            loggers.CreateLogger<ExportDesk>()
        );
    }

    /// <summary>May be used before the start too; what is asked then is begun after it.</summary>
    public ExportDesk Desk { get; }

    public FrameDesk Frames { get; }

    public GenerationDesk Generations => generations.Desk;

    /// <summary>
    /// Finds again what an earlier process left behind, and begins to work. Harmless however the last process ended.
    /// </summary>
    public async Task StartAsync(CancellationToken cancel)
    {
        await queue.ReleaseOwnAsync(cancel);
        await generations.ReleaseOwnAsync(cancel);
        await engine.StartAsync(RunAsync, cancel);
        await engine.RepeatAsync(JobKind.Reconcile, options.ReconcileEvery, cancel);
        await engine.RepeatAsync(JobKind.Sweep, options.SweepEvery, cancel);
        await ReconcileAsync(cancel);
    }

    /// <summary>
    /// A running export gives up at once; its finished chunks stay, and it goes on from there at the next start.
    /// <paramref name="cancel"/> ends the wait for it.
    /// </summary>
    public async Task StopAsync(CancellationToken cancel)
    {
        await stopping.CancelAsync();
        await engine.StopAsync().WaitAsync(cancel);
    }

    /// <summary>Sweeps now, beside the regular times.</summary>
    public Task SweepAsync(CancellationToken cancel) => sweeper.SweepAsync(cancel);

    /// <summary>Looks for rows that nobody works on or that nobody was told of. May be called at any time.</summary>
    public async Task ReconcileAsync(CancellationToken cancel)
    {
        await epilogue.TellForgottenAsync(cancel);
        // A worker that has an export at hand looks for more by itself when it is done.
        var due = await queue.CountDueAsync(Math.Max(0, options.Workers - worker.Running), cancel);
        for (; due > 0; due--)
            await engine.EnsureAsync(JobKind.Export, $"forgotten-{Guid.NewGuid():n}", cancel);
        await generations.ReconcileAsync(cancel);
        FarmTelemetry.QueueLength.Record(await queue.CountPendingAsync(cancel));
    }

    private async Task RunAsync(JobKind kind, string subject, CancellationToken interrupted)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stopping.Token, interrupted);
        try
        {
            await (
                kind switch
                {
                    JobKind.Export => worker.WorkAsync(ending.Token),
                    JobKind.Generation => generations.WorkAsync(ending.Token),
                    JobKind.Webhook => webhooks.SendAsync(
                        long.Parse(subject, CultureInfo.InvariantCulture),
                        ending.Token
                    ),
                    JobKind.Sweep => sweeper.SweepAsync(ending.Token),
                    _ => ReconcileAsync(ending.Token),
                }
            );
        }
        catch (Exception failure) when (!ending.IsCancellationRequested)
        {
            logger.WorkFailed(failure, kind.ToString());
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync(CancellationToken.None);
        await engine.DisposeAsync();
    }
}
