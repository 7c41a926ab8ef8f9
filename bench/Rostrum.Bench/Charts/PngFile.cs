using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Rostrum.Bench.Charts;

/// <summary>Writes stills as PNG (ISO/IEC 15948), with a colour profile where one is given.</summary>
internal static class PngFile
{
    private static readonly uint[] remainders = [.. Enumerable.Range(0, 256).Select(Remainder)];

    public static void Write(Still still, string path, byte[]? profile)
    {
        using var file = File.Create(path);
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, still.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), still.Height);
        (header[8], header[9]) = ((byte)still.Format.BitsPerChannel, 2);
        Chunk(file, "IHDR", header);
        if (profile is not null)
            Chunk(file, "iCCP", [.. "profile\0\0"u8, .. Deflated(stream => stream.Write(profile))]);
        Chunk(file, "IDAT", Deflated(stream => Rows(still, stream)));
        Chunk(file, "IEND", []);
    }

    /// <summary>Rows with filter 1: each byte less the one a pixel before it.</summary>
    private static void Rows(Still still, Stream stream)
    {
        var deep = still.Format.BitsPerChannel == 16;
        var pixel = deep ? 6 : 3;
        var plain = new byte[still.Format.BytesPerRow];
        var line = new byte[plain.Length + 1];
        line[0] = 1;
        for (var y = 0; y < still.Height; y++)
        {
            still.Row(y).CopyTo(plain);
            if (deep && BitConverter.IsLittleEndian)
                for (var i = 0; i < plain.Length; i += 2)
                    (plain[i], plain[i + 1]) = (plain[i + 1], plain[i]);
            for (var i = 0; i < plain.Length; i++)
                line[i + 1] = (byte)(plain[i] - (i < pixel ? 0 : plain[i - pixel]));
            stream.Write(line);
        }
    }

    private static byte[] Deflated(Action<Stream> write)
    {
        using var memory = new MemoryStream();
        using (var packed = new ZLibStream(memory, CompressionLevel.Fastest))
            write(packed);
        return memory.ToArray();
    }

    private static void Chunk(Stream file, string name, byte[] content)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(name), .. content];
        var number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Check(body));
        file.Write(number);
    }

    /// <summary>The cyclic redundancy check of ISO/IEC 15948, annex D.</summary>
    private static uint Check(byte[] bytes)
    {
        var check = uint.MaxValue;
        foreach (var value in bytes)
            check = remainders[(check ^ value) & 255] ^ (check >> 8);
        return ~check;
    }

    private static uint Remainder(int value)
    {
        var rest = (uint)value;
        for (var bit = 0; bit < 8; bit++)
            rest = (rest & 1) == 0 ? rest >> 1 : 0xEDB88320 ^ (rest >> 1);
        return rest;
    }
}
