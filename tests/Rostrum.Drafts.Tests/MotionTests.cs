using Rostrum.Drafts.Cameras;
using Rostrum.Drafts.Motions;

namespace Rostrum.Drafts.Tests;

public sealed class MotionTests
{
    public static TheoryData<string> Names => new(MotionCatalogue.All.Select(motion => motion.Name));

    public static TheoryData<string, long> NamesAndDurations
    {
        get
        {
            var cases = new TheoryData<string, long>();
            foreach (var motion in MotionCatalogue.All)
            foreach (var milliseconds in new long[] { 500, 5000, 20_000 })
                cases.Add(motion.Name, milliseconds);
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(NamesAndDurations))]
    public void A_motion_never_leaves_the_picture_and_needs_no_holding(string name, long milliseconds)
    {
        foreach (var (place, framing) in MotionScenes.Framings)
        foreach (var subject in MotionScenes.Subjects)
            for (var seed = 0; seed < 6; seed++)
            {
                var scene = MotionScenes.Scene(framing, milliseconds, subject, seed);
                var camera = MotionScenes.Direct(name, scene);
                AssertWithin(camera, scene, $"{name}, {place}, {subject}, seed {seed}");
            }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_motion_never_leaves_the_picture_whatever_its_parameters(string name)
    {
        foreach (var (place, framing) in MotionScenes.Framings)
        foreach (var subject in MotionScenes.Subjects.Skip(1))
        foreach (var written in Combinations(MotionCatalogue.Find(name)!.Parameters))
        {
            var scene = MotionScenes.Scene(framing, 3000, subject);
            var camera = MotionScenes.Direct(name, scene, written);
            AssertWithin(
                camera,
                scene,
                $"{name}, {place}, {subject}, {string.Join(", ", written)}",
                steps: 40
            );
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_seed_directs_the_same_motion(string name)
    {
        var scene = MotionScenes.Scene(MotionScenes.ExactFit, seed: 42);
        Assert.Equal(
            MotionScenes.Direct(name, scene).Views(scene.Duration, 100),
            MotionScenes.Direct(name, scene).Views(scene.Duration, 100)
        );
    }

    [Theory]
    [InlineData("ken_burns")]
    [InlineData("handheld")]
    [InlineData("camera_shake")]
    public void Another_seed_directs_another_variant(string name)
    {
        var variants = Enumerable
            .Range(0, 20)
            .Select(seed => MotionScenes.Direct(name, MotionScenes.Scene(MotionScenes.ExactFit, seed: seed)))
            .Select(camera => camera.At(MediaTime.FromMilliseconds(4321)));
        Assert.True(variants.Distinct().Count() >= 4);
    }

    /// <summary>Where speed jumps, its change from step to step stays the same however fine the steps are.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void A_motion_changes_its_speed_without_a_jerk(string name)
    {
        foreach (var (place, framing) in MotionScenes.Framings)
        foreach (var milliseconds in new long[] { 1000, 5000 })
        {
            var scene = MotionScenes.Scene(framing, milliseconds, new PicturePoint(0.4, 0.55));
            var camera = MotionScenes.Direct(name, scene);
            var coarse = LargestChangeOfSpeed(camera, scene.Duration, 3000);
            var fine = LargestChangeOfSpeed(camera, scene.Duration, 12_000);
            Assert.True(
                fine < coarse * 0.5 + 1e-7,
                $"{name}, {place}, {milliseconds} ms: {coarse} then {fine}"
            );
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_motion_moves_enough_to_be_seen_and_not_so_far_that_the_picture_is_lost(string name)
    {
        foreach (var (place, framing) in MotionScenes.Framings)
        {
            var scene = MotionScenes.Scene(framing);
            var views = MotionScenes.Direct(name, scene).Views(scene.Duration, 500).ToList();
            var zoom = views.Max(view => view.Zoom) / views.Min(view => view.Zoom) - 1;
            var way = views.Max(view => view.X + view.Y) - views.Min(view => view.X + view.Y);
            var turn = views.Max(view => view.Roll) - views.Min(view => view.Roll);
            Assert.True(zoom > 0.04 || way > 0.003 || turn > 1, $"{name}, {place} hardly moves");
            Assert.True(views.Max(view => view.Zoom) < 2.3, $"{name}, {place} is too close");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_target_comes_into_view(string name)
    {
        var target = new PicturePoint(0.72, 0.33);
        foreach (var (place, framing) in MotionScenes.Framings)
        {
            var scene = MotionScenes.Scene(framing, 5000, new PicturePoint(0.1, 0.9), 3);
            var camera = MotionScenes.Direct(name, scene, ("target", new[] { target.X, target.Y }));
            Assert.True(
                camera.Views(scene.Duration, 200).Any(view => Sees(view, framing, target)),
                $"{name}, {place} never shows its target"
            );
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Before_and_after_its_scene_a_camera_stays_within_the_picture(string name)
    {
        var scene = MotionScenes.Scene(MotionScenes.ExactFit);
        var camera = MotionScenes.Direct(name, scene);
        foreach (var milliseconds in new long[] { -10_000, -1, 5001, 60_000 })
            AssertInside(camera.At(MediaTime.FromMilliseconds(milliseconds)), scene.Framing, name);
    }

    private static void AssertWithin(ICamera camera, MotionScene scene, string what, int steps = 150)
    {
        foreach (var view in camera.Views(scene.Duration, steps))
            AssertInside(view, scene.Framing, what);
    }

    private static void AssertInside(CameraView view, Framing framing, string what)
    {
        Assert.True(
            double.IsFinite(view.X + view.Y + view.Zoom + view.Roll),
            $"{what}: {view} is not finite"
        );
        Assert.True(view.Zoom >= 1 - 1e-12, $"{what}: {view} is wider than the picture");
        Assert.True(
            Corners.Beyond(view, framing) < 1e-9,
            $"{what}: {view} shows what lies beyond the picture"
        );
        var held = framing.Hold(view);
        var moved = Math.Abs(held.X - view.X) + Math.Abs(held.Y - view.Y) + Math.Abs(held.Zoom - view.Zoom);
        Assert.True(moved < 1e-9, $"{what}: {view} had to be held by {moved}");
    }

    /// <summary>Speeds a second in views a second, octaves a second and hundreds of degrees a second.</summary>
    private static double LargestChangeOfSpeed(ICamera camera, MediaTime duration, int steps)
    {
        var perSecond = steps / duration.Seconds;
        var places = camera
            .Views(duration, steps)
            .Select(view => new[] { view.X, view.Y, Math.Log(view.Zoom), view.Roll / 100 })
            .ToList();
        double largest = 0;
        for (var i = 2; i < places.Count; i++)
        for (var axis = 0; axis < 4; axis++)
        {
            var change = places[i][axis] - 2 * places[i - 1][axis] + places[i - 2][axis];
            largest = Math.Max(largest, Math.Abs(change) * perSecond);
        }
        return largest;
    }

    private static bool Sees(CameraView view, Framing framing, PicturePoint point) =>
        Math.Abs(point.X - view.X) < framing.ViewWidth / view.Zoom / 2
        && Math.Abs(point.Y - view.Y) < framing.ViewHeight / view.Zoom / 2;

    /// <summary>The least, the usual and the most of every number, with every choice.</summary>
    private static IEnumerable<(string, object)[]> Combinations(IEnumerable<Parameter> parameters)
    {
        IEnumerable<(string, object)[]> all =
        [
            [],
        ];
        foreach (var parameter in parameters)
        {
            object[] values = parameter switch
            {
                NumberParameter number => [number.Minimum, number.Default, number.Maximum],
                ChoiceParameter choice => [.. choice.Choices],
                PointsParameter =>
                [
                    Array.Empty<double[]>(),
                    new[] { new[] { 0.0, 1.0 }, [1.0, 0.0], [0.5, 0.5] },
                ],
                _ => [],
            };
            if (values.Length > 0)
                all = all.SelectMany(
                    _ => values,
                    (written, value) => ((string, object)[])[.. written, (parameter.Name, value)]
                );
        }
        return all;
    }
}
