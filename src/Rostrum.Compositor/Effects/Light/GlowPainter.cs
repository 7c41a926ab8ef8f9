using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Rostrum.Compositor.Kernels;
using Rostrum.Drafts;
using Rostrum.Drafts.Effects;

namespace Rostrum.Compositor.Effects.Light;

/// <summary>Spreads light on a coarse plane a channel, and lays it over the picture.</summary>
internal sealed unsafe class GlowPainter : PassPainter
{
    private readonly GlowPass pass;
    private readonly RgbRows rows;
    private readonly CoarsePlane[] planes;
    private readonly float[] tints;
    private readonly Gauss gauss;
    private readonly float* light;

    public GlowPainter(GlowPass pass, Canvas canvas)
    {
        this.pass = pass;
        rows = new RgbRows(canvas.Width);
        tints = [(float)pass.Red, (float)pass.Green, (float)pass.Blue];
        var deviation = pass.Radius * Math.Min(canvas.Width, canvas.Height) / 1080;
        var scale = CoarsePlane.ScaleFor(deviation);
        planes = [.. tints.Select(_ => new CoarsePlane(canvas.Width, canvas.Height, scale))];
        gauss = new Gauss(deviation / scale, planes[0].Plane.Width, planes[0].Plane.Height);
        light = Native.Allocate<float>(3 * (rows.Count + 16));
    }

    public override void Paint(in PassMoment moment, WorkFrame frame)
    {
        for (var pair = 0; pair < frame.ChromaHeight; pair++)
        {
            rows.Take(frame, pair);
            Gather(pair, 0);
            Gather(pair, 1);
        }
        for (var channel = 0; channel < 3; channel++)
            if (tints[channel] > 0 || pass.Diffusion > 0)
                gauss.Run(planes[channel].Plane);
        for (var pair = 0; pair < frame.ChromaHeight; pair++)
        {
            rows.Take(frame, pair);
            for (var row = 0; row < 2; row++)
            {
                Lay(0, rows.Red(row), 2 * pair + row, moment.Strength);
                Lay(1, rows.Green(row), 2 * pair + row, moment.Strength);
                Lay(2, rows.Blue(row), 2 * pair + row, moment.Strength);
            }
            rows.Put(frame, pair);
        }
    }

    private void Lay(int channel, float* signal, int y, double strength)
    {
        var share = (float)(pass.Strength * strength * tints[channel]);
        if (pass.Diffusion > 0)
            LightAdder.Diffuse(
                signal,
                planes[channel].Spread(y),
                (float)(pass.Diffusion * strength),
                share,
                rows.Count
            );
        else if (share > 0)
            LightAdder.Screen(signal, planes[channel].Spread(y), share, rows.Count);
    }

    /// <summary>The light of a row that spreads: from the threshold on more and more of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Gather(int pair, int row)
    {
        float* red = rows.Red(row),
            green = rows.Green(row),
            blue = rows.Blue(row);
        var room = rows.Count + 16;
        var (threshold, slope) = ((float)pass.Threshold, (float)(1 / (1 - pass.Threshold)));
        for (var x = 0; x < rows.Count; x += 8)
        {
            var (r, g, b) = (Vector256.Load(red + x), Vector256.Load(green + x), Vector256.Load(blue + x));
            var part = Vector256<float>.One;
            if (threshold >= 0)
            {
                part = (Vector256.Max(Vector256.Max(r, g), b) - Vector256.Create(threshold)) * slope;
                part = LightAdder.Square(Vector256.Min(part, Vector256<float>.One));
            }
            (LightAdder.Square(r) * part).Store(light + x);
            (LightAdder.Square(g) * part).Store(light + room + x);
            (LightAdder.Square(b) * part).Store(light + 2 * room + x);
        }
        for (var channel = 0; channel < 3; channel++)
            planes[channel].Gather(2 * pair + row, light + channel * room);
    }

    public override void Dispose()
    {
        rows.Dispose();
        gauss.Dispose();
        foreach (var plane in planes)
            plane.Dispose();
        Native.Free(light);
    }
}
