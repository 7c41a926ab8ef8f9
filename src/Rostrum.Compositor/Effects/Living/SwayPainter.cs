using Rostrum.Compositor.Effects.Lens;
using Rostrum.Compositor.Effects.Light;
using Rostrum.Drafts;
using Rostrum.Drafts.Effects;

namespace Rostrum.Compositor.Effects.Living;

/// <summary>
/// Shifts every place along a wave that runs through the picture, by a field so smooth that nothing tears: far where
/// things may bend, not at all elsewhere. What is full of fine structure looks like leaves; green does more so.
/// </summary>
internal sealed unsafe class SwayPainter : PassPainter
{
    /// <summary>Change of signal from a pixel to its neighbour that is no structure, and that is all of one.</summary>
    private const float Smooth = 0.008f;
    private const float Leafy = 0.032f;

    private readonly SwayPass pass;
    private readonly Scratch scratch;
    private readonly CubicTaps taps = new();
    private readonly GridRow where;
    private readonly Mesh mesh;
    private readonly FloatPlane freedom;
    private readonly Gauss soften;

    public SwayPainter(SwayPass pass, Canvas canvas, Scratch scratch)
    {
        (this.pass, this.scratch) = (pass, scratch);
        where = new GridRow(pass.Where, canvas.Width);
        mesh = new Mesh(canvas);
        freedom = new FloatPlane(mesh.Columns, mesh.Rows);
        soften = new Gauss(2.2, mesh.Columns, mesh.Rows);
    }

    public override void Paint(in PassMoment moment, WorkFrame frame)
    {
        Free(moment, frame);
        Bend(moment);
        frame.CopyTo(scratch.Copy);
        var source = scratch.Copy;
        var luma = new CubicReader(source.LumaRow(0), source.Stride, frame.Width, frame.Height, taps.Table);
        for (var y = 0; y < frame.Height; y++)
            Shift(luma, y, frame.LumaRow(y), frame.Width, 1);
        var (stride, width, height) = (frame.ChromaStride, frame.ChromaWidth, frame.ChromaHeight);
        var cb = new CubicReader(source.CbRow(0), stride, width, height, taps.Table);
        var cr = new CubicReader(source.CrRow(0), stride, width, height, taps.Table);
        for (var y = 0; y < height; y++)
        {
            Shift(cb, y, frame.CbRow(y), width, 2);
            Shift(cr, y, frame.CrRow(y), width, 2);
        }
    }

    /// <summary>How freely each corner of the mesh moves, 0–1.</summary>
    private void Free(in PassMoment moment, WorkFrame frame)
    {
        for (var row = 0; row < mesh.Rows; row++)
        {
            var allowed = where.Row(moment.Picture, 0, Mesh.Cell, row * Mesh.Cell, mesh.Columns);
            var output = freedom.Row(row);
            for (var column = 0; column < mesh.Columns; column++)
                output[column] = allowed[column] * (pass.Leaves ? Leaves(frame, column, row) : 1);
        }
        if (pass.Leaves)
            soften.Run(freedom);
        for (var row = 0; row < mesh.Rows; row++)
        {
            var allowed = where.Row(moment.Picture, 0, Mesh.Cell, row * Mesh.Cell, mesh.Columns);
            for (var column = 0; column < mesh.Columns; column++)
                freedom.Row(row)[column] *= allowed[column] * Inside(column, row);
        }
    }

    /// <summary>At the canvas's edges nothing moves, so that nothing is missing there.</summary>
    private float Inside(int column, int row)
    {
        var fromEdge = Math.Min(
            Math.Min(column, mesh.Columns - 2 - column),
            Math.Min(row, mesh.Rows - 2 - row)
        );
        return Math.Clamp(fromEdge / 3f, 0, 1);
    }

    /// <summary>How much the square about a corner looks like leaves or hair.</summary>
    private static float Leaves(WorkFrame frame, int column, int row)
    {
        var (left, top) = (column * Mesh.Cell - Mesh.Cell / 2, row * Mesh.Cell - Mesh.Cell / 2);
        var (right, bottom) = (
            Math.Min(frame.Width - 2, left + Mesh.Cell),
            Math.Min(frame.Height - 2, top + Mesh.Cell)
        );
        (left, top) = (Math.Max(0, left), Math.Max(0, top));
        if (right <= left || bottom <= top)
            return 0;
        var (steps, green, count) = (0L, 0L, 0);
        for (var y = top; y < bottom; y += 2)
        {
            ushort* here = frame.LumaRow(y),
                below = frame.LumaRow(y + 1);
            for (var x = left; x < right; x++, count++)
                steps += Math.Abs(here[x] - here[x + 1]) + Math.Abs(here[x] - below[x]);
            ushort* cb = frame.CbRow(y / 2),
                cr = frame.CrRow(y / 2);
            for (var x = left; x < right; x++)
                green += 2 * WorkFrame.Grey - cb[x / 2] - cr[x / 2];
        }
        var structure = steps / (2f * count * (WorkFrame.White - WorkFrame.Black));
        var hue = Math.Clamp(green / (float)count / (10 << 8), -0.6f, 1);
        var way = Math.Clamp((structure * (1 + 0.6f * hue) - Smooth) / (Leafy - Smooth), 0, 1);
        return way * way * (3 - 2 * way);
    }

    /// <summary>A slow swing and a quicker one over it; both close with the loop.</summary>
    private void Bend(in PassMoment moment)
    {
        var map = moment.Picture;
        var far = pass.Amplitude * moment.Strength / Math.Sqrt(map.Yx * map.Yx + map.Yy * map.Yy);
        var time = 2 * Math.PI * moment.Seconds / pass.Period;
        for (var row = 0; row < mesh.Rows; row++)
        for (var column = 0; column < mesh.Columns; column++)
        {
            var (x, y) = map.At(column * Mesh.Cell, row * Mesh.Cell);
            var free = far * freedom.Row(row)[column];
            var gust = Math.Sin(time - 9 * x - 3 * y) + 0.35 * Math.Sin(2 * time - 31 * x + 23 * y);
            var nod = Math.Sin(time - 13 * x + 7 * y) + 0.5 * Math.Sin(3 * time + 27 * x + 37 * y);
            mesh.Set(column, row, free * gust, 0.3 * free * nod);
        }
    }

    private void Shift(in CubicReader source, int y, ushort* output, int count, int step)
    {
        var line = mesh.Line(step == 1 ? y + 0.5f : 2 * y + 1f, step, count);
        float* across = (float*)line.Across,
            down = (float*)line.Down;
        var scale = 1f / step;
        for (var x = 0; x < count; x++)
            if (across[x] != 0 || down[x] != 0)
                output[x] = (ushort)(source.At(x - across[x] * scale, y - down[x] * scale) + 0.5f);
    }

    public override void Dispose()
    {
        taps.Dispose();
        where.Dispose();
        mesh.Dispose();
        freedom.Dispose();
        soften.Dispose();
    }
}
