using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Rostrum.Compositor.Effects.Light;
using Rostrum.Compositor.Kernels;
using Rostrum.Drafts;
using Rostrum.Drafts.Effects;

namespace Rostrum.Compositor.Effects.Style;

/// <summary>
/// A screen gives every pixel the tone from which on it is paper. Its values are ranked, so that the paper left is the
/// signal to the power of 1.5: between light, as dots add up for the eye, and the signal, as they do where players
/// shrink a film. Edges of dots are as soft as a pixel. The screen lies on the picture and goes with it; one cell of it
/// is kept as a tile of <see cref="Side"/> values a side.
/// </summary>
internal sealed unsafe class HalftonePainter : SignalPainter
{
    /// <summary>Light left where there is ink, as a signal: ink is not quite black.</summary>
    private const float InkSignal = 0.08f;

    private const int SideBits = 7;
    private const int Side = 1 << SideBits;

    /// <summary>Bits below a value of the tile in the places that are stepped along a row.</summary>
    private const int PlaceBits = 32 - SideBits;

    private readonly HalftonePass pass;
    private readonly RgbRows rows;
    private readonly CoarsePlane[] means;
    private readonly float* light;
    private readonly byte* tile;
    private readonly byte* screen;
    private readonly double cell;
    private readonly double[] turns;
    private PictureGrid grid;
    private float sharpness;
    private float strength;

    public HalftonePainter(HalftonePass pass, Canvas canvas)
        : base(canvas)
    {
        this.pass = pass;
        rows = new RgbRows(canvas.Width);
        var stride = (canvas.Width + 31) & ~15;
        var count = pass.InColour ? 3 : 1;
        means = [.. Enumerable.Range(0, count).Select(_ => new CoarsePlane(canvas.Width, canvas.Height, 4))];
        light = Native.Allocate<float>(stride);
        screen = Native.Allocate<byte>(stride);
        tile = Native.Allocate<byte>(Side * Side);
        cell = Math.Max(3, pass.Size * Math.Min(canvas.Width, canvas.Height) / 1080);
        turns = pass.InColour ? [-30, 30, -45] : [0];
        FillTile();
    }

    protected override void Prepare(in PassMoment moment)
    {
        strength = (float)moment.Strength;
        grid = PictureGrid.Of(moment.Picture, Canvas, pass.PictureHeight);
        var enlarged = 1 / Math.Sqrt(Math.Abs(grid.Xx * grid.Yy - grid.Xy * grid.Yx));
        sharpness = (float)(0.55 * cell * enlarged);
    }

    public override void Paint(in PassMoment moment, WorkFrame frame)
    {
        for (var pair = 0; pair < frame.ChromaHeight; pair++)
        {
            rows.Take(frame, pair);
            for (var row = 0; row < 2; row++)
            for (var i = 0; i < means.Length; i++)
            {
                Light(rows.Red(row), rows.Green(row), rows.Blue(row), i);
                means[i].Gather(2 * pair + row, light);
            }
        }
        base.Paint(moment, frame);
    }

    protected override void Change(int y, float* red, float* green, float* blue, int count)
    {
        var (paper, ink) = (pass.Paper, pass.Ink);
        if (pass.InColour)
        {
            FillScreen(0, y, count);
            Ink(red, means[0].Spread(y), screen, InkSignal, paper.Red / 255f, count);
            FillScreen(1, y, count);
            Ink(green, means[1].Spread(y), screen, InkSignal, paper.Green / 255f, count);
            FillScreen(2, y, count);
            Ink(blue, means[2].Spread(y), screen, InkSignal, paper.Blue / 255f, count);
            return;
        }
        var mean = means[0].Spread(y);
        FillScreen(0, y, count);
        Ink(red, mean, screen, ink.Red / 255f, paper.Red / 255f, count);
        Ink(green, mean, screen, ink.Green / 255f, paper.Green / 255f, count);
        Ink(blue, mean, screen, ink.Blue / 255f, paper.Blue / 255f, count);
    }

    /// <summary>A row of one screen, turned by its angle: a cell is a whole turn of 32 bits either way.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FillScreen(int index, int y, int count)
    {
        var (sine, cosine) = Math.SinCos((pass.Degrees + turns[index]) * Math.PI / 180);
        var (x0, y0) = grid.At(0.5, y + 0.5);
        var along = Turns((cosine * x0 + sine * y0) / cell);
        var across = Turns((cosine * y0 - sine * x0) / cell);
        var stepAlong = Turns((cosine * grid.Xx + sine * grid.Yx) / cell);
        var stepAcross = Turns((cosine * grid.Yx - sine * grid.Xx) / cell);
        for (var x = 0; x < count; x++)
        {
            screen[x] = tile[(across >> PlaceBits << SideBits) + (along >> PlaceBits)];
            along += stepAlong;
            across += stepAcross;
        }
    }

    /// <summary>The part of a cell that is left over, as a part of 2³².</summary>
    private static uint Turns(double cells) => (uint)(long)((cells - Math.Floor(cells)) * 4294967296.0);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Light(float* red, float* green, float* blue, int channel)
    {
        var of = channel switch
        {
            0 => red,
            1 => green,
            _ => blue,
        };
        for (var x = 0; x < rows.Count; x += 8)
        {
            var signal = Vector256.Load(of + x);
            if (!pass.InColour)
                signal =
                    Vector256.Load(red + x) * 0.2126f
                    + Vector256.Load(green + x) * 0.7152f
                    + Vector256.Load(blue + x) * 0.0722f;
            signal = Vector256.Max(signal, Vector256<float>.Zero);
            (signal * Vector256.Sqrt(signal)).Store(light + x);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Ink(float* signal, float* mean, byte* screen, float ink, float paper, int count)
    {
        for (var x = 0; x < count; x += 8)
        {
            var codes = Vector128.WidenLower(Vector128.CreateScalarUnsafe(*(ulong*)(screen + x)).AsByte());
            var level = RgbRows.Floats(codes) * (1 / 256f);
            // A little contrast, so that white is all paper and black all ink.
            var tone = (Vector256.Load(mean + x) - Vector256.Create(0.012f)) * 1.04f;
            var part = (tone - level) * sharpness + Vector256.Create(0.5f);
            part = Vector256.Min(Vector256.Max(part, Vector256<float>.Zero), Vector256<float>.One);
            var was = Vector256.Load(signal + x);
            var print = part * (paper - ink) + Vector256.Create(ink);
            (was + (print - was) * strength).Store(signal + x);
        }
    }

    /// <summary>Cosines of both directions, ranked by how much of a cell lies below each.</summary>
    private void FillTile()
    {
        var cosines = new double[1024];
        for (var i = 0; i < cosines.Length; i++)
            cosines[i] = Math.Cos(2 * Math.PI * i / cosines.Length);
        var ranks = Ranks(cosines);
        const int apart = 1024 / Side;
        for (var y = 0; y < Side; y++)
        for (var x = 0; x < Side; x++)
            tile[y * Side + x] = ranks[(int)((cosines[x * apart] + cosines[y * apart] + 2) * 255.9)];
    }

    private static byte[] Ranks(double[] cosines)
    {
        var counts = new double[1024];
        for (var i = 0; i < cosines.Length; i += 4)
        for (var k = 0; k < cosines.Length; k += 4)
            counts[(int)((cosines[i] + cosines[k] + 2) * 255.9)]++;
        var ranks = new byte[1024];
        var below = 0.0;
        for (var i = 0; i < ranks.Length; i++)
        {
            ranks[i] = (byte)Math.Min(255, (below + counts[i] / 2) / (256 * 256) * 256);
            below += counts[i];
        }
        return ranks;
    }

    public override void Dispose()
    {
        base.Dispose();
        rows.Dispose();
        foreach (var mean in means)
            mean.Dispose();
        Native.Free(light);
        Native.Free(screen);
        Native.Free(tile);
    }
}
