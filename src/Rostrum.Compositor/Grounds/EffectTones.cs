using Rostrum.Compositor.Effects;
using Rostrum.Compositor.Overlays;
using Rostrum.Compositor.Planning;
using Rostrum.Drafts;
using Rostrum.Drafts.Texts;

namespace Rostrum.Compositor.Grounds;

/// <summary>
/// What effects make of the luminances under a part of the canvas: they are painted over the darkest and the brightest
/// grey that the picture shows there, and over a board of both, on which those that draw edges find some.
/// For one thread.
/// </summary>
internal sealed class EffectTones(Canvas canvas) : IDisposable
{
    /// <summary>What lies this far out on either side does not count: it is a speck.</summary>
    private const double Specks = 0.02;

    /// <summary>Fields of the board along the canvas's shorter side.</summary>
    private const int Fields = 16;

    /// <summary>Pixels from one that is looked at to the next, either way, in an area that is not small.</summary>
    private const int FarthestApart = 4;

    /// <summary>Rows and columns of an area that are looked at, at least.</summary>
    private const int FewestLines = 32;

    private static readonly double[] linear =
    [
        .. Enumerable.Range(0, 256).Select(code => Contrast.Linear(code / 255.0)),
    ];

    private readonly EffectChain chain = new(canvas);
    private readonly int[] counts = new int[256];

    /// <param name="plan">Its passes are those of the moment.</param>
    /// <param name="ground">Of the picture before them.</param>
    /// <param name="area">Pixels of the canvas.</param>
    public LuminanceRange Through(FramePlan plan, LuminanceRange ground, PixelRect area)
    {
        var (dark, bright) = (LumaOf(ground.Darkest), LumaOf(ground.Brightest));
        var all = Painted(plan, dark, dark, area);
        return dark == bright
            ? all
            : all.Joined(Painted(plan, bright, bright, area)).Joined(Painted(plan, dark, bright, area));
    }

    private LuminanceRange Painted(FramePlan plan, ushort even, ushort odd, PixelRect area)
    {
        var frame = chain.Frame(0);
        Fill(frame, even, odd);
        chain.Run(plan, frame);
        Array.Clear(counts);
        var apart = Math.Clamp(Math.Min(area.Width, area.Height) / FewestLines, 1, FarthestApart);
        for (var y = Math.Max(0, area.Top); y < Math.Min(canvas.Height, area.Bottom); y += apart)
        for (var x = Math.Max(0, area.Left); x < Math.Min(canvas.Width, area.Right); x += apart)
            counts[CodeAt(frame, x, y)]++;
        return new LuminanceRange(
            Contrast.Linear(Quantiles.Of(counts, Specks) / 255.0),
            Contrast.Linear(Quantiles.Of(counts, 1 - Specks) / 255.0)
        );
    }

    private unsafe void Fill(WorkFrame frame, ushort even, ushort odd)
    {
        var field = Math.Max(2, Math.Min(canvas.Width, canvas.Height) / Fields);
        for (var y = 0; y < canvas.Height; y++)
        {
            var row = frame.LumaRow(y);
            for (var x = 0; x < canvas.Width; x++)
                row[x] = ((x / field) + (y / field)) % 2 == 0 ? even : odd;
        }
        for (var y = 0; y < frame.ChromaHeight; y++)
        {
            new Span<ushort>(frame.CbRow(y), frame.ChromaWidth).Fill(WorkFrame.Grey);
            new Span<ushort>(frame.CrRow(y), frame.ChromaWidth).Fill(WorkFrame.Grey);
        }
    }

    /// <summary>The grey as bright as a pixel (BT.709, limited range).</summary>
    private static unsafe byte CodeAt(WorkFrame frame, int x, int y)
    {
        var luma = (frame.LumaRow(y)[x] - WorkFrame.Black) / (219.0 * 256);
        var cb = (frame.CbRow(y / 2)[x / 2] - WorkFrame.Grey) / (224.0 * 256);
        var cr = (frame.CrRow(y / 2)[x / 2] - WorkFrame.Grey) / (224.0 * 256);
        return Tones.CodeOf(
            0.2126 * Linear(luma + 1.5748 * cr)
                + 0.7152 * Linear(luma - 0.187324 * cb - 0.468124 * cr)
                + 0.0722 * Linear(luma + 1.8556 * cb)
        );
    }

    private static double Linear(double signal) => linear[(int)Math.Round(255 * Math.Clamp(signal, 0, 1))];

    private static ushort LumaOf(double luminance) =>
        (ushort)(WorkFrame.Black + Math.Round(219 * 256 * Contrast.Code(luminance)));

    public void Dispose() => chain.Dispose();
}
