using System.Buffers.Binary;
using System.Text;

namespace Rostrum.Bench.Charts;

/// <summary>Adobe RGB (1998): its codes, and a colour profile that says so.</summary>
internal static class AdobeRgb
{
    /// <summary>The encoding's own exponent, 2 51/256.</summary>
    private const double Gamma = 563 / 256.0;

    /// <summary>
    /// Codes 0–255, with fractions, of a colour given in sRGB codes 0–255. Both spaces have the same white, red and
    /// blue, so only green is another mixture.
    /// </summary>
    public static Rgb OfSrgb(Rgb codes)
    {
        var (red, green, blue) = codes.Select(code => SrgbCurve.Decode(code / 255));
        var light = new Rgb(0.7151256 * red + 0.2848744 * green, green, 0.0411619 * green + 0.9588381 * blue);
        return light.Select(value => 255 * Math.Pow(Math.Clamp(value, 0, 1), 1 / Gamma));
    }

    /// <summary>A colour profile of version 2 (ICC.1:2001-04) with a matrix and one curve.</summary>
    public static byte[] Profile()
    {
        var curve = Tag("curv", 0, 0, 0, 1, 563 >> 8, 563 & 255);
        (string Name, byte[] Content)[] tags =
        [
            ("desc", Description("Adobe RGB (1998)")),
            ("cprt", Tag("text", [.. "None\0"u8])),
            ("wtpt", Xyz(0.9505, 1, 1.0891)),
            ("rXYZ", Xyz(0.60974, 0.31111, 0.01947)),
            ("gXYZ", Xyz(0.20528, 0.62567, 0.06087)),
            ("bXYZ", Xyz(0.14919, 0.06322, 0.74457)),
            ("rTRC", curve),
            ("gTRC", curve),
            ("bTRC", curve),
        ];
        return Assembled(tags);
    }

    private static byte[] Assembled((string Name, byte[] Content)[] tags)
    {
        var table = new List<byte>(Number(tags.Length));
        var contents = new List<byte>();
        var start = 128 + 4 + 12 * tags.Length;
        foreach (var (name, content) in tags)
        {
            table.AddRange([
                .. Encoding.ASCII.GetBytes(name),
                .. Number(start + contents.Count),
                .. Number(content.Length),
            ]);
            contents.AddRange(content);
            while (contents.Count % 4 != 0)
                contents.Add(0);
        }
        byte[] all = [.. Header(start + contents.Count), .. table, .. contents];
        return all;
    }

    private static byte[] Header(int size)
    {
        var header = new byte[128];
        Number(size).CopyTo(header, 0);
        header[8] = 2;
        header[9] = 0x10;
        "mntrRGB XYZ "u8.CopyTo(header.AsSpan(12));
        ((ReadOnlySpan<byte>)[7, 208, 0, 1, 0, 1]).CopyTo(header.AsSpan(24));
        "acsp"u8.CopyTo(header.AsSpan(36));
        // The light of the connection space, D50.
        Fixed(0.9642).CopyTo(header, 68);
        Fixed(1).CopyTo(header, 72);
        Fixed(0.8249).CopyTo(header, 76);
        return header;
    }

    private static byte[] Description(string text) =>
        [.. Tag("desc", [.. Number(text.Length + 1), .. Encoding.ASCII.GetBytes(text), 0]), .. new byte[78]];

    private static byte[] Xyz(double x, double y, double z) =>
        Tag("XYZ ", [.. Fixed(x), .. Fixed(y), .. Fixed(z)]);

    private static byte[] Tag(string kind, params byte[] content) =>
        [.. Encoding.ASCII.GetBytes(kind), 0, 0, 0, 0, .. content];

    private static byte[] Fixed(double value) => Number((int)Math.Round(value * 65536));

    private static byte[] Number(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
