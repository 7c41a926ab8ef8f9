using System.Buffers.Binary;

namespace Rostrum.Media.Encoding;

/// <summary>
/// Joins pieces of a film to one MP4 without encoding again: the pictures are copied as they are and the tables are
/// written anew, so that frames are counted instead of times being rounded. The header comes first, there is no edit
/// list, and every frame stands exactly one step behind the one before it, across the joints too.
/// </summary>
public static class FilmJoiner
{
    /// <summary>Above this the places of pictures are written with 64 bits.</summary>
    private const long LargestPlainOffset = uint.MaxValue;

    /// <param name="pieces">Files that the encoder wrote with the same settings, in order.</param>
    /// <param name="output">Written over; a failure may leave a part of it.</param>
    /// <returns>The number of frames.</returns>
    /// <exception cref="InvalidDataException">A piece is damaged, or not of the same kind as the first.</exception>
    public static int Join(IReadOnlyList<string> pieces, string output, CancellationToken cancel) =>
        Join(pieces, null, 0, output, cancel);

    /// <param name="pieces">Files that the encoder wrote with the same settings, in order.</param>
    /// <param name="soundFile">AAC frames as the encoder of sound wrote them; null for a film without sound.</param>
    /// <param name="samples">Samples of sound that last as long as the pictures.</param>
    /// <param name="output">Written over; a failure may leave a part of it.</param>
    /// <returns>The number of frames.</returns>
    /// <exception cref="InvalidDataException">A piece is damaged, or not of the same kind as the first.</exception>
    public static int Join(
        IReadOnlyList<string> pieces,
        string? soundFile,
        long samples,
        string output,
        CancellationToken cancel
    )
    {
        var parts = pieces.Select(Mp4Piece.Read).ToList();
        foreach (var part in parts)
            Compare(part, parts[0]);
        var sound = soundFile is null ? null : SoundPiece.Read(soundFile, samples);
        var layout = new FilmLayout(parts, sound);
        using var file = File.Create(output);
        file.Write(parts[0].Brand);
        // The header's length does not depend on the offsets in it.
        var dataLength = layout.Length;
        var wide = dataLength > LargestPlainOffset / 2;
        var headerLength = new FilmHeader(parts, sound, layout, wide, 0).Bytes.Length;
        var dataHead = wide ? 16 : 8;
        var dataStart = file.Position + headerLength + dataHead;
        file.Write(new FilmHeader(parts, sound, layout, wide, dataStart).Bytes);
        WriteDataHead(file, wide, dataLength + dataHead);
        using var pictures = new PieceReader(parts);
        using var heard = sound is null ? null : File.OpenRead(sound.File);
        foreach (var chunk in layout.Chunks)
        {
            cancel.ThrowIfCancellationRequested();
            if (chunk.IsSound)
                Copy(sound!, heard!, chunk, file);
            else
                pictures.Copy(chunk.Length, file, cancel);
        }
        return parts.Sum(part => part.Sizes.Length);
    }

    private static void Compare(Mp4Piece part, Mp4Piece first)
    {
        if (part.Timescale != first.Timescale || part.Sizes.Length > 1 && part.Step != first.Step)
            throw part.Unusable("it has another frame rate");
        if (!part.Format.SequenceEqual(first.Format))
            throw part.Unusable("it was encoded in another way");
    }

    private static void WriteDataHead(Stream file, bool wide, long length)
    {
        Span<byte> head = stackalloc byte[wide ? 16 : 8];
        BinaryPrimitives.WriteUInt32BigEndian(head, wide ? 1 : (uint)length);
        "mdat"u8.CopyTo(head[4..]);
        if (wide)
            BinaryPrimitives.WriteInt64BigEndian(head[8..], length);
        file.Write(head);
    }

    private static void Copy(SoundPiece sound, FileStream input, LaidChunk chunk, Stream output)
    {
        foreach (var (start, length) in sound.Frames.Skip(chunk.First).Take(chunk.Count))
        {
            var frame = new byte[length];
            input.Position = start;
            input.ReadExactly(frame);
            output.Write(frame);
        }
    }

    /// <summary>Reads the pictures of all pieces one after another.</summary>
    private sealed class PieceReader(IReadOnlyList<Mp4Piece> parts) : IDisposable
    {
        private readonly byte[] buffer = new byte[1 << 20];
        private FileStream? input;
        private int place = -1;
        private long left;

        public void Copy(long length, Stream output, CancellationToken cancel)
        {
            while (length > 0)
            {
                cancel.ThrowIfCancellationRequested();
                if (left == 0)
                    Next();
                var read = input!.Read(buffer, 0, (int)Math.Min(buffer.Length, Math.Min(left, length)));
                if (read == 0)
                    throw parts[place].Unusable("it is cut short");
                output.Write(buffer, 0, read);
                left -= read;
                length -= read;
            }
        }

        private void Next()
        {
            input?.Dispose();
            var part = parts[++place];
            input = File.OpenRead(part.File);
            input.Position = part.DataStart;
            left = part.DataLength;
        }

        public void Dispose() => input?.Dispose();
    }
}
