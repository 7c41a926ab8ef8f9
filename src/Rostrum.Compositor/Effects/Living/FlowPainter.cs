using Rostrum.Compositor.Effects.Lens;
using Rostrum.Compositor.Effects.Light;
using Rostrum.Drafts;
using Rostrum.Drafts.Effects;
using Rostrum.Drafts.Sights;

namespace Rostrum.Compositor.Effects.Living;

/// <summary>
/// Carries what a mask covers along in a loop. Each of two copies is seen most when it is where it belongs, half a
/// loop apart. A place that would be filled from beyond the mask stays as it is, so that banks do not swim; a mask is
/// never exact, and so what lies close to its border is not carried away either.
/// </summary>
internal sealed unsafe class FlowPainter : PassPainter
{
    private readonly FlowPass pass;
    private readonly Canvas canvas;
    private readonly Scratch scratch;
    private readonly CubicTaps taps = new();
    private readonly GridRow mask;
    private readonly GridRow? depth;
    private readonly Mesh first;
    private readonly Mesh second;
    private readonly GridRow inner;
    private readonly FloatPlane covers;

    public FlowPainter(FlowPass pass, Canvas canvas, Scratch scratch)
    {
        (this.pass, this.canvas, this.scratch) = (pass, canvas, scratch);
        mask = new GridRow(pass.Mask, canvas.Width);
        inner = new GridRow(Shrunk(pass.Mask), canvas.Width);
        depth = pass.Depth is { } grid ? new GridRow(grid, canvas.Width) : null;
        (first, second) = (new Mesh(canvas), new Mesh(canvas));
        covers = new FloatPlane(canvas.Width / 2, canvas.Height / 2);
    }

    public override void Paint(in PassMoment moment, WorkFrame frame)
    {
        var turns = moment.Seconds / pass.Period;
        var (one, two) = (turns - Math.Floor(turns), turns + 0.5 - Math.Floor(turns + 0.5));
        Bend(first, moment, one);
        Bend(second, moment, two);
        for (var y = 0; y < frame.ChromaHeight; y++)
            Copy(inner.Chroma(moment.Picture, y, frame.ChromaWidth), covers.Row(y), frame.ChromaWidth);
        frame.CopyTo(scratch.Copy);
        var source = scratch.Copy;
        var share = (float)(1 - Math.Abs(2 * one - 1));
        var strength = (float)moment.Strength;
        var table = taps.Table;
        var luma = new CubicReader(source.LumaRow(0), source.Stride, frame.Width, frame.Height, table);
        for (var y = 0; y < frame.Height; y++)
        {
            var cover = mask.Luma(moment.Picture, y, frame.Width);
            Carry(luma, y, cover, frame.LumaRow(y), frame.Width, 1, share, strength);
        }
        var (stride, width, height) = (frame.ChromaStride, frame.ChromaWidth, frame.ChromaHeight);
        var cb = new CubicReader(source.CbRow(0), stride, width, height, table);
        var cr = new CubicReader(source.CrRow(0), stride, width, height, table);
        for (var y = 0; y < height; y++)
        {
            var cover = mask.Chroma(moment.Picture, y, width);
            Carry(cb, y, cover, frame.CbRow(y), width, 2, share, strength);
            Carry(cr, y, cover, frame.CrRow(y), width, 2, share, strength);
        }
    }

    /// <summary>How far a copy has been carried, at the corners of the mesh.</summary>
    private void Bend(Mesh mesh, in PassMoment moment, double phase)
    {
        var unit = Unit(moment);
        var time = phase * 2 * Math.PI;
        for (var row = 0; row < mesh.Rows; row++)
        {
            var near = depth is null
                ? null
                : depth.Row(moment.Picture, 0, Mesh.Cell, row * Mesh.Cell, mesh.Columns);
            for (var column = 0; column < mesh.Columns; column++)
            {
                var pace = near is null ? 1 : 0.45 + 0.85 * near[column];
                var (x, y) = moment.Picture.At(column * Mesh.Cell, row * Mesh.Cell);
                var carried = (phase - 0.5) * pass.Period * pace;
                var wave = pass.Ripple * pace * Math.Sin(52 * y / pace + 17 * x) * Math.Sin(time + 9 * x);
                mesh.Set(
                    column,
                    row,
                    pass.SpeedX * carried * unit + 0.4 * wave * unit,
                    pass.SpeedY * carried * unit + wave * unit
                );
            }
        }
    }

    /// <summary>Pixels of the canvas for a height of the fitted picture.</summary>
    private static double Unit(in PassMoment moment) =>
        1 / Math.Sqrt(moment.Picture.Yx * moment.Picture.Yx + moment.Picture.Yy * moment.Picture.Yy);

    /// <param name="step">Pixels of the canvas to a sample.</param>
    /// <param name="share">How much the first copy is seen, 0–1; the second takes the rest.</param>
    private void Carry(
        in CubicReader source,
        int y,
        float* cover,
        ushort* output,
        int count,
        int step,
        float share,
        float strength
    )
    {
        if (!Any(cover, count))
            return;
        var middle = step == 1 ? y + 0.5f : 2 * y + 1f;
        var (a, b) = (first.Line(middle, step, count), second.Line(middle, step, count));
        float* acrossA = (float*)a.Across,
            downA = (float*)a.Down,
            acrossB = (float*)b.Across,
            downB = (float*)b.Down;
        var scale = 1f / step;
        for (var x = 0; x < count; x++)
        {
            if (cover[x] < 1 / 512f)
                continue;
            float still = output[x];
            var one = Copy(source, x - acrossA[x] * scale, y - downA[x] * scale, step, still);
            var two = Copy(source, x - acrossB[x] * scale, y - downB[x] * scale, step, still);
            var flowing = two + (one - two) * share;
            output[x] = (ushort)(still + (flowing - still) * cover[x] * strength + 0.5f);
        }
    }

    private float Copy(in CubicReader source, float x, float y, int step, float still)
    {
        var (column, row) = step == 1 ? ((int)x / 2, (int)y / 2) : ((int)(x + 0.5f), (int)(y + 0.5f));
        column = Math.Clamp(column, 0, covers.Width - 1);
        var from = covers.Near(row)[column];
        return from <= 0 ? still : still + (source.At(x, y) - still) * from;
    }

    private static bool Any(float* cover, int count)
    {
        for (var x = 0; x < count; x++)
            if (cover[x] >= 1 / 512f)
                return true;
        return false;
    }

    /// <summary>The mask without a border of one part in a hundred of its width.</summary>
    private static ByteGrid Shrunk(ByteGrid mask)
    {
        var reach = Math.Max(1, (mask.Width + 50) / 100);
        var across = new byte[mask.Values.Length];
        var values = new byte[mask.Values.Length];
        for (var y = 0; y < mask.Height; y++)
        for (var x = 0; x < mask.Width; x++)
        {
            var least = mask[x, y];
            for (var i = Math.Max(0, x - reach); i <= Math.Min(mask.Width - 1, x + reach); i++)
                least = Math.Min(least, mask[i, y]);
            across[y * mask.Width + x] = least;
        }
        for (var y = 0; y < mask.Height; y++)
        for (var x = 0; x < mask.Width; x++)
        {
            var least = across[y * mask.Width + x];
            for (var i = Math.Max(0, y - reach); i <= Math.Min(mask.Height - 1, y + reach); i++)
                least = Math.Min(least, across[i * mask.Width + x]);
            values[y * mask.Width + x] = least;
        }
        return new ByteGrid(mask.Width, mask.Height, values);
    }

    private static void Copy(float* from, float* to, int count) =>
        new Span<float>(from, count).CopyTo(new Span<float>(to, count));

    public override void Dispose()
    {
        taps.Dispose();
        mask.Dispose();
        inner.Dispose();
        depth?.Dispose();
        first.Dispose();
        second.Dispose();
        covers.Dispose();
    }
}
