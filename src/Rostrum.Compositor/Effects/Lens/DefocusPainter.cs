using Rostrum.Compositor.Effects.Light;
using Rostrum.Compositor.Kernels;
using Rostrum.Drafts;
using Rostrum.Drafts.Effects;

namespace Rostrum.Compositor.Effects.Lens;

/// <summary>Spreads the light of every point over a disc of one size, as a lens out of focus does.</summary>
internal sealed unsafe class DefocusPainter : PassPainter
{
    private readonly double radius;
    private readonly DiscLadder luma;
    private readonly DiscLadder colour;
    private readonly float* row;

    public DefocusPainter(DefocusPass pass, Canvas canvas)
    {
        radius = pass.Radius * Math.Min(canvas.Width, canvas.Height) / 1080;
        luma = new DiscLadder(canvas.Width, canvas.Height);
        colour = new DiscLadder(canvas.Width / 2, canvas.Height / 2);
        row = Native.Allocate<float>(canvas.Width + 64);
    }

    public override void Paint(in PassMoment moment, WorkFrame frame)
    {
        var now = radius * moment.Strength;
        if (now < 0.05)
            return;
        Spread(frame, now);
        Spread(frame.CbRow(0), frame, now / 2);
        Spread(frame.CrRow(0), frame, now / 2);
    }

    private void Spread(WorkFrame frame, double now)
    {
        luma.Begin(now);
        for (var y = 0; y < frame.Height; y++)
        {
            ChannelRows.ToLight(frame.LumaRow(y), row, frame.Width);
            luma.Gather(y, row);
        }
        luma.Prepare();
        for (var y = 0; y < frame.Height; y++)
        {
            ChannelRows.ToLight(frame.LumaRow(y), row, frame.Width);
            var (from, to, part) = luma.Between(row, y, now);
            ChannelRows.FromLight((float*)from, (float*)to, part, frame.LumaRow(y), frame.Width);
        }
    }

    private void Spread(ushort* samples, WorkFrame frame, double now)
    {
        colour.Begin(now);
        for (var y = 0; y < frame.ChromaHeight; y++)
        {
            ChannelRows.ToDifference(samples + (long)y * frame.ChromaStride, row, frame.ChromaWidth);
            colour.Gather(y, row);
        }
        colour.Prepare();
        for (var y = 0; y < frame.ChromaHeight; y++)
        {
            var output = samples + (long)y * frame.ChromaStride;
            ChannelRows.ToDifference(output, row, frame.ChromaWidth);
            var (from, to, part) = colour.Between(row, y, now);
            ChannelRows.FromDifference((float*)from, (float*)to, part, output, frame.ChromaWidth);
        }
    }

    public override void Dispose()
    {
        luma.Dispose();
        colour.Dispose();
        Native.Free(row);
    }
}
