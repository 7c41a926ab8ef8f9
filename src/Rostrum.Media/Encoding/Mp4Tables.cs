using System.Buffers.Binary;
using Ascii = System.Text.Encoding;

namespace Rostrum.Media.Encoding;

/// <summary>A film's stream of pictures as its tables tell of it.</summary>
/// <param name="Seconds">From the first picture to the end of the last.</param>
/// <param name="Start">Seconds at which the first picture is shown.</param>
/// <param name="LongestGroup">Frames from one sync frame to the next at most.</param>
/// <param name="MostBFrames">Frames in a row that are decoded after one that is shown later.</param>
/// <param name="IsClosed">Every sync frame is one that nothing before it is needed for (H.264: an IDR picture).</param>
/// <param name="Profile">H.264's profile_idc: 100 is High.</param>
/// <param name="Colour">As ISO/IEC 23091-2 numbers primaries, transfer and matrix, and whether the range is full; null where nothing is said.</param>
public sealed record PictureStream(
    int Width,
    int Height,
    string Codec,
    int Profile,
    int Frames,
    double FramesPerSecond,
    double Seconds,
    double Start,
    long Bytes,
    int LongestGroup,
    int MostBFrames,
    bool IsClosed,
    bool HasEditList,
    (int Primaries, int Transfer, int Matrix, bool FullRange)? Colour
);

/// <summary>A film's stream of sound as its tables tell of it.</summary>
public sealed record SoundStream(string Codec, int Rate, int Channels, double Seconds, bool HasEditList);

/// <summary>
/// An MP4 file as its own boxes tell of it (ISO/IEC 14496-12), read without a decoder: what a platform's door looks at.
/// </summary>
/// <param name="HeaderFirst">The tables lie before the data, so that a film plays while it is still being fetched.</param>
public sealed record Mp4Tables(
    long Size,
    bool HeaderFirst,
    PictureStream? Pictures,
    SoundStream? Sound,
    int Streams
)
{
    private const long LargestHeader = 256 << 20;

    /// <exception cref="InvalidDataException">It is not an MP4, or it is damaged.</exception>
    public static Mp4Tables Read(string path)
    {
        using var file = File.OpenRead(path);
        byte[]? header = null;
        var (headerAt, dataAt) = (-1L, -1L);
        for (var at = 0L; at < file.Length; )
        {
            var (kind, length, head) = BoxHead(file, at);
            if (kind == "moov" && length <= LargestHeader)
            {
                headerAt = at;
                header = new byte[length - head];
                file.Position = at + head;
                file.ReadExactly(header);
            }
            else if (kind == "mdat" && dataAt < 0)
                dataAt = at;
            at += length;
        }
        if (header is null)
            throw new InvalidDataException($"{path} is not a whole MP4: it has no tables.");
        var tracks = Mp4Box
            .All(header)
            .Where(box => box.Kind == "trak")
            .Select(box => new Mp4Track(box))
            .ToList();
        return new Mp4Tables(
            file.Length,
            dataAt < 0 || headerAt < dataAt,
            tracks.Find(track => track.Handler == "vide")?.Pictures(file),
            tracks.Find(track => track.Handler == "soun")?.Sound(),
            tracks.Count
        );
    }

    private static (string Kind, long Length, int Head) BoxHead(FileStream file, long at)
    {
        Span<byte> head = stackalloc byte[16];
        file.Position = at;
        if (file.ReadAtLeast(head[..8], 8, throwOnEndOfStream: false) < 8)
            throw new InvalidDataException($"{file.Name} is cut short.");
        long length = BinaryPrimitives.ReadUInt32BigEndian(head);
        var size = 8;
        if (length == 1)
        {
            file.ReadExactly(head[8..]);
            (length, size) = (BinaryPrimitives.ReadInt64BigEndian(head[8..]), 16);
        }
        else if (length == 0)
            length = file.Length - at;
        return length >= size && length <= file.Length - at
            ? (Ascii.ASCII.GetString(head[4..8]), length, size)
            : throw new InvalidDataException($"{file.Name} is cut short.");
    }
}
