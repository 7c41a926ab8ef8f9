using System.Buffers.Binary;

namespace Rostrum.Media.Encoding;

/// <summary>Writes boxes one within the other (ISO/IEC 14496-12, 4.2); numbers are big-endian.</summary>
internal sealed class BoxWriter
{
    private readonly MemoryStream bytes = new();

    public byte[] Bytes => bytes.ToArray();

    public void Box(string kind, Action content)
    {
        var start = bytes.Position;
        Write(0);
        bytes.Write(System.Text.Encoding.ASCII.GetBytes(kind));
        content();
        var end = bytes.Position;
        bytes.Position = start;
        Write(checked((uint)(end - start)));
        bytes.Position = end;
    }

    /// <summary>A table of version and flags, a count of entries, and their numbers.</summary>
    public void Table(string kind, byte version, uint count, IEnumerable<uint> numbers) =>
        Box(
            kind,
            () =>
            {
                Write((uint)version << 24);
                Write(count);
                foreach (var number in numbers)
                    Write(number);
            }
        );

    /// <summary>Where the chunks of a track lie and how many samples each holds (8.7.4, 8.7.5).</summary>
    public void Chunks(IReadOnlyList<(long Offset, uint Samples)> chunks, bool wide)
    {
        var runs = new List<uint>();
        for (var i = 0; i < chunks.Count; i++)
            if (i == 0 || chunks[i].Samples != chunks[i - 1].Samples)
                runs.AddRange([(uint)i + 1, chunks[i].Samples, 1]);
        Table("stsc", 0, (uint)runs.Count / 3, runs);
        if (wide)
            Table(
                "co64",
                0,
                (uint)chunks.Count,
                chunks.SelectMany(chunk => (uint[])[(uint)(chunk.Offset >> 32), (uint)chunk.Offset])
            );
        else
            Table("stco", 0, (uint)chunks.Count, chunks.Select(chunk => (uint)chunk.Offset));
    }

    public void Write(uint number)
    {
        Span<byte> four = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(four, number);
        bytes.Write(four);
    }

    public void Write(ReadOnlySpan<byte> content) => bytes.Write(content);
}
