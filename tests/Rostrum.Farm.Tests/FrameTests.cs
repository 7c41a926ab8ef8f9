using Rostrum.Drafts;
using Rostrum.Drafts.Sights;
using Rostrum.Media;
using Rostrum.Vision;

namespace Rostrum.Farm.Tests;

/// <summary>Single frames, for looking at while a film is being made.</summary>
public sealed class FrameTests
{
    private readonly Yard yard = new();

    [Fact]
    public async Task A_frame_is_the_one_that_the_film_shows_then()
    {
        await using var own = yard;
        var (first, second) = (await yard.PictureAsync(0), await yard.PictureAsync(180));
        var draft = Yard.Film(Yard.Shot(first, 1000, null), Yard.Shot(second, 1000, null));
        var farm = yard.Build();
        var early = await FrameAsync(farm, draft, 500);
        Assert.Equal(await FrameAsync(farm, draft, 400), early);
        Assert.NotEqual(await FrameAsync(farm, draft, 1500), early);
        Assert.Equal(await FrameAsync(farm, Yard.Film(Yard.Shot(first, 1000, null)), 100), early);
        Assert.Equal(await FrameAsync(farm, draft, 1999), await FrameAsync(farm, draft, 1_000_000));
    }

    [Fact]
    public async Task A_frame_has_the_colours_of_the_still_that_is_made_in_one_go()
    {
        await using var own = yard;
        var address = await yard.PictureAsync(30);
        var at = MediaTime.FromMilliseconds(900);
        var key = await yard.Build().Frames.FindAsync(Yard.Film(Yard.Shot(address)), at, Yard.Cancel);
        var still = yard.At("still.png");
        var local = LocalFile.AddressOf(yard.Blobs.PathOf(address["blob:".Length..]));
        FilmMaker.MakeStill(Yard.Film(Yard.Shot(local)), at, still, Yard.Cancel, Sight.Of);
        var (frame, exact) = (await MeanAsync(yard.Blobs.PathOf(key)), await MeanAsync(still));
        Assert.All(frame.Zip(exact), pair => Assert.InRange(pair.First - pair.Second, -2, 2));
    }

    [Fact]
    public async Task A_frame_is_made_once_and_swept_after_a_day()
    {
        await using var own = yard;
        var draft = Yard.Film(Yard.Shot(await yard.PictureAsync(0)));
        var farm = await yard.StartAsync();
        foreach (var _ in (int[])[1, 2])
            await FrameAsync(farm, draft, 0);
        var key = Assert.Single(yard.Blobs.Put, key => key.StartsWith("frames/", StringComparison.Ordinal));
        await farm.SweepAsync(Yard.Cancel);
        Assert.True(await yard.Blobs.ExistsAsync(key, Yard.Cancel));
        yard.Clock.PutForward(TimeSpan.FromHours(25));
        await farm.SweepAsync(Yard.Cancel);
        Assert.False(await yard.Blobs.ExistsAsync(key, Yard.Cancel));
    }

    [Fact]
    public async Task What_cannot_be_shown_is_said_in_a_sentence_without_a_path()
    {
        await using var own = yard;
        var draft = Yard.Film(Yard.Shot("blob:assets/gone"));
        var refused = await Assert.ThrowsAsync<DraftRefusedException>(() =>
            FrameAsync(yard.Build(), draft, 0)
        );
        Assert.Equal("Picture 1 of the film is not there any more; send it again.", refused.Message);
    }

    private async Task<byte[]> FrameAsync(Farm farm, Draft draft, long at)
    {
        var key = await farm.Frames.FindAsync(draft, MediaTime.FromMilliseconds(at), Yard.Cancel);
        return await File.ReadAllBytesAsync(yard.Blobs.PathOf(key), Yard.Cancel);
    }

    /// <summary>Means of red, green and blue, 0–255.</summary>
    private async Task<double[]> MeanAsync(string picture)
    {
        var raw = yard.At($"{Guid.NewGuid():n}.rgb");
        await Tool.RunAsync(
            "ffmpeg",
            "-v",
            "error",
            "-i",
            picture,
            "-pix_fmt",
            "rgb24",
            "-f",
            "rawvideo",
            raw
        );
        var bytes = await File.ReadAllBytesAsync(raw, Yard.Cancel);
        return
        [
            .. Enumerable.Range(0, 3).Select(c => bytes.Where((_, i) => i % 3 == c).Average(b => (double)b)),
        ];
    }
}
