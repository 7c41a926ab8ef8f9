using Rostrum.Compositor.Tests.Depth;
using Rostrum.Compositor.Tests.Kernels;
using Rostrum.Compositor.Tests.Looks;
using Rostrum.Drafts.Looks;
using Rostrum.Drafts.Sights;

namespace Rostrum.Compositor.Tests;

/// <summary>Small films, one for each way through the painter.</summary>
internal static class Films
{
    public const int Frames = 6;

    private static readonly Canvas canvas = new(192, 108);
    private static readonly Still scenery = Tests.Still.Scenery(500, 310);

    public static IReadOnlyDictionary<string, Func<Scene>> All { get; } =
        new Dictionary<string, Func<Scene>>
        {
            ["still"] = Still,
            ["slow push"] = SlowPush,
            ["pan with blur"] = PanWithBlur,
            ["roll"] = Roll,
            ["roll with blur"] = RollWithBlur,
            ["deep zoom over levels"] = DeepZoom,
            ["dissolve of two moves"] = Dissolve,
            ["push with blur"] = Push,
            ["wipe over contain"] = Wipe,
            ["slide over blur fit"] = Slide,
            ["dip of colour clips"] = Dip,
            ["zoom transition"] = ZoomThrough,
            ["step aside in depth"] = InDepth,
            ["step aside in depth with blur, into another"] = InDepthAndOut,
            ["step aside over a tilted floor"] = OverTilted,
            ["looks across a dissolve"] = Looks,
            ["cover"] = () => Two(new Cover(), PictureFit.Cover),
            ["spin"] = () => Two(new Spin(), PictureFit.Cover, closest: 2.6),
            ["match"] = () => Two(new MatchCut(), PictureFit.Cover, closest: 2.6),
            ["iris"] = () => Two(new Iris(), PictureFit.Contain),
            ["ink"] = () => Two(new Ink(), PictureFit.Cover),
            ["page"] = () => Two(new Page(), PictureFit.Cover),
            ["cube"] = () => Two(new Cube(), PictureFit.Blur),
            ["shatter"] = () => Two(new ShatterCut(), PictureFit.Cover),
            ["blur"] = () => Two(new Defocus(), PictureFit.Cover),
            ["glitch transition"] = () => Two(new GlitchCut(), PictureFit.Cover),
            ["light"] = () => Two(new LightSweep(), PictureFit.Cover),
            ["film burn transition"] = () => Two(new FilmBurnCut(), PictureFit.Cover),
        };

    public static TheoryData<string> Names => [.. All.Keys];

    private static Scene Still() => One(_ => new CameraView(0.45, 0.55, 1.1), 0);

    private static Scene SlowPush() => One(frame => new CameraView(0.5, 0.5, 1 + 0.004 * frame), 0);

    private static Scene PanWithBlur() => One(frame => new CameraView(0.45 + 0.02 * frame, 0.5, 1.4), 200);

    private static Scene Roll() => One(frame => new CameraView(0.5, 0.5, 1.45, 4 + 0.7 * frame), 0);

    private static Scene RollWithBlur() => One(frame => new CameraView(0.5, 0.5, 1.45, 4 * frame), 180);

    private static Scene DeepZoom() => One(frame => new CameraView(0.4, 0.6, Math.Pow(1.3, frame)), 90, 4);

    private static Scene One(Func<double, CameraView> view, double angle, double closest = 1.5)
    {
        var scene = new Scene(canvas);
        scene.Show(scenery, scene.Camera(view), shutterAngle: angle, closest: closest);
        return scene;
    }

    private static Scene Dissolve() => Two(new Dissolve(), PictureFit.Cover);

    private static Scene Push() => Two(new Push(), PictureFit.Cover);

    private static Scene Wipe() => Two(new Wipe(), PictureFit.Contain);

    private static Scene Slide() => Two(new Slide(), PictureFit.Blur);

    private static Scene ZoomThrough() => Two(new Zoom(), PictureFit.Cover, closest: 3.5);

    private static Scene Looks() =>
        Two(
            new Dissolve(),
            PictureFit.Blur,
            leavingLooks: LookTests.Stack(("teal_orange", 1), ("faded", 0.5)),
            arrivingLooks: LookTests.Stack(("noir", 0.8))
        );

    /// <summary>The passage takes up all of the film.</summary>
    private static Scene Two(
        Transition transition,
        PictureFit fit,
        double closest = 1.2,
        LookStack? leavingLooks = null,
        LookStack? arrivingLooks = null
    )
    {
        var scene = new Scene(canvas, background: new Colour(20, 60, 90));
        var leaving = scene.Show(
            scenery,
            scene.Camera(frame => new CameraView(0.5, 0.5, 1 + 0.01 * frame)),
            to: Frames / 2,
            closest: closest,
            looks: leavingLooks
        );
        var portrait = new Still(211, 333, (x, y) => scenery.At(y, x));
        var arriving = scene.Show(
            portrait,
            scene.Camera(frame => new CameraView(0.5, 0.3 + 0.03 * frame, 1.1)),
            Frames / 2,
            Frames,
            90,
            fit,
            closest: closest,
            looks: arrivingLooks
        );
        scene.Join(leaving, arriving, transition, 0, Frames);
        return scene;
    }

    private static Scene InDepth()
    {
        var scene = new Scene(canvas);
        scene.ShowCut(scenery, Slopes, new Passing());
        return scene;
    }

    private static Scene InDepthAndOut()
    {
        var scene = new Scene(canvas);
        var deep = scene.ShowCut(scenery, Slopes, new Passing(), 180);
        var leaving = scene.Replace(deep, deep with { Range = TimeRange.Between(MediaTime.Zero, Third) });
        var arriving = scene.Show(scenery, Scene.Still(zoom: 1.1), Frames / 2, Frames);
        scene.Join(leaving, arriving, new Push(), 0, Frames);
        return scene;
    }

    private static Scene OverTilted()
    {
        var scene = new Scene(canvas);
        scene.ShowCut(scenery, Tilted, new Passing());
        return scene;
    }

    private static SceneLayers Tilted =>
        SceneLayers.Of(
            new ByteGrid(
                96,
                60,
                [.. Enumerable.Range(0, 96 * 60).Select(i => (byte)Math.Max(40, i % 96 + 3 * (i / 96) - 40))]
            )
        )!;

    private static MediaTime Third => MediaTime.FromMilliseconds(100);

    private static SceneLayers Slopes =>
        SceneLayers.Of(
            new ByteGrid(
                96,
                60,
                [.. Enumerable.Range(0, 96 * 60).Select(i => (byte)(i % 96 > 60 ? 230 : 30 + 2 * (i / 96)))]
            )
        )!;

    private sealed class Passing : IDepthCamera
    {
        public CameraView At(MediaTime time) => At(time, 0.5);

        public CameraView At(MediaTime time, double nearness) =>
            new(0.5 + 0.4 * (time.Seconds - 0.1) * (nearness - 0.5), 0.5, 1.2 + 0.2 * nearness);
    }

    private static Scene Dip()
    {
        var scene = new Scene(canvas);
        var leaving = scene.Show(scenery, Scene.Still(), to: 2);
        var arriving = scene.Show(new Colour(200, 30, 90), 2, 4);
        scene.Join(leaving, arriving, new DipWhite(), 0, 4);
        return scene;
    }

    /// <summary>An order of the frames that is not theirs.</summary>
    public static IEnumerable<int> Shuffled(int seed) =>
        Enumerable.Range(0, Frames).OrderBy(frame => Samples.Hash(seed, frame));
}
