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

    public override void Dispose() => Field.Dispose();
}
