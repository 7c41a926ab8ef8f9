using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Abstractions;
using Rostrum.Farm.Jobs;

namespace Rostrum.Farm.Tests;

/// <summary>The engine keeps what it was told across restarts, and runs no more at a time than it may.</summary>
public sealed class EngineTests
{
    [Fact]
    public async Task Work_for_later_survives_a_restart()
    {
        await using var yard = new Yard();
        var ran = new ConcurrentQueue<string>();
        Task Run(JobKind kind, string subject, CancellationToken cancel)
        {
            ran.Enqueue($"{kind} {subject}");
            return Task.CompletedTask;
        }
        await using (var before = Engine(yard))
        {
            await before.StartAsync(Run, Yard.Cancel);
            await before.ScheduleAsync(JobKind.Webhook, "1", TimeSpan.FromHours(1), Yard.Cancel);
            await before.ScheduleAsync(JobKind.Webhook, "2", TimeSpan.FromSeconds(1), Yard.Cancel);
        }
        await using var after = Engine(yard);
        await after.StartAsync(Run, Yard.Cancel);
        await Yard.UntilAsync("the work", () => Task.FromResult(ran.Contains("Webhook 2")));
        // Moved from an hour ahead to now.
        await after.ScheduleAsync(JobKind.Webhook, "1", TimeSpan.Zero, Yard.Cancel);
        await Yard.UntilAsync("the work", () => Task.FromResult(ran.Contains("Webhook 1")));
        Assert.Equal(2, ran.Count);
    }

    [Fact]
    public async Task No_more_exports_run_at_a_time_than_there_are_workers()
    {
        await using var yard = new Yard();
        yard.Options = yard.Options with { Workers = 2 };
        var (now, most, done) = (0, 0, 0);
        await using var engine = Engine(yard);
        await engine.StartAsync(
            async (kind, _, cancel) =>
            {
                if (kind != JobKind.Export)
                    return;
                var running = Interlocked.Increment(ref now);
                InterlockedMax(ref most, running);
                await Task.Delay(30, cancel);
                Interlocked.Decrement(ref now);
                Interlocked.Increment(ref done);
            },
            Yard.Cancel
        );
        for (var i = 0; i < 8; i++)
            await engine.ScheduleAsync(JobKind.Export, $"{i}", TimeSpan.Zero, Yard.Cancel);
        await Yard.UntilAsync("all of it", () => Task.FromResult(Volatile.Read(ref done) == 8));
        Assert.InRange(most, 1, 2);
    }

    private static JobEngine Engine(Yard yard) =>
        new(yard.At("engine.db"), yard.Options, NullLoggerFactory.Instance);

    private static void InterlockedMax(ref int place, int value)
    {
        for (var seen = place; seen < value; )
            seen = Interlocked.CompareExchange(ref place, value, seen);
    }
}
