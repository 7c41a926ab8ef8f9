using Rostrum.Compositor.Grounds;
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

    /// <summary>Disagreement at which only half of the answer is trusted, as part of the picture's sides.</summary>
    private const double UsualSpread = 0.2;

    /// <summary>How much of the way from the middle is gone where all crops agree.</summary>
    private const double MostTrust = 0.85;

    /// <summary>The outer part of the picture's sides in which no subject is looked for.</summary>
    private const double Rim = 0.22;

    /// <summary>Sizes of crops that are asked about, as parts of the picture's shorter side.</summary>
    private static readonly double[] cropShares = [0.25, 0.5, 0.75, 1];

    private readonly StillFormat format;
    private readonly int step;
    private readonly int width;
    private readonly int height;
    private readonly byte[] small;
    private readonly bool[] clear;

    public Attention(StillFormat format)
    {
        this.format = format;
        step = Math.Max(1, Math.Max(format.Width, format.Height) / SmallSide);
        width = (format.Width + step - 1) / step;
        height = (format.Height + step - 1) / step;
        small = new byte[width * height * 3];
        clear = new bool[width * height];
    }

    public void Look(int top, int rows, ReadOnlySpan<byte> bytes)
    {
        var perChannel = format.BitsPerChannel / 8;
        for (var y = (top + step - 1) / step * step; y < top + rows; y += step)
        {
            var row = bytes.Slice((y - top) * format.BytesPerRow, format.BytesPerRow);
            for (var x = 0; x < format.Width; x += step)
            {
                var at = y / step * width + x / step;
                for (var channel = 0; channel < 3; channel++)
                    small[at * 3 + channel] = Sample(row, x, channel, perChannel);
                clear[at] = format.Channels == 4 && Sample(row, x, 3, perChannel) < 255;
            }
        }
    }

    /// <summary>The high byte: bytes of 16 bits come with the lower one first.</summary>
    private byte Sample(ReadOnlySpan<byte> row, int x, int channel, int perChannel) =>
        row[(x * format.Channels + channel) * perChannel + perChannel - 1];

    /// <summary>How dark and how bright it is where.</summary>
    public Tones Tones() => ToneGrid.Of(small, clear, width, height);

    /// <summary>
    /// The centre of attention for crops of several sizes, averaged. Where they disagree the picture has no plain
    /// subject, and the answer moves towards the picture's middle.
    /// </summary>
    public PicturePoint Find()
    {
        if (width < 8 || height < 8)
            return PicturePoint.Centre;
        fixed (byte* pixels = small)
        {
            using var image = new VipsImage(
                Vips.vips_image_new_from_memory_copy(
                    pixels,
                    (nuint)small.Length,
                    width,
                    height,
                    3,
                    (int)VipsFormat.Byte
                )
            );
            using var srgb = Vips.Run("copy", ("in", image), ("interpretation", "srgb"));
            var shorter = Math.Min(width, height);
            PicturePoint[] centres =
            [
                .. cropShares.Select(share => Centre(srgb, Math.Max(1, (int)(shorter * share)))),
            ];
            return Agreed(centres);
        }
    }

    /// <summary>What a picture is about seldom lies at its edge; what only catches the eye often does.</summary>
    private static double Inner(double place) => Math.Clamp(place, Rim, 1 - Rim);

    private PicturePoint Centre(VipsImage image, int side)
    {
        using var crop = Vips.Run(
            "smartcrop",
            out var centre,
            ["attention-x", "attention-y"],
            ("input", image),
            ("width", $"{side}"),
            ("height", $"{side}"),
            ("interesting", "attention")
        );
        return new PicturePoint((centre[0] + 0.5) / width, (centre[1] + 0.5) / height);
    }

    private static PicturePoint Agreed(PicturePoint[] centres)
    {
        var (x, y) = (centres.Average(centre => centre.X), centres.Average(centre => centre.Y));
        var spread = Math.Sqrt(
            centres.Average(centre => (centre.X - x) * (centre.X - x) + (centre.Y - y) * (centre.Y - y))
        );
        var trust = MostTrust / (1 + spread * spread / (UsualSpread * UsualSpread));
        return new PicturePoint(Inner(0.5 + (x - 0.5) * trust), Inner(0.5 + (y - 0.5) * trust));
    }
}
