using Microsoft.Extensions.Logging;
using Rostrum.Farm.Jobs;

namespace Rostrum.Farm.Leases;

/// <summary>
/// Keeps a row ours while it is worked on: renews the lease, stores the progress, and makes the work give up when
/// the row is canceled or belongs to somebody else.
/// </summary>
internal sealed class LeaseKeeper : IAsyncDisposable
{
    /// <summary>Progress is stored at most so often.</summary>
    private static readonly TimeSpan pace = TimeSpan.FromMilliseconds(500);

    private readonly JobKind kind;
    private readonly long key;
    private readonly Func<Task<Hold>> hold;
    private readonly RunProgress progress;
    private readonly RowNews news;
    private readonly TimeSpan lease;
    private readonly ILogger logger;
    private readonly CancellationTokenSource giveUp;
    private readonly CancellationTokenSource ended = new();
    private readonly SemaphoreSlim poke = new(0);
    private readonly Task keeping;
    private volatile Hold state = Hold.Held;

    /// <param name="kind">What the row is, for the log.</param>
    /// <param name="hold">Stores the progress and renews the lease.</param>
    public LeaseKeeper(
        JobKind kind,
        long key,
        Func<Task<Hold>> hold,
        RunProgress progress,
        RowNews news,
        TimeSpan lease,
        ILogger logger,
        CancellationToken stopping
    )
    {
        (this.kind, this.key, this.hold, this.progress, this.news) = (kind, key, hold, progress, news);
        (this.lease, this.logger) = (lease, logger);
        giveUp = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        GiveUp = giveUp.Token;
        keeping = KeepAsync();
    }

    /// <summary>What is stored; the work writes it.</summary>
    public RunProgress Progress => progress;

    /// <summary>The work must end.</summary>
    public CancellationToken GiveUp { get; }

    public Hold State => state;

    /// <summary>Look at the row now.</summary>
    public void Poke() => poke.Release();

    private async Task KeepAsync()
    {
        var stored = (-1, -1);
        var heard = TimeProvider.System.GetTimestamp();
        while (!ended.IsCancellationRequested)
        {
            try
            {
                state = await hold();
                heard = TimeProvider.System.GetTimestamp();
                var now = (progress.Done, progress.Total);
                if (now != stored)
                    news.Publish(key);
                stored = now;
            }
            catch (Exception failure)
            {
                logger.ProgressNotStored(failure, kind, key);
                if (TimeProvider.System.GetElapsedTime(heard) > lease)
                    state = Hold.Lost;
            }
            if (state != Hold.Held)
            {
                await giveUp.CancelAsync();
                return;
            }
            await Task.WhenAny(poke.WaitAsync(pace, ended.Token));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await keeping;
        giveUp.Dispose();
        ended.Dispose();
    }
}
