using System.IO.Compression;
using Rostrum.Compositor;
using Rostrum.Compositor.Inspection;
using Rostrum.Drafts.Timelines;
using Rostrum.Media.Text;

namespace Rostrum.Media.Quality;

/// <summary>
/// Writes down what the frames of one piece of a film measure, for <see cref="PieceMeasures"/>: pieces are painted at
/// different times and places, and what a film is found to be follows from all of them in their order.
/// </summary>
internal sealed class PieceRecorder : IDisposable
{
    private readonly FilmPiece piece;
    private readonly FrameGrid grid;
    private readonly byte[] before;
    private readonly byte[] change;
    private readonly TextWatch texts;
    private readonly BinaryWriter output;
    private int seen;

    public PieceRecorder(FilmPiece piece, Timeline timeline, IReadOnlyList<PlacedText> texts)
    {
        this.piece = piece;
        this.texts = new TextWatch(timeline, texts, piece.First, piece.End);
        grid = new FrameGrid(timeline.Canvas);
        (before, change) = (new byte[grid.Codes.Length], new byte[grid.Codes.Length]);
        output = new BinaryWriter(
            new DeflateStream(
                File.Create(piece.Measures!),
                // Small differences and runs of none: matches further back gain nothing and cost time.
                new ZLibCompressionOptions
                {
                    CompressionStrategy = ZLibCompressionStrategy.RunLengthEncoding,
                }
            )
        );
        output.Write(PieceMeasures.Version);
        output.Write(grid.Columns);
        output.Write(grid.Rows);
        output.Write(piece.End - piece.First);
    }

    /// <summary>The next frame. Its codes are kept as what changed since the one before, which is little.</summary>
    public void See(Yuv420Frame frame)
    {
        grid.Measure(frame);
        var now = grid.Codes;
        for (var i = 0; i < now.Length; i++)
            change[i] = (byte)(now[i] - before[i]);
        now.CopyTo(before);
        output.Write(change);
        texts.See(frame, piece.First + seen++);
    }

    /// <summary>All frames were seen; the file is whole when this returns.</summary>
    public void Finish()
    {
        var measured = texts.Measured.ToList();
        output.Write(measured.Count);
        foreach (var (text, least) in measured)
        {
            output.Write(text.Name);
            output.Write(least ?? double.NaN);
        }
        output.Dispose();
    }

    public void Dispose() => output.Dispose();
}
