using System.Buffers.Binary;

namespace Rostrum.Media.Encoding;

/// <summary>
/// The sound of a film as the encoder writes it: AAC frames one after another, each under a head of seven bytes (ADTS:
/// ISO/IEC 14496-3, 1.A.2.2). Laid open to become a track.
/// </summary>
internal sealed class SoundPiece
{
    public const int FrameSamples = 1024;
    public const int Rate = 48_000;

    /// <summary>Bytes of the head of a frame.</summary>
    public const int HeadBytes = 7;

    private SoundPiece(string file, byte[] config, List<(long Start, int Length)> frames, long samples) =>
        (File, Config, Frames, Samples) = (file, config, frames, samples);

    public string File { get; }

    /// <summary>AudioSpecificConfig (ISO/IEC 14496-3, 1.6.2.1).</summary>
    public byte[] Config { get; }

    /// <summary>Where each frame lies in the file, without its head.</summary>
    public IReadOnlyList<(long Start, int Length)> Frames { get; }

    /// <summary>Samples that are heard: as long as the pictures are seen.</summary>
    public long Samples { get; }

    /// <summary>
    /// Reads as many frames as the pictures last. The first one holds nothing but what the encoder needs to begin: it is
    /// left out, so that the sound of the first picture is decoded first and no edit list has to say so.
    /// </summary>
    /// <exception cref="InvalidDataException">The file is damaged or too short.</exception>
    public static SoundPiece Read(string file, long samples)
    {
        using var input = System.IO.File.OpenRead(file);
        var wanted = (int)((samples + FrameSamples - 1) / FrameSamples);
        var frames = new List<(long Start, int Length)>(wanted);
        var config = new byte[2];
        Span<byte> head = stackalloc byte[HeadBytes];
        for (var at = 0L; frames.Count <= wanted; )
        {
            input.Position = at;
            if (input.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false) < HeadBytes || head[0] != 0xFF)
                throw new InvalidDataException($"{file} is not whole: the sound must be made again.");
            var length = (head[3] & 3) << 11 | head[4] << 3 | head[5] >> 5;
            var kind = (head[2] >> 6) + 1;
            var rate = head[2] >> 2 & 15;
            var channels = (head[2] & 1) << 2 | head[3] >> 6;
            BinaryPrimitives.WriteUInt16BigEndian(config, (ushort)(kind << 11 | rate << 7 | channels << 3));
            frames.Add((at + HeadBytes, length - HeadBytes));
            at += Math.Max(length, HeadBytes);
        }
        frames.RemoveAt(0);
        return new SoundPiece(file, config, frames, samples);
    }
}
