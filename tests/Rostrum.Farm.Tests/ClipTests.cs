using System.Globalization;
using System.Security.Cryptography;
using Rostrum.Drafts;

namespace Rostrum.Farm.Tests;

/// <summary>Films with clips in the farm: chunks, reuse, frames, sound and files that are no good.</summary>
public sealed class ClipTests
{
    [Fact]
    public async Task A_film_with_clips_is_whole_in_any_number_of_chunks()
    {
        await using var yard = new Yard();
        var clip = await ClipAsync(yard);
        var draft = await DraftAsync(yard, clip);
        var chunks = await Yard.SucceedAsync(await yard.StartAsync(), Yard.Request("chunks", draft));
        await using var other = new Yard();
        other.Options = other.Options with { ChunkSeconds = TimeSpan.FromSeconds(60), PaintersPerExport = 1 };
        var again = await ClipAsync(other);
        Assert.Equal(clip, again);
        var whole = await Yard.SucceedAsync(
            await other.StartAsync(),
            Yard.Request("whole", await DraftAsync(other, again))
        );
        Assert.True(yard.Blobs.ChunksPut > other.Blobs.ChunksPut);
        Assert.Equal((120, 120), (chunks.FramesTotal, whole.FramesTotal));
        Assert.Equal(
            (await Tool.FramesAsync(yard.FilmOf(chunks))).Count,
            (await Tool.FramesAsync(other.FilmOf(whole))).Count
        );
        var streams = await Tool.RunAsync(
            "ffprobe",
            "-v",
            "error",
            "-show_entries",
            "stream=codec_type",
            "-of",
            "csv=p=0",
            yard.FilmOf(chunks)
        );
        Assert.Contains("audio", streams, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_an_edit_of_a_clip_only_what_it_shows_is_made_again()
    {
        await using var yard = new Yard();
        var farm = await yard.StartAsync();
        var clip = await ClipAsync(yard);
        await Yard.SucceedAsync(farm, Yard.Request("x", Muted(Two(clip, 0, 2000))));
        yard.Blobs.ForgetPuts();
        await Yard.SucceedAsync(farm, Yard.Request("y", Muted(Two(clip, 0, 3000))));
        Assert.Equal(1, yard.Blobs.ChunksPut);
    }

    [Fact]
    public async Task A_frame_of_a_clip_can_be_looked_at()
    {
        await using var yard = new Yard();
        var clip = await ClipAsync(yard);
        var farm = yard.Build();
        var early = await HashAsync(farm, Two(clip, 0, 2000), 500);
        Assert.Equal(early, await HashAsync(farm, Two(clip, 500, 2000), 0));
        Assert.NotEqual(early, await HashAsync(farm, Two(clip, 0, 2000), 1500));

        async Task<string> HashAsync(Farm desk, Draft draft, long at)
        {
            var key = await desk.Frames.FindAsync(draft, MediaTime.FromMilliseconds(at), Yard.Cancel);
            return Convert.ToHexString(
                SHA256.HashData(await File.ReadAllBytesAsync(yard.Blobs.PathOf(key), Yard.Cancel))
            );
        }
    }

    [Theory]
    [InlineData("sound", "holds sound and no pictures")]
    [InlineData("still", "stands still")]
    [InlineData("damaged", "damaged")]
    public async Task A_clip_that_is_none_fails_the_film_with_one_sentence(string kind, string why)
    {
        await using var yard = new Yard();
        var farm = await yard.StartAsync();
        var address = kind switch
        {
            "sound" => await MadeAsync(yard, "mp4", "-f", "lavfi", "-i", "sine=d=1", "-c:a", "aac"),
            "still" => await yard.PictureAsync(0),
            _ => await DamagedAsync(yard),
        };
        var export = await Yard.MakeAsync(farm, Yard.Request("x", Yard.Film(Clip(address, 0, 1000))));
        Assert.Contains(why, export.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(yard.Folder, export.Error, StringComparison.Ordinal);
    }

    private static async Task<Draft> DraftAsync(Yard yard, string clip)
    {
        var film = Yard.Film(
            Clip(clip, 500, 5000) with
            {
                Motion = new NamedEffect { Name = "push_in" },
                ShutterAngle = 180,
            },
            Yard.Shot(await yard.PictureAsync(90), 3000),
            Clip(clip, 1000, 4000) with
            {
                SourceDuration = 4000,
                Reversed = true,
                Fit = "blur",
            }
        );
        var track = film.AllTracks[0] with
        {
            Transitions =
            [
                new SegmentTransition
                {
                    Name = "dissolve",
                    From = "s0",
                    To = "s1",
                    Duration = 1000,
                },
                new SegmentTransition
                {
                    Name = "slide",
                    From = "s1",
                    To = "s2",
                    Duration = 1000,
                },
            ],
        };
        return film with { Tracks = [track] };
    }

    private static Draft Two(string clip, long from, long second) =>
        Yard.Film(Clip(clip, from, 4000), Clip(clip, second, 4000));

    private static Segment Clip(string address, long from, long milliseconds) =>
        new()
        {
            MediaType = "video",
            Source = address,
            SourceStart = from,
            Duration = milliseconds,
        };

    private static Draft Muted(Draft film) =>
        film with
        {
            Tracks = [.. film.AllTracks.Select(track => track with { Muted = true })],
        };

    /// <summary>Eight seconds at 24 frames a second, with sound.</summary>
    private static Task<string> ClipAsync(Yard yard) =>
        MadeAsync(
            yard,
            "mp4",
            "-f",
            "lavfi",
            "-i",
            "testsrc2=s=192x108:r=24:d=8",
            "-f",
            "lavfi",
            "-i",
            "sine=d=8",
            "-c:v",
            "libx264",
            "-threads",
            "1",
            "-bf",
            "3",
            "-g",
            "48",
            "-c:a",
            "aac",
            "-fflags",
            "+bitexact",
            "-flags",
            "+bitexact"
        );

    private static async Task<string> DamagedAsync(Yard yard)
    {
        var address = await MadeAsync(
            yard,
            "mp4",
            "-f",
            "lavfi",
            "-i",
            "testsrc2=s=192x108:d=2",
            "-c:v",
            "libx264",
            "-movflags",
            "+faststart"
        );
        var path = yard.Blobs.PathOf(address["blob:".Length..]);
        var bytes = await File.ReadAllBytesAsync(path, Yard.Cancel);
        // All pictures are overwritten; what describes them stays.
        var pictures = bytes.AsSpan().IndexOf("mdat"u8) + 4;
        bytes.AsSpan(pictures).Fill(0x55);
        await File.WriteAllBytesAsync(path, bytes, Yard.Cancel);
        return address;
    }

    private static async Task<string> MadeAsync(Yard yard, string ending, params string[] arguments)
    {
        var file = yard.At(string.Create(CultureInfo.InvariantCulture, $"{Guid.NewGuid():n}.{ending}"));
        await Tool.RunAsync("ffmpeg", ["-v", "error", .. arguments, file]);
        var hash = SHA256.HashData(await File.ReadAllBytesAsync(file, Yard.Cancel));
        var key = $"assets/{Convert.ToHexStringLower(hash)}";
        await yard.Blobs.PutAsync(key, file, Yard.Cancel);
        return $"blob:{key}";
    }
}
