using System.Buffers.Binary;

namespace Rostrum.Media.Encoding;

/// <summary>
/// The box <c>moov</c> of a joined film: the first piece's with the lengths and the sample tables of all of them
/// (ISO/IEC 14496-12, sections 8.2 to 8.7).
/// </summary>
internal sealed class FilmHeader
{
    private readonly IReadOnlyList<Mp4Piece> parts;
    private readonly Mp4Piece first;
    private readonly bool wide;
    private readonly long dataStart;
    private readonly FilmLayout layout;
    private readonly SoundPiece? sound;
    private readonly BoxWriter boxes = new();

    /// <param name="parts">At least one.</param>
    /// <param name="wide">Whether places are written with 64 bits.</param>
    /// <param name="dataStart">Byte of the film at which the first picture begins.</param>
    public FilmHeader(
        IReadOnlyList<Mp4Piece> parts,
        SoundPiece? sound,
        FilmLayout layout,
        bool wide,
        long dataStart
    )
    {
        (this.parts, first, this.sound, this.layout) = (parts, parts[0], sound, layout);
        (this.wide, this.dataStart) = (wide, dataStart);
        boxes.Box("moov", Movie);
    }

    public byte[] Bytes => boxes.Bytes;

    private long Frames => parts.Sum(part => (long)part.Sizes.Length);

    /// <summary>In the track's ticks.</summary>
    private long Duration => Frames * first.Step;

    private long InMovie
    {
        get
        {
            var scale = BinaryPrimitives.ReadUInt32BigEndian(
                first.Header.AsSpan(first.Body("mvhd").Start + 12)
            );
            return (Duration * scale + first.Timescale - 1) / first.Timescale;
        }
    }

    private void Movie()
    {
        Rewrite(0, first.Header.Length);
        if (sound is not null)
            new SoundBoxes(boxes, sound, layout.Of(sound: true, dataStart), wide).Write(
                checked((uint)InMovie)
            );
    }

    private void Rewrite(int start, int end)
    {
        foreach (var (kind, boxStart, content, boxEnd) in first.Boxes(start, end))
            switch (kind)
            {
                case "trak" or "mdia" or "minf":
                    boxes.Box(kind, () => Rewrite(content, boxEnd));
                    break;
                case "stbl":
                    boxes.Box(kind, Tables);
                    break;
                case "mvhd" or "tkhd" or "mdhd":
                    CopyWithDuration(kind, boxStart, boxEnd);
                    break;
                default:
                    boxes.Write(first.Header.AsSpan(boxStart, boxEnd - boxStart));
                    break;
            }
    }

    /// <summary>Lengths stand at fixed places in these boxes (8.2.2, 8.3.2, 8.4.2, version 0).</summary>
    private void CopyWithDuration(string kind, int start, int end)
    {
        var box = first.Header.AsSpan(start, end - start).ToArray();
        if (box[8] != 0)
            throw first.Unusable("its header is of another version");
        var inMovie = InMovie;
        // The number after the highest track's ends the box.
        if (kind == "mvhd" && sound is not null)
            BinaryPrimitives.WriteUInt32BigEndian(box.AsSpan(box.Length - 4), SoundBoxes.TrackId + 1);
        var (at, length) = kind switch
        {
            "tkhd" => (8 + 20, inMovie),
            "mvhd" => (8 + 16, inMovie),
            _ => (8 + 16, Duration),
        };
        BinaryPrimitives.WriteUInt32BigEndian(box.AsSpan(at), checked((uint)length));
        boxes.Write(box);
    }

    private void Tables()
    {
        Description();
        boxes.Table("stts", 0, 1, [(uint)Frames, first.Step]);
        SyncFrames();
        Delays();
        boxes.Box(
            "stsz",
            () =>
            {
                boxes.Write(0);
                boxes.Write(0);
                boxes.Write((uint)Frames);
                foreach (var part in parts)
                foreach (var size in part.Sizes)
                    boxes.Write(size);
            }
        );
        boxes.Chunks(layout.Of(sound: false, dataStart), wide);
    }

    /// <summary>The first piece's, with the bit rate of the whole (ISO/IEC 14496-12, 8.5.2: btrt).</summary>
    private void Description()
    {
        var (start, end) = first.Body($"{Mp4Piece.Table}/stsd");
        var box = first.Header.AsSpan(start - 8, end - start + 8).ToArray();
        var rate = box.AsSpan().IndexOf("btrt"u8);
        if (rate >= 0 && rate + 16 <= box.Length)
        {
            var seconds = Duration / (double)first.Timescale;
            var mean = (uint)Math.Min(uint.MaxValue, parts.Sum(part => part.DataLength) * 8 / seconds);
            BinaryPrimitives.WriteUInt32BigEndian(box.AsSpan(rate + 8), mean);
            BinaryPrimitives.WriteUInt32BigEndian(box.AsSpan(rate + 12), mean);
        }
        boxes.Write(box);
    }

    private void SyncFrames()
    {
        if (parts.All(part => part.SyncFrames is null))
            return;
        var numbers = new List<uint>();
        uint before = 0;
        foreach (var part in parts)
        {
            var own = part.SyncFrames ?? Enumerable.Range(1, part.Sizes.Length).Select(frame => (uint)frame);
            numbers.AddRange(own.Select(frame => before + frame));
            before += (uint)part.Sizes.Length;
        }
        boxes.Table("stss", 0, (uint)numbers.Count, numbers);
    }

    private void Delays()
    {
        var runs = new List<(uint Frames, uint Ticks)>();
        foreach (var run in parts.SelectMany(part => part.Delays))
            if (runs.Count > 0 && runs[^1].Ticks == run.Ticks)
                runs[^1] = (runs[^1].Frames + run.Frames, run.Ticks);
            else
                runs.Add(run);
        if (runs.Any(run => run.Ticks != 0))
            boxes.Table("ctts", 1, (uint)runs.Count, runs.SelectMany(run => (uint[])[run.Frames, run.Ticks]));
    }
}
