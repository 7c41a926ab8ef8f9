using Microsoft.Extensions.Hosting;
using Rostrum.Server.Conversations;
using Rostrum.Server.Exports;
using Rostrum.Server.Operation;
using Rostrum.Server.Storage;

namespace Rostrum.Server;

/// <summary>
/// Begins and ends the work of the service. 1. The database is brought up to date. 2. What an earlier process left
/// open is taken up. 3. The farm starts. 4. The service says that it is ready. On the way out turns are finished, and
/// exports are left for the next start.
/// </summary>
internal sealed class Startup(
    Database database,
    RenderDesk renders,
    TurnDesk turns,
    Farm.Farm farm,
    Readiness readiness,
    Telemetry telemetry,
    Metrics metrics
) : IHostedService
{
    public async Task StartAsync(CancellationToken cancel)
    {
        // They listen from their construction on; without this they would be made when first asked for.
        _ = (telemetry, metrics);
        // 1
        await DatabaseOpener.MigrateAsync(database, cancel);
        // 2
        await renders.ReleaseOrphansAsync(cancel);
        await turns.ResumeAsync(cancel);
        // 3
        await farm.StartAsync(cancel);
        // 4
        readiness.IsServing = true;
    }

    public async Task StopAsync(CancellationToken cancel)
    {
        readiness.IsServing = false;
        await turns.FinishAsync(cancel);
        await farm.StopAsync(cancel);
    }
}
