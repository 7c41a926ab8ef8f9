using Rostrum.Compositor.Kernels;
using Rostrum.Compositor.Planning;
using Rostrum.Drafts;

namespace Rostrum.Compositor.Painting;

/// <summary>The filter taps of one view, for luma and for chroma. Reused from frame to frame.</summary>
internal sealed class ViewTaps(Canvas canvas) : IDisposable
{
    private TurnedSampler? turned;
    private SlopedTaps? slopedLuma;
    private SlopedTaps? slopedChroma;

    public AxisTaps Luma { get; } = new(canvas.Width, canvas.Height);

    public AxisTaps Chroma { get; } = new(canvas.Width / 2, canvas.Height / 2);

    /// <summary>For turned views, and sloped ones that do not keep rows.</summary>
    public TurnedSampler Turned => turned!;

    /// <summary>For sloped views that keep rows.</summary>
    public SlopedTaps Sloped(bool luma) => luma ? slopedLuma! : slopedChroma!;

    public void Set(in PlannedView view)
    {
        if (view.Sloped is { KeepsRows: true } sloped)
        {
            (slopedLuma ??= new SlopedTaps(canvas.Height)).Set(sloped, view.Level!, luma: true);
            (slopedChroma ??= new SlopedTaps(canvas.Height / 2)).Set(sloped, view.Level!, luma: false);
            return;
        }
        if (view.Sloped is not null || !view.Map.IsUpright)
        {
            (turned ??= new TurnedSampler()).Set(
                Math.Sqrt(view.Map.Xx * view.Map.Yy - view.Map.Xy * view.Map.Yx)
            );
            return;
        }
        var level = view.Level!;
        Luma.Set(Channel.OnPlane(view.Map, luma: true, 0), level.Luma.Width, level.Samples);
        Chroma.Set(Channel.OnPlane(view.Map, luma: false, level.ChromaShift), level.Cb.Width, level.Samples);
    }

    public void Dispose()
    {
        Luma.Dispose();
        Chroma.Dispose();
        turned?.Dispose();
        slopedLuma?.Dispose();
        slopedChroma?.Dispose();
    }
}

/// <summary>The taps of an upright view in both directions.</summary>
internal sealed class AxisTaps(int width, int height) : IDisposable
{
    public HorizontalTaps Across { get; } = new(width);

    public VerticalTaps Down { get; } = new(height);

    public void Set(PlaneMap map, int sourceWidth, SampleKind source)
    {
        Across.Set(new AxisMap(map.X0, map.Xx, source), 0, width, sourceWidth);
        Down.Set(new AxisMap(map.Y0, map.Yy, source), 0, height);
    }

    public void Dispose()
    {
        Across.Dispose();
        Down.Dispose();
    }
}
