using Rostrum.Protocol.Client;
using Rostrum.Server.Tests.Durability;
using Rostrum.Server.Tests.Uploads.Making;

namespace Rostrum.Server.Tests.Generations;

/// <summary>The service as a process of its own, killed while a generator works for it.</summary>
public sealed class GenerationKillTests : IDisposable
{
    private readonly Made made = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killed_while_a_clip_is_generated_the_service_goes_on_with_it_and_charges_once()
    {
        await using var comfy = await ScriptedComfy.StartAsync();
        using var service = new RostrumProcess(
            made.At("data"),
            new Dictionary<string, string>
            {
                ["ROSTRUM_Generator__Url"] = comfy.Address.ToString(),
                ["ROSTRUM_Generator__Workflow"] = made.Write("workflow.json", GenerationService.Workflow),
            }
        );
        await service.StartAsync(Cancel);
        using var client = new RostrumClient(
            new ClientOptions(service.Address, new Attribution("tests", "0.0.0", "unknown"))
        );
        client.Token = (await client.GetAnonymousTokenAsync("somebody", Cancel)).Token;
        var session = (await client.OpenSessionAsync("film", "en", Cancel)).SessionId;
        var still = made.Ffmpeg("-f lavfi -i testsrc=s=320x200 -frames:v 1", "her.png");
        await client.UploadAsync(session, [still], Cancel);
        await SayAsync(client, session, "zoom in");
        await SayAsync(client, session, "make her smile");
        var work = await comfy.PostedAsync();
        comfy.Run(work);

        await service.KillAsync(Cancel);
        var clip = made.Ffmpeg("-f lavfi -i testsrc2=s=320x192:r=16:d=2 -pix_fmt yuv420p", "clip.mp4");
        comfy.Finish(work, await File.ReadAllBytesAsync(clip, Cancel));
        await service.StartAsync(Cancel);

        var state = await client.GetLatestStateAsync(session, Cancel);
        for (var look = 0; look < 600 && state.State.GeneratedMedia.Count == 0; look++)
        {
            await Task.Delay(100, Cancel);
            state = await client.GetLatestStateAsync(session, Cancel);
        }
        var medium = Assert.Single(state.State.GeneratedMedia);
        Assert.Equal(("video", "make her smile", 2.0), (medium.Type, medium.Prompt, medium.Duration));
        Assert.Contains(medium.Url, state.State.Draft.GetRawText());
        Assert.Single(comfy.Prompts);
        var balance = await client.GetBalanceAsync(Cancel);
        Assert.Equal((79, 0), (balance.Available, balance.Frozen));
        await service.KillAsync(Cancel);
        await service.StartAsync(Cancel);
        Assert.Equal(balance, await client.GetBalanceAsync(Cancel));
        Assert.Single((await client.GetLatestStateAsync(session, Cancel)).State.GeneratedMedia);
        await service.KillAsync(Cancel);
    }

    private static async Task SayAsync(RostrumClient client, string session, string words)
    {
        await using var turn = await client.SendMessageAsync(
            session,
            words,
            Guid.NewGuid().ToString(),
            Cancel
        );
        await foreach (var _ in turn.ReadAsync(Cancel)) { }
    }

    public void Dispose() => made.Dispose();
}
