using Microsoft.EntityFrameworkCore;

namespace Rostrum.Farm.Tests;

/// <summary>What goes in a sweep, and what stays.</summary>
public sealed class SweepTests
{
    [Fact]
    public async Task Old_chunks_and_films_go_and_the_rows_of_exports_stay()
    {
        await using var yard = new Yard();
        var swept = 0;
        yard.Hooks = new FarmHooks
        {
            Sweep = _ =>
            {
                swept++;
                return Task.CompletedTask;
            },
        };
        var farm = await yard.StartAsync();
        var draft = Yard.Film(Yard.Shot(await yard.PictureAsync(1), 8000));
        var export = await Yard.SucceedAsync(farm, Yard.Request("x", draft));
        await farm.SweepAsync(Yard.Cancel);
        Assert.True(File.Exists(yard.FilmOf(export)));
        Assert.Equal(2, await ChunksAsync(yard));
        yard.Clock.PutForward(TimeSpan.FromDays(8));
        await farm.SweepAsync(Yard.Cancel);
        Assert.False(File.Exists(yard.FilmOf(export)));
        Assert.Equal(0, await ChunksAsync(yard));
        Assert.Empty(Directory.GetFiles(yard.At("blobs/chunks")));
        var row = await yard.RowAsync("x");
        Assert.Equal((RowStatus.Completed, null), (row.Status, row.OutputBlob));
        Assert.Equal(2, swept);
        Assert.True(
            File.Exists(yard.Blobs.PathOf(draft.AllTracks[0].AllSegments[0].Source!["blob:".Length..]))
        );
    }

    [Fact]
    public async Task Above_the_quota_the_least_recently_used_chunks_go_first()
    {
        await using var yard = new Yard();
        var farm = await yard.StartAsync();
        var (one, two) = (await yard.PictureAsync(1), await yard.PictureAsync(90));
        await Yard.SucceedAsync(farm, Yard.Request("x", Yard.Film(Yard.Shot(one))));
        yard.Clock.PutForward(TimeSpan.FromHours(1));
        await Yard.SucceedAsync(farm, Yard.Request("y", Yard.Film(Yard.Shot(two))));
        yard.Clock.PutForward(TimeSpan.FromHours(1));
        await Yard.SucceedAsync(farm, Yard.Request("z", Yard.Film(Yard.Shot(one))));
        long total;
        await using (var context = yard.Contexts())
            total = await context.Chunks.SumAsync(chunk => chunk.Size, Yard.Cancel);
        yard.Options = yard.Options with { ChunkQuota = total - 1 };
        await yard.Build().SweepAsync(Yard.Cancel);
        yard.Blobs.ForgetPuts();
        await Yard.SucceedAsync(farm, Yard.Request("u", Yard.Film(Yard.Shot(one))));
        Assert.Equal(0, yard.Blobs.ChunksPut);
        await Yard.SucceedAsync(farm, Yard.Request("v", Yard.Film(Yard.Shot(two))));
        Assert.Equal(1, yard.Blobs.ChunksPut);
    }

    [Fact]
    public async Task Chunks_that_a_running_export_needs_are_not_swept()
    {
        await using var yard = new Yard();
        yard.Options = yard.Options with { ChunkQuota = 0 };
        var farm = await yard.StartAsync();
        var (reached, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        yard.Blobs.BeforePut = async (key, _) =>
        {
            if (!key.StartsWith("films/", StringComparison.Ordinal))
                return;
            reached.TrySetResult();
            await goOn.Task;
        };
        var draft = Yard.Film(Yard.Shot(await yard.PictureAsync(1), 8000));
        await farm.Desk.SubmitAsync(Yard.Request("x", draft), Yard.Cancel);
        await reached.Task.WaitAsync(TimeSpan.FromMinutes(1), Yard.Cancel);
        await farm.SweepAsync(Yard.Cancel);
        Assert.Equal(2, await ChunksAsync(yard));
        goOn.SetResult();
        Assert.Equal(RowStatus.Completed, (await Yard.EndAsync(farm, "x")).Status);
        await Yard.UntilAsync(
            "the chunks to go",
            async () =>
            {
                await farm.SweepAsync(Yard.Cancel);
                return await ChunksAsync(yard) == 0;
            }
        );
    }

    [Fact]
    public async Task A_blob_without_a_row_goes_after_a_day()
    {
        await using var yard = new Yard();
        await File.WriteAllTextAsync(yard.At("a"), "left behind", Yard.Cancel);
        await yard.Blobs.PutAsync("chunks/0123.mp4", yard.At("a"), Yard.Cancel);
        var farm = yard.Build();
        await farm.SweepAsync(Yard.Cancel);
        Assert.True(File.Exists(yard.Blobs.PathOf("chunks/0123.mp4")));
        yard.Clock.PutForward(TimeSpan.FromHours(25));
        await farm.SweepAsync(Yard.Cancel);
        Assert.False(File.Exists(yard.Blobs.PathOf("chunks/0123.mp4")));
    }

    private static async Task<int> ChunksAsync(Yard yard)
    {
        await using var context = yard.Contexts();
        return await context.Chunks.CountAsync(Yard.Cancel);
    }
}
