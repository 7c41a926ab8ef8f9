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
        Assert.Equal((ExportStatus.Completed, null), (shortFilm.Status, shortFilm.Error));
        Assert.Equal((ExportStatus.Completed, null), (longFilm.Status, longFilm.Error));
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
}
