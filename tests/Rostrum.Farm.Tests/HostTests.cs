using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Rostrum.Farm.Tests;

/// <summary>A farm as a part of a host.</summary>
public sealed class HostTests
{
    [Fact]
    public async Task A_host_starts_the_farm_and_hands_out_its_desk()
    {
        await using var yard = new Yard();
        var ended = new TaskCompletionSource<Export>();
        var services = new ServiceCollection();
        services.AddFarm(
            yard.Options,
            _ => yard.Contexts,
            _ => yard.Blobs,
            yard.At("quartz.db"),
            _ => new FarmHooks
            {
                Ended = (export, _) =>
                {
                    ended.TrySetResult(export);
                    return Task.CompletedTask;
                },
            }
        );
        await using var provider = services.BuildServiceProvider();
        var host = Assert.Single(provider.GetServices<IHostedService>());
        await host.StartAsync(Yard.Cancel);
        var desk = provider.GetRequiredService<ExportDesk>();
        var draft = Yard.Film(Yard.Shot(await yard.PictureAsync(1), 500));
        await desk.SubmitAsync(Yard.Request("x", draft), Yard.Cancel);
        var export = await ended.Task.WaitAsync(TimeSpan.FromMinutes(1), Yard.Cancel);
        Assert.Equal(RowStatus.Completed, export.Status);
        await host.StopAsync(Yard.Cancel);
    }

    [Fact]
    public void Options_that_nothing_could_work_with_are_refused_at_once()
    {
        var yard = new Yard();
        yard.Options = yard.Options with { Workers = 0 };
        Assert.Throws<ArgumentOutOfRangeException>(() => yard.Build());
    }
}
