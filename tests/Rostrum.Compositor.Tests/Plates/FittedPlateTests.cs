using Rostrum.Compositor.Plates;

namespace Rostrum.Compositor.Tests.Plates;

public sealed unsafe class FittedPlateTests
{
    private static readonly Canvas canvas = new(160, 90);
    private static readonly Colour background = new(30, 60, 120);

    [Theory]
    [InlineData(100, 300)]
    [InlineData(101, 301)]
    [InlineData(900, 100)]
    [InlineData(1, 1)]
    public void A_contained_still_lies_in_the_middle_with_bars_of_the_background(int width, int height)
    {
        using var plate = Still
            .Plain(width, height, Still.Grey(200))
            .Plate(canvas, PictureFit.Contain, background: background);
        var level = plate.Levels[0];
        Assert.Equal(canvas.Width * level.Density, level.Width, 0.5);
        Assert.Equal(canvas.Height * level.Density, level.Height, 0.5);
        var scale = LevelScale(width, height, level);
        var (barX, barY) = ((level.Width - width * scale) / 2, (level.Height - height * scale) / 2);
        for (var y = 0; y < level.Height; y++)
        for (var x = 0; x < level.Width; x++)
        {
            var outside = Math.Max(Beyond(x, barX, level.Width), Beyond(y, barY, level.Height));
            if (outside > 1)
                Assert.Equal(Bt709.Luma(background), LumaCode(level, x, y), 0.05);
            else if (outside < -1)
                Assert.Equal(Bt709.Luma(Still.Grey(200)), LumaCode(level, x, y), 0.05);
        }
    }

    [Fact]
    public void A_still_of_the_canvass_shape_has_no_bars_in_either_fit()
    {
        foreach (var fit in (PictureFit[])[PictureFit.Contain, PictureFit.Blur])
        {
            using var plate = Still
                .Plain(320, 180, Still.Grey(99))
                .Plate(canvas, fit, background: background);
            var level = plate.Levels[0];
            for (var y = 0; y < level.Height; y++)
            for (var x = 0; x < level.Width; x++)
                Assert.Equal(Bt709.Luma(Still.Grey(99)), LumaCode(level, x, y), 0.05);
        }
    }

    [Fact]
    public void Blurred_surroundings_have_no_hard_step_and_are_darker_than_the_still()
    {
        var stripes = new Still(120, 360, (x, y) => Still.Grey(y / 10 % 2 == 0 ? 60 : 220));
        using var plate = stripes.Plate(canvas, PictureFit.Blur, background: background);
        var level = plate.Levels[0];
        var bar = (int)((level.Width - stripes.Width * LevelScale(120, 360, level)) / 2) - 2;
        for (var y = 1; y < level.Height; y++)
        for (var x = 1; x < bar; x++)
        {
            var code = LumaCode(level, x, y);
            Assert.Equal(code, LumaCode(level, x - 1, y), 8.0);
            Assert.Equal(code, LumaCode(level, x, y - 1), 8.0);
            Assert.InRange(code, 30, Bt709.Luma(Still.Grey(170)));
        }
    }

    [Fact]
    public void The_blurred_surroundings_of_a_plain_still_keep_35_hundredths_of_its_light()
    {
        using var plate = Still.Plain(100, 300, Still.Grey(180)).Plate(canvas, PictureFit.Blur);
        var level = plate.Levels[0];
        var expected = Bt709.LumaOfLight(0.35 * Bt709.Decode(180 / 255.0));
        Assert.Equal(expected, LumaCode(level, 3, level.Height / 2), 0.1);
        Assert.Equal(expected, LumaCode(level, level.Width - 3, 1), 0.1);
    }

    [Theory]
    [InlineData(PictureFit.Cover)]
    [InlineData(PictureFit.Contain)]
    [InlineData(PictureFit.Blur)]
    public void An_unfinished_still_makes_no_plate(PictureFit fit)
    {
        var format = new StillFormat(8, 2, 3, 8);
        using var builder = new PlateBuilder(new PlateRecipe(format, fit, canvas, 1, 1, background));
        builder.Append(new byte[24]);
        Assert.Throws<InvalidOperationException>(() => builder.Finish());
        Assert.Throws<ArgumentException>(() => builder.Append(new byte[23]));
    }

    [Fact]
    public void A_plates_bytes_are_those_of_its_planes()
    {
        using var plate = Still.Plain(640, 360, Colour.White).Plate(canvas, closest: 4);
        Assert.Equal(4, plate.Levels.Count);
        var least = plate.Levels.Sum(level => level.Width * level.Height * 3);
        Assert.InRange(plate.Bytes, least, 3 * least);
    }

    /// <summary>How far a pixel lies beyond the still's edges along an axis; negative within.</summary>
    private static double Beyond(int index, double bar, int size) =>
        Math.Max(bar - (index + 0.5), index + 0.5 - (size - bar));

    private static double LevelScale(int width, int height, PlateLevel level) =>
        Math.Min(level.Width / (double)width, level.Height / (double)height);

    private static double LumaCode(PlateLevel level, int x, int y) =>
        Bt709.LumaOfLight((level.Luma.Row(y)[x] + 32768) / 65535.0);
}
