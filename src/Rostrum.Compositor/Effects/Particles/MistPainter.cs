using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Rostrum.Compositor.Effects.Air;
using Rostrum.Compositor.Kernels;
using Rostrum.Drafts;
using Rostrum.Drafts.Effects.Particles;

namespace Rostrum.Compositor.Effects.Particles;

/// <summary>
/// Paints mist: how dense it is is found on a coarse grid, for all layers together, and drawn out between its points.
/// </summary>
internal sealed unsafe class MistPainter : PassPainter
{
    private readonly MistPass pass;
    private readonly Canvas canvas;
    private readonly CloudSheet clouds;
    private readonly AirBand band;
    private readonly Tint tint;

    /// <summary>Pixels from one point of the grid to the next.</summary>
    private readonly int cell;

    private readonly int columns;
    private readonly float[] grid;
    private readonly float* line;

    public MistPainter(MistPass pass, Canvas canvas)
    {
        (this.pass, this.canvas) = (pass, canvas);
        clouds = new CloudSheet(pass.Seed);
        band = new AirBand(canvas.Width);
        tint = Tint.Of(pass.Colour);
        cell = Math.Clamp(Math.Min(canvas.Width, canvas.Height) / 135, 1, 16);
        columns = canvas.Width / cell + 2;
        grid = new float[columns * (canvas.Height / cell + 2)];
        line = Native.Allocate<float>(columns * cell + 16);
    }

    public override void Paint(in PassMoment moment, WorkFrame frame)
    {
        Array.Fill(grid, 1);
        foreach (var layer in pass.Layers)
            Thin(new MistField(layer, clouds, canvas, moment));
        var lit = tint * (1 + pass.Lit * (SceneLight.Of(frame) - 1));
        for (var top = 0; top < canvas.Height; top += AirBand.Rows)
        {
            for (var y = top; y < Math.Min(top + AirBand.Rows, canvas.Height); y++)
                if (Draw(y))
                    Lay(y - top, lit * moment.Strength, (float)(moment.Strength * (1 - pass.Shine)));
            band.Settle(frame, top);
        }
    }

    /// <summary>Takes from what passes at each point of the grid.</summary>
    private void Thin(MistField field)
    {
        for (var i = 0; i < grid.Length; i++)
            grid[i] *= 1 - field.At(i % columns * cell, i / columns * cell);
    }

    /// <summary>Density along a row of the canvas, between the four points of the grid around each pixel.</summary>
    private bool Draw(int y)
    {
        var (row, down) = (y / cell * columns, (float)(y % cell + 0.5) / cell);
        var any = false;
        var before = 1 - (grid[row] + (grid[row + columns] - grid[row]) * down);
        for (var column = 0; column < columns - 1; column++)
        {
            var place = row + column + 1;
            var after = 1 - (grid[place] + (grid[place + columns] - grid[place]) * down);
            var slope = (after - before) / cell;
            any |= before > 0 || after > 0;
            for (var i = 0; i < cell; i++)
                line[column * cell + i] = before + slope * (i + 0.5f);
            before = after;
        }
        return any;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Lay(int row, Tint lit, float cover)
    {
        band.Mark(0, canvas.Width);
        var pass = band.Pass(row);
        var light = band.Light(row);
        var blue = band.Blue(row);
        var red = band.Red(row);
        for (var x = 0; x < canvas.Width; x += 8)
        {
            var dense = Vector256.Load(line + x);
            (Vector256<float>.One - dense * Vector256.Create(cover)).Store(pass + x);
            (dense * Vector256.Create(lit.Light)).Store(light + x);
            (dense * Vector256.Create(lit.Blue)).Store(blue + x);
            (dense * Vector256.Create(lit.Red)).Store(red + x);
        }
    }

    public override void Dispose()
    {
        band.Dispose();
        Native.Free(line);
    }
}
