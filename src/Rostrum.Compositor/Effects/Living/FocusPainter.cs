using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Rostrum.Compositor.Effects.Light;
using Rostrum.Compositor.Kernels;
using Rostrum.Drafts;
using Rostrum.Drafts.Effects;

namespace Rostrum.Compositor.Effects.Living;

/// <summary>
/// Two layers, each with discs of its own: what is near, and what is behind it. Colours of the near layer count
/// nothing in the means behind it, so that no halo of them is seen there; where it is out of focus, it spreads over
/// what is behind.
/// </summary>
internal sealed unsafe class FocusPainter : PassPainter
{
    private readonly FocusPass pass;
    private readonly Canvas canvas;
    private readonly GridRow near;
    private readonly GridRow depth;
    private readonly GridRow chromaNear;
    private readonly GridRow chromaDepth;
    private readonly DiscRungs cover;
    private readonly DiscRungs chromaCover;
    private readonly DiscStack luma;
    private readonly DiscStack cb;
    private readonly DiscStack cr;
    private readonly float* row;

    public FocusPainter(FocusPass pass, Canvas canvas)
    {
        (this.pass, this.canvas) = (pass, canvas);
        (near, depth) = (new GridRow(pass.Near, canvas.Width), new GridRow(pass.Depth, canvas.Width));
        (chromaNear, chromaDepth) = (
            new GridRow(pass.Near, canvas.Width),
            new GridRow(pass.Depth, canvas.Width)
        );
        cover = new DiscRungs(canvas.Width, canvas.Height);
        chromaCover = new DiscRungs(canvas.Width / 2, canvas.Height / 2);
        luma = new DiscStack(canvas.Width, canvas.Height, cover);
        cb = new DiscStack(canvas.Width / 2, canvas.Height / 2, chromaCover);
        cr = new DiscStack(canvas.Width / 2, canvas.Height / 2, chromaCover);
        row = Native.Allocate<float>(canvas.Width + 64);
    }

    public override void Paint(in PassMoment moment, WorkFrame frame)
    {
        var scale = Math.Min(canvas.Width, canvas.Height) / 1080.0;
        var most = (float)(pass.Radius * scale * moment.Strength);
        if (most < 0.3f)
            return;
        var lens = LensAt(moment.Seconds);
        Begin(lens, most);
        Gather(moment, frame);
        cover.Prepare();
        chromaCover.Prepare();
        luma.Prepare();
        cb.Prepare();
        cr.Prepare();
        for (var y = 0; y < frame.Height; y++)
        {
            ChannelRows.ToLight(frame.LumaRow(y), row, frame.Width);
            luma.Lay(
                y,
                row,
                near.Luma(moment.Picture, y, frame.Width),
                depth.Luma(moment.Picture, y, frame.Width),
                lens,
                most
            );
            ChannelRows.FromLight(row, row, 0, frame.LumaRow(y), frame.Width);
        }
        for (var y = 0; y < frame.ChromaHeight; y++)
        {
            var covers = chromaNear.Chroma(moment.Picture, y, frame.ChromaWidth);
            var depths = chromaDepth.Chroma(moment.Picture, y, frame.ChromaWidth);
            Lay(cb, frame.CbRow(y));
            Lay(cr, frame.CrRow(y));

            void Lay(DiscStack stack, ushort* colour)
            {
                ChannelRows.ToDifference(colour, row, frame.ChromaWidth);
                stack.Lay(y, row, covers, depths, lens, most / 2);
                ChannelRows.FromDifference(row, row, 0, colour, frame.ChromaWidth);
            }
        }
    }

    private void Begin(in FocusedLens lens, float most)
    {
        var least = lens.Least * most;
        if (lens.NearRadius > 0)
            least = Math.Min(least, lens.NearRadius * most);
        cover.Begin(least, most);
        luma.Begin(least, most);
        chromaCover.Begin(least / 2, most / 2);
        cb.Begin(least / 2, most / 2);
        cr.Begin(least / 2, most / 2);
    }

    private void Gather(in PassMoment moment, WorkFrame frame)
    {
        for (var y = 0; y < frame.Height; y++)
        {
            ChannelRows.ToLight(frame.LumaRow(y), row, frame.Width);
            Brighten(frame.Width);
            var covers = near.Luma(moment.Picture, y, frame.Width);
            cover.Gather(y, covers);
            luma.Gather(y, row, covers);
        }
        for (var y = 0; y < frame.ChromaHeight; y++)
        {
            var covers = chromaNear.Chroma(moment.Picture, y, frame.ChromaWidth);
            chromaCover.Gather(y, covers);
            ChannelRows.ToDifference(frame.CbRow(y), row, frame.ChromaWidth);
            cb.Gather(y, row, covers);
            ChannelRows.ToDifference(frame.CrRow(y), row, frame.ChromaWidth);
            cr.Gather(y, row, covers);
        }
    }

    /// <summary>Lights were brighter than white before they were exposed: their discs stand out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Brighten(int count)
    {
        for (var x = 0; x < count; x += 8)
        {
            var light = Vector256.Load(row + x);
            var over = Vector256.Max(Vector256<float>.Zero, light - Vector256.Create(0.62f));
            (light + over * 4 * over).Store(row + x);
        }
    }

    private FocusedLens LensAt(double seconds)
    {
        var way =
            pass.End > pass.Begin ? Math.Clamp((seconds - pass.Begin) / (pass.End - pass.Begin), 0, 1) : 0;
        way = way * way * way * (10 + way * (6 * way - 15));
        var focus = pass.From + (pass.To - pass.From) * way;
        var range =
            pass.End > pass.Begin
                ? Math.Max(0.15, Math.Abs(pass.From - pass.To))
                : Math.Max(0.25, pass.NearAt);
        var nearRadius = Math.Clamp(Math.Abs(pass.NearAt - focus) / range, 0, 1);
        return new FocusedLens((float)focus, (float)(1 / range), (float)nearRadius, (float)pass.Least);
    }

    public override void Dispose()
    {
        near.Dispose();
        depth.Dispose();
        chromaNear.Dispose();
        chromaDepth.Dispose();
        cover.Dispose();
        chromaCover.Dispose();
        luma.Dispose();
        cb.Dispose();
        cr.Dispose();
        Native.Free(row);
    }
}

/// <summary>How far out of focus everything is.</summary>
/// <param name="Focus">Nearness that is sharp, 0–1.</param>
/// <param name="PerNearness">Parts of the largest disc for a step of nearness.</param>
/// <param name="NearRadius">Of the near layer, in parts of the largest disc.</param>
/// <param name="Least">Of all behind it.</param>
internal readonly record struct FocusedLens(float Focus, float PerNearness, float NearRadius, float Least);
