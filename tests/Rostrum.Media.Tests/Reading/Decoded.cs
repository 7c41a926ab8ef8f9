using System.Runtime.InteropServices;
using Rostrum.Compositor.Plates;
using Rostrum.Drafts;
using Rostrum.Media.Decoding;

namespace Rostrum.Media.Tests.Reading;

/// <summary>A still as the decoding process hands it over.</summary>
internal sealed record Decoded(StillFormat Format, byte[] Bytes, PicturePoint Subject)
{
    public static Decoded Read(string path)
    {
        var cancel = TestContext.Current.CancellationToken;
        using var reader = StillReader.Open([path], cancel);
        var format = reader.ReadHeaders(cancel)[0];
        var bytes = new byte[format.BytesPerRow * format.Height];
        var at = 0;
        var known = reader.ReadRows(
            format,
            row =>
            {
                row.CopyTo(bytes.AsSpan(at));
                at += row.Length;
            },
            cancel
        );
        return new Decoded(format, bytes, known.Subject);
    }

    /// <summary>One sample, 0–255 or 0–65535.</summary>
    public int Sample(int x, int y, int channel)
    {
        var at = (y * Format.Width + x) * Format.Channels + channel;
        return Format.BitsPerChannel == 16 ? MemoryMarshal.Cast<byte, ushort>(Bytes)[at] : Bytes[at];
    }

    /// <summary>A pixel in 8 bits.</summary>
    public Rgb At(int x, int y) => new(Code(x, y, 0), Code(x, y, 1), Code(x, y, 2));

    private int Code(int x, int y, int channel) =>
        Format.BitsPerChannel == 16 ? (Sample(x, y, channel) + 128) / 257 : Sample(x, y, channel);

    /// <summary>The largest difference to a picture of the same size, in 8-bit codes.</summary>
    public int Difference(Bitmap picture)
    {
        Assert.Equal((picture.Width, picture.Height), (Format.Width, Format.Height));
        return (
            from y in Enumerable.Range(0, picture.Height)
            from x in Enumerable.Range(0, picture.Width)
            select At(x, y).From(picture.At(x, y))
        ).Max();
    }

    /// <summary>The largest difference to <see cref="Bitmap.Patches"/> in the middles of its squares.</summary>
    public int PatchDifference() =>
        Bitmap.PatchCentres.Max(place => At(place.X, place.Y).From(Bitmap.Patches.At(place.X, place.Y)));
}
