using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Rostrum.Compositor.Effects.Air;
using Rostrum.Drafts;
using Rostrum.Drafts.Effects.Particles;

namespace Rostrum.Compositor.Effects.Particles;

/// <summary>
/// Fire below the lower edge, out of focus: a flickering glow, and tongues of flame that rise through it, narrow as they
/// rise and are yellow where they are hot. All of it is soft, so it is worked out on a coarse grid.
/// </summary>
internal sealed unsafe class EmberGlowPainter : PassPainter
{
    /// <summary>From this heat on a flame grows yellow.</summary>
    private const float Hot = 0.42f;

    /// <summary>How high flames reach, in parts of the canvas's shorter side.</summary>
    private const double Tallest = 0.52;

    private readonly EmberGlowPass pass;
    private readonly Canvas canvas;
    private readonly AirBand band;
    private readonly CoarseGrid grid;
    private readonly CloudSheet clouds;
    private readonly Tint tint;
    private readonly Tint core;
    private readonly Noise noise;

    public EmberGlowPainter(EmberGlowPass pass, Canvas canvas)
    {
        (this.pass, this.canvas) = (pass, canvas);
        band = new AirBand(canvas.Width);
        grid = new CoarseGrid(canvas);
        clouds = new CloudSheet(pass.Seed + 23);
        tint = Tint.Of(pass.Colour);
        var colour = pass.Colour;
        core = Tint.Of(
            new Colour(Paler(colour.Red, 0.9), Paler(colour.Green, 0.62), Paler(colour.Blue, 0.25))
        );
        noise = new Noise(pass.Seed).Channel(23);
    }

    public override void Paint(in PassMoment moment, WorkFrame frame)
    {
        var highest = Kindle(moment.Seconds * pass.Speed);
        var strength = moment.Strength * pass.Strength;
        var first = Math.Max(0, highest * grid.Cell) / AirBand.Rows * AirBand.Rows;
        for (var top = first; top < canvas.Height; top += AirBand.Rows)
        {
            for (var y = top; y < Math.Min(top + AirBand.Rows, canvas.Height); y++)
                Lay(y, top, tint * strength, core * strength);
            band.Settle(frame, top);
        }
    }

    /// <summary>How hot it is at the points of the grid; the first row of it that is not cold.</summary>
    private int Kindle(double time)
    {
        double unit = Math.Min(canvas.Width, canvas.Height);
        var highest = grid.Rows;
        for (var row = grid.Rows - 1; row >= 0; row--)
        {
            var height = Math.Max(0, canvas.Height - row * grid.Cell) / unit;
            var isCold = true;
            for (var column = 0; column < grid.Columns; column++)
            {
                var heat = HeatAt(column * grid.Cell / unit, height, time);
                grid.Values[row * grid.Columns + column] = heat;
                isCold &= heat == 0;
            }
            if (isCold)
            {
                Array.Clear(grid.Values, 0, row * grid.Columns);
                break;
            }
            highest = row;
        }
        return Math.Max(0, highest - 1);
    }

    /// <param name="x">In parts of the canvas's shorter side, as is <paramref name="height"/>.</param>
    private float HeatAt(double x, double height, double time)
    {
        var fade = Math.Clamp(1 - height / 0.62, 0, 1);
        if (fade <= 0)
            return 0;
        var flicker = 0.8 + 0.14 * noise.At(2.6 * time + 0.7 * x) + 0.1 * noise.At(7.1 * time + 1.3 * x + 31);
        var glow = 0.16 * fade * fade * fade * flicker;
        if (height > Tallest)
            return (float)glow;
        // Tongues sway more the higher they are, and their forms change while they rise.
        var sway = 0.9 * height * (clouds.At(0.8 * x + 0.05 * time, 0.35 * time + 0.6 * height) - 0.5);
        var large = clouds.At(2.3 * (x + sway), -0.9 * height + 0.8 * time);
        var small = clouds.At(5.6 * (x + 1.6 * sway) + 5.2, -2.1 * height + 1.9 * time);
        var tongue = (0.62 * large + 0.38 * small - 0.36 - 0.72 * height) / 0.2;
        tongue = Math.Clamp(tongue, 0, 1);
        var low = Math.Clamp(1 - height / Tallest, 0, 1);
        return (float)(glow + 0.95 * tongue * tongue * (3 - 2 * tongue) * low * flicker);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Lay(int y, int top, Tint outer, Tint inner)
    {
        band.Mark(0, canvas.Width);
        var line = grid.Line(y);
        var row = y - top;
        var light = band.Light(row);
        var blue = band.Blue(row);
        var red = band.Red(row);
        for (var x = 0; x < canvas.Width; x += 8)
        {
            var heat = Vector256.Load(line + x);
            var hot = Vector256.Max(heat - Vector256.Create(Hot), Vector256<float>.Zero) * 1.5f;
            (heat * outer.Light + hot * inner.Light).Store(light + x);
            (heat * outer.Blue + hot * inner.Blue).Store(blue + x);
            (heat * outer.Red + hot * inner.Red).Store(red + x);
        }
    }

    private static byte Paler(byte code, double share) => (byte)(code + (255 - code) * share);

    public override void Dispose()
    {
        band.Dispose();
        grid.Dispose();
    }
}
