using System.Buffers.Binary;
using System.IO.Compression;

namespace Rostrum.Media.Tests.Making;

/// <summary>PNG colour types (PNG specification, section 11.2.2).</summary>
internal enum PngColour : byte
{
    Grey = 0,
    Rgb = 2,
    Palette = 3,
    GreyAlpha = 4,
    Rgba = 6,
}

/// <summary>Writes PNG files of every colour type, and files that only begin as one.</summary>
internal static class Png
{
    private static readonly byte[] signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    /// <param name="samples">Rows without filter bytes, each padded to whole bytes; 16-bit samples high byte first.</param>
    /// <param name="palette">R G B of each entry.</param>
    /// <param name="paletteAlpha">Alpha of the first entries.</param>
    public static void Write(
        string path,
        int width,
        int height,
        PngColour colour,
        int bits,
        ReadOnlySpan<byte> samples,
        byte[]? palette = null,
        byte[]? paletteAlpha = null
    )
    {
        using var file = File.Create(path);
        file.Write(signature);
        Chunk(file, "IHDR", Header(width, height, colour, bits));
        if (palette is not null)
            Chunk(file, "PLTE", palette);
        if (paletteAlpha is not null)
            Chunk(file, "tRNS", paletteAlpha);
        Chunk(file, "IDAT", Packed(samples, samples.Length / height));
        Chunk(file, "IEND", []);
    }

    /// <summary>A header that promises a picture, and a first piece of it that is nearly empty.</summary>
    public static void WritePromise(string path, int width, int height)
    {
        using var file = File.Create(path);
        file.Write(signature);
        Chunk(file, "IHDR", Header(width, height, PngColour.Rgb, 8));
        Chunk(file, "IDAT", Packed(new byte[64], 64));
    }

    private static byte[] Header(int width, int height, PngColour colour, int bits)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = ((byte)bits, (byte)colour);
        return header;
    }

    private static byte[] Packed(ReadOnlySpan<byte> samples, int rowBytes)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            for (var at = 0; at < samples.Length; at += rowBytes)
            {
                zlib.WriteByte(0); // no filter
                zlib.Write(samples.Slice(at, rowBytes));
            }
        return packed.ToArray();
    }

    private static void Chunk(Stream file, string name, byte[] data)
    {
        byte[] body = [.. name.Select(letter => (byte)letter), .. data];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(body));
        file.Write(number);
    }

    /// <summary>CRC-32 as in ISO 3309 (PNG specification, annex D).</summary>
    private static uint Crc(byte[] bytes)
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
}
