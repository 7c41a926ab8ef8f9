using Rostrum.Server.Tests.Uploads.Making;
using Rostrum.Server.Uploads;

namespace Rostrum.Server.Tests.Uploads;

/// <summary>What is allocated is counted for the whole program, so nothing else may run meanwhile.</summary>
[CollectionDefinition(DisableParallelization = true)]
public sealed class Alone;

[Collection(typeof(Alone))]
public sealed class UploadMemoryTests : IDisposable
{
    private readonly FolderStore store = new();

    [Fact]
    public async Task Sixty_four_megabytes_pass_through_two()
    {
        await AllocatedBy(1 << 20); // What is made once is made here.
        Assert.InRange(await AllocatedBy(64 << 20), 0, 2 << 20);
    }

    private async Task<long> AllocatedBy(long bytes)
    {
        var whole = Bodies.Of(Bodies.File("a.mp4", []));
        var part = Bodies.File("a.mp4", []).Length - 2;
        using var body = MadeUpStream.Long(whole[..part], bytes, whole[part..]);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var files = await Received.AllAsync(store, new UploadLimits(), Received.Request(body));
        var after = GC.GetTotalAllocatedBytes(precise: true);
        Assert.Equal(bytes, Assert.Single(files).Size);
        files[0].Dispose();
        return after - before;
    }

    public void Dispose() => store.Dispose();
}
