using Rostrum.Media;
using Rostrum.Server.Tests.Uploads.Making;

namespace Rostrum.Server.Tests.Uploads;

public sealed class FileInspectorTests(Samples samples) : IDisposable
{
    private readonly Made made = new();

    [Theory]
    [InlineData("jpg")]
    [InlineData("png")]
    [InlineData("gif")]
    [InlineData("webp")]
    [InlineData("heic")]
    [InlineData("avif")]
    public void A_picture_of_every_accepted_type_is_one(string type) =>
        Assert.Equal(new FileFacts(FileKind.Image, type, 0, 64, 48, null, false), Inspect(samples[type]));

    [Theory]
    [InlineData("mp4")]
    [InlineData("mov")]
    [InlineData("avi")]
    [InlineData("webm")]
    [InlineData("mkv")]
    public void A_film_of_every_accepted_type_is_one(string type)
    {
        var facts = Inspect(samples[type]);
        Assert.Equal(new FileFacts(FileKind.Video, type, facts.Seconds, 64, 48, facts.Fps, true), facts);
        Assert.InRange(facts.Seconds, 0.9, 1.2);
        Assert.Equal(25, facts.Fps!.Value, 0.5);
    }

    [Theory]
    [InlineData("mp3")]
    [InlineData("wav")]
    [InlineData("m4a")]
    [InlineData("aac")]
    public void Sound_of_every_accepted_type_is_sound(string type)
    {
        var facts = Inspect(samples[type]);
        Assert.Equal(new FileFacts(FileKind.Audio, type, facts.Seconds, 0, 0, null, true), facts);
        Assert.InRange(facts.Seconds, 0.95, 1.15);
    }

    [Theory]
    [InlineData("mp4", "holiday.jpg")]
    [InlineData("jpg", "holiday.mp4")]
    [InlineData("wav", "holiday")]
    [InlineData("webp", "holiday.m3u8")]
    [InlineData("mkv", "http:evil|concat:[x].txt")]
    public void The_name_says_nothing_about_the_type(string type, string name) =>
        Assert.Equal(type, Inspect(made.Write(name, samples.Bytes(type))).Format);

    [Theory]
    [InlineData("jpg")]
    [InlineData("png")]
    [InlineData("gif")]
    [InlineData("webp")]
    [InlineData("heic")]
    [InlineData("avif")]
    [InlineData("mp4")]
    [InlineData("mov")]
    [InlineData("avi")]
    [InlineData("webm")]
    [InlineData("mkv")]
    [InlineData("wav")]
    [InlineData("m4a")]
    public void A_file_that_breaks_off_is_called_damaged(string type)
    {
        var bytes = samples.Bytes(type);
        Assert.All(
            (double[])[0.1, 0.6, 0.95],
            part =>
            {
                var cut = made.Write($"cut.{type}", bytes[..(int)(bytes.Length * part)]);
                var failure = Refusal(cut);
                Assert.Equal(MediaFailure.FileDamaged, failure.Failure);
                Assert.Contains($"cut.{type} ", failure.Message);
            }
        );
    }

    [Theory]
    [InlineData("mp3")]
    [InlineData("aac")]
    public void Bare_sound_that_breaks_off_is_as_long_as_what_is_there(string type)
    {
        var bytes = samples.Bytes(type);
        var facts = Inspect(made.Write($"half.{type}", bytes[..(bytes.Length / 2)]));
        Assert.InRange(facts.Seconds, 0.3, 0.75);
    }

    [Theory]
    [InlineData("list.mp4", "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nhttp://127.0.0.1:9/a.ts\n")]
    [InlineData("list.jpg", "#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n")]
    [InlineData("concat.mp4", "ffconcat version 1.0\nfile '/etc/passwd'\n")]
    [InlineData("logo.jpg", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>")]
    [InlineData("page.mp4", "<!DOCTYPE html><html></html>")]
    [InlineData("archive.mp4", "PK\u0003\u0004\u0014\0\0\0\b\0\0\0\0\0")]
    [InlineData("program.jpg", "\u007fELF\u0002\u0001\u0001\0\0\0\0\0\0\0\0\0")]
    [InlineData("titles.mp4", "[Script Info]\nTitle: x\n")]
    [InlineData("notes.wav", "Dear diary, nothing happened.\n")]
    public void What_is_disguised_is_refused_with_the_accepted_kinds(string name, string content)
    {
        var failure = Refusal(made.Write(name, content));
        Assert.Equal(MediaFailure.FileRefused, failure.Failure);
        Assert.Contains(name, failure.Message);
        Assert.Contains("send MP4, MOV, AVI, WEBM, MKV, JPG, PNG, GIF, WEBP, HEIC", failure.Message);
    }

    [Theory]
    [InlineData("jpg")]
    [InlineData("mp4")]
    [InlineData("webm")]
    [InlineData("avi")]
    [InlineData("wav")]
    [InlineData("gif")]
    public void A_beginning_with_rubbish_behind_it_is_refused(string type)
    {
        byte[] lie = [.. samples.Bytes(type)[..40], .. Bodies.Random(20_000)];
        Assert.Contains($"lie.{type}", Refusal(made.Write($"lie.{type}", lie)).Message);
    }

    [Fact]
    public void An_empty_file_is_called_empty()
    {
        var failure = Refusal(made.Write("nothing.mp4", []));
        Assert.Equal(MediaFailure.FileRefused, failure.Failure);
        Assert.Contains("nothing.mp4 is empty", failure.Message);
    }

    [Fact]
    public void A_picture_that_declares_3600_megapixels_is_refused_by_its_header()
    {
        var png = samples.Bytes("png");
        // Width and height (PNG specification, section 11.2.2) of 60,000, and the header's checksum.
        byte[] size = [0, 0, 0xEA, 0x60, 0, 0, 0xEA, 0x60];
        size.CopyTo(png, 16);
        var crc = Crc(png.AsSpan(12, 17));
        for (var i = 0; i < 4; i++)
            png[29 + i] = (byte)(crc >> (24 - 8 * i));
        var failure = Refusal(made.Write("bomb.png", png));
        Assert.Equal(MediaFailure.PictureRefused, failure.Failure);
        Assert.Contains("bomb.png has 3600 megapixels", failure.Message);
    }

    [Fact]
    public void A_film_of_monstrous_frames_is_refused()
    {
        var mkv = made.Ffmpeg(
            "-f lavfi -i color=s=9000x4400:r=1:d=1 -frames:v 1 -c:v mpeg4 -q:v 31 -strict -2 -vf scale=8190:8190",
            "big.mkv"
        );
        Assert.Contains("has frames of 8190x8190", Refusal(mkv).Message);
    }

    [Fact]
    public void A_film_is_measured_as_it_stands_when_it_plays()
    {
        made.Write("a.mp4", samples.Bytes("mp4"));
        var turned = made.Ffmpeg("-i a.mp4 -c copy -metadata:s:v:0 rotate=90", "turned.mp4");
        var facts = Inspect(turned);
        Assert.Equal((48, 64), (facts.Width, facts.Height));
    }

    [Fact]
    public void A_picture_is_measured_as_it_stands_when_it_is_shown()
    {
        // An EXIF segment of one tag, orientation 6: a quarter turn (EXIF 2.3, section 4.6.4 A).
        byte[] exif =
        [
            0xFF,
            0xE1,
            0,
            34,
            .. "Exif\0\0MM"u8,
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            6,
            0,
            0,
            0,
            0,
            0,
            0,
        ];
        var jpg = samples.Bytes("jpg");
        var facts = Inspect(made.Write("turned.jpg", [.. jpg[..2], .. exif, .. jpg[2..]]));
        Assert.Equal((48, 64), (facts.Width, facts.Height));
    }

    [Fact]
    public void Sound_with_a_cover_is_sound()
    {
        made.Write("a.png", samples.Bytes("png"));
        var song = made.Ffmpeg(
            "-f lavfi -i sine=d=1 -i a.png -map 0 -map 1 -c:a libmp3lame -c:v copy -disposition:v attached_pic",
            "song.mp3"
        );
        Assert.Equal((FileKind.Audio, "mp3"), (Inspect(song).Kind, Inspect(song).Format));
    }

    [Fact]
    public void A_film_without_pictures_is_sound() =>
        Assert.Equal(
            (FileKind.Audio, "m4a"),
            Inspect(made.Ffmpeg("-f lavfi -i sine=d=1 -c:a aac", "voice.mp4")) is var facts
                ? (facts.Kind, facts.Format)
                : default
        );

    [Fact]
    public void A_film_without_sound_says_so()
    {
        var silent = made.Ffmpeg(
            "-f lavfi -i testsrc=s=64x48:d=1 -c:v libx264 -pix_fmt yuv420p",
            "silent.mp4"
        );
        Assert.False(Inspect(silent).HasSound);
    }

    [Fact]
    public void A_recording_that_does_not_say_its_length_is_measured()
    {
        var live = made.Ffmpeg(
            "-f lavfi -i testsrc=s=64x48:r=25:d=2 -c:v libvpx -b:v 100k -f webm -live 1 -seekable 0",
            "live.webm"
        );
        Assert.Equal(2, Inspect(live).Seconds, 0.1);
    }

    [Fact]
    public void A_film_of_rare_make_is_refused()
    {
        var rare = made.Ffmpeg("-f lavfi -i testsrc=s=64x48:d=1 -c:v qtrle", "rare.mov");
        Assert.Contains("save it again, as MP4", Refusal(rare).Message);
    }

    [Fact]
    public void A_path_without_a_file_is_missed()
    {
        var failure = Refusal(made.At("nowhere.mp4"));
        Assert.Contains("There is no file", failure.Message);
    }

    [Fact]
    public void What_is_no_longer_wanted_is_not_looked_at()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() =>
            FileInspector.Inspect(samples["mp4"], stopped.Token)
        );
    }

    private static FileFacts Inspect(string path) =>
        FileInspector.Inspect(path, TestContext.Current.CancellationToken);

    private static MediaException Refusal(string path)
    {
        var failure = Assert.Throws<MediaException>(() => Inspect(path));
        Assert.EndsWith(".", failure.Message);
        return failure;
    }

    /// <summary>CRC-32 as in ISO 3309 (PNG specification, annex D).</summary>
    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
        }
        return ~crc;
    }

    public void Dispose() => made.Dispose();
}
