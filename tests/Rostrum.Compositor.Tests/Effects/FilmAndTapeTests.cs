using Rostrum.Drafts.Effects;
using Rostrum.Drafts.Effects.Textures;

namespace Rostrum.Compositor.Tests.Effects;

/// <summary>What a person would check about textures of film, tape and screens.</summary>
public sealed class FilmAndTapeTests
{
    private static readonly Canvas canvas = new(480, 270);

    [Fact]
    public void Halation_makes_the_dark_beside_a_lamp_red_and_leaves_the_far_dark_alone()
    {
        var lamp = new Still(480, 270, (x, _) => x < 60 ? Colour.White : Still.Grey(20));
        var (plain, glowing) = Both(new Halation(), lamp);
        Assert.True(glowing.ColumnCr(32) > plain.ColumnCr(32) + 5);
        Assert.True(glowing.ColumnLuma(66) > plain.ColumnLuma(66) + 5);
        Assert.Equal(plain.ColumnLuma(300), glowing.ColumnLuma(300), 0.3);
    }

    [Fact]
    public void A_tape_keeps_the_mean_of_light_and_loses_some_colour()
    {
        var (plain, tape) = Both(new Vhs(), Still.Plain(480, 270, new Colour(150, 90, 70)));
        Assert.Equal(Mean(plain), Mean(tape), 1.5);
        var (before, after) = (plain.ColumnCr(120) - 128, tape.ColumnCr(120) - 128);
        Assert.InRange(after / before, 0.7, 0.95);
    }

    [Fact]
    public void Colour_on_tape_runs_to_the_right_of_an_edge()
    {
        var edge = Still.Edge(480, 270, 240, Still.Red, Still.Grey(54));
        var (plain, tape) = Both(new Vhs(), edge, """{"amount":0}""");
        Assert.Equal(128, plain.ColumnCr(123), 2.0);
        Assert.True(tape.ColumnCr(121) > 134);
    }

    [Fact]
    public void A_tubes_lines_come_as_often_as_is_asked_and_are_darker_between()
    {
        using var scene = new Scene(new Canvas(64, 240));
        scene.Add(
            new Crt(),
            scene.Show(Still.Plain(64, 240, Still.Grey(120)), Scene.Still(), to: 4),
            """{"lines":60,"curve":0,"amount":1}"""
        );
        var rows = Enumerable.Range(0, 240).Select(scene.Paint(0).RowLuma).ToArray();
        var dark = Enumerable
            .Range(8, 220)
            .Count(y =>
                rows[y] < rows[y - 1] - 0.01 && rows[y] <= rows[y + 1] + 0.01 && rows[y] < rows[y - 2]
            );
        Assert.InRange(dark, 53, 57);
        Assert.True(rows[100..140].Max() - rows[100..140].Min() > 20);
    }

    [Fact]
    public void A_tubes_corners_are_black_and_its_middle_is_not()
    {
        var (_, tube) = Both(new Crt(), Still.Plain(480, 270, Colour.White));
        Assert.Equal(16, tube.Luma(0, 0));
        Assert.Equal(16, tube.Luma(479, 269));
        Assert.True(tube.Luma(240, 135) > 150);
    }

    [Fact]
    public void The_flicker_of_old_film_stays_below_what_counts_as_a_flash()
    {
        using var scene = new Scene(new Canvas(160, 90));
        var grey = Still.Plain(160, 90, Still.Grey(245));
        scene.Add(new OldFilm(), scene.Show(grey, Scene.Still(), to: 60), """{"flicker":1}""");
        var light = Enumerable.Range(0, 60).Select(frame => Bt709.Light(Mean(scene.Paint(frame)))).ToList();
        Assert.True(light.Max() - light.Min() > 0.01);
        Assert.True(light.Max() - light.Min() < 0.1);
    }

    [Fact]
    public void Old_film_in_sepia_turns_blue_to_brown()
    {
        var (plain, old) = Both(
            new OldFilm(),
            Still.Plain(480, 270, new Colour(60, 90, 190)),
            """{"tone":"sepia"}"""
        );
        Assert.True(plain.ColumnCb(100) > 145);
        Assert.True(old.ColumnCb(100) < 126);
        Assert.True(old.ColumnCr(100) > 129);
    }

    [Fact]
    public void A_glitch_is_quiet_most_of_the_time_and_never_changes_the_mean_light()
    {
        var waves = Still.Waves(480, 270);
        using var plain = new Scene(canvas);
        plain.Show(waves, Scene.Still(), to: 120);
        using var scene = new Scene(canvas);
        scene.Add(new Glitch(), scene.Show(waves, Scene.Still(), to: 120));
        var still = plain.Paint(0);
        var torn = 0;
        for (var frame = 0; frame < 120; frame++)
        {
            var picture = scene.Paint(frame);
            if (picture.Bytes.AsSpan().SequenceEqual(still.Bytes))
                continue;
            torn++;
            Assert.Equal(Mean(still), Mean(picture), 4.0);
        }
        Assert.InRange(torn, 8, 50);
    }

    [Fact]
    public void The_red_picture_goes_left_and_the_blue_one_right()
    {
        var bar = new Still(480, 270, (x, _) => x is >= 220 and < 260 ? Colour.White : Colour.Black);
        var (_, split) = Both(new RgbSplit(), bar, """{"amount":1,"speed":0}""");
        Assert.True(split.ColumnCr(109) > 140, "left of the bar it is red");
        Assert.True(split.ColumnCb(131) > 140, "right of the bar it is blue");
        Assert.Equal(235, split.ColumnLuma(240), 1.0);
    }

    [Fact]
    public void Leaking_light_only_adds_and_moves_slowly()
    {
        using var scene = new Scene(canvas);
        scene.Add(new LightLeak(), scene.Show(Still.Plain(480, 270, Still.Grey(80)), Scene.Still(), to: 90));
        var before = scene.Paint(0);
        Assert.All(before.Bytes.Take(480 * 270), code => Assert.True(code >= 84));
        Assert.True(Mean(before) > Bt709.Luma(Still.Grey(80)) + 2);
        for (var frame = 3; frame < 90; frame += 3)
        {
            var now = scene.Paint(frame);
            Assert.InRange(Mean(now) - Mean(before), -6, 6);
            before = now;
        }
    }

    [Fact]
    public void Film_burns_at_both_ends_and_not_in_between()
    {
        using var scene = new Scene(canvas);
        scene.Add(new FilmBurn(), scene.Show(Still.Plain(480, 270, Still.Grey(80)), Scene.Still(), to: 120));
        var middle = scene.Paint(60);
        middle.AssertPlain(Still.Grey(80));
        Assert.True(Mean(scene.Paint(0)) > Mean(middle) + 15);
        Assert.True(Mean(scene.Paint(119)) > Mean(middle) + 15);
    }

    private static double Mean(Picture picture) =>
        picture.Bytes.Take(picture.Width * picture.Height).Average(code => (double)code);

    private static (Picture Plain, Picture With) Both(Effect effect, Still still, string settings = "{}")
    {
        using var plain = new Scene(canvas);
        plain.Show(still, Scene.Still(), to: 10);
        using var scene = new Scene(canvas);
        scene.Add(effect, scene.Show(still, Scene.Still(), to: 10), settings);
        return (plain.Paint(1), scene.Paint(1));
    }
}
