using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Rostrum.Drafts.Sights;
using Rostrum.Farm.Blobs;
using Rostrum.Farm.Chunks;
using Rostrum.Farm.Exports;
using Rostrum.Farm.Generations;
using Rostrum.Farm.Jobs;
using Rostrum.Farm.Leases;
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
    private readonly ILogger<Farm> logger;
    private readonly JobEngine engine;
    private readonly ExportQueue queue;
    private readonly ExportWorker exports;
    private readonly GenerationWorker generations;
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
        clock ??= TimeProvider.System;
        logger = loggers.CreateLogger<Farm>();
        engine = new JobEngine(quartzDatabaseFile, options, loggers);
        var setting = new FarmSetting(options, contexts, engine, clock, loggers);
        var chunks = new ChunkStore(contexts, blobs, clock);
        var stills = new StillLibrary(contexts, clock, eyes ?? new Eyes(Sight.Of, () => [Sight.Classical]));
        var work = new FilmWork(options, blobs, stills, chunks);
        Sights = new SightDesk(stills);
        queue = new ExportQueue(contexts, options, clock);
        (exports, Desk) = ExportsOf(setting, hooks, queue, work);
        (generations, Generations) = GenerationsOf(setting, hooks.Generations, work);
        Frames = new FrameDesk(work, blobs);
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
    }

    /// <summary>May be used before the start too; what is asked then is begun after it.</summary>
    public ExportDesk Desk { get; }

    public FrameDesk Frames { get; }

    /// <summary>What was seen in stills.</summary>
    public SightDesk Sights { get; }

    public GenerationDesk Generations { get; }

    /// <summary>
    /// Finds again what an earlier process left behind, and begins to work. Harmless however the last process ended.
    /// </summary>
    public async Task StartAsync(CancellationToken cancel)
    {
        await exports.ReleaseOwnAsync(cancel);
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
        await exports.ReconcileAsync(cancel);
        await generations.ReconcileAsync(cancel);
        FarmTelemetry.QueueLength.Record(await queue.CountPendingAsync(cancel));
    }

    private static (ExportWorker, ExportDesk) ExportsOf(
        FarmSetting setting,
        FarmHooks hooks,
        ExportQueue queue,
        FilmWork work
    )
    {
        var news = new RowNews();
        var epilogue = new ExportEpilogue(hooks, news, setting);
        var worker = new ExportWorker(queue, work, news, epilogue, setting);
        return (worker, new ExportDesk(news, epilogue, worker.Poke, setting));
    }

    private static (GenerationWorker, GenerationDesk) GenerationsOf(
        FarmSetting setting,
        GenerationHooks? hooks,
        FilmWork work
    )
    {
        var queue = new GenerationQueue(setting.Contexts, setting.Options, setting.Clock);
        var news = new RowNews();
        var epilogue = new GenerationEpilogue(hooks, news, setting);
        var worker = new GenerationWorker(hooks, queue, work, news, epilogue, setting);
        return (worker, new GenerationDesk(news, epilogue, worker.Poke, setting));
    }

    private async Task RunAsync(JobKind kind, string subject, CancellationToken interrupted)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stopping.Token, interrupted);
        try
        {
            await (
                kind switch
                {
                    JobKind.Export => exports.WorkAsync(ending.Token),
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
            logger.WorkFailed(failure, kind);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync(CancellationToken.None);
        await engine.DisposeAsync();
    }
}
