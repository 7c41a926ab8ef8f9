using Rostrum.Compositor;
using Rostrum.Drafts;

namespace Rostrum.Media.Tests.Making;

/// <summary>Films each of whose frames carries its number: eight columns, white where the number has a one.</summary>
internal static class Clips
{
    public const int Width = 128;
    public const int Height = 72;

    /// <summary>Makes a film of numbered frames with ffmpeg's settings for the output.</summary>
    /// <param name="fps">As they are counted before the settings change it.</param>
    public static string Numbered(
        Workshop workshop,
        string name,
        int frames,
        int fps,
        params string[] settings
    )
    {
        var raw = workshop.At($"{Guid.NewGuid():n}.gray");
        using (var file = File.Create(raw))
            for (var frame = 0; frame < frames; frame++)
                file.Write(Picture(frame));
        workshop.Help(
            "ffmpeg",
            [
                "-v",
                "error",
                "-f",
                "rawvideo",
                "-pix_fmt",
                "gray",
                "-s",
                $"{Width}x{Height}",
                "-r",
                $"{fps}",
                "-i",
                raw,
                .. settings,
                name,
            ]
        );
        File.Delete(raw);
        return workshop.At(name);
    }

    /// <summary>The number that a frame carries, wherever its columns lie.</summary>
    public static int NumberIn(ReadOnlySpan<byte> luma, int width, int height)
    {
        var number = 0;
        for (var bit = 0; bit < 8; bit++)
            if (luma[height / 2 * width + (2 * bit + 1) * width / 16] > 126)
                number |= 1 << bit;
        return number;
    }

    public static int NumberIn(Yuv420Frame frame) => NumberIn(frame.Luma, frame.Width, frame.Height);

    public static IEnumerable<int> NumbersIn(Reading.RawFilm film)
    {
        for (var frame = 0; frame < film.Count; frame++)
            yield return NumberIn(film.Frame(frame), film.Width, film.Height);
    }

    /// <summary>A clip on screen.</summary>
    public static Segment Shown(string path, long milliseconds) =>
        new()
        {
            MediaType = "video",
            Source = $"file:{path}",
            Duration = milliseconds,
        };

    private static byte[] Picture(int number)
    {
        var picture = new byte[Width * Height];
        for (var i = 0; i < picture.Length; i++)
            picture[i] = (number >> i % Width / 16 & 1) == 1 ? (byte)255 : (byte)0;
        return picture;
    }
}
