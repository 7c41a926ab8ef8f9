using System.IO.Compression;
using Rostrum.Compositor.Inspection;

namespace Rostrum.Media.Quality;

/// <summary>Reads what <see cref="PieceRecorder"/> wrote.</summary>
internal static class PieceMeasures
{
    /// <summary>Raised whenever the same frames come to be written down otherwise.</summary>
    public const int Version = 2;

    /// <param name="grid">Is shown each frame in turn.</param>
    /// <returns>The least contrast of texts by their names.</returns>
    /// <exception cref="InvalidDataException">The file is damaged, or of another film.</exception>
    public static Dictionary<string, double?> Read(FilmPiece piece, FrameGrid grid, Action<FrameGrid> frame)
    {
        try
        {
            using var input = new BinaryReader(
                new DeflateStream(File.OpenRead(piece.Measures!), CompressionMode.Decompress)
            );
            if (
                input.ReadInt32() != Version
                || input.ReadInt32() != grid.Columns
                || input.ReadInt32() != grid.Rows
                || input.ReadInt32() != piece.End - piece.First
            )
                throw new InvalidDataException("They belong to other frames.");
            ReadFrames(input, grid, piece.End - piece.First, frame);
            var texts = new Dictionary<string, double?>();
            for (var left = input.ReadInt32(); left > 0; left--)
            {
                var name = input.ReadString();
                texts[name] = input.ReadDouble() is var least && double.IsNaN(least) ? null : least;
            }
            return texts;
        }
        catch (Exception damaged) when (damaged is EndOfStreamException or InvalidDataException)
        {
            throw new InvalidDataException("What was measured of a piece of the film is damaged.", damaged);
        }
    }

    private static void ReadFrames(BinaryReader input, FrameGrid grid, int frames, Action<FrameGrid> frame)
    {
        var codes = grid.Codes;
        codes.Clear();
        var change = new byte[codes.Length];
        for (; frames > 0; frames--)
        {
            input.BaseStream.ReadExactly(change);
            for (var i = 0; i < codes.Length; i++)
                codes[i] += change[i];
            frame(grid);
        }
    }
}
