using System.Buffers.Binary;

namespace Rostrum.Media.Encoding;

/// <summary>
/// An MP4 file of one video stream as the encoder writes it, laid open for joining: its header and its tables
/// (ISO/IEC 14496-12, section 8), and where its pictures lie.
/// </summary>
internal sealed class Mp4Piece
{
    public const string Table = "trak/mdia/minf/stbl";

    /// <summary>A piece of some seconds has a header of some kilobytes.</summary>
    private const long LargestHeader = 64 << 20;

    private Mp4Piece(string file, byte[] brand, byte[] header, long dataStart, long dataLength)
    {
        (File, Brand, Header, DataStart, DataLength) = (file, brand, header, dataStart, dataLength);
        var media = Body("trak/mdia/mdhd");
        Timescale = Number(header, media.Start + 12);
        Sizes = ReadSizes();
        Step = Pairs("stts").First().Value;
        if (header[media.Start] != 0 || Sizes.Length > 1 && Pairs("stts").Count() > 1)
            throw Unusable("its frames do not follow each other evenly");
        if (Sizes.Sum(size => (long)size) != dataLength)
            throw Unusable("its pictures do not lie side by side");
    }

    public string File { get; }

    /// <summary>The box <c>ftyp</c>.</summary>
    public byte[] Brand { get; }

    /// <summary>What is in the box <c>moov</c>.</summary>
    public byte[] Header { get; }

    /// <summary>Byte of the file at which the first picture begins.</summary>
    public long DataStart { get; }

    /// <summary>Bytes of all pictures.</summary>
    public long DataLength { get; }

    /// <summary>Ticks a second.</summary>
    public uint Timescale { get; }

    /// <summary>Ticks from one frame to the next.</summary>
    public uint Step { get; }

    /// <summary>Bytes of each picture, in decoding order.</summary>
    public uint[] Sizes { get; }

    /// <summary>
    /// Runs of frames and by how many ticks they are shown later than decoded (8.6.1.3, version 1: signed).
    /// </summary>
    public IEnumerable<(uint Frames, uint Ticks)> Delays =>
        Find($"{Table}/ctts") is null ? [((uint)Sizes.Length, 0)] : Pairs("ctts");

    /// <summary>The frames from which decoding can start, from 1; null means all of them (8.6.2).</summary>
    public IEnumerable<uint>? SyncFrames => Find($"{Table}/stss") is null ? null : Numbers("stss");

    /// <exception cref="InvalidDataException">It is not a piece that the encoder wrote.</exception>
    public static Mp4Piece Read(string file)
    {
        using var input = System.IO.File.OpenRead(file);
        byte[]? brand = null,
            header = null;
        (long Start, long Length) data = default;
        while (input.Position < input.Length)
        {
            var start = input.Position;
            var (kind, length, headLength) = ReadBoxHead(input, file);
            if (kind is "ftyp" or "moov" && length > LargestHeader)
                throw Unusable(file, "its header is too large");
            if (kind == "ftyp")
                brand = ReadAt(input, start, length);
            else if (kind == "moov")
                header = ReadAt(input, start + headLength, length - headLength);
            else if (kind == "mdat")
                data = (start + headLength, length - headLength);
            input.Position = start + length;
        }
        return brand is null || header is null
            ? throw Unusable(file, "it has no header")
            : new Mp4Piece(file, brand, header, data.Start, data.Length);
    }

    /// <summary>The description of the stream without its bit rate, which each piece has of its own.</summary>
    public ReadOnlySpan<byte> Format
    {
        get
        {
            var (start, end) = Body($"{Table}/stsd");
            var rate = Header.AsSpan(start, end - start).IndexOf("btrt"u8);
            return Header.AsSpan(start, rate < 0 ? end - start : rate);
        }
    }

    /// <summary>Where the content of a box lies in <see cref="Header"/>.</summary>
    public (int Start, int End) Body(string path) => Find(path) ?? throw Unusable($"it has no {path}");

    /// <summary>The boxes between two places of <see cref="Header"/>: kind, start of the box, its content, its end.</summary>
    public IEnumerable<(string Kind, int Start, int Content, int End)> Boxes(int start, int end)
    {
        for (var at = start; at + 8 <= end; )
        {
            var length = checked((int)Number(Header, at));
            if (length < 8 || at + length > end)
                throw Unusable("a box of its header has a wrong length");
            yield return (System.Text.Encoding.ASCII.GetString(Header, at + 4, 4), at, at + 8, at + length);
            at += length;
        }
    }

    private (int Start, int End)? Find(string path)
    {
        (int Start, int End) place = (0, Header.Length);
        foreach (var name in path.Split('/'))
        {
            var box = Boxes(place.Start, place.End).FirstOrDefault(box => box.Kind == name);
            if (box.Kind is null)
                return null;
            place = (box.Content, box.End);
        }
        return place;
    }

    /// <summary>A table of version and flags, a count, and that many entries of two numbers.</summary>
    private IEnumerable<(uint Count, uint Value)> Pairs(string table)
    {
        var numbers = Numbers(table, perEntry: 2).ToList();
        for (var i = 0; i < numbers.Count; i += 2)
            yield return (numbers[i], numbers[i + 1]);
    }

    private IEnumerable<uint> Numbers(string table, int perEntry = 1)
    {
        var (start, end) = Body($"{Table}/{table}");
        var count = (long)Number(Header, start + 4) * perEntry;
        if (count > (end - start - 8) / 4)
            throw Unusable($"its table {table} is cut short");
        for (var i = 0; i < count; i++)
            yield return Number(Header, start + 8 + 4 * i);
    }

    private uint[] ReadSizes()
    {
        var (start, end) = Body($"{Table}/stsz");
        var (same, count) = (Number(Header, start + 4), Number(Header, start + 8));
        if (same != 0)
            return [.. Enumerable.Repeat(same, checked((int)count))];
        if (count > (end - start - 12) / 4)
            throw Unusable("its table stsz is cut short");
        var sizes = new uint[count];
        for (var i = 0; i < sizes.Length; i++)
            sizes[i] = Number(Header, start + 12 + 4 * i);
        return sizes;
    }

    private static (string Kind, long Length, int HeadLength) ReadBoxHead(Stream input, string file)
    {
        Span<byte> head = stackalloc byte[16];
        var read = input.ReadAtLeast(head[..8], 8, throwOnEndOfStream: false);
        long length = read < 8 ? 0 : BinaryPrimitives.ReadUInt32BigEndian(head);
        var headLength = 8;
        if (length == 1)
        {
            input.ReadExactly(head[8..]);
            (length, headLength) = (BinaryPrimitives.ReadInt64BigEndian(head[8..]), 16);
        }
        var left = input.Length - input.Position + headLength;
        if (length < headLength || length > left)
            throw Unusable(file, "it is cut short");
        return (System.Text.Encoding.ASCII.GetString(head[4..8]), length, headLength);
    }

    private static byte[] ReadAt(Stream input, long start, long length)
    {
        var bytes = new byte[length];
        input.Position = start;
        input.ReadExactly(bytes);
        return bytes;
    }

    private static uint Number(byte[] bytes, int at) =>
        BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at, 4));

    public InvalidDataException Unusable(string why) => Unusable(File, why);

    private static InvalidDataException Unusable(string file, string why) =>
        new($"{file} cannot be joined to other pieces: {why}; make it again.");
}
