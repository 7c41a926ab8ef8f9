using Rostrum.Compositor.Overlays;
using Rostrum.Compositor.Planning;
using Rostrum.Drafts;
using Rostrum.Drafts.Sights;

namespace Rostrum.Compositor.Grounds;

/// <summary>Adds up what subjects cover of a canvas, a coarse cell at a time.</summary>
internal sealed class SubjectShade(Canvas canvas, int width, int height)
{
    private const int MostCells = 160;

    private readonly float[] sums = new float[width * height];
    private int moments;
    private bool isAny;

    public static (int Width, int Height) CellsOf(Canvas canvas)
    {
        var longer = Math.Max(canvas.Width, canvas.Height);
        return (
            Math.Max(1, canvas.Width * MostCells / longer),
            Math.Max(1, canvas.Height * MostCells / longer)
        );
    }

    /// <param name="cutout">Null at a moment at which no subject stands out.</param>
    public void Add(PlannedCutout? cutout)
    {
        moments++;
        if (cutout is not { } planned)
            return;
        isAny = true;
        for (var y = 0; y < height; y++)
        for (var x = 0; x < width; x++)
        {
            var (across, down) = planned.Picture.At(
                (x + 0.5) * canvas.Width / width,
                (y + 0.5) * canvas.Height / height
            );
            var share = (float)(planned.Subject.Mask.Sample(across, down) / 255);
            share = (share - OverlayStack.Nothing) / (OverlayStack.All - OverlayStack.Nothing);
            sums[y * width + x] += Math.Clamp(share, 0, 1) * (float)planned.Strength;
        }
    }

    /// <summary>255 where a subject was at all moments; null where there was none.</summary>
    public ByteGrid? Mean() =>
        isAny ? ByteGrid.Of(width, height, sums.Select(sum => sum / moments).ToArray()) : null;
}
