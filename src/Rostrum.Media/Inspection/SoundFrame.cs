namespace Rostrum.Media.Inspection;

/// <summary>
/// Recognises sound that has no container. Two bytes would be a weak sign, so the second frame must begin where the
/// first one says it ends.
/// </summary>
internal static class SoundFrame
{
    // kbit/s of layer III (ISO/IEC 11172-3, section 2.4.2.3; 13818-3, section 2.4.2.3). Index 0 is "free", 15 forbidden.
    private static readonly int[] kilobits1 =
    [
        0,
        32,
        40,
        48,
        56,
        64,
        80,
        96,
        112,
        128,
        160,
        192,
        224,
        256,
        320,
    ];
    private static readonly int[] kilobits2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
    private static readonly int[] hertz = [44100, 48000, 32000];

    public static FileFormat? Of(ReadOnlySpan<byte> head) =>
        Follows(head, AdtsBytes) ? FileFormat.Aac
        : Follows(head, Mp3Bytes) ? FileFormat.Mp3
        : null;

    private delegate int FrameLength(ReadOnlySpan<byte> frame);

    private static bool Follows(ReadOnlySpan<byte> head, FrameLength length)
    {
        var first = length(head);
        return first > 0 && first < head.Length && length(head[first..]) > 0;
    }

    /// <summary>Length of an ADTS frame (ISO/IEC 13818-7, section 6.2); 0 when it is none.</summary>
    private static int AdtsBytes(ReadOnlySpan<byte> frame)
    {
        if (frame.Length < 7 || frame[0] != 0xFF || (frame[1] & 0xF6) != 0xF0)
            return 0;
        var bytes = (frame[3] & 3) << 11 | frame[4] << 3 | frame[5] >> 5;
        var knownRate = (frame[2] >> 2 & 15) < 13;
        return knownRate && bytes >= 7 ? bytes : 0;
    }

    /// <summary>Length of a layer III frame; 0 when it is none.</summary>
    private static int Mp3Bytes(ReadOnlySpan<byte> frame)
    {
        if (frame.Length < 4 || frame[0] != 0xFF || (frame[1] & 0xE6) != 0xE2)
            return 0;
        int version = frame[1] >> 3 & 3, // 3 is MPEG-1, 2 MPEG-2, 0 MPEG-2.5
            rate = frame[2] >> 4,
            frequency = frame[2] >> 2 & 3;
        if (version == 1 || rate is 0 or 15 || frequency == 3)
            return 0;
        var kilobits = (version == 3 ? kilobits1 : kilobits2)[rate];
        var samples =
            hertz[frequency]
            >> (
                version == 3 ? 0
                : version == 2 ? 1
                : 2
            );
        var padding = frame[2] >> 1 & 1;
        return (version == 3 ? 144_000 : 72_000) * kilobits / samples + padding;
    }
}
