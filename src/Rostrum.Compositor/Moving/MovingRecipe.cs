using Rostrum.Compositor.Looks;
using Rostrum.Drafts;
using Rostrum.Drafts.Timelines;

namespace Rostrum.Compositor.Moving;

/// <summary>Everything that decides how a moving picture's frames are prepared. Sizes are those it is shown in: upright, with square pixels.</summary>
/// <param name="WidestZoom">The smallest zoom at which it is seen.</param>
/// <param name="Background">Shown through transparent pixels, and beside the picture where it does not cover.</param>
public sealed record MovingRecipe(
    int Width,
    int Height,
    PictureFit Fit,
    Canvas Canvas,
    double WidestZoom,
    Colour Background
)
{
    /// <summary>How a clip of a film is prepared.</summary>
    public static MovingRecipe Of(Clip clip, int width, int height, Timeline timeline) =>
        new(
            width,
            height,
            ((VideoSource)clip.Source).Fit,
            clip.Cell ?? timeline.Canvas,
            Planning.ViewSurvey.Of(timeline, other => ReferenceEquals(other, clip)).Widest,
            timeline.Background
        );
}

/// <summary>
/// In which size a moving picture's frames come, and where they lie on their plate. Frames have even sides at even
/// places, so that their chroma falls on the plate's.
/// </summary>
public sealed record MovingLayout(
    int PlateWidth,
    int PlateHeight,
    int Left,
    int Top,
    int Width,
    int Height,
    PictureFit Fit,
    double Density,
    Colour Background
)
{
    /// <summary>The colour looks that frames are given as they come; null for their own colours.</summary>
    public LookTable? Look { get; init; }

    /// <summary>Luma samples of a plate at most.</summary>
    private const double MostPlateSamples = 36e6;

    /// <summary>
    /// A frame is kept in its own size unless that is more than the filter can carry at the widest view; one that does
    /// not cover is kept at the canvas's fineness at least, so that its edge is sharp.
    /// </summary>
    public static MovingLayout Of(MovingRecipe recipe)
    {
        var (canvas, covers) = (recipe.Canvas, recipe.Fit == PictureFit.Cover);
        var (across, down) = (canvas.Width / (double)recipe.Width, canvas.Height / (double)recipe.Height);
        var scale = covers ? Math.Max(across, down) : Math.Min(across, down);
        var most = Kernels.AreaFilter.LargestStep * recipe.WidestZoom;
        var native = 1 / scale;
        var density = Math.Min(covers ? native : Math.Max(native, Math.Min(1, most)), most);
        if (covers)
        {
            var exact = density == native ? 1 : scale * density;
            var (width, height) = (Even(recipe.Width * exact), Even(recipe.Height * exact));
            return new MovingLayout(
                width,
                height,
                0,
                0,
                width,
                height,
                recipe.Fit,
                density,
                recipe.Background
            );
        }
        density = Math.Min(density, Math.Sqrt(MostPlateSamples / ((double)canvas.Width * canvas.Height)));
        var (plateWidth, plateHeight) = (Even(canvas.Width * density), Even(canvas.Height * density));
        var (inner, tall) = (
            Math.Min(plateWidth, Even(recipe.Width * scale * density)),
            Math.Min(plateHeight, Even(recipe.Height * scale * density))
        );
        return new MovingLayout(
            plateWidth,
            plateHeight,
            (plateWidth - inner) / 4 * 2,
            (plateHeight - tall) / 4 * 2,
            inner,
            tall,
            recipe.Fit,
            density,
            recipe.Background
        );
    }

    public bool FillsPlate => Width == PlateWidth && Height == PlateHeight;

    private static int Even(double size) => Math.Max(2, 2 * (int)Math.Round(size / 2));
}
