using Rostrum.Compositor.Plates;
using Rostrum.Drafts;

namespace Rostrum.Media.Decoding;

/// <summary>
/// Finds what a picture is about while it is being decoded: a small copy is gathered from every n-th pixel, and
/// libvips' attention measure (edges, skin tones, saturated colour) is asked for its centre.
/// </summary>
internal sealed unsafe class Attention
{
    private const int SmallSide = 256;

    private readonly StillFormat format;
    private readonly int step;
    private readonly int width;
    private readonly int height;
    private readonly byte[] small;

    public Attention(StillFormat format)
    {
        this.format = format;
        step = Math.Max(1, Math.Max(format.Width, format.Height) / SmallSide);
        width = (format.Width + step - 1) / step;
        height = (format.Height + step - 1) / step;
        small = new byte[width * height * 3];
    }

    public void Look(int top, int rows, ReadOnlySpan<byte> bytes)
    {
        var perChannel = format.BitsPerChannel / 8;
        for (var y = (top + step - 1) / step * step; y < top + rows; y += step)
        {
            var row = bytes.Slice((y - top) * format.BytesPerRow, format.BytesPerRow);
            for (var x = 0; x < format.Width; x += step)
            for (var channel = 0; channel < 3; channel++)
                small[(y / step * width + x / step) * 3 + channel] = row[
                    (x * format.Channels + channel) * perChannel + perChannel - 1
                ];
        }
    }

    public PicturePoint Find()
    {
        if (width < 8 || height < 8)
            return PicturePoint.Centre;
        fixed (byte* pixels = small)
        {
            using var image = new VipsImage(
                Vips.vips_image_new_from_memory_copy(pixels, (nuint)small.Length, width, height, 3, (int)VipsFormat.Byte)
            );
            using var srgb = Vips.Run("copy", ("in", image), ("interpretation", "srgb"));
            var side = Math.Max(1, Math.Min(width, height) / 2);
            using var crop = Vips.Run(
                "smartcrop",
                out var centre,
                ["attention-x", "attention-y"],
                ("input", srgb),
                ("width", $"{side}"),
                ("height", $"{side}"),
                ("interesting", "attention")
            );
            return new PicturePoint((centre[0] + 0.5) / width, (centre[1] + 0.5) / height);
        }
    }
}
