namespace Rostrum.Media.Encoding;

/// <summary>A run of one track's samples that lie side by side.</summary>
/// <param name="Offset">From the beginning of the data.</param>
internal readonly record struct LaidChunk(bool IsSound, int First, int Count, long Offset, long Length);

/// <summary>
/// How pictures and sound lie in a film's data: by turns, a second at a time, so that a player that reads on has both.
/// Without sound all pictures are one chunk.
/// </summary>
internal sealed class FilmLayout
{
    private readonly List<LaidChunk> chunks = [];

    public FilmLayout(IReadOnlyList<Mp4Piece> parts, SoundPiece? sound)
    {
        var frames = parts.Sum(part => part.Sizes.Length);
        var perChunk = sound is null
            ? frames
            : Math.Max(1, (int)Math.Round(parts[0].Timescale / (double)parts[0].Step));
        var sizes = parts.SelectMany(part => part.Sizes).ToList();
        var heard = 0;
        for (var first = 0; first < frames; first += perChunk)
        {
            var end = Math.Min(frames, first + perChunk);
            Add(false, first, end - first, Enumerable.Range(first, end - first).Sum(i => (long)sizes[i]));
            if (sound is null)
                continue;
            var until = end == frames ? sound.Frames.Count : HeardBefore(end, parts[0], sound.Frames.Count);
            if (until > heard)
                Add(
                    true,
                    heard,
                    until - heard,
                    Enumerable.Range(heard, until - heard).Sum(i => (long)sound.Frames[i].Length)
                );
            heard = until;
        }
    }

    /// <summary>Frames of sound that begin before a picture; exact, over the common denominator of both tracks.</summary>
    private static int HeardBefore(int picture, Mp4Piece piece, int all)
    {
        var samples = (Int128)picture * piece.Step * SoundPiece.Rate / piece.Timescale;
        return (int)Int128.Min(all, samples / SoundPiece.FrameSamples + 1);
    }

    public IReadOnlyList<LaidChunk> Chunks => chunks;

    /// <summary>Bytes.</summary>
    public long Length { get; private set; }

    public IReadOnlyList<(long Offset, uint Samples)> Of(bool sound, long dataStart) =>
        [
            .. chunks
                .Where(chunk => chunk.IsSound == sound)
                .Select(chunk => (dataStart + chunk.Offset, (uint)chunk.Count)),
        ];

    private void Add(bool isSound, int first, int count, long length)
    {
        chunks.Add(new LaidChunk(isSound, first, count, Length, length));
        Length += length;
    }
}
