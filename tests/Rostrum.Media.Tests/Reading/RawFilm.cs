namespace Rostrum.Media.Tests.Reading;

/// <summary>Frames of a film as yuv420p bytes, one after the other.</summary>
internal sealed record RawFilm(byte[] Bytes, int Width, int Height)
{
    public static RawFilm Read(string path, int width, int height) =>
        new(File.ReadAllBytes(path), width, height);

    /// <summary>Decodes an encoded film.</summary>
    public static RawFilm Decode(Workshop workshop, string film, int width, int height)
    {
        var raw = workshop.At($"{Guid.NewGuid():n}.yuv");
        workshop.Help(
            "ffmpeg",
            "-v",
            "error",
            "-i",
            film,
            "-pix_fmt",
            "yuv420p",
            "-fps_mode",
            "passthrough",
            "-f",
            "rawvideo",
            raw
        );
        var frames = Read(raw, width, height);
        File.Delete(raw);
        return frames;
    }

    private int FrameBytes => Width * Height * 3 / 2;

    public int Count => Bytes.Length / FrameBytes;

    public ReadOnlySpan<byte> Frame(int frame) => Bytes.AsSpan(frame * FrameBytes, FrameBytes);

    public int Luma(int frame, int x, int y) => Frame(frame)[y * Width + x];

    /// <summary>The colour at a place by BT.709, limited range; chroma is that of the nearest sample.</summary>
    public Rgb At(int frame, int x, int y)
    {
        var bytes = Frame(frame);
        var chroma = Width * Height + y / 2 * (Width / 2) + x / 2;
        var luma = (bytes[y * Width + x] - 16) / 219.0;
        var cb = (bytes[chroma] - 128) / 224.0;
        var cr = (bytes[chroma + Width * Height / 4] - 128) / 224.0;
        return new Rgb(
            Code(luma + 1.5748 * cr),
            Code(luma - 0.1873 * cb - 0.4681 * cr),
            Code(luma + 1.8556 * cb)
        );
    }

    public Rgb Middle(int frame) => At(frame, Width / 2, Height / 2);

    /// <summary>How much of a frame is within <paramref name="tolerance"/> codes of a colour, 0–1.</summary>
    public double Share(int frame, Rgb colour, int tolerance = 24)
    {
        var near = 0;
        for (var y = 0; y < Height; y++)
        for (var x = 0; x < Width; x++)
            if (At(frame, x, y).From(colour) <= tolerance)
                near++;
        return near / (double)(Width * Height);
    }

    private static int Code(double value) => (int)Math.Round(Math.Clamp(value, 0, 1) * 255);
}
