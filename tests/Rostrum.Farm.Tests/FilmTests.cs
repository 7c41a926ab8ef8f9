using System.Text;
using Rostrum.Drafts;
using Rostrum.Drafts.Sights;
using Rostrum.Media;
using Rostrum.Media.Encoding;
using Rostrum.Vision;

namespace Rostrum.Farm.Tests;

/// <summary>A film joined from chunks is a film like any other.</summary>
public sealed class FilmTests
{
    private readonly Yard yard = new();

    [Theory]
    [InlineData(10, 9000, "standard")]
    [InlineData(10, 8100, "standard")]
    [InlineData(23.976, 10000, "high")]
    [InlineData(29.97, 8200, "draft")]
    [InlineData(25, 9000, "high")]
    public async Task A_film_of_chunks_has_the_facts_and_frames_of_one_made_in_one_go(
        double fps,
        long length,
        string quality
    )
    {
        await using var own = yard;
        var encoder = EncoderSettings.FromQuality(quality)!;
        var draft = Yard.Film(fps, Yard.Shot(await yard.PictureAsync(40), length, "ken_burns"));
        var farm = await yard.StartAsync();
        var export = await Yard.SucceedAsync(farm, Yard.Request("x", draft, encoder: encoder));
        var whole = yard.At("whole.mp4");
        FilmMaker.Make(
            yard.Local(draft),
            whole,
            new FilmOptions(encoder, 2) { See = Sight.Of },
            _ => { },
            Yard.Cancel
        );
        Assert.Equal(await Tool.FactsAsync(whole), await Tool.FactsAsync(yard.FilmOf(export)));
        Assert.Equal(
            (await Tool.FramesAsync(whole)).Count,
            (await Tool.FramesAsync(yard.FilmOf(export))).Count
        );
        await AssertEvenAsync(yard.FilmOf(export));
        Assert.Equal((160, 90), (export.OutputWidth, export.OutputHeight));
        Assert.Equal(new FileInfo(yard.FilmOf(export)).Length, export.OutputSize);
    }

    /// <summary>The second film has other sound, so that it is mixed anew: its beats are known, and not listened for.</summary>
    [Fact]
    public async Task The_beats_of_a_sound_are_heard_once()
    {
        await using var yard = new Yard();
        var farm = await yard.StartAsync();
        var song = yard.At("song.wav");
        const string clicks = "aevalsrc='0.5*sin(2*PI*1000*t)*lt(mod(t\\,0.5)\\,0.04)':s=48000:d=12";
        await Tool.RunAsync("ffmpeg", "-v", "error", "-f", "lavfi", "-i", clicks, song);
        await yard.Blobs.PutAsync("assets/song", song, Yard.Cancel);
        var film = Yard.Film(Yard.Shot(await yard.PictureAsync(0), 4000, "beat_zoom"));
        Draft With(double volume) =>
            film with
            {
                Tracks =
                [
                    .. film.AllTracks,
                    new Track
                    {
                        Type = TrackType.Audio,
                        Volume = volume,
                        Segments = [new Segment { Source = "blob:assets/song", Loop = true }],
                    },
                ],
            };
        await Yard.SucceedAsync(farm, Yard.Request("x", With(1)));
        // A chunk of pictures, the sound, and what was heard in it.
        Assert.Equal(3, yard.Blobs.ChunksPut);
        yard.Blobs.ForgetPuts();
        var again = await Yard.SucceedAsync(farm, Yard.Request("y", With(0.5)));
        Assert.Equal((1, 40), (yard.Blobs.ChunksPut, again.FramesReused));
    }

    [Fact]
    public async Task The_sound_of_a_film_of_chunks_is_made_once_and_is_as_long_as_its_pictures()
    {
        await using var own = yard;
        var silent = Yard.Film(Yard.Shot(await yard.PictureAsync(40), 9000, "ken_burns"));
        var music = new Segment
        {
            GeneratedMusic = System.Text.Json.JsonElement.Parse("""{"mood":"lofi"}"""),
        };
        var draft = silent with
        {
            Tracks = [.. silent.AllTracks, new Track { Type = TrackType.Audio, Segments = [music] }],
        };
        var farm = await yard.StartAsync();
        var export = await Yard.SucceedAsync(farm, Yard.Request("x", draft));
        var put = yard.Blobs.Put.Count(key => key.StartsWith("chunks/", StringComparison.Ordinal));
        var facts = await Tool.RunAsync(
            "ffprobe",
            "-v",
            "error",
            "-show_entries",
            "stream=codec_name,duration",
            "-of",
            "csv=p=0",
            yard.FilmOf(export)
        );
        Assert.Contains("aac,9.000000", facts);
        await Yard.SucceedAsync(farm, Yard.Request("y", draft));
        Assert.Equal(put, yard.Blobs.Put.Count(key => key.StartsWith("chunks/", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("ken_burns")]
    [InlineData(null)]
    public async Task The_frames_of_the_film_are_those_of_its_chunks(string? motion)
    {
        await using var own = yard;
        var draft = Yard.Film(
            Yard.Shot(await yard.PictureAsync(80), 9000, motion),
            Yard.Shot(await yard.PictureAsync(9), 3100)
        );
        var farm = await yard.StartAsync();
        var export = await Yard.SucceedAsync(
            farm,
            Yard.Request("x", draft, encoder: EncoderSettings.Standard)
        );
        // A picture that stands still gives the same chunk twice, which is then made once.
        string[] chunks =
        [
            .. yard.Blobs.Put.Where(key => key.StartsWith("chunks/", StringComparison.Ordinal)),
        ];
        Assert.Equal(motion is null ? 3 : 4, chunks.Length);
        var apart = new List<string>();
        foreach (var chunk in motion is null ? [chunks[0], .. chunks] : chunks)
            apart.AddRange(await Tool.FramesAsync(yard.Blobs.PathOf(chunk)));
        Assert.Equal(apart, await Tool.FramesAsync(yard.FilmOf(export)));
        await AssertEvenAsync(yard.FilmOf(export));
    }

    [Fact]
    public async Task A_film_can_play_before_it_is_whole_and_has_no_edit_list()
    {
        await using var own = yard;
        var farm = await yard.StartAsync();
        var draft = Yard.Film(Yard.Shot(await yard.PictureAsync(5), 8000));
        var export = await Yard.SucceedAsync(farm, Yard.Request("x", draft));
        var bytes = await File.ReadAllBytesAsync(yard.FilmOf(export), Yard.Cancel);
        int At(string box) => bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(box));
        Assert.InRange(At("moov"), 1, At("mdat"));
        Assert.Equal(-1, At("edts"));
    }

    [Fact]
    public async Task A_damaged_chunk_is_made_again()
    {
        await using var own = yard;
        var draft = Yard.Film(Yard.Shot(await yard.PictureAsync(5), 8000));
        var farm = await yard.StartAsync();
        await Yard.SucceedAsync(farm, Yard.Request("x", draft));
        var chunk = yard.Blobs.PathOf(
            yard.Blobs.Put.First(key => key.StartsWith("chunks/", StringComparison.Ordinal))
        );
        await using (var file = File.OpenWrite(chunk))
            file.SetLength(file.Length / 2);
        var again = await Yard.SucceedAsync(farm, Yard.Request("y", draft));
        Assert.Equal(80, (await Tool.FramesAsync(yard.FilmOf(again))).Count);
    }

    [Fact]
    public async Task A_film_of_many_pictures_is_made_with_few_of_them_in_memory()
    {
        await using var own = yard;
        yard.Options = yard.Options with { PicturesAtOnce = 2 };
        var shots = new List<Segment>();
        for (var i = 0; i < 6; i++)
            shots.Add(Yard.Shot(await yard.PictureAsync(i * 50), 2000));
        var farm = await yard.StartAsync();
        var few = await Yard.SucceedAsync(farm, Yard.Request("x", Yard.Film([.. shots])));
        var whole = yard.At("whole.mp4");
        var options = new FilmOptions(EncoderSettings.Draft, 2) { See = Sight.Of };
        FilmMaker.Make(yard.Local(Yard.Film([.. shots])), whole, options, _ => { }, Yard.Cancel);
        Assert.Equal(await Tool.FactsAsync(whole), await Tool.FactsAsync(yard.FilmOf(few)));
    }

    /// <summary>Every frame stands one step behind the one before, shown and decoded.</summary>
    private static async Task AssertEvenAsync(string film)
    {
        var times = await Tool.TimesAsync(film);
        var shown = times.Select(time => time.Shown).Order().ToList();
        Assert.Equal(0, shown[0]);
        var step = shown[1];
        Assert.All(shown.Index(), one => Assert.Equal(one.Index * step, one.Item));
        var decoded = times.Select(time => time.Decoded).ToList();
        Assert.All(decoded.Index(), one => Assert.Equal(decoded[0] + one.Index * step, one.Item));
        Assert.All(times, time => Assert.True(time.Shown >= time.Decoded));
    }
}
