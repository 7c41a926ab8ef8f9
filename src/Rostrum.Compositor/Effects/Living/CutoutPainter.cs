using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Rostrum.Compositor.Effects.Light;
using Rostrum.Compositor.Painting;
using Rostrum.Drafts;
using Rostrum.Drafts.Sights;

namespace Rostrum.Compositor.Effects.Living;

/// <summary>Draws round a subject that was cut out, channel by channel.</summary>
internal abstract class CutoutPainter(ByteGrid mask, Canvas canvas) : PassPainter
{
    private readonly Channel luma = Channel.Luma(canvas);
    private readonly Channel cb = Channel.Cb(canvas);
    private readonly Channel cr = Channel.Cr(canvas);

    /// <summary>How far every place is from the subject's edge.</summary>
    protected CutoutField Field { get; } = new(mask, canvas);

    protected Canvas Canvas => canvas;

    /// <summary>Pixels of this canvas to one of a canvas whose shorter side is 1080.</summary>
    protected float Unit { get; } = Math.Min(canvas.Width, canvas.Height) / 1080f;

    public override void Paint(in PassMoment moment, WorkFrame frame)
    {
        Draw(luma, moment, frame, 1, WorkFrame.Black);
        Draw(cb, moment, frame, 2, WorkFrame.Grey);
        Draw(cr, moment, frame, 2, WorkFrame.Grey);
    }

    /// <param name="step">Pixels of the canvas from one sample to the next.</param>
    /// <param name="dark">What a shadow turns to.</param>
    protected abstract void Draw(Channel channel, in PassMoment moment, WorkFrame frame, int step, int dark);

    /// <summary>How much of a sample is covered by something beyond whose edge it lies, in samples; below 0 within it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected static Vector256<float> Share(Vector256<float> beyond) => Held(Vector256.Create(0.5f) - beyond);

    /// <summary>How deep a shadow is so many pixels from what throws it, 0–1.</summary>
    /// <param name="reach">Pixels to the shadow's end.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected static Vector256<float> Dim(Vector256<float> away, float reach) =>
        Held(Vector256<float>.One - away * (1 / reach));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Held(Vector256<float> value) =>
        Vector256.Min(Vector256.Max(value, Vector256<float>.Zero), Vector256<float>.One);

    /// <summary>Rounded to codes; eight of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected static unsafe void Store(Vector256<float> values, ushort* row) =>
        RgbRows.Codes(values, values, 0, 1).GetLower().Store(row);

    public override void Dispose() => Field.Dispose();
}
