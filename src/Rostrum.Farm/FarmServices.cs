using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Rostrum.Farm.Blobs;
using Rostrum.Media.Seeing;

namespace Rostrum.Farm;

/// <summary>Adds a farm to a host.</summary>
public static class FarmServices
{
    /// <summary>Adds <see cref="Farm"/>, its desks for exports, frames and generations; the farm runs with the host.</summary>
    /// <param name="quartzDatabaseFile">The engine's own SQLite file, made if it is not there.</param>
    /// <param name="hooks">What the host does when something happens; null for nothing.</param>
    public static IServiceCollection AddFarm(
        this IServiceCollection services,
        FarmOptions options,
        Func<IServiceProvider, Func<FarmContext>> contexts,
        Func<IServiceProvider, IBlobStore> blobs,
        string quartzDatabaseFile,
        Func<IServiceProvider, FarmHooks>? hooks = null,
        Eyes? eyes = null
    )
    {
        services.AddSingleton(options);
        services.AddSingleton(provider => new Farm(
            options,
            contexts(provider),
            blobs(provider),
            quartzDatabaseFile,
            hooks?.Invoke(provider),
            provider.GetService<ILoggerFactory>(),
            provider.GetService<TimeProvider>(),
            eyes
        ));
        services.AddSingleton(provider => provider.GetRequiredService<Farm>().Desk);
        services.AddSingleton(provider => provider.GetRequiredService<Farm>().Frames);
        services.AddSingleton(provider => provider.GetRequiredService<Farm>().Generations);
        services.AddSingleton(provider => provider.GetRequiredService<Farm>().Sights);
        services.AddHostedService<Runner>();
        return services;
    }

    private sealed class Runner(Farm farm) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => farm.StartAsync(cancellationToken);

        public Task StopAsync(CancellationToken cancellationToken) => farm.StopAsync(cancellationToken);
    }
}
