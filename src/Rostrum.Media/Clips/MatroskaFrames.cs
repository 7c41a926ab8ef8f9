using System.Buffers.Binary;

namespace Rostrum.Media.Clips;

/// <summary>
/// Reads raw frames with their times from what ffmpeg writes to a pipe as Matroska (RFC 9559): clusters of simple
/// blocks, times in milliseconds. Everything else is passed over.
/// </summary>
internal sealed class MatroskaFrames(Stream input)
{
    private const uint Segment = 0x18538067;
    private const uint Cluster = 0x1F43B675;
    private const uint ClusterTime = 0xE7;
    private const uint BlockGroup = 0xA0;
    private const uint Block = 0xA1;
    private const uint SimpleBlock = 0xA3;

    /// <summary>Track number, time within the cluster, flags.</summary>
    private const int BlockHead = 4;

    private readonly byte[] small = new byte[8];
    private long clusterTime;

    /// <summary>Goes to the next frame. Its bytes must be read before the one after it is asked for.</summary>
    /// <returns>False at the end.</returns>
    public bool Next(out long milliseconds, out int bytes)
    {
        (milliseconds, bytes) = (0, 0);
        while (Id() is { } id)
        {
            var size = Size();
            switch (id)
            {
                case Segment or Cluster or BlockGroup:
                    break;
                case ClusterTime:
                    clusterTime = Number(size);
                    break;
                case Block or SimpleBlock:
                    input.ReadExactly(small, 0, BlockHead);
                    milliseconds = clusterTime + BinaryPrimitives.ReadInt16BigEndian(small.AsSpan(1));
                    bytes = checked((int)(size - BlockHead));
                    return true;
                default:
                    Skip(size);
                    break;
            }
        }
        return false;
    }

    /// <summary>Null at the end of the stream.</summary>
    private uint? Id()
    {
        var first = input.ReadByte();
        if (first < 0)
            return null;
        var bytes = System.Numerics.BitOperations.LeadingZeroCount((uint)first) - 23;
        if (bytes > 4)
            throw new InvalidDataException("Not an element's id.");
        var id = (uint)first;
        for (var i = 1; i < bytes; i++)
            id = id << 8 | Byte();
        return id;
    }

    private long Size()
    {
        var first = Byte();
        var bytes = System.Numerics.BitOperations.LeadingZeroCount((uint)first) - 23;
        if (bytes > 8)
            throw new InvalidDataException("Not an element's size.");
        long size = first & ((1 << (8 - bytes)) - 1);
        for (var i = 1; i < bytes; i++)
            size = size << 8 | Byte();
        return size;
    }

    private long Number(long size)
    {
        var number = 0L;
        for (; size > 0; size--)
            number = number << 8 | Byte();
        return number;
    }

    private byte Byte()
    {
        input.ReadExactly(small, 0, 1);
        return small[0];
    }

    private void Skip(long size)
    {
        while (size > 0)
        {
            var some = (int)Math.Min(size, small.Length);
            input.ReadExactly(small, 0, some);
            size -= some;
        }
    }
}
