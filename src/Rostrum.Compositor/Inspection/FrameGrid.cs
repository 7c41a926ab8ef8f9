using Rostrum.Drafts;

namespace Rostrum.Compositor.Inspection;

/// <summary>
/// What <see cref="FrameWatch"/> goes by: a finished frame as the mean codes of its cells. What follows from the grids of
/// a film's frames, in their order, follows from them alone, wherever the frames were painted.
/// </summary>
public sealed class FrameGrid
{
    private const int CellPixels = FrameWatch.Cell * FrameWatch.Cell;

    private readonly byte[] codes;

    /// <param name="canvas">A canvas smaller than a cell is one cell.</param>
    public FrameGrid(Canvas canvas)
    {
        Columns = Math.Max(1, canvas.Width / FrameWatch.Cell);
        Rows = Math.Max(1, canvas.Height / FrameWatch.Cell);
        codes = new byte[3 * Columns * Rows];
    }

    public int Columns { get; }

    public int Rows { get; }

    public int Cells => Columns * Rows;

    /// <summary>All codes: luma of each cell row by row, then Cb, then Cr.</summary>
    public Span<byte> Codes => codes;

    /// <summary>Mean codes of luma, to the nearest.</summary>
    public ReadOnlySpan<byte> Luma => codes.AsSpan(0, Cells);

    public ReadOnlySpan<byte> Cb => codes.AsSpan(Cells, Cells);

    public ReadOnlySpan<byte> Cr => codes.AsSpan(2 * Cells, Cells);

    /// <summary>Takes the codes of a frame of the same canvas; allocates nothing.</summary>
    public void Measure(Yuv420Frame frame)
    {
        var width = Math.Min(FrameWatch.Cell, frame.Width);
        var height = Math.Min(FrameWatch.Cell, frame.Height);
        var scale = CellPixels / (width * height);
        var cells = Cells;
        for (var row = 0; row < Rows; row++)
        for (var column = 0; column < Columns; column++)
        {
            var place = row * Columns + column;
            var sum =
                GridSums.Luma(frame, column * FrameWatch.Cell, row * FrameWatch.Cell, width, height) * scale;
            var (cb, cr) = GridSums.Chroma(frame, column, row);
            codes[place] = (byte)Math.Min(255, (sum + CellPixels / 2) / CellPixels);
            codes[cells + place] = (byte)cb;
            codes[2 * cells + place] = (byte)cr;
        }
    }
}
