namespace Rostrum.Farm.Tests;

/// <summary>A long film does not keep the others waiting until it is done.</summary>
public sealed class TurnTests
{
    [Fact]
    public async Task A_long_film_gives_way_to_another_account_and_makes_no_chunk_twice()
    {
        await using var yard = new Yard();
        yard.Options = yard.Options with { Turn = TimeSpan.Zero, ChunksAtOnce = 1 };
        var farm = yard.Build();
        var picture = await yard.PictureAsync(0);
        // Twelve chunks against one; both wait before anything is begun.
        await farm.Desk.SubmitAsync(
            Yard.Request("long", Yard.Film(Yard.Shot(picture, 48_000)), account: "a"),
            Yard.Cancel
        );
        await farm.Desk.SubmitAsync(
            Yard.Request("short", Yard.Film(Yard.Shot(picture, 4000, "pull_out")), account: "b"),
            Yard.Cancel
        );
        await farm.StartAsync(Yard.Cancel);
        var shortFilm = await Yard.EndAsync(farm, "short", "b");
        var longFilm = await Yard.EndAsync(farm, "long", "a");
        Assert.Equal((RowStatus.Completed, null), (shortFilm.Status, shortFilm.Error));
        Assert.Equal((RowStatus.Completed, null), (longFilm.Status, longFilm.Error));
        Assert.True(shortFilm.EndedAt < longFilm.EndedAt);
        Assert.Equal(13, yard.Blobs.ChunksPut);
        Assert.Equal(1, longFilm.Attempts);
    }

    [Fact]
    public async Task A_film_that_is_alone_is_made_at_a_stretch()
    {
        await using var yard = new Yard();
        yard.Options = yard.Options with { Turn = TimeSpan.Zero, ChunksAtOnce = 1 };
        var farm = await yard.StartAsync();
        var picture = await yard.PictureAsync(0);
        var film = await Yard.SucceedAsync(farm, Yard.Request("x", Yard.Film(Yard.Shot(picture, 12_000))));
        Assert.Equal((3, 0, 1), (yard.Blobs.ChunksPut, film.FramesReused, film.Attempts));
    }

    [Fact]
    public async Task Free_workers_make_rows_of_one_batch_at_the_same_time()
    {
        await using var yard = new Yard();
        yard.Options = yard.Options with { Workers = 2, ReconcileEvery = TimeSpan.FromHours(1) };
        var picture = await yard.PictureAsync(0);
        var (begun, together) = (0, new TaskCompletionSource());
        yard.Blobs.BeforePut = (key, cancel) =>
        {
            if (!key.StartsWith("films/", StringComparison.Ordinal))
                return Task.CompletedTask;
            // The first film is stored only when the second is there to be stored too.
            if (Interlocked.Increment(ref begun) == 2)
                together.SetResult();
            return together.Task.WaitAsync(TimeSpan.FromMinutes(1), cancel);
        };
        var farm = await yard.StartAsync();
        for (var row = 1; row <= 2; row++)
        {
            var film = Yard.Film(Yard.Shot(picture, 1000 * row));
            await using var context = yard.Contexts();
            context.Exports.Add(
                farm.Desk.NewRow(Yard.Request($"many~{row}", film) with { Batch = ("many", row) })
            );
            await context.SaveChangesAsync(Yard.Cancel);
        }
        // One call is enough: who finds a row has others look for more.
        await farm.Desk.WakeAsync(Yard.Cancel);
        foreach (var id in new[] { "many~1", "many~2" })
            Assert.Equal(RowStatus.Completed, (await Yard.EndAsync(farm, id)).Status);
    }
}
