using Microsoft.Extensions.Hosting;
using Rostrum.Server.Conversations;
using Rostrum.Server.Operation;
using Rostrum.Server.Storage;

namespace Rostrum.Server;

/// <summary>
/// Runs before everything else of the service. 1. The database is brought up to date. 2. What an earlier process left
/// open is taken up. On the way out the turns that run are finished; exports are left for the next start.
/// </summary>
internal sealed class Startup(Database database, TurnDesk turns, Telemetry telemetry, Metrics metrics)
    : IHostedService
{
    public async Task StartAsync(CancellationToken cancel)
    {
        // They listen from their construction on; without this they would be made when first asked for.
        _ = (telemetry, metrics);
        // 1
        await DatabaseOpener.MigrateAsync(database, cancel);
        // 2
        await turns.ResumeAsync(cancel);
    }

    public Task StopAsync(CancellationToken cancel) => turns.FinishAsync(cancel);
}
