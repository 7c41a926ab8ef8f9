using Rostrum.Compositor.Kernels;
using Rostrum.Compositor.Plates;

namespace Rostrum.Compositor.Tests.Plates;

public sealed class LevelLadderTests
{
    public static TheoryData<double, double> Ranges =>
        new()
        {
            { 1, 1 },
            { 1, 1.1 },
            { 1, 1.49 },
            { 1, 1.51 },
            { 1, 2.2 },
            { 1.3, 5 },
            { 1, 20 },
        };

    [Theory]
    [MemberData(nameof(Ranges))]
    public void Every_zoom_has_a_level_of_four_thirds_to_two_samples_a_pixel(double widest, double closest)
    {
        using var plate = PlateFor(Recipe(200_000, 120_000, PictureFit.Cover, widest, closest));
        foreach (var zoom in Zooms(widest, closest))
            Assert.InRange(plate.LevelFor(zoom).Density / zoom, 4 / 3.0 * 0.98 - 1e-6, 2);
    }

    [Theory]
    [MemberData(nameof(Ranges))]
    public void No_level_is_finer_than_the_still_or_than_its_sharp_edge_on_the_plate_needs(
        double widest,
        double closest
    )
    {
        foreach (var fit in Enum.GetValues<PictureFit>())
        foreach (
            var (width, height) in ((int, int)[])[(1, 1), (640, 480), (1920, 1080), (3000, 4000), (9000, 500)]
        )
        {
            var recipe = Recipe(width, height, fit, widest, closest);
            var densities = LevelLadder.Densities(recipe);
            var finest = LevelLadder.NativeDensity(recipe);
            if (fit != PictureFit.Cover)
                finest = Math.Max(finest, 4 / 3.0 * closest);
            Assert.All(densities, density => Assert.True(density <= finest));
            Assert.Equal(densities.Distinct().OrderDescending(), densities);
        }
    }

    [Theory]
    [MemberData(nameof(Ranges))]
    public void Where_the_still_is_too_small_it_is_used_as_it_is(double widest, double closest)
    {
        var recipe = Recipe(1200, 700, PictureFit.Cover, widest, closest);
        using var plate = PlateFor(recipe);
        foreach (var zoom in Zooms(widest, closest))
        {
            var level = plate.LevelFor(zoom);
            if (level.Density / zoom < 1.3)
                Assert.Equal(LevelLadder.NativeDensity(recipe), level.Density);
            Assert.True(level.Density / zoom <= 2);
        }
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(1, 1.3, 1)]
    [InlineData(2, 2.99, 1)]
    [InlineData(1, 2, 2)]
    [InlineData(1, 3.3, 3)]
    public void Levels_are_a_factor_of_one_and_a_half_apart(double widest, double closest, int count) =>
        Assert.Equal(
            count,
            LevelLadder.Densities(Recipe(50_000, 50_000, PictureFit.Cover, widest, closest)).Count
        );

    [Theory]
    [InlineData(PictureFit.Cover, 4000, 3000, 4000 / 1920.0)]
    [InlineData(PictureFit.Cover, 1080, 1920, 1080 / 1920.0)]
    [InlineData(PictureFit.Contain, 4000, 3000, 3000 / 1080.0)]
    [InlineData(PictureFit.Blur, 1080, 1920, 1920 / 1080.0)]
    public void A_stills_own_density_is_its_pixels_for_each_of_the_canvas(
        PictureFit fit,
        int width,
        int height,
        double density
    ) => Assert.Equal(density, LevelLadder.NativeDensity(Recipe(width, height, fit, 1, 1)), 1e-9);

    private static IEnumerable<double> Zooms(double widest, double closest) =>
        Enumerable
            .Range(0, 501)
            .Select(i => Math.Min(closest, widest * Math.Pow(closest / widest, i / 500.0)));

    private static PlateRecipe Recipe(int width, int height, PictureFit fit, double widest, double closest) =>
        new(new StillFormat(width, height, 3, 8), fit, Canvas.FullHd, widest, closest, Colour.Black);

    private static Plate PlateFor(PlateRecipe recipe) =>
        new([
            .. LevelLadder
                .Densities(recipe)
                .Select(density => new PlateLevel(
                    new Plane(1, 1),
                    new Plane(1, 1),
                    new Plane(1, 1),
                    density,
                    SampleKind.Means
                )),
        ]);
}
