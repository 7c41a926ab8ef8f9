using System.Buffers.Binary;

namespace Rostrum.Media.Inspection;

/// <summary>
/// Whether all of a file has arrived. Only the lengths that the containers declare are followed; nothing is decoded,
/// and what cannot be followed is left for the decoders to judge.
/// </summary>
internal static class Wholeness
{
    /// <param name="file">Seekable, from its beginning.</param>
    public static bool Check(Stream file, Container container) =>
        container switch
        {
            Container.Jpeg => Jpeg(file),
            Container.Png => Png(file),
            Container.Gif => Gif(file),
            Container.Riff => Riff(file),
            Container.Boxes => Boxes(file),
            Container.Ebml => Ebml(file),
            _ => true,
        };

    /// <summary>Goes from marker to marker until the end of the image.</summary>
    private static bool Jpeg(Stream file)
    {
        const int endOfImage = 0xD9;
        GoTo(file, 2);
        Span<byte> length = stackalloc byte[2];
        while (true)
        {
            var marker = NextMarker(file);
            if (marker is < 0 or endOfImage)
                return marker == endOfImage;
            // Stuffed bytes, markers of no length and restarts.
            if (marker is 0 or 1 or (>= 0xD0 and <= 0xD8))
                continue;
            if (!Read(file, length))
                return false;
            Skip(file, Math.Max(0, BinaryPrimitives.ReadUInt16BigEndian(length) - 2));
        }
    }

    private static int NextMarker(Stream file)
    {
        int one;
        do one = file.ReadByte();
        while (one is >= 0 and not 0xFF);
        while (one == 0xFF)
            one = file.ReadByte();
        return one;
    }

    private static bool Png(Stream file)
    {
        var whole = file.Length;
        GoTo(file, 8);
        Span<byte> head = stackalloc byte[8];
        while (Read(file, head))
        {
            var end = file.Position + BinaryPrimitives.ReadUInt32BigEndian(head) + 4;
            if (end > whole || head[4..].SequenceEqual("IEND"u8))
                return end <= whole;
            GoTo(file, end);
        }
        return false;
    }

    /// <summary>A missing trailer is forgiven when the last block is whole.</summary>
    private static bool Gif(Stream file) => GifPictures(file) > 0;

    /// <summary>How many pictures a GIF holds; 0 when it breaks off.</summary>
    public static int GifPictures(Stream file)
    {
        var whole = file.Length;
        Span<byte> screen = stackalloc byte[13];
        if (!Read(file, screen))
            return 0;
        SkipColours(file, screen[10]);
        Span<byte> image = stackalloc byte[9];
        var pictures = 0;
        while (file.Position < whole)
        {
            switch (file.ReadByte())
            {
                case 0x21: // extension
                    Skip(file, 1);
                    break;
                case 0x2C: // image
                    if (!Read(file, image))
                        return 0;
                    SkipColours(file, image[8]);
                    Skip(file, 1);
                    pictures++;
                    break;
                default: // trailer, or what some programs write after it
                    return pictures;
            }
            if (!SkipBlocks(file))
                return 0;
        }
        return pictures;
    }

    private static void SkipColours(Stream file, int flags)
    {
        if ((flags & 0x80) != 0)
            Skip(file, 3 << ((flags & 7) + 1));
    }

    private static bool SkipBlocks(Stream file)
    {
        while (true)
        {
            var length = file.ReadByte();
            if (length <= 0)
                return length == 0;
            Skip(file, length);
        }
    }

    /// <summary>A length of nothing or of all ones is what recorders leave that could not go back to write it.</summary>
    private static bool Riff(Stream file)
    {
        var whole = file.Length;
        Span<byte> head = stackalloc byte[8];
        while (Read(file, head) && head.StartsWith("RIFF"u8))
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(head[4..]);
            if (length is 0 or uint.MaxValue)
                return true;
            // Some programs count these eight bytes too.
            var end = file.Position + length;
            if (end - head.Length > whole)
                return false;
            GoTo(file, end + (length & 1));
        }
        return true;
    }

    /// <summary>How many pictures an animated WEBP holds (RFC 9649, section 2.7.1.1: a chunk each); 0 for a still.</summary>
    public static int WebpPictures(Stream file)
    {
        Span<byte> head = stackalloc byte[8];
        var pictures = 0;
        GoTo(file, 12);
        while (Read(file, head))
        {
            if (head.StartsWith("ANMF"u8))
                pictures++;
            var length = BinaryPrimitives.ReadUInt32LittleEndian(head[4..]);
            Skip(file, length + (length & 1L));
        }
        return pictures;
    }

    /// <summary>What describes the film or picture must be there, and what it describes must not break off.</summary>
    private static bool Boxes(Stream file)
    {
        var whole = file.Length;
        var described = false;
        Span<byte> head = stackalloc byte[8];
        Span<byte> large = stackalloc byte[8];
        while (file.Position < whole)
        {
            var start = file.Position;
            if (!Read(file, head))
                break;
            long length = BinaryPrimitives.ReadUInt32BigEndian(head);
            if (length == 1 && Read(file, large))
                length = BinaryPrimitives.ReadInt64BigEndian(large);
            if (length == 0)
                length = whole - start;
            var type = head[4..];
            var describes = type.SequenceEqual("moov"u8) || type.SequenceEqual("meta"u8);
            var matters = describes || type.SequenceEqual("mdat"u8) || type.SequenceEqual("moof"u8);
            if (length < 8 || length > whole - start)
                return described && !matters;
            described |= describes;
            GoTo(file, start + length);
        }
        return described;
    }

    private static bool Ebml(Stream file)
    {
        const uint segment = 0x18538067;
        Span<byte> id = stackalloc byte[4];
        if (!Read(file, id) || Size(file) is not { } header)
            return false;
        Skip(file, header);
        if (!Read(file, id))
            return false;
        if (BinaryPrimitives.ReadUInt32BigEndian(id) != segment)
            return true;
        // Live recordings do not know their size.
        return Size(file) is not { } size || size <= file.Length - file.Position;
    }

    /// <summary>A variable-size integer (RFC 8794, section 4); null when it is unknown or too long.</summary>
    private static long? Size(Stream file)
    {
        var first = file.ReadByte();
        if (first <= 0)
            return null;
        var bytes = System.Numerics.BitOperations.LeadingZeroCount((uint)first) - 23;
        long size = first & ((1 << (8 - bytes)) - 1);
        for (var i = 1; i < bytes; i++)
            size = size << 8 | (uint)Math.Max(0, file.ReadByte());
        return size == (1L << (7 * bytes)) - 1 ? null : size;
    }

    private static void Skip(Stream file, long bytes) => file.Seek(bytes, SeekOrigin.Current);

    /// <summary>Setting a file's position would throw its buffer away, which a file of many tiny pieces makes dear.</summary>
    private static void GoTo(Stream file, long place) => file.Seek(place, SeekOrigin.Begin);

    private static bool Read(Stream file, Span<byte> into) =>
        file.ReadAtLeast(into, into.Length, throwOnEndOfStream: false) == into.Length;
}
