using Rostrum.Drafts.Effects;

namespace Rostrum.Compositor.Tests.Effects;

public sealed class TextureTests
{
    [Fact]
    public void Bars_leave_a_picture_of_the_shape_that_is_asked_for()
    {
        using var scene = new Scene(new Canvas(480, 270));
        var clip = scene.Show(Still.Plain(480, 270, Colour.White), Scene.Still(), to: 4);
        scene.Add(new Letterbox(), clip, """{"aspect":2.4}""");
        var picture = scene.Paint(1);
        Assert.Equal(16, picture.Luma(240, 0));
        Assert.Equal(16, picture.Luma(240, 34));
        Assert.Equal(235, picture.Luma(240, 35));
        Assert.Equal(235, picture.Luma(240, 234));
        Assert.Equal(16, picture.Luma(240, 235));
    }

    [Theory]
    [InlineData(480, 270)]
    [InlineData(270, 480)]
    [InlineData(270, 270)]
    public void Bars_of_which_nothing_more_is_said_leave_three_quarters_of_any_canvas(int width, int height)
    {
        using var scene = new Scene(new Canvas(width, height));
        scene.Add(
            new Letterbox(),
            scene.Show(Still.Plain(width, height, Colour.White), Scene.Still(), to: 4)
        );
        var picture = scene.Paint(1);
        var left = Enumerable.Range(0, height).Count(y => picture.Luma(width / 2, y) > 200);
        Assert.Equal(0.744, left / (double)height, 0.01);
    }

    [Fact]
    public void A_vignette_leaves_the_middle_as_it_is_and_is_the_same_in_all_corners()
    {
        using var scene = new Scene(new Canvas(320, 180));
        scene.Add(new Vignette(), scene.Show(Still.Plain(320, 180, Colour.White), Scene.Still(), to: 4));
        var picture = scene.Paint(0);
        Assert.Equal(235, picture.Luma(160, 90));
        Assert.InRange(picture.Luma(0, 0), 60, 180);
        Assert.Equal(picture.Luma(0, 0), picture.Luma(319, 0), 1.0);
        Assert.Equal(picture.Luma(0, 0), picture.Luma(319, 179), 1.0);
    }

    [Fact]
    public void Grain_keeps_the_mean_and_has_the_deviation_that_it_promises()
    {
        using var scene = new Scene(new Canvas(640, 360));
        var grey = Still.Plain(640, 360, new Colour(128, 128, 128));
        scene.Add(new FilmGrain(), scene.Show(grey, Scene.Still(), to: 4), """{"amount":1,"size":1}""");
        var values = scene.Paint(0).Bytes.Take(640 * 360).Select(code => (double)code).ToList();
        var mean = values.Average();
        Assert.Equal(126, mean, 0.5);
        var deviation = Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
        Assert.InRange(deviation / 219, 0.045, 0.075);
    }

    [Fact]
    public void Grain_is_new_in_every_frame_and_nowhere_repeats()
    {
        using var scene = new Scene(new Canvas(1024, 256));
        var grey = Still.Plain(640, 360, new Colour(128, 128, 128));
        scene.Add(new FilmGrain(), scene.Show(grey, Scene.Still(), to: 4), """{"amount":1,"size":1}""");
        var (one, two) = (scene.Paint(0), scene.Paint(1));
        Assert.InRange(Correlation(one, two, 0), -0.1, 0.1);
        foreach (var shift in (int[])[64, 128, 256, 512])
            Assert.InRange(Correlation(one, one, shift), -0.1, 0.1);
    }

    private static double Correlation(Picture one, Picture two, int shift)
    {
        double product = 0,
            first = 0,
            second = 0;
        for (var y = 0; y < 256; y++)
        for (var x = 0; x < 1024 - shift; x++)
        {
            var (a, b) = (one.Luma(x, y) - 126.0, two.Luma(x + shift, y) - 126.0);
            product += a * b;
            first += a * a;
            second += b * b;
        }
        return product / Math.Sqrt(first * second);
    }
}
