using Microsoft.Extensions.DependencyInjection;
using Rostrum.Farm.Generations;
using Rostrum.Farm.Generations.Comfy;
using Rostrum.Server.Settings;

namespace Rostrum.Server.Generations;

/// <summary>The generator that is configured, and what the service does for generations.</summary>
internal static class ClipGenerators
{
    public static GenerationHooks Hooks(IServiceProvider services)
    {
        var delivery = services.GetRequiredService<ClipDelivery>();
        return new GenerationHooks(
            Configured(services.GetRequiredService<ServerOptions>()),
            delivery.KeepAsync,
            delivery.EndAsync
        );
    }

    /// <exception cref="InvalidOperationException">The workflow, which was there when the settings were read, has gone.</exception>
    private static ComfyGenerator? Configured(ServerOptions options)
    {
        if (!options.Generator.IsThere)
            return null;
        var file = Path.Combine(options.Data, options.Generator.Workflow ?? "");
        var workflow =
            WorkflowTemplate.Load(file, out var why)
            ?? throw new InvalidOperationException($"The generator's workflow cannot be used: {why}.");
        return new ComfyGenerator(
            new ComfyOptions(new Uri(options.Generator.Url!), workflow)
            {
                FramesPerSecond = options.Generator.FramesPerSecond,
                LookEvery = TimeSpan.FromSeconds(options.Generator.LookSeconds),
            }
        );
    }
}
