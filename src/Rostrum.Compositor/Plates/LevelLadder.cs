using Rostrum.Drafts.Timelines;

namespace Rostrum.Compositor.Plates;

/// <summary>
/// In which sizes a still is kept. A frame is best made from a level with 4⁄3 to 2 samples an output pixel: fewer
/// would blur, more would cost. Neighbouring levels are a factor of 1.5 apart; a zoom of less than that needs one.
/// </summary>
internal static class LevelLadder
{
    private const double Ratio = 1.5;

    /// <summary>Luma samples of the finest level of a plate that holds more than the still.</summary>
    private const double MostPlateSamples = 24e6;

    /// <summary>The levels, finest first, as samples per output pixel at zoom 1.</summary>
    public static IReadOnlyList<double> Densities(PlateRecipe recipe)
    {
        var native = NativeDensity(recipe);
        var densities = new List<double>();
        for (var zoom = recipe.ClosestZoom / Ratio; ; zoom /= Ratio)
        {
            zoom = Math.Max(zoom, recipe.WidestZoom);
            var density = Math.Min(DensityFor(recipe.Fit, zoom, native), Affordable(recipe));
            if (densities.Count == 0 || density < densities[^1])
                densities.Add(density);
            if (!(zoom > recipe.WidestZoom))
                return densities;
        }
    }

    /// <summary>
    /// A still that covers is never kept finer than it is, and as it is where the filter can carry it; beside one that
    /// does not cover there is an edge to be kept sharp, whatever the still's own size.
    /// </summary>
    private static double DensityFor(PictureFit fit, double zoom, double native)
    {
        if (native <= Kernels.AreaFilter.LargestStep * zoom)
            return fit == PictureFit.Cover ? native : Math.Max(native, AreaFilterLimits.Coarsest * zoom);
        return AreaFilterLimits.Densest * zoom;
    }

    /// <summary>
    /// A plate around a small still need not be finer than the eye can use: its size is bounded, and a zoom far into it
    /// shows the still's edge a little soft.
    /// </summary>
    private static double Affordable(PlateRecipe recipe) =>
        recipe.Fit == PictureFit.Cover
            ? double.MaxValue
            : Math.Max(1, Math.Sqrt(MostPlateSamples / ((double)recipe.Canvas.Width * recipe.Canvas.Height)));

    /// <summary>The still's own samples per output pixel at zoom 1.</summary>
    public static double NativeDensity(PlateRecipe recipe) => 1 / FitScale(recipe);

    /// <summary>Output pixels per pixel of the still at zoom 1.</summary>
    public static double FitScale(PlateRecipe recipe)
    {
        var (across, down) = (
            recipe.Canvas.Width / (double)recipe.Format.Width,
            recipe.Canvas.Height / (double)recipe.Format.Height
        );
        return recipe.Fit == PictureFit.Cover ? Math.Max(across, down) : Math.Min(across, down);
    }
}

/// <summary>What the resampling filter can carry.</summary>
internal static class AreaFilterLimits
{
    /// <summary>A little below what it can carry, since the zoom may pass its ends between two frames.</summary>
    public const double Densest = Kernels.AreaFilter.LargestStep * 0.98;

    /// <summary>The coarsest level that still holds all that a frame can show.</summary>
    public const double Coarsest = Densest / 1.5 - 1e-9;
}
