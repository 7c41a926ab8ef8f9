using System.Buffers.Binary;
using Ascii = System.Text.Encoding;

namespace Rostrum.Media.Encoding;

/// <summary>A box within tables that were read whole: its kind and its content.</summary>
internal sealed record Mp4Box(string Kind, ReadOnlyMemory<byte> Content)
{
    /// <summary>The boxes that lie side by side.</summary>
    /// <exception cref="InvalidDataException">One of them reaches beyond the end.</exception>
    public static IReadOnlyList<Mp4Box> All(ReadOnlyMemory<byte> bytes)
    {
        var boxes = new List<Mp4Box>();
        while (bytes.Length >= 8)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes.Span);
            if (length < 8 || length > bytes.Length)
                throw new InvalidDataException("A box of the film's tables has a wrong length.");
            boxes.Add(new Mp4Box(Ascii.ASCII.GetString(bytes.Span[4..8]), bytes.Slice(8, (int)length - 8)));
            bytes = bytes[(int)length..];
        }
        return boxes;
    }

    /// <summary>The box at a path of kinds within this one, each level's first; null where there is none.</summary>
    public Mp4Box? Find(string path)
    {
        var box = this;
        foreach (var kind in path.Split('/'))
            if (All(box.Content).FirstOrDefault(inner => inner.Kind == kind) is { } found)
                box = found;
            else
                return null;
        return box;
    }

    /// <summary>A box of the same path that must be there.</summary>
    public Mp4Box Need(string path) =>
        Find(path) ?? throw new InvalidDataException($"The film's tables have no {path}.");

    public uint Number(int at) => BinaryPrimitives.ReadUInt32BigEndian(Content.Span[at..]);

    public int Half(int at) => BinaryPrimitives.ReadUInt16BigEndian(Content.Span[at..]);

    public byte Byte(int at) => Content.Span[at];

    /// <summary>The boxes that follow a beginning of fixed length.</summary>
    public IReadOnlyList<Mp4Box> Behind(int fixedLength) => All(Content[fixedLength..]);

    /// <summary>A table: version and flags, a count, and that many rows of as many numbers.</summary>
    public IEnumerable<uint[]> Rows(int perRow)
    {
        var count = Number(4);
        if (count > (Content.Length - 8) / (4 * perRow))
            throw new InvalidDataException($"The table {Kind} is cut short.");
        for (var row = 0; row < count; row++)
            yield return [.. Enumerable.Range(0, perRow).Select(i => Number(8 + 4 * (row * perRow + i)))];
    }
}
