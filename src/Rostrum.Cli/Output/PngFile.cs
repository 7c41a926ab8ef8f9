using System.Buffers.Binary;
using System.IO.Compression;
using Rostrum.Drafts.Sights;

namespace Rostrum.Cli.Output;

/// <summary>Writes pictures of 8 bits a channel as PNG (ISO/IEC 15948).</summary>
internal static class PngFile
{
    private static readonly byte[] signature = [137, 80, 78, 71, 13, 10, 26, 10];

    private const byte Grey = 0;
    private const byte Rgb = 2;

    public static void Write(ByteGrid grid, string file) =>
        Write(grid.Values, grid.Width, grid.Height, Grey, grid.Width, file);

    /// <param name="rgb">Three bytes a pixel, sRGB, rows without gaps.</param>
    public static void WriteColour(byte[] rgb, int width, int height, string file) =>
        Write(rgb, width, height, Rgb, width * 3, file);

    private static void Write(byte[] bytes, int width, int height, byte kind, int rowBytes, string file)
    {
        using var rows = new MemoryStream();
        using (var packed = new ZLibStream(rows, CompressionLevel.Optimal, leaveOpen: true))
            for (var y = 0; y < height; y++)
            {
                packed.WriteByte(0);
                packed.Write(bytes, y * rowBytes, rowBytes);
            }
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[9] = kind;
        header[8] = 8;
        using var made = new MemoryStream();
        made.Write(signature);
        AddChunk(made, "IHDR"u8, header);
        AddChunk(made, "IDAT"u8, rows.ToArray());
        AddChunk(made, "IEND"u8, []);
        File.WriteAllBytes(file, made.ToArray());
    }

    private static void AddChunk(MemoryStream made, ReadOnlySpan<byte> name, ReadOnlySpan<byte> bytes)
    {
        Span<byte> four = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(four, bytes.Length);
        made.Write(four);
        byte[] named = [.. name, .. bytes];
        made.Write(named);
        BinaryPrimitives.WriteUInt32BigEndian(four, Checksum(named));
        made.Write(four);
    }

    /// <summary>CRC-32 with the polynomial of ISO 3309, as PNG asks.</summary>
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var rest = uint.MaxValue;
        foreach (var value in bytes)
        {
            rest ^= value;
            for (var bit = 0; bit < 8; bit++)
                rest = (rest >> 1) ^ ((rest & 1) == 0 ? 0 : 0xEDB88320u);
        }
        return ~rest;
    }
}
