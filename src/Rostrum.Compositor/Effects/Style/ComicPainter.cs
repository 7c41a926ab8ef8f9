using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Rostrum.Compositor.Effects.Light;
using Rostrum.Drafts;
using Rostrum.Drafts.Effects;

namespace Rostrum.Compositor.Effects.Style;

/// <summary>
/// Drawn at half size: light is smoothed where it is nearly even and left where it jumps, lines of ink lie where it is
/// darker than all around (a difference of two Gauss curves), and tones are rounded with soft edges.
/// </summary>
internal sealed unsafe class ComicPainter : PassPainter
{
    private readonly ComicPass pass;
    private readonly EvenTone tone;
    private readonly CoarsePlane ink;
    private readonly FloatPlane wide;
    private readonly Gauss narrowCurve;
    private readonly Gauss wideCurve;
    private readonly double scale;

    public ComicPainter(ComicPass pass, Canvas canvas)
    {
        this.pass = pass;
        scale = Math.Min(canvas.Width, canvas.Height) / 1080.0;
        tone = new EvenTone(canvas);
        ink = new CoarsePlane(canvas.Width, canvas.Height, 2);
        var (width, height) = (tone.Plane.Width, tone.Plane.Height);
        wide = new FloatPlane(width, height);
        narrowCurve = new Gauss(0.8 * scale, width, height);
        wideCurve = new Gauss(1.9 * scale, width, height);
    }

    public override void Paint(in PassMoment moment, WorkFrame frame)
    {
        tone.Read(frame);
        DrawInk();
        var strength = (float)moment.Strength;
        for (var y = 0; y < frame.Height; y++)
            Tone(frame.LumaRow(y), tone.Spread(y), ink.Spread(y), frame.Width, strength);
        var colour = (float)(1 + (pass.Saturation - 1) * moment.Strength);
        for (var y = 0; y < frame.ChromaHeight; y++)
        {
            var line = ink.Plane.Near(y);
            Colour(frame.CbRow(y), line, frame.ChromaWidth, colour, strength);
            Colour(frame.CrRow(y), line, frame.ChromaWidth, colour, strength);
        }
    }

    private void DrawInk()
    {
        for (var y = 0; y < wide.Height; y++)
        {
            Copy(tone.Plane.Row(y), wide.Row(y), wide.Width);
            Copy(tone.Plane.Row(y), ink.Plane.Row(y), wide.Width);
        }
        narrowCurve.Run(ink.Plane);
        wideCurve.Run(wide);
        for (var y = 0; y < wide.Height; y++)
            Line(ink.Plane.Row(y), wide.Row(y), wide.Width);
    }

    private static void Copy(float* from, float* to, int count) =>
        new Span<float>(from, count).CopyTo(new Span<float>(to, count));

    /// <summary>From the difference of two curves to ink, 0–1: none up to a small one, all from a larger one on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Line(float* narrow, float* around, int count)
    {
        var most = (float)pass.Ink;
        for (var x = 0; x < count; x += 8)
        {
            var darker = Vector256.Load(around + x) - Vector256.Load(narrow + x);
            var way = (darker - Vector256.Create(0.011f)) * (1 / 0.03f);
            way = Vector256.Min(Vector256.Max(way, Vector256<float>.Zero), Vector256<float>.One);
            (way * way * (Vector256.Create(3f) - way - way) * most).Store(narrow + x);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Tone(ushort* luma, float* smooth, float* line, int count, float strength)
    {
        for (var x = 0; x < count; x += 16)
            RgbRows
                .Codes(
                    Toned(luma + x, smooth + x, line + x, strength),
                    Toned(luma + x + 8, smooth + x + 8, line + x + 8, strength),
                    WorkFrame.Black,
                    219 * 256
                )
                .Store(luma + x);
    }

    /// <summary>A tone steps from one level to the next within a sixth of the way between them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<float> Toned(ushort* luma, float* smooth, float* line, float strength)
    {
        float steps = pass.Levels - 1,
            size = 1f / (pass.Levels - 1);
        var was = RgbRows.Signal(Vector128.Load(luma), WorkFrame.Black, 1 / (219f * 256));
        var place = Vector256.Load(smooth) * steps;
        var level = Vector256.Floor(place);
        var way = (place - level - Vector256.Create(0.5f)) * 6 + Vector256.Create(0.5f);
        way = Vector256.Min(Vector256.Max(way, Vector256<float>.Zero), Vector256<float>.One);
        var flat = (level + way * way * (Vector256.Create(3f) - way - way)) * size;
        // A little of the smooth tone stays, so that a face keeps its roundness.
        flat += (Vector256.Load(smooth) - flat) * 0.22f;
        flat *= Vector256<float>.One - Vector256.Load(line);
        return was + (flat - was) * strength;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Colour(ushort* row, float* line, int count, float gain, float strength)
    {
        for (var x = 0; x < count; x += 16)
        {
            var left = (Vector256<float>.One - Vector256.Load(line + x) * strength) * gain;
            var right = (Vector256<float>.One - Vector256.Load(line + x + 8) * strength) * gain;
            RgbRows
                .Codes(
                    RgbRows.Signal(Vector128.Load(row + x), WorkFrame.Grey, 1) * left,
                    RgbRows.Signal(Vector128.Load(row + x + 8), WorkFrame.Grey, 1) * right,
                    WorkFrame.Grey,
                    1
                )
                .Store(row + x);
        }
    }

    public override void Dispose()
    {
        tone.Dispose();
        ink.Dispose();
        wide.Dispose();
        narrowCurve.Dispose();
        wideCurve.Dispose();
    }
}
