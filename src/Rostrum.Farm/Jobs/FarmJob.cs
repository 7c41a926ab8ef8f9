using Quartz;

namespace Rostrum.Farm.Jobs;

/// <summary>What the engine runs: it reads the kind and the subject, and hands them to the farm.</summary>
internal sealed class FarmJob(Func<JobKind, string, CancellationToken, Task> run) : IJob
{
    public const string Kind = "kind";
    public const string Subject = "subject";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var data = context.MergedJobDataMap;
        if (Enum.TryParse<JobKind>(data.GetString(Kind), out var kind))
            await run(kind, data.GetString(Subject) ?? "", cancellationToken);
    }
}
