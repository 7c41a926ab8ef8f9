using Rostrum.Drafts.Effects;
using Rostrum.Drafts.Effects.Light;
using Rostrum.Drafts.Effects.Particles;

namespace Rostrum.Compositor.Tests.Effects;

public sealed class LightAndMistTests
{
    private static readonly Canvas canvas = new(480, 270);

    public static TheoryData<string> Names =>
        [
            .. EffectCatalogue
                .All.Where(effect => effect.Kind is EffectKind.Particles or EffectKind.Light)
                .Select(effect => effect.Name),
        ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_of_it_is_seen_at_no_strength(string name)
    {
        var colour = new Colour(90, 120, 160);
        var plain = Air.Over(new Vignette(), canvas, colour, settings: """{"amount":0}""");
        Assert.Equal(plain.Bytes, Air.Over(EffectCatalogue.Find(name)!, canvas, colour, strength: 0).Bytes);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(40, 3)]
    [InlineData(255, 11)]
    public void Fog_lies_between_the_picture_and_its_own_colour(byte grey, double seconds)
    {
        var picture = Air.Over(
            new Fog(),
            canvas,
            new Colour(grey, grey, grey),
            seconds,
            """{"amount":1,"colour":"#C8C8C8"}"""
        );
        var (own, fog) = (16 + 219 * grey / 255.0, 16 + 219 * 200 / 255.0);
        var lumas = picture.Bytes.Take(canvas.Width * canvas.Height).ToList();
        Assert.All(
            lumas,
            luma => Assert.InRange(luma, Math.Min(own, fog) - 70 * grey / 255.0 - 1, Math.Max(own, fog) + 1)
        );
        Assert.All(picture.Bytes.Skip(lumas.Count), code => Assert.InRange(code, 127, 129));
    }

    [Fact]
    public void Fog_is_denser_below()
    {
        var picture = Air.Over(new Fog(), canvas, Colour.Black);
        var (above, below) = (Mean(picture, 0, 60), Mean(picture, 200, 260));
        Assert.True(below > above + 20, $"{above} above, {below} below");
    }

    [Fact]
    public void Fog_has_no_steps()
    {
        var picture = Air.Over(new Fog(), canvas, Colour.Black);
        for (var y = 0; y < canvas.Height; y++)
        for (var x = 1; x < canvas.Width; x++)
            Assert.InRange(picture.Luma(x, y) - picture.Luma(x - 1, y), -4, 4);
    }

    [Fact]
    public void Fog_and_smoke_move_on_without_jumps()
    {
        foreach (var effect in (Effect[])[new Fog(), new Smoke(), new Steam()])
        {
            var (one, two) = (
                Air.Over(effect, canvas, new Colour(90, 90, 90), 5),
                Air.Over(effect, canvas, new Colour(90, 90, 90), 5 + 1 / 30.0)
            );
            Assert.NotEqual(one.Bytes, two.Bytes);
            for (var i = 0; i < canvas.Width * canvas.Height; i++)
                Assert.InRange(two.Bytes[i] - one.Bytes[i], -16, 16);
        }
    }

    [Fact]
    public void Steam_rises_from_where_it_is_told_to()
    {
        var picture = Air.Over(
            new Steam(),
            canvas,
            Colour.Black,
            settings: """{"target":[0.75,0.8],"wind":0}"""
        );
        Assert.Equal(16, Column(picture, 0, 200), 0.5);
        Assert.True(Column(picture, 320, 400) > 20);
        Assert.Equal(16, Mean(picture, 250, 270), 0.5);
    }

    [Fact]
    public void A_flare_is_brightest_where_its_light_is()
    {
        var picture = Air.Over(
            new LensFlare(),
            canvas,
            new Colour(30, 30, 40),
            settings: """{"target":[0.25,0.3],"streak":0}"""
        );
        var (x, y) = Brightest(picture);
        Assert.InRange(x, 0.25 * 480 - 8, 0.25 * 480 + 8);
        Assert.InRange(y, 0.3 * 270 - 8, 0.3 * 270 + 8);
    }

    [Fact]
    public void A_flare_of_which_nothing_is_said_begins_at_the_one_bright_light()
    {
        var night = new Still(
            480,
            270,
            (x, y) => (x - 340) * (x - 340) + (y - 70) * (y - 70) < 144 ? Colour.White : Still.Grey(30)
        );
        using var scene = new Scene(canvas);
        scene.Add(new LensFlare(), scene.Show(night, Scene.Still(), to: 4), """{"streak":0}""");
        var picture = scene.Paint(1);
        Assert.True(picture.Luma(340, 95) > picture.Luma(140, 95) + 12);
        Assert.InRange(picture.Luma(10, 10), 0, picture.Luma(340, 95) - 12);
    }

    [Fact]
    public void In_a_picture_without_a_light_a_flare_puts_none_into_it()
    {
        var picture = Air.Over(new LensFlare(), canvas, new Colour(90, 90, 90));
        var corners = Math.Max(picture.Luma(0, 0), picture.Luma(479, 0));
        for (var y = 90; y < 270; y += 10)
        for (var x = 0; x < 480; x += 10)
            Assert.InRange(picture.Luma(x, y), 0, corners - 3);
    }

    [Fact]
    public void A_flare_mirrors_its_light_beyond_the_middle()
    {
        var dark = new Colour(10, 10, 10);
        var picture = Air.Over(
            new LensFlare(),
            canvas,
            dark,
            settings: """{"target":[0.2,0.2],"amount":1}"""
        );
        var mirrored = picture.Luma((int)(480 * (0.2 + 0.3 * 1.72)), (int)(270 * (0.2 + 0.3 * 1.72)));
        var aside = picture.Luma((int)(480 * 0.3), (int)(270 * 0.95));
        Assert.True(mirrored > aside + 4, $"{mirrored} against {aside}");
    }

    [Fact]
    public void Rays_only_add_light_and_most_of_it_near_their_source()
    {
        var colour = new Colour(60, 60, 60);
        var picture = Air.Over(
            new SunRays(),
            canvas,
            colour,
            settings: """{"target":[0.2,0.1],"amount":1}"""
        );
        var plain = 16 + 219 * 60 / 255.0;
        Assert.All(picture.Bytes.Take(480 * 270), luma => Assert.True(luma >= plain - 1));
        Assert.True(Column(picture, 60, 140) > Column(picture, 400, 480) + 3);
    }

    [Fact]
    public void Rays_come_from_the_brightest_place_in_the_picture()
    {
        using var scene = new Scene(canvas);
        var sunny = new Still(
            480,
            270,
            (x, y) =>
                (x - 360) * (x - 360) + (y - 60) * (y - 60) < 500 ? Colour.White : new Colour(50, 50, 60)
        );
        scene.Add(new SunRays(), scene.Show(sunny, Scene.Still(), to: 4), """{"amount":1}""");
        var picture = scene.Paint(1);
        Assert.True(Around(picture, 360, 110) > Around(picture, 60, 240) + 8);
    }

    [Fact]
    public void Drops_on_the_lens_leave_what_is_between_them_alone_and_show_the_picture_upside_down()
    {
        using var plain = new Scene(canvas);
        var still = new Still(
            480,
            270,
            (_, y) => y < 135 ? new Colour(220, 220, 220) : new Colour(20, 20, 20)
        );
        plain.Show(still, Scene.Still(), to: 4);
        using var wet = new Scene(canvas);
        wet.Add(new RainDrops(), wet.Show(still, Scene.Still(), to: 4), """{"amount":1,"size":3}""");
        var (before, after) = (plain.Paint(2), wet.Paint(2));
        var same = Enumerable.Range(0, 480 * 270).Count(i => before.Bytes[i] == after.Bytes[i]);
        Assert.InRange(same / (480.0 * 270), 0.3, 0.97);
        Assert.Contains(Enumerable.Range(0, 480 * 120), i => after.Bytes[i] < 60);
        Assert.Contains(Enumerable.Range(480 * 150, 480 * 110), i => after.Bytes[i] > 150);
    }

    private static (int X, int Y) Brightest(Picture picture)
    {
        var most = Enumerable.Range(0, canvas.Width * canvas.Height).MaxBy(i => picture.Bytes[i]);
        return (most % canvas.Width, most / canvas.Width);
    }

    /// <summary>Rays and the shade between them together.</summary>
    private static double Around(Picture picture, int x, int y) =>
        Enumerable.Range(x - 50, 101).Average(column => picture.Luma(column, y));

    private static double Mean(Picture picture, int top, int bottom) =>
        Enumerable.Range(top, bottom - top).Average(picture.RowLuma);

    private static double Column(Picture picture, int left, int right) =>
        Enumerable.Range(left, right - left).Average(picture.ColumnLuma);
}
