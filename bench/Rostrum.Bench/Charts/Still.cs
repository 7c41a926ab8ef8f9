using System.Runtime.InteropServices;
using Rostrum.Bench.Filming;
using Rostrum.Compositor.Plates;
using Rostrum.Media.Decoding;

namespace Rostrum.Bench.Charts;

/// <summary>A picture in memory: sRGB, interleaved R G B, 8 or 16 bits a channel, rows without gaps.</summary>
internal sealed class Still
{
    private Still(int width, int height, int bits)
    {
        Format = new StillFormat(width, height, 3, bits);
        Bytes = new byte[Format.BytesPerRow * height];
    }

    public StillFormat Format { get; }

    public byte[] Bytes { get; }

    public int Width => Format.Width;

    public int Height => Format.Height;

    public ReadOnlySpan<byte> Row(int y) => Bytes.AsSpan(y * Format.BytesPerRow, Format.BytesPerRow);

    /// <summary>Draws a grey picture; the codes 0–255 are rounded.</summary>
    public static Still Grey(int width, int height, Func<int, int, double> code) =>
        Colour(width, height, (x, y) => new Rgb(code(x, y)));

    /// <summary>Draws a picture of codes 0–255; they are rounded to whole codes.</summary>
    public static Still Colour(int width, int height, Func<int, int, Rgb> code)
    {
        var still = new Still(width, height, 8);
        Parallel.For(
            0,
            height,
            y =>
            {
                var row = still.Bytes.AsSpan(y * still.Format.BytesPerRow, still.Format.BytesPerRow);
                for (var x = 0; x < width; x++)
                {
                    var pixel = code(x, y);
                    row[3 * x] = Whole(pixel.Red);
                    row[3 * x + 1] = Whole(pixel.Green);
                    row[3 * x + 2] = Whole(pixel.Blue);
                }
            }
        );
        return still;
    }

    /// <summary>Draws a picture of codes 0–255 whose fractions are kept in 16 bits.</summary>
    public static Still Deep(int width, int height, Func<int, int, Rgb> code)
    {
        var still = new Still(width, height, 16);
        Parallel.For(
            0,
            height,
            y =>
            {
                var bytes = still.Bytes.AsSpan(y * still.Format.BytesPerRow, still.Format.BytesPerRow);
                var row = MemoryMarshal.Cast<byte, ushort>(bytes);
                for (var x = 0; x < width; x++)
                {
                    var pixel = code(x, y);
                    row[3 * x] = Whole16(pixel.Red);
                    row[3 * x + 1] = Whole16(pixel.Green);
                    row[3 * x + 2] = Whole16(pixel.Blue);
                }
            }
        );
        return still;
    }

    /// <summary>Reads a file the way Rostrum does.</summary>
    public static Still Read(string path)
    {
        using var reader = StillReader.Open([path], default);
        var format = reader.ReadHeaders(default)[0];
        if (format.Channels != 3)
            throw new BenchException($"{path} has an alpha channel: give a photo without.");
        var still = new Still(format.Width, format.Height, format.BitsPerChannel);
        var written = 0;
        reader.ReadRows(
            format,
            row =>
            {
                row.CopyTo(still.Bytes.AsSpan(written));
                written += row.Length;
            },
            default
        );
        return still;
    }

    public void WritePng(string path, byte[]? profile = null) => PngFile.Write(this, path, profile);

    public void WriteJpeg(string path) =>
        Tool.Feed(
            "ffmpeg",
            [.. RawInput, "-frames:v", "1", "-q:v", "2", "-pix_fmt", "yuvj420p", "-f", "image2", "-y", path],
            Bytes
        );

    private IEnumerable<string> RawInput =>
        [
            "-v",
            "error",
            "-f",
            "rawvideo",
            "-pix_fmt",
            "rgb24",
            "-video_size",
            $"{Width}x{Height}",
            "-i",
            "pipe:0",
        ];

    private static byte Whole(double code) => (byte)Math.Clamp(Math.Round(code), 0, 255);

    private static ushort Whole16(double code) => (ushort)Math.Clamp(Math.Round(code * 257), 0, 65535);
}
