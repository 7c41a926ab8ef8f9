using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Rostrum.Compositor.Effects.Air;
using Rostrum.Drafts;
using Rostrum.Drafts.Effects.Particles;

namespace Rostrum.Compositor.Effects.Particles;

/// <summary>
/// Paints mist: how dense it is is found on a coarse grid, for all layers together, and drawn out between its points.
/// </summary>
internal sealed unsafe class MistPainter : PassPainter
{
    /// <summary>Size of clouds, in parts of the canvas's shorter side, whose smallest curls are some cells across.</summary>
    private const double WideGrain = 0.5;

    private readonly MistPass pass;
    private readonly Canvas canvas;
    private readonly CloudSheet clouds;
    private readonly AirBand band;
    private readonly Tint tint;

    private readonly CoarseGrid grid;

    public MistPainter(MistPass pass, Canvas canvas)
    {
        (this.pass, this.canvas) = (pass, canvas);
        clouds = new CloudSheet(pass.Seed);
        band = new AirBand(canvas.Width);
        tint = Tint.Of(pass.Colour);
        // Wide clouds want no finer points than these.
        grid = new CoarseGrid(canvas, pass.Layers.All(layer => layer.Grain >= WideGrain) ? 67 : 135);
    }

    public override void Paint(in PassMoment moment, WorkFrame frame)
    {
        Array.Fill(grid.Values, 1);
        for (var i = 0; i < pass.Layers.Count; i++)
            Thin(new MistField(pass.Layers[i], clouds, canvas, moment), pass.Layers[i].Clears, moment);
        var lit = tint * (1 + pass.Lit * (SceneLight.Of(frame) - 1));
        for (var top = 0; top < canvas.Height; top += AirBand.Rows)
        {
            for (var y = top; y < Math.Min(top + AirBand.Rows, canvas.Height); y++)
                Lay(y, top, lit * moment.Strength, (float)(moment.Strength * (1 - pass.Shine)));
            band.Settle(frame, top);
        }
    }

    /// <summary>Takes from what passes at each point of the grid.</summary>
    private void Thin(MistField field, double clears, in PassMoment moment)
    {
        for (var row = 0; row < grid.Rows; row++)
        for (var column = 0; column < grid.Columns; column++)
        {
            var (x, y) = (column * grid.Cell, row * grid.Cell);
            var dense = field.At(x, y);
            if (pass.Nearness is { } near && clears > 0 && dense > 0)
            {
                var (pictureX, pictureY) = moment.Picture.At(x, y);
                var close = near.Sample(Math.Clamp(pictureX, 0, 1), Math.Clamp(pictureY, 0, 1)) / 255;
                dense *= (float)(1 - clears * close);
            }
            grid.Values[row * grid.Columns + column] *= 1 - dense;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Lay(int y, int top, Tint lit, float cover)
    {
        band.Mark(0, canvas.Width);
        var line = grid.Line(y);
        var row = y - top;
        var pass = band.Pass(row);
        var light = band.Light(row);
        var blue = band.Blue(row);
        var red = band.Red(row);
        for (var x = 0; x < canvas.Width; x += 8)
        {
            var dense = Vector256<float>.One - Vector256.Load(line + x);
            (Vector256<float>.One - dense * Vector256.Create(cover)).Store(pass + x);
            (dense * Vector256.Create(lit.Light)).Store(light + x);
            (dense * Vector256.Create(lit.Blue)).Store(blue + x);
            (dense * Vector256.Create(lit.Red)).Store(red + x);
        }
    }

    public override void Dispose()
    {
        band.Dispose();
        grid.Dispose();
    }
}
