using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Rostrum.Compositor.Effects.Light;
using Rostrum.Drafts;
using Rostrum.Drafts.Effects;

namespace Rostrum.Compositor.Effects.Film;

/// <summary>Mixes each colour with its grey, and that with a tint which is strongest in middle grey.</summary>
internal sealed unsafe class TonePainter(TonePass pass, Canvas canvas) : SignalPainter(canvas)
{
    private float tint;
    private float contrast;
    private float saturation;

    protected override void Prepare(in PassMoment moment)
    {
        tint = (float)(pass.Tint * moment.Strength);
        contrast = (float)(1 + (pass.Contrast - 1) * moment.Strength);
        saturation = (float)(1 + (pass.Saturation - 1) * moment.Strength);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    protected override void Change(int y, float* red, float* green, float* blue, int count)
    {
        var (towardsRed, towardsGreen, towardsBlue) = Towards(pass.Colour);
        var own = (1 - tint) * saturation;
        for (var x = 0; x < count; x += 8)
        {
            var (r, g, b) = (Vector256.Load(red + x), Vector256.Load(green + x), Vector256.Load(blue + x));
            var grey = r * 0.2126f + g * 0.7152f + b * 0.0722f;
            var toned = (grey - Vector256.Create(0.45f)) * contrast + Vector256.Create(0.45f);
            var middle = grey * (Vector256<float>.One - grey) * (4 * tint);
            (toned + (r - grey) * own + middle * towardsRed).Store(red + x);
            (toned + (g - grey) * own + middle * towardsGreen).Store(green + x);
            (toned + (b - grey) * own + middle * towardsBlue).Store(blue + x);
        }
    }

    /// <summary>How far a colour's signals are from its grey.</summary>
    private static (float Red, float Green, float Blue) Towards(Colour colour)
    {
        var grey = 0.2126f * colour.Red + 0.7152f * colour.Green + 0.0722f * colour.Blue;
        return ((colour.Red - grey) / 255, (colour.Green - grey) / 255, (colour.Blue - grey) / 255);
    }
}

/// <summary>Scales all light by a factor that varies smoothly about 1.</summary>
internal sealed unsafe class FlickerPainter(FlickerPass pass, Canvas canvas) : PassPainter
{
    public override void Paint(in PassMoment moment, WorkFrame frame)
    {
        var light = 1 + pass.Depth * moment.Strength * new Noise(pass.Seed).At(moment.Seconds * pass.Rate);
        var factor = (float)Math.Sqrt(light);
        for (var y = 0; y < frame.Height; y++)
            Scale(frame.LumaRow(y), canvas.Width, WorkFrame.Black, factor);
        for (var y = 0; y < frame.ChromaHeight; y++)
        {
            Scale(frame.CbRow(y), frame.ChromaWidth, WorkFrame.Grey, factor);
            Scale(frame.CrRow(y), frame.ChromaWidth, WorkFrame.Grey, factor);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Scale(ushort* row, int count, int rest, float factor)
    {
        for (var x = 0; x < count; x += 16)
            RgbRows
                .Codes(
                    RgbRows.Signal(Vector128.Load(row + x), rest, 1),
                    RgbRows.Signal(Vector128.Load(row + x + 8), rest, 1),
                    rest,
                    factor
                )
                .Store(row + x);
    }
}
