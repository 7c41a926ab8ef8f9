using System.Text.Json;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Rostrum.Farm;
using Rostrum.Protocol;
using Rostrum.Server.Files;
using Rostrum.Server.Generations;
using Rostrum.Server.Settings;
using Rostrum.Server.Uploads;

namespace Rostrum.Server.Exports;

/// <summary>What the service does when something happens in the farm.</summary>
internal static class FarmDuties
{
    public static FarmHooks Hooks(IServiceProvider services)
    {
        var client = new HttpClient(GuardedHttp.Create(services.GetRequiredService<AddressGuard>()))
        {
            Timeout = TimeSpan.FromSeconds(30),
        };
        return new FarmHooks
        {
            Ended = services.GetRequiredService<ExportCharges>().SettleAsync,
            Sweep = services.GetRequiredService<FileSweep>().RunAsync,
            Generations = ClipGenerators.Hooks(services),
            Webhooks = new WebhookHooks(client, export => Told(services, export)),
        };
    }

    private static string Told(IServiceProvider services, Farm.Exports.Export export)
    {
        var listening = services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
        var address = PublicAddress.OfService(
            services.GetRequiredService<ServerOptions>(),
            listening?.Addresses ?? []
        );
        return JsonSerializer.Serialize(
            services.GetRequiredService<RenderTeller>().Tell(export, address),
            ProtocolJson.Agent
        );
    }
}
