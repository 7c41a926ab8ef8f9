using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Rostrum.Farm.Jobs;

/// <summary>
/// Runs work at its time, across restarts. This is the only place that knows what engine does it: Quartz, with its
/// tables in an SQLite file of their own. Losing that file loses nothing, since the farm's rows are the truth.
/// </summary>
internal sealed class JobEngine(string file, FarmOptions options, ILoggerFactory loggers) : IAsyncDisposable
{
    /// <summary>Threads for what is neither export nor generation, so that a long one delays no webhook.</summary>
    private const int OtherWork = 4;

    private IScheduler? scheduler;

    /// <param name="run">Called for each piece of work; an exception is logged and ends that piece.</param>
    public async Task StartAsync(Func<JobKind, string, CancellationToken, Task> run, CancellationToken cancel)
    {
        await PrepareFileAsync(cancel);
        scheduler = await QuartzSchedulerBuilder
            .Create(quartz =>
            {
                quartz.Services.AddSingleton(loggers);
                quartz.ConfigureScheduler(scheduler =>
                {
                    scheduler.InstanceName = options.NodeName;
                    // Constant, or what a crash left behind would belong to nobody.
                    scheduler.InstanceId = options.NodeName;
                    scheduler.IdleWaitTime = TimeSpan.FromSeconds(1);
                });
                quartz.UseDefaultThreadPool(options.Workers + options.GenerationsAtOnce + OtherWork);
                quartz.UseExecutionLimits(limits =>
                {
                    limits.ForGroup(nameof(JobKind.Export), options.Workers);
                    limits.ForGroup(nameof(JobKind.Generation), options.GenerationsAtOnce);
                });
                quartz.AddJobType<FarmJob>(_ => new FarmJob(run));
                quartz.UsePersistentStore(store =>
                {
                    store.ConfigureStore(o =>
                    {
                        o.StoreJobDataAsStrings = true;
                        o.DbRetryInterval = TimeSpan.FromSeconds(2);
                    });
                    store.ProvisionSchema();
                    store.UseSqlite(SqliteFactory.Instance, ConnectionString);
                });
            })
            .BuildScheduler(cancel);
        foreach (var kind in Enum.GetValues<JobKind>())
            await scheduler.AddJob(
                JobBuilder
                    .Create<FarmJob>()
                    .WithIdentity(KeyOf(kind))
                    .StoreDurably()
                    .RequestRecovery()
                    .Build(),
                new AddJobOptions { Replace = true },
                cancel
            );
        await scheduler.Start(cancel);
    }

    /// <summary>Work already running is waited for; whoever runs it must have been told to give up.</summary>
    public async Task StopAsync()
    {
        if (Interlocked.Exchange(ref scheduler, null) is { } running)
            await running.Shutdown(waitForJobsToComplete: true);
    }

    /// <summary>Runs a piece of work after a wait; where the same piece waits already, this wait takes the place of that.</summary>
    public Task ScheduleAsync(JobKind kind, string subject, TimeSpan wait, CancellationToken cancel) =>
        PutAsync(Trigger(kind, subject).StartAt(DateTimeOffset.UtcNow + wait).Build(), cancel);

    /// <summary>Runs a piece of work now unless it is waiting for its time already.</summary>
    public async Task EnsureAsync(JobKind kind, string subject, CancellationToken cancel)
    {
        var trigger = Trigger(kind, subject).StartNow().Build();
        if (scheduler is { } running && !await running.Exists(trigger.Key, cancel))
            await running.ScheduleJob(trigger, ScheduleJobOptions.Replacing, cancel);
    }

    /// <summary>Runs a kind of work again and again, the first time after one interval.</summary>
    public Task RepeatAsync(JobKind kind, TimeSpan interval, CancellationToken cancel) =>
        PutAsync(
            Trigger(kind, "again")
                .StartAt(DateTimeOffset.UtcNow + interval)
                .WithSimpleSchedule(schedule => schedule.WithInterval(interval).RepeatForever())
                .Build(),
            cancel
        );

    private async Task PutAsync(ITrigger trigger, CancellationToken cancel)
    {
        if (scheduler is { } running)
            await running.ScheduleJob(trigger, ScheduleJobOptions.Replacing, cancel);
    }

    private static TriggerBuilder<IJob> Trigger(JobKind kind, string subject) =>
        TriggerBuilder
            .Create()
            .WithIdentity(subject, kind.ToString())
            .ForJob(KeyOf(kind))
            .WithExecutionGroup(kind.ToString())
            .UsingJobData(FarmJob.Kind, kind.ToString())
            .UsingJobData(FarmJob.Subject, subject);

    private static JobKey KeyOf(JobKind kind) => new(kind.ToString(), "farm");

    private string ConnectionString =>
        new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 30 }.ToString();

    /// <summary>The log is written ahead, which stays so once said, so that readers do not wait for a writer.</summary>
    private async Task PrepareFileAsync(CancellationToken cancel)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        await using var connection = new SqliteConnection(ConnectionString);
        await connection.OpenAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=WAL";
        await command.ExecuteNonQueryAsync(cancel);
    }

    public async ValueTask DisposeAsync() => await StopAsync();
}
