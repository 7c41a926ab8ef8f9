using Rostrum.Drafts;
using Rostrum.Drafts.Effects;

namespace Rostrum.Compositor.Effects.Film;

/// <summary>Scratches stand for a second or two and wander a little; specks and hairs are there for one old frame.</summary>
internal sealed class DamagePainter(DamagePass pass, Canvas canvas) : PassPainter
{
    private const int Slots = 4;

    private readonly double scale = Math.Min(canvas.Width, canvas.Height) / 1080.0;
    private readonly Stain stain = new();

    public override void Paint(in PassMoment moment, WorkFrame frame)
    {
        var lots = new Lots((ulong)pass.Seed);
        for (var slot = 0; slot < Slots; slot++)
            Scratch(frame, lots.Of((ulong)slot), moment.Seconds, moment.Strength);
        var old = (long)Math.Floor(moment.Seconds * pass.Rate + 1e-6);
        var specks = lots.Of(100).Of((ulong)old);
        var count = (int)(pass.Dust * 16 * specks.Of(0).Share * specks.Of(0).Share);
        for (var i = 1; i <= count; i++)
            Speck(frame, specks.Of((ulong)i), moment.Strength);
        if (specks.Of(77).Share < 0.12 * pass.Dust)
            Hair(frame, specks.Of(78), moment.Strength);
    }

    private void Scratch(WorkFrame frame, Lots slot, double seconds, double strength)
    {
        var length = 0.8 + 1.6 * slot.Of(1).Share;
        var epoch = (long)Math.Floor(seconds / length + slot.Of(2).Share);
        var lots = slot.Of((ulong)epoch + 10);
        if (lots.Of(0).Share > pass.Scratches)
            return;
        var way = seconds / length + slot.Of(2).Share - epoch;
        var wander = new Noise((long)lots.Of(1).Value);
        var shown = strength * (0.22 + 0.3 * lots.Of(2).Share) * Math.Min(1, 6 * Math.Min(way, 1 - way));
        var at = frame.Width * (0.04 + 0.92 * lots.Of(3).Share) + 5 * scale * wander.At(seconds * 5);
        var half = scale * (0.7 + 0.8 * lots.Of(4).Share);
        var value = lots.Of(5).Share < 0.75 ? WorkFrame.White - 3000 : WorkFrame.Black + 3000;
        for (var y = 0; y < frame.Height; y++)
        {
            var down = y / (60 * scale);
            var whole = Math.Clamp(0.75 + 0.6 * wander.Channel(2).At(down * 0.5 + seconds * 9), 0, 1);
            if (whole * shown < 0.01)
                continue;
            var x = at + scale * (1.2 * wander.Channel(1).At(down * 0.4) + 0.25 * wander.At(down * 8));
            stain.Set(value, shown * whole);
            stain.Span(frame, y, x - half, x + half);
        }
    }

    private void Speck(WorkFrame frame, Lots lots, double strength)
    {
        var radius = scale * (1 + 5 * lots.Of(1).Share * lots.Of(1).Share * lots.Of(1).Share);
        var (x, y) = (lots.Of(2).Share * frame.Width, lots.Of(3).Share * frame.Height);
        stain.Set(
            lots.Of(4).Share < 0.7 ? WorkFrame.Black + 1500 : WorkFrame.White - 1500,
            strength * (0.55 + 0.35 * lots.Of(5).Share)
        );
        var edge = new Noise((long)lots.Of(6).Value);
        var reach = radius * 1.6 + 1;
        for (var row = (int)Math.Floor(y - reach); row <= y + reach; row++)
        {
            var far = (row + 0.5 - y) / radius;
            var half = 1 - far * far * (0.5 + 0.8 * lots.Of(7).Share);
            if (half <= 0)
                continue;
            half = radius * Math.Sqrt(half);
            var grain = 2.2 / Math.Max(1, radius);
            stain.Span(
                frame,
                row,
                x - half * (0.8 + 0.5 * edge.At(row * grain)),
                x + half * (0.8 + 0.5 * edge.Channel(1).At(row * grain))
            );
        }
    }

    /// <summary>A thin bent line, from steps of half a pixel whose direction drifts.</summary>
    private void Hair(WorkFrame frame, Lots lots, double strength)
    {
        var (x, y) = (lots.Of(1).Share * frame.Width, lots.Of(2).Share * frame.Height);
        var (stepX, stepY) = (lots.Of(3).Share - 0.5, lots.Of(4).Share - 0.5);
        var turn = 0.03 * (lots.Of(5).Share - 0.5) / Math.Max(scale, 0.2);
        stain.Set(WorkFrame.Black + 1500, strength * 0.3);
        var steps = (int)(scale * (120 + 160 * lots.Of(6).Share));
        for (var i = 0; i < steps; i++)
        {
            var size = Math.Sqrt(stepX * stepX + stepY * stepY) + 1e-3;
            (stepX, stepY) = (stepX / size, stepY / size);
            (stepX, stepY) = (stepX - turn * stepY, stepY + turn * stepX);
            (x, y) = (x + 0.6 * stepX, y + 0.6 * stepY);
            stain.Span(frame, (int)Math.Floor(y), x - 0.75 * scale, x + 0.75 * scale);
        }
    }
}

/// <summary>Covers runs of pixels with a grey; a pixel that an end crosses takes its share.</summary>
internal sealed unsafe class Stain
{
    private int value;
    private double cover;

    /// <param name="grey">Luma, 8.8 fixed point.</param>
    /// <param name="opacity">0–1.</param>
    public void Set(int grey, double opacity) => (value, cover) = (grey, opacity);

    public void Span(WorkFrame frame, int y, double left, double right)
    {
        if (y < 0 || y >= frame.Height || right <= 0 || left >= frame.Width)
            return;
        var (first, end) = (
            Math.Max(0, (int)Math.Floor(left)),
            Math.Min(frame.Width, (int)Math.Ceiling(right))
        );
        var row = frame.LumaRow(y);
        for (var x = first; x < end; x++)
        {
            var share = cover * (Math.Min(right, x + 1) - Math.Max(left, x));
            row[x] = (ushort)(row[x] + (int)((value - row[x]) * share));
            if (((x | y) & 1) != 0)
                continue;
            ushort* cb = frame.CbRow(y / 2) + x / 2,
                cr = frame.CrRow(y / 2) + x / 2;
            *cb = (ushort)(*cb + (int)((WorkFrame.Grey - *cb) * share));
            *cr = (ushort)(*cr + (int)((WorkFrame.Grey - *cr) * share));
        }
    }
}
