using System.Buffers.Binary;

namespace Rostrum.Media.Tests.Reading;

/// <summary>The boxes of an MP4 file (ISO/IEC 14496-12), as far as the tests ask for them.</summary>
internal sealed class Mp4File
{
    private readonly byte[] bytes;

    private Mp4File(byte[] bytes) => this.bytes = bytes;

    public static Mp4File Open(string path) => new(File.ReadAllBytes(path));

    /// <summary>The kinds of the outermost boxes, in order.</summary>
    public IReadOnlyList<string> Outermost => [.. Children(0, bytes.Length).Select(box => box.Kind)];

    public bool Has(string path) => Find(path) is not null;

    /// <summary>Ticks a second of the video track.</summary>
    public uint Timescale
    {
        get
        {
            var header = Body("moov/trak/mdia/mdhd");
            return Number(header, header[0] == 1 ? 20 : 12);
        }
    }

    /// <summary>How long each frame is shown, in ticks, in decoding order (8.6.1.2).</summary>
    public IReadOnlyList<uint> Durations => Runs("stts");

    /// <summary>When each frame is shown, in ticks, in decoding order (8.6.1.3).</summary>
    public IReadOnlyList<long> Times
    {
        get
        {
            var offsets = Has($"{Table}/ctts") ? Runs("ctts") : null;
            var times = new List<long>();
            long decoded = 0;
            foreach (var duration in Durations)
            {
                times.Add(decoded + (offsets is null ? 0 : (int)offsets[times.Count]));
                decoded += duration;
            }
            return times;
        }
    }

    /// <summary>The frames from which playing can start, from 0, in decoding order (8.6.2).</summary>
    public IReadOnlyList<int> SyncFrames
    {
        get
        {
            if (!Has($"{Table}/stss"))
                return [.. Enumerable.Range(0, Durations.Count)];
            var table = Body($"{Table}/stss");
            return
            [
                .. Enumerable.Range(0, (int)Number(table, 4)).Select(i => (int)Number(table, 8 + 4 * i) - 1),
            ];
        }
    }

    /// <summary>The kinds of the pieces of a frame (H.264, table 7-1): 5 is an IDR slice, 1 any other slice.</summary>
    public IReadOnlyList<int> PiecesOf(int frame)
    {
        var (start, end) = Place(frame);
        var kinds = new List<int>();
        for (var at = start; at < end; at += 4 + (int)Number(bytes, at))
            kinds.Add(bytes[at + 4] & 31);
        return kinds;
    }

    private const string Table = "moov/trak/mdia/minf/stbl";

    /// <summary>Where a frame lies in the file: chunks of frames (8.7.4, 8.7.5), frames of sizes (8.7.3).</summary>
    private (int Start, int End) Place(int frame)
    {
        var (sizes, chunks, runs) = (Body($"{Table}/stsz"), Body($"{Table}/stco"), Body($"{Table}/stsc"));
        var next = 0;
        for (var chunk = 0; chunk < (int)Number(chunks, 4); chunk++)
        {
            var at = (int)Number(chunks, 8 + 4 * chunk);
            for (var i = 0; i < FramesIn(chunk, runs); i++, next++)
            {
                var size = (int)(Number(sizes, 4) is var all and > 0 ? all : Number(sizes, 12 + 4 * next));
                if (next == frame)
                    return (at, at + size);
                at += size;
            }
        }
        throw new ArgumentOutOfRangeException(nameof(frame));
    }

    private static int FramesIn(int chunk, byte[] runs)
    {
        var frames = 0;
        for (var run = 0; run < (int)Number(runs, 4); run++)
            if (Number(runs, 8 + 12 * run) <= chunk + 1)
                frames = (int)Number(runs, 12 + 12 * run);
        return frames;
    }

    /// <summary>A table of (count, value), written out.</summary>
    private List<uint> Runs(string kind)
    {
        var table = Body($"{Table}/{kind}");
        var values = new List<uint>();
        for (var run = 0; run < (int)Number(table, 4); run++)
            values.AddRange(Enumerable.Repeat(Number(table, 12 + 8 * run), (int)Number(table, 8 + 8 * run)));
        return values;
    }

    private byte[] Body(string path)
    {
        var box = Find(path) ?? throw new InvalidDataException($"The file has no {path}.");
        return bytes[box.Start..box.End];
    }

    private Box? Find(string path)
    {
        var place = new Box("", 0, bytes.Length);
        foreach (var kind in path.Split('/'))
        {
            if (Children(place.Start, place.End).FirstOrDefault(box => box.Kind == kind) is not { } found)
                return null;
            place = found;
        }
        return place;
    }

    private IEnumerable<Box> Children(int start, int end)
    {
        for (var at = start; at + 8 <= end; )
        {
            var size = (long)Number(bytes, at);
            var body = at + 8;
            if (size == 1)
            {
                size = BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(body));
                body += 8;
            }
            var next = size == 0 ? end : checked((int)(at + size));
            yield return new Box(System.Text.Encoding.ASCII.GetString(bytes, at + 4, 4), body, next);
            at = next;
        }
    }

    private static uint Number(byte[] from, int at) => BinaryPrimitives.ReadUInt32BigEndian(from.AsSpan(at));

    private sealed record Box(string Kind, int Start, int End);
}
