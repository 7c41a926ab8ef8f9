namespace Rostrum.Media.Tests.Making;

/// <summary>Writes the orientation tag into JPEG files (EXIF 2.3, tag 0x0112).</summary>
internal static class Exif
{
    /// <summary>Puts an EXIF segment with nothing but an orientation right behind the start of a JPEG.</summary>
    public static void Orient(string jpeg, int orientation)
    {
        byte[] tiff =
        [
            .. "MM"u8,
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            0x01,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte)orientation,
            0,
            0,
            0,
            0,
            0,
            0,
        ];
        byte[] body = [.. "Exif"u8, 0, 0, .. tiff];
        var bytes = File.ReadAllBytes(jpeg);
        byte[] segment = [0xFF, 0xE1, 0, (byte)(body.Length + 2), .. body];
        File.WriteAllBytes(jpeg, [.. bytes[..2], .. segment, .. bytes[2..]]);
    }

    /// <summary>
    /// The stored picture that <paramref name="orientation"/> turns into <paramref name="upright"/>. The number says
    /// where the stored first row and first column belong: 1 top left, 2 top right, 3 bottom right, 4 bottom left,
    /// 5 left top, 6 right top, 7 right bottom, 8 left bottom.
    /// </summary>
    public static Bitmap Stored(Bitmap upright, int orientation)
    {
        var (width, height) = (upright.Width, upright.Height);
        var (right, bottom) = (width - 1, height - 1);
        return orientation switch
        {
            2 => new Bitmap(width, height, (x, y) => upright.At(right - x, y)),
            3 => new Bitmap(width, height, (x, y) => upright.At(right - x, bottom - y)),
            4 => new Bitmap(width, height, (x, y) => upright.At(x, bottom - y)),
            5 => new Bitmap(height, width, (x, y) => upright.At(y, x)),
            6 => new Bitmap(height, width, (x, y) => upright.At(right - y, x)),
            7 => new Bitmap(height, width, (x, y) => upright.At(right - y, bottom - x)),
            8 => new Bitmap(height, width, (x, y) => upright.At(y, bottom - x)),
            _ => upright,
        };
    }
}
