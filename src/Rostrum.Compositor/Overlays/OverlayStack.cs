using Rostrum.Compositor.Effects.Living;
using Rostrum.Compositor.Kernels;
using Rostrum.Compositor.Planning;
using Rostrum.Drafts;
using Rostrum.Drafts.Sights;

namespace Rostrum.Compositor.Overlays;

/// <summary>
/// Lays overlays over rows of a finished frame: first those that stand behind the subject, then the subject once more
/// by its soft mask, then all others. Belongs to one painter.
/// </summary>
internal sealed unsafe class OverlayStack(Canvas canvas) : IDisposable
{
    /// <summary>Rows that are kept while something is laid under the subject.</summary>
    private const int BandRows = 16;

    /// <summary>Masks kept at most: those of the pictures that are painted now.</summary>
    private const int MostMasks = 4;

    /// <summary>Shares of a mask below the first are nothing, those from the second on are all of the subject.</summary>
    internal const float Nothing = 0.12f;
    internal const float All = 0.85f;

    private readonly List<(SubjectCutout Subject, GridRow Mask)> masks = [];
    private readonly byte* kept = Native.Allocate<byte>(canvas.Width * BandRows * 3 / 2);

    /// <param name="top">First luma row, even; <paramref name="bottom"/> is the row after the last.</param>
    public void Paint(FramePlan plan, Yuv420Frame frame, int top, int bottom)
    {
        if (plan.Cutout is not { } cutout || plan.BehindCount == 0)
        {
            OverlayPainter.Paint(plan.Overlays, frame, top, bottom);
            return;
        }
        var mask = MaskOf(cutout.Subject);
        for (; top < bottom; top += BandRows)
        {
            var end = Math.Min(bottom, top + BandRows);
            Keep(frame, top, end);
            OverlayPainter.Paint(plan.Overlays[..plan.BehindCount], frame, top, end);
            LaySubject(cutout, mask, frame, top, end);
            OverlayPainter.Paint(plan.Overlays[plan.BehindCount..], frame, top, end);
        }
    }

    private GridRow MaskOf(SubjectCutout subject)
    {
        foreach (var known in masks)
            if (ReferenceEquals(known.Subject, subject))
                return known.Mask;
        if (masks.Count == MostMasks)
        {
            masks[0].Mask.Dispose();
            masks.RemoveAt(0);
        }
        masks.Add((subject, new GridRow(subject.Mask, canvas.Width)));
        return masks[^1].Mask;
    }

    private byte* Luma(int row) => kept + row * canvas.Width;

    private byte* Cb(int row) => kept + BandRows * canvas.Width + row * (canvas.Width / 2);

    private byte* Cr(int row) => Cb(BandRows / 2 + row);

    private void Keep(Yuv420Frame frame, int top, int bottom)
    {
        for (var y = top; y < bottom; y++)
            Copy(frame.LumaRow(y), Luma(y - top), canvas.Width);
        for (var y = top / 2; y < bottom / 2; y++)
        {
            Copy(frame.CbRow(y), Cb(y - top / 2), canvas.Width / 2);
            Copy(frame.CrRow(y), Cr(y - top / 2), canvas.Width / 2);
        }
    }

    private void LaySubject(in PlannedCutout cutout, GridRow mask, Yuv420Frame frame, int top, int bottom)
    {
        var strength = (float)cutout.Strength;
        for (var y = top; y < bottom; y++)
            Lay(
                mask.Luma(cutout.Picture, y, canvas.Width),
                Luma(y - top),
                frame.LumaRow(y),
                canvas.Width,
                strength
            );
        for (var y = top / 2; y < bottom / 2; y++)
        {
            var shares = mask.Chroma(cutout.Picture, y, canvas.Width / 2);
            Lay(shares, Cb(y - top / 2), frame.CbRow(y), canvas.Width / 2, strength);
            Lay(shares, Cr(y - top / 2), frame.CrRow(y), canvas.Width / 2, strength);
        }
    }

    private static void Lay(float* shares, byte* from, byte* to, int count, float strength)
    {
        for (var x = 0; x < count; x++)
        {
            var share = MathF.Min((shares[x] - Nothing) / (All - Nothing), 1) * strength;
            if (share <= 0)
                continue;
            var part = (int)(share * 256 + 0.5f);
            to[x] = (byte)((to[x] * (256 - part) + from[x] * part + 128) >> 8);
        }
    }

    private static void Copy(byte* from, byte* to, int count) =>
        new Span<byte>(from, count).CopyTo(new Span<byte>(to, count));

    public void Dispose()
    {
        foreach (var known in masks)
            known.Mask.Dispose();
        Native.Free(kept);
    }
}
