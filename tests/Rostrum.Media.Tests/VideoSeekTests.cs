using Rostrum.Compositor;
using Rostrum.Compositor.Moving;
using Rostrum.Drafts;
using Rostrum.Drafts.Timelines;
using Rostrum.Media.Clips;
using Maker = Rostrum.Media.Tests.Making.Clips;

namespace Rostrum.Media.Tests;

/// <summary>Frame n of a film is frame n, whatever was read before it.</summary>
public sealed class VideoSeekTests
{
    private const int Frames = 120;

    /// <summary>What ffmpeg is told, by the file that comes of it.</summary>
    private static readonly Dictionary<string, string> kinds = new()
    {
        ["b-frames.mp4"] = "-c:v libx264 -preset fast -bf 4 -g 48 -x264-params b-pyramid=normal:scenecut=0",
        ["open-groups.mp4"] = "-c:v libx264 -preset fast -bf 3 -g 24 -x264-params open-gop=1:scenecut=0",
        ["one-group.mov"] = "-c:v libx264 -preset fast -g 500",
        ["vp9.webm"] =
            "-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -b:v 500k -g 40 -auto-alt-ref 1 -lag-in-frames 10",
        ["vp8.webm"] =
            "-c:v libvpx -deadline realtime -cpu-used 8 -b:v 500k -g 40 -auto-alt-ref 1 -lag-in-frames 10",
        ["mjpeg.avi"] = "-c:v mjpeg -q:v 3",
        ["b-frames.avi"] = "-c:v mpeg4 -bf 2 -q:v 3 -g 30",
        ["hevc.mkv"] = "-c:v libx265 -preset ultrafast -x265-params log-level=none:keyint=30:bframes=3",
        ["prores.mov"] = "-c:v prores_ks -profile:v 0",
        ["moving.gif"] = "",
        ["moving.webp"] = "-c:v libwebp_anim -lossless 1",
        ["lossy.webp"] = "-c:v libwebp_anim -quality 90",
        ["late.mp4"] = "-c:v libx264 -preset fast -bf 3 -output_ts_offset 3.7",
    };

    public static TheoryData<string> Kinds => [.. kinds.Keys];

    internal static MovingLayout Layout { get; } =
        new(Maker.Width, Maker.Height, 0, 0, Maker.Width, Maker.Height, PictureFit.Cover, 1, Colour.Black);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Any_frame_can_be_had_in_any_order(string name)
    {
        using var workshop = new Workshop();
        var path = Maker.Numbered(workshop, name, Frames, 25, Settings(name));
        var video = KnownVideo.Learn(path, CancellationToken.None);
        Assert.Equal(Frames, video.Frames.Count);
        using var reader = new VideoReader(path, video, VideoFilter.Of(video, Layout), 0);
        using var frame = new Yuv420Frame(Maker.Width, Maker.Height);
        foreach (var wanted in (int[])[57, 58, 3, 119, 0, 47, 48, 49, 23, 24, 100, 71, 72, 73, 74, 75, 39])
        {
            reader.Read(wanted, frame, CancellationToken.None);
            Assert.Equal(wanted, Maker.NumberIn(frame));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Backwards_every_frame_comes_in_the_opposite_order(string name)
    {
        using var workshop = new Workshop();
        var path = Maker.Numbered(workshop, name, Frames, 25, Settings(name));
        var video = KnownVideo.Learn(path, CancellationToken.None);
        using var reader = new BackwardReader(
            path,
            video,
            VideoFilter.Of(video, Layout),
            Maker.Width,
            Maker.Height
        );
        using var frame = new Yuv420Frame(Maker.Width, Maker.Height);
        for (var wanted = Frames - 1; wanted >= 0; wanted--)
        {
            reader.Read(wanted, frame, CancellationToken.None);
            Assert.Equal(wanted, Maker.NumberIn(frame));
        }
    }

    [Fact]
    public void Frames_of_uneven_length_are_shown_for_as_long_as_they_last()
    {
        using var workshop = new Workshop();
        // Every frame begins at n² hundredths of a second.
        var path = Maker.Numbered(
            workshop,
            "uneven.mp4",
            20,
            25,
            "-vf",
            "settb=1/1000,setpts=N*N*10",
            "-fps_mode",
            "passthrough",
            "-enc_time_base",
            "1/1000",
            "-c:v",
            "libx264",
            "-bf",
            "2"
        );
        var film = workshop.Frames(
            Films.Sized(Maker.Width, Maker.Height, Maker.Shown(path, 3600)) with
            {
                Fps = 50,
            }
        );
        var expected = Enumerable.Range(0, 180).Select(frame => (int)Math.Sqrt(frame * 2));
        Assert.Equal(expected, Maker.NumbersIn(film));
    }

    [Fact]
    public void Pictures_of_a_webp_are_shown_for_as_long_as_each_says()
    {
        using var workshop = new Workshop();
        var path = Maker.Numbered(
            workshop,
            "uneven.webp",
            12,
            25,
            "-vf",
            "settb=1/1000,setpts=N*N*20",
            "-fps_mode",
            "passthrough",
            "-enc_time_base",
            "1/1000",
            "-c:v",
            "libwebp_anim",
            "-lossless",
            "1"
        );
        var film = workshop.Frames(
            Films.Sized(Maker.Width, Maker.Height, Maker.Shown(path, 2400)) with
            {
                Fps = 50,
            }
        );
        var expected = Enumerable.Range(0, 120).Select(frame => (int)Math.Sqrt(frame));
        Assert.Equal(expected, Maker.NumbersIn(film));
        Assert.Equal(FileKind.Video, FileInspector.Inspect(path, CancellationToken.None).Kind);
    }

    [Fact]
    public void A_webp_of_one_picture_stands_still()
    {
        using var workshop = new Workshop();
        var path = Maker.Numbered(workshop, "still.webp", 1, 25, "-c:v", "libwebp_anim", "-lossless", "1");
        Assert.Equal(FileKind.Image, FileInspector.Inspect(path, CancellationToken.None).Kind);
    }

    [Fact]
    public void A_webp_that_breaks_off_is_refused_with_a_sentence()
    {
        using var workshop = new Workshop();
        var path = Maker.Numbered(workshop, "cut.webp", 20, 25, "-c:v", "libwebp_anim", "-quality", "90");
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..^500]);
        var refusal = Assert.Throws<MediaException>(() =>
            FileInspector.Inspect(path, CancellationToken.None)
        );
        Assert.Contains("damaged or cut short", refusal.Message);
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.8)]
    public void What_a_clip_is_about_is_found_where_it_stands_out(double place)
    {
        using var workshop = new Workshop();
        var path = workshop.At("ball.mp4");
        var x = (int)(640 * place) - 40;
        workshop.Help(
            "ffmpeg",
            "-v",
            "error",
            "-f",
            "lavfi",
            "-i",
            $"color=0x203040:s=640x360:r=25:d=2,drawbox=x={x}:y=140:w=80:h=80:color=0xE07050:t=fill",
            "-c:v",
            "libx264",
            path
        );
        var subject = KnownVideo.LearnAll(path, CancellationToken.None).Subject;
        Assert.InRange(subject.X, place - 0.15, place + 0.15);
        Assert.InRange(subject.Y, 0.35, 0.65);
    }

    [Theory]
    [InlineData("b-frames.mp4")]
    [InlineData("vp9.webm")]
    [InlineData("moving.webp")]
    public void What_is_known_of_a_clip_can_be_written_down(string name)
    {
        using var workshop = new Workshop();
        var path = Maker.Numbered(workshop, name, 50, 25, Settings(name));
        var known = KnownVideo.LearnAll(path, CancellationToken.None);
        var text = System.Text.Json.JsonSerializer.Serialize(KeptVideo.Of(known));
        var read = System.Text.Json.JsonSerializer.Deserialize<KeptVideo>(text)!.Video()!;
        Assert.Equal(Times(known), Times(read));
        Assert.Equal(known.Keys, read.Keys);
        Assert.Equal(known with { Frames = read.Frames, Keys = read.Keys }, read);
    }

    private static IEnumerable<MediaTime> Times(KnownVideo video) =>
        Enumerable.Range(0, video.Frames.Count).Select(video.Frames.StartOf).Append(video.Frames.End);

    private static string[] Settings(string name) =>
        kinds[name].Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
