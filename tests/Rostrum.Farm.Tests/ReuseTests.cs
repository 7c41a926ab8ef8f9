using Rostrum.Drafts;
using Rostrum.Media.Encoding;

namespace Rostrum.Farm.Tests;

/// <summary>What was made once is not made again.</summary>
public sealed class ReuseTests
{
    [Fact]
    public async Task The_same_film_again_needs_no_chunk_and_not_even_its_pictures()
    {
        await using var yard = new Yard();
        var farm = await yard.StartAsync();
        var (draft, addresses) = await FourAsync(yard);
        var first = await Yard.SucceedAsync(farm, Yard.Request("x", draft));
        Assert.Equal((4, 0), (yard.Blobs.ChunksPut, first.FramesReused));
        yard.Blobs.ForgetPuts();
        foreach (var address in addresses)
            File.Delete(yard.Blobs.PathOf(address["blob:".Length..]));
        var second = await Yard.SucceedAsync(farm, Yard.Request("y", draft));
        Assert.Equal((0, 160), (yard.Blobs.ChunksPut, second.FramesReused));
        Assert.Equal(
            await File.ReadAllBytesAsync(yard.FilmOf(first), Yard.Cancel),
            await File.ReadAllBytesAsync(yard.FilmOf(second), Yard.Cancel)
        );
    }

    [Fact]
    public async Task After_an_edit_of_one_picture_only_its_chunks_are_made()
    {
        await using var yard = new Yard();
        var farm = await yard.StartAsync();
        var (draft, addresses) = await FourAsync(yard);
        await Yard.SucceedAsync(farm, Yard.Request("x", draft));
        yard.Blobs.ForgetPuts();
        var edited = Yard.Film([
            .. addresses.Select((address, i) => Yard.Shot(address, motion: i == 2 ? "pull_out" : "push_in")),
        ]);
        // The others are not decoded either.
        foreach (var address in addresses.Where((_, i) => i != 2))
            await File.WriteAllTextAsync(
                yard.Blobs.PathOf(address["blob:".Length..]),
                "no picture",
                Yard.Cancel
            );
        var again = await Yard.SucceedAsync(farm, Yard.Request("y", edited));
        Assert.Equal((1, 120), (yard.Blobs.ChunksPut, again.FramesReused));
    }

    [Fact]
    public async Task Pictures_in_another_order_are_the_same_chunks()
    {
        await using var yard = new Yard();
        var farm = await yard.StartAsync();
        var (draft, addresses) = await FourAsync(yard);
        await Yard.SucceedAsync(farm, Yard.Request("x", draft));
        yard.Blobs.ForgetPuts();
        var turned = Yard.Film([.. addresses.Reverse().Select(address => Yard.Shot(address))]);
        await Yard.SucceedAsync(farm, Yard.Request("y", turned));
        Assert.Equal(0, yard.Blobs.ChunksPut);
    }

    [Theory]
    [InlineData("encoder")]
    [InlineData("size")]
    [InlineData("rate")]
    [InlineData("shutter")]
    [InlineData("fit")]
    public async Task Whatever_changes_the_film_makes_other_chunks(string what)
    {
        await using var yard = new Yard();
        var farm = await yard.StartAsync();
        var shot = Yard.Shot(await yard.PictureAsync(7, "200x180"), 1000);
        await Yard.SucceedAsync(farm, Yard.Request("x", Yard.Film(shot)));
        var draft = what switch
        {
            "size" => Yard.Film(shot) with
            {
                Meta = new DraftMeta { Width = 90, Height = 160 },
            },
            "rate" => Yard.Film(12, shot),
            "shutter" => Yard.Film(shot with { ShutterAngle = 360 }),
            "fit" => Yard.Film(shot with { Fit = "blur" }),
            _ => Yard.Film(shot),
        };
        var encoder = what == "encoder" ? EncoderSettings.Standard : EncoderSettings.Draft;
        await Yard.SucceedAsync(farm, Yard.Request("y", draft, encoder: encoder));
        Assert.Equal(2, yard.Blobs.ChunksPut);
    }

    [Fact]
    public async Task What_was_finished_before_the_farm_stopped_is_not_made_again()
    {
        await using var yard = new Yard();
        var (draft, _) = await FourAsync(yard);
        var chunks = 0;
        yard.Blobs.BeforePut = async (key, cancel) =>
        {
            if (key.StartsWith("chunks/", StringComparison.Ordinal) && Interlocked.Increment(ref chunks) == 3)
                await Task.Delay(Timeout.Infinite, cancel);
        };
        var before = await yard.StartAsync();
        await before.Desk.SubmitAsync(Yard.Request("x", draft), Yard.Cancel);
        await Yard.UntilAsync("the third chunk", () => Task.FromResult(Volatile.Read(ref chunks) == 3));
        await before.StopAsync(Yard.Cancel);
        var waiting = await yard.RowAsync("x");
        Assert.Equal((RowStatus.Pending, 0, 2), (waiting.Status, waiting.Attempts, yard.Blobs.ChunksPut));
        yard.Blobs.ForgetPuts();
        yard.Blobs.BeforePut = null;
        var after = await yard.StartAsync();
        var export = await Yard.EndAsync(after, "x");
        Assert.Equal(
            (RowStatus.Completed, 2, 80),
            (export.Status, yard.Blobs.ChunksPut, export.FramesReused)
        );
        Assert.Equal(160, (await Tool.FramesAsync(yard.FilmOf(export))).Count);
    }

    /// <summary>Four pictures of four seconds each, which is one chunk each.</summary>
    private static async Task<(Draft Draft, IReadOnlyList<string> Addresses)> FourAsync(Yard yard)
    {
        var addresses = new List<string>();
        for (var i = 0; i < 4; i++)
            addresses.Add(await yard.PictureAsync(i * 80));
        return (Yard.Film([.. addresses.Select(address => Yard.Shot(address))]), addresses);
    }
}
