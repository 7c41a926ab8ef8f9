namespace Rostrum.Vision.Tests;

public sealed class SubjectTests
{
    [Theory]
    [InlineData(0.5, 0.6)]
    [InlineData(0.25, 0.65)]
    [InlineData(0.75, 0.55)]
    public void A_ball_on_a_meadow_is_cut_out_where_it_lies(double x, double y)
    {
        var scene = Scene.Ball(x, y);
        var sight = Sight.Of(scene.Picture);
        Assert.True(sight.HasPlainSubject);
        Assert.InRange(scene.Overlap(sight.SubjectMask), 0.85, 1);
        Assert.InRange(sight.SubjectPoint.X, x - 0.04, x + 0.04);
        Assert.InRange(sight.SubjectPoint.Y, y - 0.04, y + 0.04);
    }

    [Fact]
    public void The_box_lies_round_the_mask()
    {
        var sight = Sight.Of(Scene.Ball().Picture);
        var truth = new PictureBox(0.5 - 0.16 / 1.5, 0.44, 0.5 + 0.16 / 1.5, 0.76);
        Assert.InRange(sight.SubjectBox.Overlap(truth), 0.8, 1);
    }

    [Fact]
    public void A_picture_of_one_colour_has_no_subject()
    {
        var sight = Sight.Of(new Scene(200, 100, (_, _) => (120, 130, 140)).Picture);
        Assert.False(sight.HasPlainSubject);
        Assert.All(sight.SubjectMask.Values, value => Assert.Equal(0, value));
        Assert.Equal(PictureBox.Whole, sight.SubjectBox);
        Assert.Equal(PicturePoint.Centre, sight.SubjectPoint);
    }

    [Fact]
    public void Of_two_things_alike_the_one_a_person_named_is_the_subject()
    {
        var scene = Scene.Ball(0.25, 0.6);
        scene.Draw(
            (u, v) => (u - 0.75) * (u - 0.75) * 2.25 + (v - 0.6) * (v - 0.6) < 0.0256,
            (u, v) => (200 + 20 * Scene.Grain(u, v, 60), 45, 40),
            isSubject: false
        );
        var hint = new SubjectHint { X = 0.25 };
        var sight = Sight.Of(scene.Picture, new SightHints { SubjectBox = hint.Box });
        Assert.InRange(scene.Overlap(sight.SubjectMask), 0.8, 1);
        Assert.Equal("by hand", sight.MaskMadeBy);
        var told = Sight.Of(scene.Picture).AsTold(hint);
        Assert.InRange(scene.Overlap(told.SubjectMask), 0.8, 1);
        Assert.Equal(0.25, told.SubjectPoint.X);
    }

    [Fact]
    public void What_is_out_of_focus_is_not_the_subject()
    {
        var scene = new Scene(
            480,
            320,
            (u, v) => (60 + 40 * Math.Cos(5 * u), 130 + 30 * Math.Sin(4 * v), 50)
        );
        scene.Draw(
            (u, v) => true,
            (u, v) =>
            {
                // A wide soft blot of orange, as a flower far out of focus.
                var blot = Math.Exp(-((u - 0.3) * (u - 0.3) * 2.25 + (v - 0.5) * (v - 0.5)) / 0.012);
                return (60 + 180 * blot, 130 + 20 * blot, 50);
            },
            isSubject: false
        );
        scene.Draw(
            (u, v) => Math.Abs(u - 0.7) < 0.09 && Math.Abs(v - 0.55) < 0.15,
            (u, v) => (120 + 90 * Scene.Grain(u, v, 70), 60 + 40 * Scene.Grain(u, v, 70), 130)
        );
        var sight = Sight.Of(scene.Picture);
        Assert.InRange(sight.SubjectPoint.X, 0.6, 0.8);
    }

    [Fact]
    public void What_is_sharp_before_a_soft_glow_is_cut_out_and_not_the_glow()
    {
        var scene = new Scene(
            480,
            320,
            (u, v) =>
            {
                var glow = Math.Exp(-((u - 0.35) * (u - 0.35) * 2 + (v - 0.5) * (v - 0.5)) / 0.03);
                return (40 + 200 * glow, 60 + 180 * glow, 90 + 150 * glow);
            }
        );
        scene.Draw(
            (u, v) => (u - 0.68) * (u - 0.68) * 2.25 + (v - 0.55) * (v - 0.55) < 0.02,
            (u, v) => (90 + 150 * Scene.Grain(u, v, 60), 110 + 130 * Scene.Grain(u, v, 60), 140)
        );
        var sight = Sight.Of(scene.Picture);
        Assert.True(sight.HasPlainSubject);
        Assert.InRange(scene.Overlap(sight.SubjectMask), 0.45, 1);
        Assert.InRange(sight.SubjectPoint.X, 0.58, 0.78);
    }

    [Fact]
    public void What_lies_along_two_edges_before_a_plain_ground_is_cut_out_whole()
    {
        var scene = new Scene(480, 320, (u, v) => (18 + 4 * Scene.Grain(u, v, 30), 22, 20));
        scene.Draw(
            (u, v) => (u - 1) * (u - 1) * 2.25 + (v - 1) * (v - 1) < 0.72,
            (u, v) => (225 + 20 * Scene.Grain(u, v, 40), 180 + 20 * Scene.Grain(u, v, 40), 30)
        );
        var sight = Sight.Of(scene.Picture);
        Assert.True(sight.HasPlainSubject);
        Assert.InRange(scene.Overlap(sight.SubjectMask), 0.85, 1);
    }

    [Fact]
    public void Ribs_of_a_leaf_that_fills_the_picture_are_no_subject()
    {
        // A little lighter in the middle, with ribs from edge to edge.
        var scene = new Scene(
            480,
            320,
            (u, v) =>
            {
                var light = 0.75 + 0.25 * Math.Exp(-((u - 0.5) * (u - 0.5) + (v - 0.5) * (v - 0.5)) / 0.06);
                var rib = Math.Sin(160 * u + 30 * v) > 0.4 ? 1.12 : 1;
                return (95 * light * rib, 160 * light * rib, 25 * light);
            }
        );
        Assert.False(Sight.Of(scene.Picture).HasPlainSubject);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 512)]
    [InlineData(512, 2)]
    [InlineData(17, 9)]
    public void Pictures_of_any_shape_can_be_looked_at(int width, int height)
    {
        var sight = Sight.Of(new Scene(width, height, (u, v) => (255 * u, 255 * v, 90)).Picture);
        Assert.Equal((width, height), (sight.Depth.Width, sight.Depth.Height));
    }

    [Fact]
    public void A_picture_with_too_few_bytes_or_too_many_pixels_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new SmallPicture(4, 4, new byte[47]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SmallPicture(513, 1, new byte[513 * 3]));
    }
}
