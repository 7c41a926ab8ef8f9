using System.Buffers.Binary;
using Rostrum.Drafts.Looks;
using Rostrum.Drafts.Texts.Subtitles;

namespace Rostrum.Media.Inspection;

/// <summary>Tells from a file's first bytes what it claims to be. Names and endings are not looked at.</summary>
public static class FileSignature
{
    /// <summary>Bytes of the beginning that suffice.</summary>
    public const int HeadBytes = 4096;

    /// <summary>Length of the tag that may lie before an MP3 (ID3v2.4, section 3.1); 0 when there is none.</summary>
    public static int TagBytes(ReadOnlySpan<byte> head) =>
        head.StartsWith("ID3"u8) && head.Length >= 10
            ? 10
                + ((head[6] & 0x7F) << 21 | (head[7] & 0x7F) << 14 | (head[8] & 0x7F) << 7 | head[9] & 0x7F)
                + ((head[5] & 0x10) != 0 ? 10 : 0)
            : 0;

    /// <summary>The format a file of this beginning claims; null for none that is accepted.</summary>
    public static FileFormat? Of(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return FileFormat.Jpg;
        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, .. "PNG"u8, 13, 10, 26, 10]))
            return FileFormat.Png;
        if (head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8))
            return FileFormat.Gif;
        if (head.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]))
            return OfDocType(head);
        if (head.StartsWith("RIFF"u8) || head.StartsWith("RF64"u8))
            return OfRiff(head);
        if (head.StartsWith("ID3"u8))
            return TagBytes(head) is > 0 and var tag && tag < head.Length
                ? SoundFrame.Of(head[tag..])
                : FileFormat.Mp3;
        return OfBoxes(head) ?? OfFont(head) ?? SoundFrame.Of(head) ?? OfLook(head) ?? OfSubtitles(head);
    }

    /// <summary>ISO/IEC 14496-22, section 4.3. Files of several fonts are not among them.</summary>
    private static FileFormat? OfFont(ReadOnlySpan<byte> head) =>
        head.StartsWith("OTTO"u8) ? FileFormat.Otf
        : head.StartsWith((ReadOnlySpan<byte>)[0, 1, 0, 0]) || head.StartsWith("true"u8) ? FileFormat.Ttf
        : null;

    private static FileFormat? OfLook(ReadOnlySpan<byte> head) =>
        CubeReader.Begins(head) ? FileFormat.Cube : null;

    private static FileFormat? OfSubtitles(ReadOnlySpan<byte> head) =>
        !SubtitleReader.Begins(head) ? null
        : head[..Math.Min(head.Length, 16)].IndexOf("WEBVTT"u8) >= 0 ? FileFormat.Vtt
        : FileFormat.Srt;

    private static FileFormat? OfRiff(ReadOnlySpan<byte> head)
    {
        if (head.Length < 12)
            return null;
        var form = head.Slice(8, 4);
        return form.SequenceEqual("WAVE"u8) ? FileFormat.Wav
            : head.StartsWith("RF64"u8) ? null
            : form.SequenceEqual("AVI "u8) ? FileFormat.Avi
            : form.SequenceEqual("WEBP"u8) ? FileFormat.Webp
            : null;
    }

    /// <summary>EBML's DocType element, 0x4282 (RFC 8794, section 11.2.6).</summary>
    private static FileFormat? OfDocType(ReadOnlySpan<byte> head)
    {
        var header = head[..Math.Min(head.Length, 64)];
        var at = header.IndexOf((ReadOnlySpan<byte>)[0x42, 0x82]);
        if (at < 0 || at + 3 > header.Length)
            return null;
        var type = header[(at + 3)..];
        return type.StartsWith("webm"u8) ? FileFormat.Webm
            : type.StartsWith("matroska"u8) ? FileFormat.Mkv
            : null;
    }

    /// <summary>ISO/IEC 14496-12, section 4.3; files of old QuickTime have no <c>ftyp</c>.</summary>
    private static FileFormat? OfBoxes(ReadOnlySpan<byte> head)
    {
        if (head.Length < 12)
            return null;
        var type = head.Slice(4, 4);
        if (type.SequenceEqual("moov"u8) || type.SequenceEqual("mdat"u8) || type.SequenceEqual("wide"u8))
            return FileFormat.Mov;
        if (!type.SequenceEqual("ftyp"u8))
            return null;
        var brands = new List<string> { Brand(head[8..]) };
        var end = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(head), (uint)head.Length);
        for (var at = 16; at + 4 <= end; at += 4)
            brands.Add(Brand(head[at..]));
        return OfBrands(brands);
    }

    private static string Brand(ReadOnlySpan<byte> at) =>
        string.Concat(at[..4].ToArray().Select(b => (char)b));

    /// <summary>The first brand is the file's own; those after it are others it can be read as.</summary>
    private static FileFormat? OfBrands(IReadOnlyList<string> brands)
    {
        // Both HEIC and AVIF may call themselves a picture in general (ISO/IEC 23008-12, section 10.2).
        if (brands[0] is "mif1" or "msf1" && brands.Any(brand => brand is "avif" or "avis"))
            return FileFormat.Avif;
        return brands.Select(OfBrand).FirstOrDefault(format => format is not null);
    }

    private static FileFormat? OfBrand(string brand) =>
        brand switch
        {
            "avif" or "avis" => FileFormat.Avif,
            "heic" or "heix" or "heim" or "heis" or "hevc" or "hevx" or "mif1" or "msf1" => FileFormat.Heic,
            "qt  " => FileFormat.Mov,
            "M4A " or "M4B " => FileFormat.M4a,
            "isom" or "mp41" or "mp42" or "avc1" or "dash" or "MSNV" or "M4V " or "M4VH" or "XAVC" =>
                FileFormat.Mp4,
            _ when brand.StartsWith("iso", StringComparison.Ordinal) => FileFormat.Mp4,
            // What phones record.
            _ when brand.StartsWith("3gp", StringComparison.Ordinal) => FileFormat.Mp4,
            _ when brand.StartsWith("3g2", StringComparison.Ordinal) => FileFormat.Mp4,
            _ => null,
        };
}
