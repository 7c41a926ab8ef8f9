namespace Rostrum.Media.Encoding;

/// <summary>The box <c>trak</c> of a film's sound (ISO/IEC 14496-12, 8.3 to 8.7 and 12.2; ISO/IEC 14496-14, 5.6).</summary>
internal sealed class SoundBoxes(
    BoxWriter boxes,
    SoundPiece sound,
    IReadOnlyList<(long Offset, uint Samples)> chunks,
    bool wide
)
{
    public const uint TrackId = 2;

    private const uint One = 0x10000;
    private const uint Undetermined = 0x55C40000;

    /// <param name="inMovie">Length in the movie's ticks.</param>
    public void Write(uint inMovie) =>
        boxes.Box(
            "trak",
            () =>
            {
                // Enabled, in the movie; its volume is full.
                Numbers("tkhd", [3, 0, 0, TrackId, 0, inMovie, 0, 0, 1, 0x01000000, .. Matrix, 0, 0]);
                boxes.Box("mdia", Media);
            }
        );

    private static uint[] Matrix => [One, 0, 0, 0, One, 0, 0, 0, 0x40000000];

    private void Media()
    {
        Numbers("mdhd", [0, 0, 0, SoundPiece.Rate, checked((uint)sound.Samples), Undetermined]);
        boxes.Box(
            "hdlr",
            () =>
            {
                Each([0, 0]);
                boxes.Write("soun"u8);
                Each([0, 0, 0]);
                boxes.Write("SoundHandler\0"u8);
            }
        );
        boxes.Box(
            "minf",
            () =>
            {
                Numbers("smhd", [0, 0]);
                // The data lies in this file.
                boxes.Box(
                    "dinf",
                    () =>
                        boxes.Box(
                            "dref",
                            () =>
                            {
                                Each([0, 1]);
                                Numbers("url ", [1]);
                            }
                        )
                );
                boxes.Box("stbl", Tables);
            }
        );
    }

    private void Tables()
    {
        boxes.Box(
            "stsd",
            () =>
            {
                Each([0, 1]);
                boxes.Box("mp4a", Description);
            }
        );
        // The last frame is as long as there are pictures.
        var last = (uint)(sound.Samples - (sound.Frames.Count - 1L) * SoundPiece.FrameSamples);
        if (sound.Frames.Count == 1)
            boxes.Table("stts", 0, 1, [1, last]);
        else
            boxes.Table("stts", 0, 2, [(uint)sound.Frames.Count - 1, SoundPiece.FrameSamples, 1, last]);
        Numbers(
            "stsz",
            [0, 0, (uint)sound.Frames.Count, .. sound.Frames.Select(frame => (uint)frame.Length)]
        );
        boxes.Chunks(chunks, wide);
    }

    private void Description()
    {
        const uint stereo16 = 0x00020010;
        Each([0, 1, 0, 0, stereo16, 0, (uint)SoundPiece.Rate << 16]);
        boxes.Box(
            "esds",
            () =>
            {
                Each([0]);
                var bits = (uint)(
                    sound.Frames.Sum(frame => (long)frame.Length) * 8 * SoundPiece.Rate / sound.Samples
                );
                // ES descriptor, decoder configuration (0x40: MPEG-4 audio, 0x15: an audio stream), SL configuration.
                boxes.Write([0x03, 25, 0, (byte)TrackId, 0, 0x04, 17, 0x40, 0x15, 0, 0, 0]);
                Each([bits, bits]);
                boxes.Write([0x05, 2, .. sound.Config, 0x06, 1, 2]);
            }
        );
    }

    private void Numbers(string kind, IEnumerable<uint> numbers) => boxes.Box(kind, () => Each(numbers));

    private void Each(IEnumerable<uint> numbers)
    {
        foreach (var number in numbers)
            boxes.Write(number);
    }
}
