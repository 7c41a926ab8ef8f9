using Rostrum.Server.Tests.Uploads.Making;

[assembly: AssemblyFixture(typeof(Samples))]

namespace Rostrum.Server.Tests.Uploads.Making;

/// <summary>One real file of every accepted type, made once for all tests: 64x48, one second, with sound.</summary>
public sealed class Samples : IDisposable
{
    private const string Film = "-f lavfi -i testsrc=s=64x48:r=25:d=1 -f lavfi -i sine=d=1 -shortest ";
    private const string Sound = "-f lavfi -i sine=d=1 ";
    private const string Still = "-f lavfi -i testsrc=s=64x48:d=1 -frames:v 1 ";

    private readonly Made made = new();

    public Samples()
    {
        made.Ffmpeg(Film + "-c:v libx264 -pix_fmt yuv420p -c:a aac -movflags +faststart", "a.mp4");
        made.Ffmpeg("-i a.mp4 -c copy", "a.mov");
        made.Ffmpeg(Film + "-c:v mpeg4 -c:a libmp3lame", "a.avi");
        made.Ffmpeg(Film + "-c:v libvpx -b:v 200k -c:a libopus", "a.webm");
        made.Ffmpeg(Film + "-c:v libx264 -pix_fmt yuv420p -c:a flac", "a.mkv");
        made.Ffmpeg(Sound + "-c:a libmp3lame", "a.mp3");
        made.Ffmpeg(Sound + "-c:a pcm_s16le", "a.wav");
        made.Ffmpeg(Sound + "-c:a aac", "a.m4a");
        made.Ffmpeg(Sound + "-c:a aac", "a.aac");
        made.Ffmpeg(Still, "a.png");
        foreach (var ending in (string[])["jpg", "gif", "webp", "heic", "avif"])
            made.Run("vips", null, "copy", made.At("a.png"), made.At($"a.{ending}"));
        foreach (var ending in (string[])["ttf", "otf"])
            File.Copy(Font(ending), made.At($"a.{ending}"));
        made.Write("a.srt", "1\n00:00:00,000 --> 00:00:01,000\nHello\n");
        made.Write("a.cube", "LUT_3D_SIZE 2\n" + string.Concat(Enumerable.Repeat("0.5 0.5 0.5\n", 8)));
        made.Write("a.vtt", "WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n");
    }

    /// <summary>The smallest of the machine's own fonts.</summary>
    private static string Font(string ending) =>
        new DirectoryInfo("/usr/share/fonts")
            .EnumerateFiles($"*.{ending}", SearchOption.AllDirectories)
            .MinBy(file => file.Length)!
            .FullName;

    public string this[string ending] => made.At($"a.{ending}");

    public byte[] Bytes(string ending) => File.ReadAllBytes(this[ending]);

    public void Dispose() => made.Dispose();
}
