using Rostrum.Farm.Jobs;
using Rostrum.Farm.Leases;

namespace Rostrum.Farm.Generations;

/// <summary>The host alone is told of an ended generation; it does what follows for credits, session and draft.</summary>
internal sealed class GenerationEpilogue(GenerationHooks? hooks, RowNews news, FarmSetting setting)
    : RowEpilogue<Generation>(JobKind.Generation, FarmTelemetry.GenerationsEnded, news, setting)
{
    protected override Task TellHostAsync(Generation row, CancellationToken cancel) =>
        hooks is null ? Task.CompletedTask : hooks.Ended(row, cancel);
}
