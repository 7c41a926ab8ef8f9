using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Rostrum.Media.Text;

/// <summary>What a file of one font says of itself, once its build was found sound.</summary>
/// <param name="Family">Its name, or "Font" where it gives none that can be shown.</param>
/// <param name="Weight">100–900.</param>
/// <param name="IsVariable">It has a range of weights.</param>
/// <param name="Hash">SHA-256 of the file.</param>
public sealed record FontFacts(string Family, int Weight, bool IsVariable, bool HasCurves, string Hash);

/// <summary>
/// Looks through the build of a TrueType or OpenType file (ISO/IEC 14496-22) without drawing anything: every table
/// lies within the file, those that drawing rests on are there and agree with each other. What is found wanting never
/// reaches a library; what passes is drawn only in a process under limits.
/// </summary>
public static class FontFile
{
    /// <summary>Larger files are refused, bytes.</summary>
    public const long LargestFile = 20 << 20;

    private const int MostTables = 64;
    private const int DirectoryEntry = 16;
    private const uint HeadMagic = 0x5F0F3CF5;

    /// <exception cref="MediaException">It is not a font that can be used; the message says what would be.</exception>
    public static FontFacts Inspect(string path)
    {
        RegularFile.Demand(path);
        if (new FileInfo(path).Length is > LargestFile and var length)
            throw Refused(
                path,
                $"is a font of {(length + 999_999) / 1_000_000} MB; the most that is taken is {LargestFile >> 20} MB: send one with fewer signs"
            );
        var bytes = File.ReadAllBytes(path);
        try
        {
            var tables = Tables(bytes);
            CheckGlyphs(bytes, tables);
            CheckLetters(bytes, tables["cmap"]);
            return new FontFacts(
                FamilyIn(bytes, tables["name"]) ?? "Font",
                WeightIn(bytes, tables),
                tables.ContainsKey("fvar"),
                tables.ContainsKey("CFF ") || tables.ContainsKey("CFF2"),
                Convert.ToHexStringLower(SHA256.HashData(bytes))
            );
        }
        catch (Exception broken)
            when (broken is UnsoundFontException or ArgumentException or OverflowException)
        {
            var why = broken is UnsoundFontException ? broken.Message : "its tables contradict each other";
            throw Refused(path, $"is not a font that can be used ({why}): send a TTF or OTF file");
        }
    }

    private static MediaException Refused(string path, string why) =>
        new(MediaFailure.FileRefused, $"{path} {why}.");

    private readonly record struct Table(int Offset, int Length);

    /// <summary>The table directory (section 4.3), every entry within the file.</summary>
    private static Dictionary<string, Table> Tables(byte[] bytes)
    {
        Demand(bytes.Length >= 12, "it is cut short");
        var count = Word(bytes, 4);
        Demand(count is > 0 and <= MostTables, "it has no tables, or too many");
        var bodies = 12 + count * DirectoryEntry;
        Demand(bytes.Length >= bodies, "it is cut short");
        var tables = new Dictionary<string, Table>();
        for (var i = 0; i < count; i++)
        {
            var entry = bytes.AsSpan(12 + i * DirectoryEntry, DirectoryEntry);
            var (offset, length) = (Number(entry[8..]), Number(entry[12..]));
            Demand(offset >= bodies && offset + (long)length <= bytes.Length, "a table lies beyond its end");
            Demand(
                tables.TryAdd(
                    System.Text.Encoding.Latin1.GetString(entry[..4]),
                    new Table((int)offset, (int)length)
                ),
                "a table is there twice"
            );
        }
        foreach (var name in (ReadOnlySpan<string>)["cmap", "head", "hhea", "hmtx", "maxp", "name"])
            Demand(tables.ContainsKey(name), $"its table \"{name.Trim()}\" is missing");
        return tables;
    }

    /// <summary>Sizes and places of the glyphs (sections 5.2, 5.3).</summary>
    private static void CheckGlyphs(byte[] bytes, Dictionary<string, Table> tables)
    {
        var (head, glyphs) = (tables["head"], GlyphsOf(bytes, tables["maxp"]));
        Demand(
            head.Length >= 54 && Number(bytes.AsSpan(head.Offset + 12)) == HeadMagic,
            "its head is no font's"
        );
        Demand(Word(bytes, head.Offset + 18) is >= 16 and <= 16_384, "its scale is none");
        Demand(tables["hhea"].Length >= 36, "its widths are cut short");
        var widths = Word(bytes, tables["hhea"].Offset + 34);
        Demand(
            widths > 0 && widths <= glyphs && tables["hmtx"].Length >= widths * 4 + (glyphs - widths) * 2,
            "its widths are cut short"
        );
        var isLong = Word(bytes, head.Offset + 50);
        if (tables.TryGetValue("glyf", out var outlines) && tables.TryGetValue("loca", out var places))
            CheckPlaces(bytes, places, outlines, glyphs, isLong == 1);
        else
            Demand(
                tables.ContainsKey("CFF ") || tables.ContainsKey("CFF2") || tables.ContainsKey("CBDT"),
                "it has no letters to draw"
            );
    }

    private static int GlyphsOf(byte[] bytes, Table maxp)
    {
        Demand(maxp.Length >= 6, "it is cut short");
        var glyphs = Word(bytes, maxp.Offset + 4);
        Demand(glyphs > 0, "it has no letters");
        return glyphs;
    }

    private static void CheckPlaces(byte[] bytes, Table places, Table outlines, int glyphs, bool isLong)
    {
        Demand(places.Length >= (glyphs + 1) * (isLong ? 4 : 2), "its letters are cut short");
        long before = 0;
        for (var i = 0; i <= glyphs; i++)
        {
            var at = isLong
                ? Number(bytes.AsSpan(places.Offset + i * 4))
                : Word(bytes, places.Offset + i * 2) * 2L;
            Demand(at >= before && at <= outlines.Length, "its letters lie beyond its end");
            before = at;
        }
    }

    /// <summary>From signs to glyphs (section 5.1): at least one table for Unicode, all within the file.</summary>
    private static void CheckLetters(byte[] bytes, Table cmap)
    {
        Demand(cmap.Length >= 4, "it is cut short");
        var count = Word(bytes, cmap.Offset + 2);
        Demand(cmap.Length >= 4 + count * 8, "it is cut short");
        var isUnicode = false;
        for (var i = 0; i < count; i++)
        {
            var entry = cmap.Offset + 4 + i * 8;
            var (platform, encoding) = (Word(bytes, entry), Word(bytes, entry + 2));
            var at = Number(bytes.AsSpan(entry + 4));
            Demand(at + 4L <= cmap.Length, "its list of letters lies beyond its end");
            isUnicode |= platform == 0 || platform == 3 && encoding is 0 or 1 or 10;
        }
        Demand(isUnicode, "it does not say which letters it has");
    }

    /// <summary>The typographic family, else the family (section 5.2.7, names 16 and 1).</summary>
    private static string? FamilyIn(byte[] bytes, Table name)
    {
        Demand(name.Length >= 6, "it is cut short");
        var count = Word(bytes, name.Offset + 2);
        var storage = Word(bytes, name.Offset + 4);
        Demand(name.Length >= 6 + count * 12 && storage <= name.Length, "its names are cut short");
        string? family = null,
            typographic = null;
        for (var i = 0; i < count; i++)
        {
            var record = name.Offset + 6 + i * 12;
            var (platform, id) = (Word(bytes, record), Word(bytes, record + 6));
            var (length, at) = (Word(bytes, record + 8), storage + Word(bytes, record + 10));
            if (id is not (1 or 16) || at + length > name.Length)
                continue;
            var text = Shown(bytes.AsSpan(name.Offset + at, length), platform);
            if (id == 1)
                family ??= text;
            else
                typographic ??= text;
        }
        return typographic ?? family;
    }

    private static string? Shown(ReadOnlySpan<byte> written, int platform)
    {
        var text =
            platform == 1
                ? System.Text.Encoding.Latin1.GetString(written)
                : System.Text.Encoding.BigEndianUnicode.GetString(written);
        var plain = string.Concat(text.Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_' or '.'))
            .Trim();
        return plain.Length is > 0 and <= 100 ? plain : null;
    }

    private static int WeightIn(byte[] bytes, Dictionary<string, Table> tables) =>
        tables.TryGetValue("OS/2", out var table) && table.Length >= 6
            ? Math.Clamp(Word(bytes, table.Offset + 4), 100, 900)
            : 400;

    private static int Word(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at));

    private static uint Number(ReadOnlySpan<byte> at) => BinaryPrimitives.ReadUInt32BigEndian(at);

    private static void Demand(bool holds, string otherwise)
    {
        if (!holds)
            throw new UnsoundFontException(otherwise);
    }

    private sealed class UnsoundFontException(string message) : Exception(message);
}
