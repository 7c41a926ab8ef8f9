using Rostrum.Drafts;
using Rostrum.Drafts.Effects;

namespace Rostrum.Compositor.Effects;

/// <summary>
/// Lays grain over a frame: pieces of one sheet of noise, each frame and each block from another place of it, so that
/// nothing repeats. Density of film varies most where it is half exposed, hence the curve over the light.
/// </summary>
internal sealed unsafe class GrainPainter : PassPainter
{
    private const int BlockWidth = 128;
    private const int BlockHeight = 64;

    private readonly GrainPass pass;
    private readonly NoiseSheet noise;

    /// <summary>How much of the noise shows, by the 8-bit code of the light under it; 15 fraction bits.</summary>
    private readonly int[] response = new int[256];

    public GrainPainter(GrainPass pass, Canvas canvas)
    {
        this.pass = pass;
        noise = new NoiseSheet(pass.Size * Math.Min(canvas.Width, canvas.Height) / 1080);
        for (var code = 0; code < 256; code++)
        {
            var light = Math.Clamp((code - 16) / 219.0, 0, 1);
            response[code] = (int)
                Math.Round((0.25 + 3 * light * (1 - light) * (1.15 - 0.6 * light)) * (1 << 15));
        }
    }

    public override void Paint(in PassMoment moment, WorkFrame frame)
    {
        var time = pass.Rate > 0 ? (long)Math.Floor(moment.Seconds * pass.Rate) : moment.Frame;
        var grain = pass.Amplitude * moment.Strength * (WorkFrame.White - WorkFrame.Black);
        var draw = new Lots((ulong)pass.Seed).Of((ulong)time);
        for (var top = 0; top < frame.Height; top += BlockHeight)
        for (var left = 0; left < frame.Width; left += BlockWidth)
            Lay(frame, left, top, (int)Math.Round(grain), draw.Of((ulong)((top << 16) + left)));
    }

    private void Lay(WorkFrame frame, int left, int top, int grain, Lots draw)
    {
        var (right, bottom) = (
            Math.Min(left + BlockWidth, frame.Width),
            Math.Min(top + BlockHeight, frame.Height)
        );
        var place = draw.Of(0).Value;
        for (var y = top; y < bottom; y++)
            Add(frame.LumaRow(y) + left, noise.Row(place, y - top), right - left, grain);
        var colour = (int)Math.Round(grain * pass.Colour);
        if (colour == 0)
            return;
        var (placeCb, placeCr) = (draw.Of(1).Value, draw.Of(2).Value);
        for (var y = top / 2; y < bottom / 2; y++)
        {
            var count = right / 2 - left / 2;
            AddEven(frame.CbRow(y) + left / 2, noise.Row(placeCb, y - top / 2), count, colour);
            AddEven(frame.CrRow(y) + left / 2, noise.Row(placeCr, y - top / 2), count, colour);
        }
    }

    /// <param name="grain">In 1/256 codes at the deviation of the noise.</param>
    private void Add(ushort* row, short* noise, int count, int grain)
    {
        for (var x = 0; x < count; x++)
        {
            var shown = noise[x] * grain >> NoiseSheet.UnitBits;
            row[x] = (ushort)Math.Clamp(row[x] + (shown * response[row[x] >> 8] >> 15), 0, 65535);
        }
    }

    private static void AddEven(ushort* row, short* noise, int count, int grain)
    {
        for (var x = 0; x < count; x++)
            row[x] = (ushort)Math.Clamp(row[x] + (noise[x] * grain >> NoiseSheet.UnitBits), 0, 65535);
    }

    public override void Dispose() => noise.Dispose();
}
