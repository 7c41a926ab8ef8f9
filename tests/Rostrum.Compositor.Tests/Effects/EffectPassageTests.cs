using Rostrum.Drafts.Effects;

namespace Rostrum.Compositor.Tests.Effects;

public sealed class EffectPassageTests
{
    private static readonly Canvas canvas = new(64, 64);

    [Fact]
    public void The_effect_of_a_leaving_picture_gives_way_during_the_transition()
    {
        using var scene = new Scene(canvas);
        var grey = Still.Plain(64, 64, new Colour(128, 128, 128));
        var leaving = scene.Add(new Vignette(), scene.Show(grey, Scene.Still(), 0, 10));
        var arriving = scene.Show(grey, Scene.Still(), 10, 20);
        scene.Join(leaving, arriving, new Dissolve(), 5, 15);
        var corners = Enumerable.Range(0, 20).Select(frame => (int)scene.Paint(frame).Luma(0, 0)).ToArray();
        Assert.Equal(corners[0], corners[4]);
        for (var frame = 6; frame < 15; frame++)
            Assert.True(corners[frame] > corners[frame - 1], $"frame {frame}");
        Assert.Equal(126, corners[15], 1.0);
        Assert.True(corners[0] < 90);
    }

    [Fact]
    public void An_effect_that_both_pictures_have_goes_on_unchanged()
    {
        using var scene = new Scene(canvas);
        var grey = Still.Plain(64, 64, new Colour(128, 128, 128));
        var leaving = scene.Add(new Vignette(), scene.Show(grey, Scene.Still(), 0, 10));
        var arriving = scene.Add(new Vignette(), scene.Show(grey, Scene.Still(), 10, 20));
        scene.Join(leaving, arriving, new Dissolve(), 5, 15);
        var first = scene.Paint(0).Bytes;
        for (var frame = 1; frame < 20; frame++)
            Assert.True(first.AsSpan().SequenceEqual(scene.Paint(frame).Bytes), $"frame {frame}");
    }

    [Fact]
    public void An_effect_with_a_time_of_its_own_comes_and_goes_softly()
    {
        using var scene = new Scene(canvas);
        var grey = Still.Plain(64, 64, new Colour(128, 128, 128));
        scene.Add(
            new Vignette(),
            scene.Show(grey, Scene.Still(), 0, 20),
            fade: FrameRate.FromNumber(30)!.Value.TimeOf(5)
        );
        var corners = Enumerable.Range(0, 20).Select(frame => (int)scene.Paint(frame).Luma(0, 0)).ToArray();
        Assert.True(corners[0] > corners[2] && corners[2] > corners[5]);
        Assert.Equal(corners[6], corners[12]);
        Assert.True(corners[19] > corners[16] && corners[16] > corners[14]);
    }

    public static TheoryData<string> Names => [.. EffectCatalogue.All.Select(effect => effect.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_dip_to_black_is_black_whatever_is_painted_over_the_picture(string name)
    {
        using var scene = new Scene(canvas);
        var scenery = Still.Scenery(128, 128);
        var effect = EffectCatalogue.Find(name)!;
        var leaving = scene.Add(effect, scene.Show(scenery, Scene.Still(), 0, 10));
        var arriving = scene.Add(effect, scene.Show(scenery, Scene.Still(), 10, 20));
        scene.Join(leaving, arriving, new DipBlack(), 5, 15);
        Assert.All(scene.Paint(10).Bytes.Take(64 * 64), luma => Assert.InRange(luma, 16, 17));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_film_that_comes_out_of_black_begins_black_whatever_is_painted_over_the_picture(string name)
    {
        using var scene = new Scene(canvas) { Fade = new FilmFade(MediaTime.FromMilliseconds(200), default) };
        scene.Add(EffectCatalogue.Find(name)!, scene.Show(Still.Scenery(128, 128), Scene.Still(), 0, 20));
        Assert.All(scene.Paint(0).Bytes.Take(64 * 64), luma => Assert.InRange(luma, 16, 17));
        Assert.Contains(scene.Paint(10).Bytes.Take(64 * 64), luma => luma > 20);
    }
}
