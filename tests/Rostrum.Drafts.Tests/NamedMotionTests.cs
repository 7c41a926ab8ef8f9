using Rostrum.Drafts.Cameras;

namespace Rostrum.Drafts.Tests;

/// <summary>What each motion promises by its name.</summary>
public sealed class NamedMotionTests
{
    private static readonly FiveSeconds Exact = new(MotionScenes.ExactFit);
    private static readonly FiveSeconds Panorama = new(MotionScenes.Framings[3].Framing);

    /// <summary>Five seconds of one framing.</summary>
    private sealed record FiveSeconds(Framing Framing)
    {
        public ICamera Direct(string motion, params (string, object)[] written) =>
            MotionScenes.Direct(motion, MotionScenes.Scene(Framing), written);

        public List<CameraView> Views(string motion, params (string, object)[] written) =>
            [.. Direct(motion, written).Views(MediaTime.FromMilliseconds(5000), 2000)];
    }

    private static CameraView At(ICamera camera, double seconds) => camera.At(MediaTime.FromSeconds(seconds));

    [Theory]
    [InlineData("push_in", 0.1)]
    [InlineData("push_in", 1)]
    [InlineData("pull_out", 0.3)]
    [InlineData("ken_burns", 0.25)]
    [InlineData("crash_zoom", 0.5)]
    [InlineData("beat_zoom", 0.1)]
    [InlineData("tour", 0.6)]
    public void A_zoom_reaches_the_amount_that_was_asked_for(string motion, double amount)
    {
        var views = Exact.Views(motion, ("amount", amount));
        Assert.Equal(1 + amount, views.Max(view => view.Zoom), 1e-3);
        Assert.Equal(1, views.Min(view => view.Zoom), 1e-9);
    }

    [Theory]
    [InlineData("pan")]
    [InlineData("tilt")]
    [InlineData("drift")]
    public void A_travel_goes_as_far_as_was_asked_for_and_zooms_no_further_than_it_must(string motion)
    {
        var views = Exact.Views(motion, ("amount", 0.25));
        var way = Math.Abs(views[^1].X - views[0].X) + Math.Abs(views[^1].Y - views[0].Y);
        Assert.Equal(0.25, way, 1e-9);
        Assert.All(views, view => Assert.Equal(1 / 0.75, view.Zoom, 1e-9));
    }

    [Fact]
    public void A_picture_wider_than_the_canvas_is_panned_without_any_zoom() =>
        Assert.All(Panorama.Views("pan", ("amount", 0.5)), view => Assert.Equal(1, view.Zoom));

    [Theory]
    [InlineData("pan", "left", -1, 0)]
    [InlineData("pan", "right", 1, 0)]
    [InlineData("tilt", "up", 0, -1)]
    [InlineData("tilt", "down", 0, 1)]
    [InlineData("drift", "left", -1, 0)]
    [InlineData("drift", "right", 1, 0)]
    [InlineData("drift", "up", 0, -1)]
    [InlineData("drift", "down", 0, 1)]
    [InlineData("whip_pan", "left", -1, 0)]
    [InlineData("whip_pan", "right", 1, 0)]
    public void The_camera_goes_the_way_that_was_asked_for(string motion, string direction, int x, int y)
    {
        foreach (var scene in new[] { Exact, Panorama })
        {
            var views = scene.Views(motion, ("dir", direction));
            Assert.Equal(x, Sign(views[^1].X - views[0].X));
            Assert.Equal(y, Sign(views[^1].Y - views[0].Y));
            Assert.All(
                views.Zip(views.Skip(1)),
                step => Assert.True((step.Second.X - step.First.X) * x >= -1e-12)
            );
            Assert.All(
                views.Zip(views.Skip(1)),
                step => Assert.True((step.Second.Y - step.First.Y) * y >= -1e-12)
            );
        }
    }

    [Theory]
    [InlineData("left", -1, 0)]
    [InlineData("right", 1, 0)]
    [InlineData("up", 0, -1)]
    [InlineData("down", 0, 1)]
    public void Ken_burns_drifts_the_way_that_was_asked_for_even_away_from_its_subject(
        string direction,
        int x,
        int y
    )
    {
        foreach (var framing in MotionScenes.Framings.Select(one => one.Framing))
        foreach (var subject in MotionScenes.Subjects)
        foreach (var zoom in new[] { "in", "out" })
        {
            var scene = MotionScenes.Scene(framing, 5000, subject);
            var camera = MotionScenes.Direct("ken_burns", scene, ("dir", direction), ("zoom", zoom));
            var (first, last) = (At(camera, 0), At(camera, 5));
            Assert.True((last.X - first.X) * x > 0.01 || (last.Y - first.Y) * y > 0.01);
            Assert.Equal(zoom == "in" ? 1 : -1, Sign(last.Zoom - first.Zoom));
        }
    }

    [Fact]
    public void Ken_burns_comes_in_both_ways_and_to_all_sides()
    {
        var moves = Enumerable
            .Range(0, 40)
            .Select(seed =>
                MotionScenes.Direct("ken_burns", MotionScenes.Scene(MotionScenes.ExactFit, seed: seed))
            )
            .Select(camera => (First: At(camera, 0), Last: At(camera, 5)))
            .Select(move =>
                (
                    Sign(move.Last.Zoom - move.First.Zoom),
                    Sign(move.Last.X - move.First.X),
                    Sign(move.Last.Y - move.First.Y)
                )
            );
        Assert.Equal(8, moves.Distinct().Count());
    }

    [Theory]
    [InlineData("push_in", 0, 5)]
    [InlineData("pull_out", 5, 0)]
    public void A_push_ends_and_a_pull_starts_at_the_subject(string motion, double wide, double near)
    {
        var subject = new PicturePoint(0.45, 0.53);
        var camera = MotionScenes.Direct(
            motion,
            MotionScenes.Scene(MotionScenes.ExactFit, 5000, subject),
            ("amount", 0.5)
        );
        Assert.Equal(CameraView.Whole, At(camera, wide));
        Assert.Equal(subject, new PicturePoint(At(camera, near).X, At(camera, near).Y));
    }

    [Fact]
    public void A_drift_keeps_a_constant_pace()
    {
        var views = Exact.Views("drift");
        var step = views[1].X - views[0].X;
        Assert.True(step > 0);
        Assert.All(views.Zip(views.Skip(1)), pair => Assert.Equal(step, pair.Second.X - pair.First.X, 1e-9));
    }

    [Fact]
    public void Twice_the_speed_goes_twice_as_far()
    {
        Assert.Equal(0.2, Travelled(Exact.Views("pan", ("amount", 0.1), ("speed", 2))), 1e-9);
        Assert.Equal(1.1 * 1.1, Exact.Views("push_in", ("amount", 0.1), ("speed", 2))[^1].Zoom, 1e-9);
    }

    [Fact]
    public void A_tour_rests_at_the_places_that_were_asked_for_in_their_order()
    {
        double[][] points =
        [
            [0.3, 0.3],
            [0.7, 0.4],
            [0.5, 0.7],
        ];
        var views = Exact.Views("tour", ("points", points), ("amount", 1.5));
        var rests = views
            .Zip(views.Skip(1))
            .Where(pair => pair.First == pair.Second)
            .Select(pair => new PicturePoint(pair.First.X, pair.First.Y))
            .Distinct();
        PicturePoint[] expected =
        [
            PicturePoint.Centre,
            .. points.Select(at => new PicturePoint(at[0], at[1])),
        ];
        Assert.Equal(expected, rests);
        Assert.Equal(CameraView.Whole, views[0]);
        Assert.Equal(CameraView.Whole, views[^1]);
    }

    [Fact]
    public void A_tour_without_places_sees_the_subject_and_another_part()
    {
        var subject = new PicturePoint(0.3, 0.35);
        var camera = MotionScenes.Direct("tour", MotionScenes.Scene(MotionScenes.ExactFit, 5000, subject));
        var near = camera
            .Views(MediaTime.FromMilliseconds(5000), 2000)
            .Where(view => view.Zoom > 1.79)
            .ToList();
        Assert.Equal(subject.X, near[0].X, 0.01);
        Assert.True(near.Max(view => view.X) - near.Min(view => view.X) > 0.25);
    }

    [Fact]
    public void A_crash_zoom_waits_then_snaps_in_and_never_springs_back()
    {
        var views = Exact.Views("crash_zoom", ("amount", 1));
        Assert.All(views.Take(400), view => Assert.Equal(CameraView.Whole, view));
        Assert.All(views.Zip(views.Skip(1)), pair => Assert.True(pair.Second.Zoom >= pair.First.Zoom));
        var start = views.FindIndex(view => view.Zoom > 1.05);
        var end = views.FindIndex(view => view.Zoom > 1.8);
        Assert.InRange((end - start) * 5.0 / 2000, 0.05, 0.4);
        Assert.True(views[^1].Zoom > views[end + 500].Zoom);
    }

    [Theory]
    [InlineData(120, 0)]
    [InlineData(90, 0)]
    [InlineData(240, 250)]
    [InlineData(40, 1000)]
    public void A_beat_zoom_peaks_just_after_every_beat_and_is_at_rest_on_it(double tempo, double offset)
    {
        var camera = Exact.Direct("beat_zoom", ("bpm", tempo), ("offset", offset), ("amount", 0.1));
        for (var beat = 0; offset / 1000 + beat * 60 / tempo < 4.9; beat++)
        {
            var time = offset / 1000 + beat * 60 / tempo;
            Assert.Equal(1, At(camera, time).Zoom, 1e-3);
            var shortly = Enumerable
                .Range(0, 100)
                .Max(step => At(camera, Math.Min(5, time + step / 1000.0)).Zoom);
            Assert.Equal(1.1, shortly, 1e-3);
        }
    }

    [Fact]
    public void Before_its_first_beat_a_beat_zoom_is_still()
    {
        var camera = Exact.Direct("beat_zoom", ("offset", 2000));
        for (var ms = 0; ms <= 2000; ms += 10)
            Assert.Equal(CameraView.Whole, At(camera, ms / 1000.0));
    }

    [Fact]
    public void A_whip_pan_enters_at_full_speed_and_settles_on_its_subject()
    {
        var scene = MotionScenes.Scene(MotionScenes.Framings[3].Framing, 5000, new PicturePoint(0.6, 0.5));
        var camera = MotionScenes.Direct("whip_pan", scene);
        Assert.Equal(0.6, At(camera, 0.45).X, 1e-9);
        Assert.True(At(camera, 0.1).X - At(camera, 0).X > 4 * (At(camera, 0.45).X - At(camera, 0.35).X));
        Assert.True(At(camera, 5).Zoom > At(camera, 1).Zoom);
    }

    [Fact]
    public void A_whip_pan_without_room_still_sweeps_and_keeps_the_subject_near_the_middle()
    {
        var views = Exact.Views("whip_pan");
        Assert.True(Math.Abs(views[^1].X - views[0].X) >= 0.3 - 1e-9);
        Assert.InRange(Math.Abs(views[^1].X - 0.5) * views[^1].Zoom, 0, 1 / 6.0 + 0.01);
    }

    [Theory]
    [InlineData("handheld", 0.03)]
    [InlineData("camera_shake", 0.03)]
    public void A_tremor_goes_no_further_than_its_amount_but_well_on_the_way(string motion, double amount)
    {
        var scene = MotionScenes.Scene(Framing.Contain(1000, 1000), 20_000);
        var views = MotionScenes
            .Direct(motion, scene, ("amount", amount))
            .Views(scene.Duration, 4000)
            .ToList();
        var largest = views.Max(view => Math.Abs(view.X - 0.5) * view.Zoom);
        Assert.InRange(largest, amount * 0.4, amount * (1 + 1e-9));
        Assert.Contains(views, view => view.Roll > 0.1);
        Assert.Contains(views, view => view.Roll < -0.1);
    }

    [Theory]
    [InlineData("handheld", 0.3, 4)]
    [InlineData("camera_shake", 14, 26)]
    public void A_tremor_swings_as_often_as_such_cameras_do(string motion, double least, double most)
    {
        var scene = MotionScenes.Scene(MotionScenes.ExactFit, 20_000);
        var middle = MotionScenes
            .Direct(motion, scene)
            .Views(scene.Duration, 8000)
            .Select(view => view.X - 0.5)
            .ToList();
        var crossings = middle.Zip(middle.Skip(1)).Count(pair => pair.First * pair.Second < 0) / 20.0;
        Assert.InRange(crossings, least, most);
    }

    [Fact]
    public void A_shake_that_decays_is_over_when_it_should_be_and_one_that_does_not_goes_on()
    {
        var middle = Exact.Direct("camera_shake", ("decay", 1.0));
        Assert.Equal(At(middle, 1), At(middle, 3));
        Assert.NotEqual(At(middle, 0.1), At(middle, 0.13));
        Assert.NotEqual(At(Exact.Direct("camera_shake"), 3), At(Exact.Direct("camera_shake"), 3.03));
    }

    [Theory]
    [InlineData("cw", -1)]
    [InlineData("ccw", 1)]
    public void A_roll_turns_by_its_degrees_about_one_point_without_breathing(string direction, int sign)
    {
        var views = Exact.Views("roll", ("amount", 15), ("dir", direction));
        Assert.Equal(0, views[0].Roll);
        Assert.Equal(15 * sign, views[^1].Roll, 1e-12);
        Assert.Single(views.Select(view => (view.X, view.Y, view.Zoom)).Distinct());
    }

    [Fact]
    public void A_roll_zooms_in_no_further_than_its_corners_need()
    {
        var view = Exact.Views("roll", ("amount", 15))[^1];
        Assert.True(Corners.Beyond(view with { Zoom = view.Zoom * 0.999 }, MotionScenes.ExactFit) > 0);
    }

    private static double Travelled(List<CameraView> views) => Math.Abs(views[^1].X - views[0].X);

    private static int Sign(double change) => Math.Abs(change) < 1e-9 ? 0 : Math.Sign(change);
}
