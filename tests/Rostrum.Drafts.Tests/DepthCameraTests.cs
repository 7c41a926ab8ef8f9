using Rostrum.Drafts.Cameras;
using Rostrum.Drafts.Motions;
using Rostrum.Drafts.Sights;

namespace Rostrum.Drafts.Tests;

public sealed class DepthCameraTests
{
    private static readonly SceneLayers layers = SceneLayers.Of(
        new ByteGrid(
            64,
            36,
            [.. Enumerable.Range(0, 64 * 36).Select(i => (byte)(i % 64 is > 24 and < 40 ? 200 : 25 + i / 64))]
        )
    )!;

    public static TheoryData<string> Deep =>
        [.. MotionCatalogue.All.Where(motion => motion.IsDeep).Select(motion => motion.Name)];

    [Theory]
    [MemberData(nameof(Deep))]
    public void No_layer_ever_shows_its_edge(string name)
    {
        foreach (var (place, framing) in MotionScenes.Framings)
        foreach (var subject in MotionScenes.Subjects)
        {
            var scene = MotionScenes.Scene(framing, 4000, subject) with { Layers = layers };
            var camera = Assert.IsType<IDepthCamera>(MotionScenes.Direct(name, scene), exactMatch: false);
            for (var ms = 0; ms <= 4000; ms += 40)
                foreach (var nearness in (double[])[layers.Farthest, 0.5, layers.Nearest])
                {
                    var view = camera.At(MediaTime.FromMilliseconds(ms), nearness);
                    var held = framing.Hold(view);
                    Assert.True(
                        Math.Abs(held.X - view.X)
                            + Math.Abs(held.Y - view.Y)
                            + Math.Abs(held.Zoom - view.Zoom)
                            < 1e-3,
                        $"{name}, {place}, {subject}, {ms} ms: {view}"
                    );
                }
        }
    }

    [Theory]
    [MemberData(nameof(Deep))]
    public void Near_and_far_move_apart(string name)
    {
        var camera = Camera(name);
        var apart = Enumerable
            .Range(0, 101)
            .Select(i => MediaTime.FromMilliseconds(40 * i))
            .Select(time => (Near: camera.At(time, layers.Nearest), Far: camera.At(time, layers.Farthest)))
            .Select(views =>
                (views.Near.X - views.Far.X, views.Near.Y - views.Far.Y, views.Near.Zoom / views.Far.Zoom)
            )
            .ToList();
        Assert.True(
            apart.Max(way => way.Item1) - apart.Min(way => way.Item1) > 0.005
                || apart.Max(way => way.Item2) - apart.Min(way => way.Item2) > 0.005
                || apart.Max(way => way.Item3) / apart.Min(way => way.Item3) > 1.02
        );
    }

    [Fact]
    public void In_a_dolly_zoom_the_subject_keeps_its_size_and_the_background_does_not()
    {
        var camera = Camera("dolly_zoom");
        var subject = layers.At(PicturePoint.Centre);
        var (start, end) = (MediaTime.Zero, MediaTime.FromMilliseconds(4000));
        Assert.Equal(camera.At(start, subject).Zoom, camera.At(end, subject).Zoom, 6);
        Assert.True(
            Math.Abs(Math.Log(camera.At(start, layers.Farthest).Zoom / camera.At(end, layers.Farthest).Zoom))
                > 0.03
        );
    }

    [Fact]
    public void When_the_camera_goes_right_near_things_go_left_and_far_ones_right()
    {
        var camera = Camera("parallax_25d", ("dir", "right"));
        var (start, end) = (MediaTime.Zero, MediaTime.FromMilliseconds(4000));
        double Moved(double nearness) => camera.At(end, nearness).X - camera.At(start, nearness).X;
        Assert.True(Moved(1) > 0, "the view goes right over what is near, which so goes left");
        Assert.True(Moved(layers.Farthest) < 0);
    }

    [Fact]
    public void Where_much_would_come_out_from_behind_edges_the_camera_steps_less_far()
    {
        var torn = SceneLayers.Of(
            new ByteGrid(64, 36, [.. Enumerable.Range(0, 64 * 36).Select(i => (byte)(i / 3 % 2 * 220 + 20))])
        )!;
        double Step(SceneLayers scene)
        {
            var camera = Camera("parallax_25d", scene);
            return camera.At(MediaTime.FromMilliseconds(4000), 1).X - camera.At(MediaTime.Zero, 1).X;
        }
        Assert.True(Step(torn) < Step(layers) / 2);
    }

    [Fact]
    public void A_picture_that_is_equally_far_everywhere_has_no_layers() =>
        Assert.Null(SceneLayers.Of(new ByteGrid(8, 8, [.. Enumerable.Repeat((byte)90, 64)])));

    [Fact]
    public void Layers_lie_where_the_depth_does()
    {
        Assert.InRange(layers.Nearest, 0.77, 0.8);
        Assert.InRange(layers.Farthest, 0.09, 0.2);
    }

    private static IDepthCamera Camera(string name, params (string, object)[] written) =>
        Camera(name, layers, written);

    private static IDepthCamera Camera(string name, SceneLayers scene, params (string, object)[] written) =>
        (IDepthCamera)
            MotionScenes.Direct(
                name,
                MotionScenes.Scene(MotionScenes.ExactFit, 4000) with
                {
                    Layers = scene,
                },
                written
            );
}
