using Rostrum.Compositor.Kernels;
using Rostrum.Compositor.Plates;
using Rostrum.Drafts.Sights;

namespace Rostrum.Compositor.Planning;

/// <summary>
/// Plates without pixels: their levels are one sample wide and high, so that what is planned over them is in parts of
/// the fitted picture.
/// </summary>
internal static class PlateOutline
{
    /// <summary>What kind of samples a level will hold follows from the recipe; plans do not ask.</summary>
    public static Plate Of(PlateRecipe recipe, SceneLayers? layers)
    {
        var outline = Flat(recipe);
        if (layers is not null)
            outline.Cut(layers, _ => Flat(recipe));
        return outline;
    }

    private static Plate Flat(PlateRecipe recipe) =>
        new([
            .. LevelLadder
                .Densities(recipe)
                .Select(density => new PlateLevel(
                    new Plane(1, 1),
                    new Plane(1, 1),
                    new Plane(1, 1),
                    density,
                    SampleKind.Points
                )),
        ]);
}
